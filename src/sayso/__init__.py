"""Sayso: who said what, in which words, and who denies it.

>>> import sayso
>>> for reading in sayso.read_articles(["page.html"]):  # doctest: +SKIP
...     print(reading.article.title, [statement.act for statement in reading.statements])
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.pipeline import read_articles

__all__ = ["read_articles"]


def __getattr__(name: str) -> Any:
    """Loads a verb when it is first used (PEP 562), so that `sayso --help` need not wait for the model's libraries."""
    if name not in __all__:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    from sayso import pipeline

    return getattr(pipeline, name)
