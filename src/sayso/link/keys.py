"""The keys that an index finds an assertion by: its words and names, rare ones first, and some of what is around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.link.rarity import Rarity
from sayso.link.terms import stem

MOST = 24
"""Keys of an assertion: more cost room and find nothing new."""
_OWN = 16


def make_keys(terms: Sequence[str], actors: Sequence[str], around: Iterable[str]) -> tuple[str, ...]:
    """Keys of an assertion: `w:` and a stem; of its own words the rarest, then the rarest of those around it.

    >>> make_keys(["port", "say"], ["ana ruiz"], ["courier"])
    ('w:ruiz', 'w:courier', 'w:port', 'w:say')
    """
    rarity = Rarity()
    own = dict.fromkeys(f"w:{term}" for term in (*(stem(name.split()[-1]) for name in actors), *terms))
    kept = sorted(own, key=rarity, reverse=True)[:_OWN]
    others = sorted({f"w:{term}" for term in around} - own.keys(), key=lambda key: (-rarity(key), key))
    return tuple(sorted((*kept, *others[: MOST - len(kept)]), key=lambda key: (-rarity(key), key)))
