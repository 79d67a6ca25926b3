"""The learned judge of pairs: boosted trees over `pairs.NAMES`, read from JSON and run in numpy."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from sayso.link.pairs import NAMES

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Tree:
    """Nodes of a tree: where a number is above its limit the path goes right; a leaf leads to itself."""

    feature: NDArray[np.int64]
    limit: Numbers
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: Numbers
    depth: int

    def add(self, features: Numbers) -> Numbers:
        """What the tree adds to the score of each row of features (n, names)."""
        at = np.zeros(len(features), dtype=np.int64)
        rows = np.arange(len(features))
        for _ in range(self.depth):
            right = features[rows, self.feature[at]] > self.limit[at]
            at = np.where(right, self.right[at], self.left[at])
        return np.asarray(self.value[at], dtype=np.float64)


@dataclass(frozen=True)
class Judge:
    """Trees that vote on pairs, and the probability from which two statements count as one claim."""

    start: float
    trees: tuple[Tree, ...]
    same: float

    def judge(self, features: Numbers) -> Numbers:
        """Probability for each pair (n, names) that the two stand for one claim (Friedman, *Greedy function
        approximation*, 2001).
        """
        total = self.start + sum((tree.add(features) for tree in self.trees), np.zeros(len(features)))
        return np.asarray(1 / (1 + np.exp(-total)), dtype=np.float64)


@lru_cache(maxsize=1)
def load_judge() -> Judge:
    """The shipped judge; made by `training/claims.py`. Raises ValueError when it was made for other features."""
    data = json.loads(files(__package__).joinpath("pair_trees.json").read_text("utf-8"))
    if data["names"] != list(NAMES):
        raise ValueError("pair_trees.json was made for other features: run training/claims.py again")
    return Judge(data["start"], tuple(_tree(**tree) for tree in data["trees"]), data["same"])


def _tree(
    feature: list[int], limit: list[float], left: list[int], right: list[int], value: list[float], depth: int
) -> Tree:
    whole = (np.array(part, dtype=np.int64) for part in (feature, left, right))
    features, lefts, rights = whole
    return Tree(features, np.array(limit), lefts, rights, np.array(value), depth)
