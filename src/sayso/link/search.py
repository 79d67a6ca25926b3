"""The exhaustive search for what shares most with an assertion: every holder of every key is weighed.

Short cuts were measured and given up: those that share most share some common keys beside a rare one, so that a search
that keeps to the rare keys, or to the latest holders, misses many of them. What is left is to weigh fast: whole numbers
of two bytes, one for each assertion of the index.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from sayso.link.index import Numbers
from sayso.link.rarity import Rarity

MOST_CANDIDATES = 20
NEAR = 0.1
"""The share of its keys' weight that an assertion must have in common with another for a verdict: of labelled pairs
that the judge would join, one in a hundred has less."""
_WHOLE = 65_000
"""What all keys of an assertion weigh together; just within two bytes."""


def weigh_keys(keys: Sequence[str], rarity: Rarity) -> dict[str, int]:
    """What each key of an assertion weighs: the square of its rarity, in whole numbers that add up to `_WHOLE` at most.

    >>> weights = weigh_keys(["w:port", "w:zyzzyva"], Rarity())
    >>> weights["w:port"] < weights["w:zyzzyva"], sum(weights.values()) <= _WHOLE
    (True, True)
    """
    squares = {key: rarity(key) ** 2 for key in keys}
    whole = sum(squares.values())
    return {key: int(_WHOLE * square / whole) for key, square in squares.items()} if whole else {}


class Search:
    """Finds the nearest of one assertion after the other among the same holders; those of `barred` are never found."""

    def __init__(self, holders: Mapping[str, Numbers], barred: Sequence[int]) -> None:
        self._holders, self._barred = holders, np.array(barred, dtype=np.int64)
        most = max((int(held.max()) for held in holders.values() if len(held)), default=-1)
        self._scores = np.zeros(max([most, *barred], default=-1) + 1, dtype=np.uint16)

    def nearest(self, weights: Mapping[str, int]) -> list[int]:
        """The numbers of those that share keys of most weight, the nearest first, and of equals the latest.

        weights: what each key of the assertion weighs; a key without holders finds nobody.
        """
        self._scores.fill(0)
        for key, weight in weights.items():
            self._scores[self._holders[key]] += np.uint16(weight)
        self._scores[self._barred] = 0
        least = np.uint16(max(1, math.ceil(NEAR * sum(weights.values()))))
        found = np.flatnonzero(self._scores >= least)
        ranked = self._scores[found].astype(np.int64) << 32 | found
        if len(ranked) > MOST_CANDIDATES:
            ranked = np.partition(ranked, -MOST_CANDIDATES)[-MOST_CANDIDATES:]
        return [int(number) for number in np.sort(ranked)[::-1] & 0xFFFFFFFF]
