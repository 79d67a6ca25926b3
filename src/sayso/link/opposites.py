"""Words that cannot both hold, by their stems."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from sayso.languages.en.same_words import OPPOSITES
from sayso.link.terms import stem


@lru_cache(maxsize=1)
def opposites() -> Mapping[str, frozenset[str]]:
    """The stems of the opposites of each stem that has any.

    >>> sorted(opposites()["open"])
    ['close', 'shut']
    """
    found: dict[str, set[str]] = {}
    for pair in OPPOSITES:
        one, other = (stem(word) for word in pair)
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}
