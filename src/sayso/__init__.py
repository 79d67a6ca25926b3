"""Sayso: who said what, in which words, and who denies it.

Each article comes as a Reading with its statements; what cannot be read comes as a Skipped that says why.

>>> import sayso
>>> for item in sayso.read_articles(["missing.html"]):
...     print(item)
Skipped(where='missing.html', why='there is no such file or folder')
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
