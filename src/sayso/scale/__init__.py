"""The same verbs over a corpus, on Ray Data: `sayso scale` and its Python twins."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.scale.link import link_corpus
    from sayso.scale.load import load_corpus
    from sayso.scale.read import read_corpus
    from sayso.scale.table import ReadTable, read_table

__all__ = ["ReadTable", "link_corpus", "load_corpus", "read_corpus", "read_table"]

_PLACES = {
    "ReadTable": "sayso.scale.table",
    "link_corpus": "sayso.scale.link",
    "load_corpus": "sayso.scale.load",
    "read_corpus": "sayso.scale.read",
    "read_table": "sayso.scale.table",
}


def __getattr__(name: str) -> Any:
    """Loads a verb when it is first used (PEP 562)."""
    if name not in _PLACES:
        raise AttributeError(f"module 'sayso.scale' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_PLACES[name]), name)
