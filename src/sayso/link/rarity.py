"""How much a word tells: rare words, in news at large and in the record, tell more than common ones."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

SELDOM = 1.5
"""In how many background articles a word counts as found that is not in their table."""


GROWN = 20_000
"""Assertions of a record that counts half: a small one is about a story or two, whose words are not common for that."""


class Rarity:
    """The inverse document frequency of a key (Spärck Jones, 1972), over background articles and the record.

    held: how many assertions the record has; counts: how many of them have a key, for the keys that are known.

    >>> rarity = Rarity()
    >>> rarity("w:peopl") < rarity("w:port") < rarity("w:zyzzyva")
    True
    """

    def __init__(self, held: int = 0, counts: Mapping[str, int] | None = None) -> None:
        articles, self._common = load_background()
        self._trust = held / (held + GROWN)
        self._all = articles + self._trust * held + 1
        self._counts = counts or {}

    def __call__(self, key: str) -> float:
        """Zero for a key that everybody has, more for a rare one."""
        seen = self._common.get(key[2:], SELDOM) + self._trust * self._counts.get(key, 0)
        return math.log(self._all / (seen + 0.5))

    def of_stems(self, stems: Sequence[str]) -> NDArray[np.float64]:
        """The same for many stems at once."""
        counts = {key[2:]: count for key, count in self._counts.items()}
        seen = np.array([*map(self._common.get, stems, repeat(SELDOM))])
        seen += self._trust * np.array([*map(counts.get, stems, repeat(0))])
        return np.log(self._all / (seen + 0.5))


@lru_cache(maxsize=1)
def load_background() -> tuple[int, dict[str, int]]:
    """How many background articles there are, and in how many of them a stem occurs; made by
    `training/claims_background.py`.
    """
    data = json.loads(files(__package__).joinpath("background.json").read_text("utf-8"))
    common = {stem: int(count) for count, stems in data["stems"].items() for stem in stems.split()}
    return data["articles"], common
