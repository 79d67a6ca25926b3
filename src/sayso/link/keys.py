"""The keys that an index finds an assertion by: single content words, and pairs, which stay rare in a large record."""

from __future__ import annotations

from collections.abc import Sequence

_MOST = 40


def make_keys(terms: Sequence[str], actors: Sequence[str]) -> tuple[str, ...]:
    """Keys of an assertion: `w:` words, `a:` last names."""
    names = [actor.split()[-1] for actor in actors]
    return tuple(dict.fromkeys([*(f"a:{name}" for name in names), *(f"w:{term}" for term in terms)]))[:_MOST]
