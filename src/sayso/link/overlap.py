"""What the keys of many pairs have in common, counted for all pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from sayso.link.rarity import Rarity
from sayso.link.sketch import CUE, SENTENCE, UNITS, Sketch
from sayso.link.vectors import Floats, vectors_of

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]
_NEAR = 0.4
"""Likeness of two words that tells nothing yet."""


class Keys:
    """The keys of several sketches end to end, by the numbers of the stems; `owner` is the sketch of each."""

    def __init__(self, sketches: Sequence[Sketch], rarity: Rarity) -> None:
        stems = list(chain.from_iterable(sketch.parts for sketch in sketches))
        self.stems = list(dict.fromkeys(stems))
        numbers = dict(zip(self.stems, range(len(self.stems)), strict=True))
        self.stem = np.array([*map(numbers.__getitem__, stems)], dtype=np.int64)
        parts = chain.from_iterable(sketch.parts.values() for sketch in sketches)
        self.parts = np.fromiter(parts, np.int64, len(stems))
        self.length = np.array([len(sketch.parts) for sketch in sketches], dtype=np.int64)
        self.start = np.cumsum(self.length) - self.length
        self.owner = np.repeat(np.arange(len(sketches)), self.length)
        self.vectors = vectors_of(self.stems)
        self.rarity = rarity.of_stems(self.stems)
        self.weight = self.rarity[self.stem]

    def sums(self, part: int, values: Weights) -> Weights:
        """The sum of the values of the keys in that part, for each sketch."""
        inside = (self.parts & part) > 0
        return np.bincount(self.owner[inside], values[inside], len(self.length)).astype(np.float64)

    def means(self, part: int) -> Floats:
        """The direction of the weighed vectors of the keys in that part, for each sketch."""
        inside = np.flatnonzero(self.parts & part)
        out = np.zeros((len(self.length), self.vectors.shape[1]), dtype=np.float32)
        if len(inside):
            weighed = self.vectors[self.stem[inside]] * self.weight[inside, None].astype(np.float32)
            starts = np.flatnonzero(np.diff(self.owner[inside], prepend=-1))
            out[self.owner[inside][starts]] = np.add.reduceat(weighed, starts)
        return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9), dtype=np.float32)

    def table(self, part: int, rows: Numbers) -> Numbers:
        """For each sketch of `rows` the stems in that part, filled up with -1 to the length of the longest."""
        inside = np.flatnonzero(self.parts & part)
        owner = self.owner[inside]
        count = np.bincount(owner, minlength=len(self.length))
        place = np.arange(len(inside)) - np.repeat(np.cumsum(count) - count, count)
        out = np.full((len(self.length), max(1, count.max(initial=0))), -1, dtype=np.int64)
        out[owner, place] = self.stem[inside]
        return out[rows]


class Crossing:
    """Where the keys of pairs meet: `pair` is the pair of each meeting, `mine` and `theirs` the parts on both sides."""

    def __init__(self, keys: Keys, one: Numbers, other: Numbers) -> None:
        self._keys, self._sides, self._size = keys, (one, other), len(one)
        rows, row = np.unique(one, return_inverse=True)
        known = np.zeros((len(rows), len(keys.stems)), dtype=np.int64)
        own = np.flatnonzero(np.isin(keys.owner, rows))
        known[np.searchsorted(rows, keys.owner[own]), keys.stem[own]] = keys.parts[own]
        length = keys.length[other]
        pair = np.repeat(np.arange(self._size), length)
        place = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length) + keys.start[other][pair]
        mine = known[row[pair], keys.stem[place]]
        met = np.flatnonzero(mine)
        self._pair, self._mine, self._theirs = pair[met], mine[met], keys.parts[place[met]]
        self._weight = keys.weight[place[met]]

    def mass(self, part: int, other: int) -> Weights:
        """The weight of the keys that are in one part of the first and in another part of the second."""
        return self._sum(self._both(part, other), self._weight)

    def masses(self, part: int) -> tuple[Weights, Weights]:
        """The weight of all keys in that part, on either side."""
        return self._each(self._keys.sums(part, self._keys.weight))

    def counts(self, part: int) -> tuple[Weights, Weights]:
        """How many keys are in that part, on either side."""
        return self._each(self._keys.sums(part, np.ones(len(self._keys.stem))))

    def cosine(self, part: int) -> Weights:
        """The cosine of the keys in that part, by their weights."""
        one, other = self._each(np.sqrt(self._keys.sums(part, self._keys.weight**2)))
        shared = self._sum(self._both(part, part), self._weight**2)
        return np.asarray(shared / np.maximum(one * other, 1e-12), dtype=np.float64)

    def count(self, part: int) -> Weights:
        """How many keys of that part both have."""
        return self._sum(self._both(part, part))

    def count_apart(self, part: int, within: int) -> Weights:
        """How many keys that both have in `within` are in that part of only one of the two."""
        return self._sum(self._both(within, within) & (((self._mine ^ self._theirs) & part) > 0))

    def count_across(self, part: int, other: int) -> Weights:
        """How many keys are in one part of the first and in another part of the second."""
        return self._sum(self._both(part, other))

    def rarest(self, part: int) -> Weights:
        """The greatest weight of a key of that part that both have."""
        both = self._both(part, part)
        out = np.zeros(self._size)
        np.maximum.at(out, self._pair[both], self._weight[both])
        return out

    def meaning(self) -> list[Weights]:
        """How near in meaning the two are: as wholes, with the sentence, by words that they do not share (for each its
        nearest in the other, the lesser and the greater side), and their cues.
        """
        likes = [self._likeness(part) for part in (UNITS, SENTENCE)]
        tables = [self._keys.table(UNITS, side) for side in self._sides]
        near = self._nearness(*tables, equal=True)
        covered = [
            self._covered(table, near.max(axis=axis), mass)
            for table, axis, mass in zip(tables, (2, 1), self.masses(UNITS), strict=True)
        ]
        cues = self._nearness(*(self._keys.table(CUE, side) for side in self._sides), equal=False)
        return [*likes, np.minimum(*covered), np.maximum(*covered), cues.max(axis=(1, 2)).astype(np.float64)]

    def _likeness(self, part: int) -> Weights:
        one, other = (self._keys.means(part)[side] for side in self._sides)
        return np.asarray(np.einsum("ij,ij->i", one, other), dtype=np.float64)

    def _nearness(self, one: Numbers, other: Numbers, *, equal: bool) -> Floats:
        """The cosines of the words of each pair (pairs, words of one, words of the other), none below zero."""
        mine, theirs = (np.unique(table) for table in (one, other))
        vectors = self._keys.vectors
        near = np.maximum(vectors[mine] @ vectors[theirs].T, 0.0)
        if equal:
            near = np.maximum(near, mine[:, None] == theirs)
        near[mine < 0] = 0.0
        near[:, theirs < 0] = 0.0
        rows, columns = np.searchsorted(mine, one), np.searchsorted(theirs, other)
        return np.asarray(near[rows[:, :, None], columns[:, None, :]], dtype=np.float32)

    def _covered(self, table: Numbers, best: Floats, mass: Weights) -> Weights:
        weights = np.where(table < 0, 0.0, self._keys.rarity[table])
        met = (weights * np.maximum(best - _NEAR, 0.0)).sum(axis=1)
        return np.asarray(met / np.maximum(mass, 1.0) / (1 - _NEAR), dtype=np.float64)

    def _both(self, part: int, other: int) -> NDArray[np.bool_]:
        return np.asarray(((self._mine & part) > 0) & ((self._theirs & other) > 0), dtype=np.bool_)

    def _each(self, values: Weights) -> tuple[Weights, Weights]:
        one, other = self._sides
        return values[one], values[other]

    def _sum(self, chosen: NDArray[np.bool_], values: Weights | None = None) -> Weights:
        weights = None if values is None else values[chosen]
        return np.bincount(self._pair[chosen], weights=weights, minlength=self._size).astype(np.float64)


def cross(pairs: Sequence[tuple[Sketch, Sketch]], rarity: Rarity) -> Crossing:
    """The keys of these pairs, with those of the first and the second of each."""
    places: dict[int, int] = {}
    sketches: list[Sketch] = []
    for sketch in (side for pair in pairs for side in pair):
        if id(sketch) not in places:
            places[id(sketch)] = len(sketches)
            sketches.append(sketch)
    one, other = (np.array([places[id(pair[side])] for pair in pairs], dtype=np.int64) for side in (0, 1))
    return Crossing(Keys(sketches, rarity), one, other)
