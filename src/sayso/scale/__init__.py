"""The same verbs over a corpus, on Ray Data: `sayso scale` and its Python twins."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.scale.read import read_corpus

__all__ = ["read_corpus"]

_PLACES = {"read_corpus": "sayso.scale.read"}


def __getattr__(name: str) -> Any:
    """Loads a verb when it is first used (PEP 562)."""
    if name not in _PLACES:
        raise AttributeError(f"module 'sayso.scale' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_PLACES[name]), name)
