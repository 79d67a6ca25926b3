"""Where assertions are looked up by their keys: the record does it in SQL, and this file in memory."""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.records import Assertion

Numbers = NDArray[np.int32]
"""Assertions of an index by the numbers that it gave them; a later one has a higher number."""
RECENT = 20_000
"""Assertions that are held unpacked: what a new article is compared with is often what the last ones were."""
_fields = attrgetter(*(field.name for field in fields(Assertion)))


class AssertionIndex(Protocol):
    """What `find_links` asks of a store; every call takes many, so that an article costs few queries."""

    def size(self) -> int:
        """How many assertions are held."""

    def count(self, keys: Sequence[str]) -> Mapping[str, int]:
        """How many assertions have each of these keys; a key that nobody has may be left out."""

    def holders(self, keys: Sequence[str]) -> Mapping[str, Numbers]:
        """For each of these keys the assertions that have it, each once; to be read before the index grows."""

    def numbers(self, statements: Sequence[str]) -> Sequence[int]:
        """The numbers of what these statements assert, in any order; an unknown id is left out."""

    def fetch(self, numbers: Sequence[int]) -> Sequence[Assertion]:
        """The assertions of these numbers, in their order."""


class MemoryIndex:
    """An index in memory; each assertion is held packed, in a sixth of the room.

    >>> MemoryIndex().size()
    0
    """

    def __init__(self, assertions: Iterable[Assertion] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._packed: list[bytes] = []
        self._holders: dict[str, array[int]] = {}
        self._unpack = lru_cache(RECENT)(self._read)
        self.add(assertions)

    def add(self, assertions: Iterable[Assertion]) -> None:
        """Takes assertions in, in the order of publication; one that is held already is left alone."""
        for assertion in assertions:
            if assertion.statement not in self._numbers:
                number = self._numbers[assertion.statement] = len(self._packed)
                self._packed.append(pickle.dumps(_fields(assertion)))
                for key in dict.fromkeys(assertion.keys):
                    self._holders.setdefault(key, array("i")).append(number)

    def size(self) -> int:
        """How many are held."""
        return len(self._packed)

    def count(self, keys: Sequence[str]) -> Mapping[str, int]:
        """How many have each key."""
        return {key: len(self._holders[key]) for key in keys if key in self._holders}

    def holders(self, keys: Sequence[str]) -> Mapping[str, Numbers]:
        """Who has each key, without a copy: nothing can be added while somebody holds the answer."""
        return {key: np.frombuffer(self._holders[key], dtype=np.int32) for key in keys if key in self._holders}

    def numbers(self, statements: Sequence[str]) -> Sequence[int]:
        """Their places in the order in which they were added."""
        return [self._numbers[statement] for statement in statements if statement in self._numbers]

    def fetch(self, numbers: Sequence[int]) -> Sequence[Assertion]:
        """The assertions of these numbers."""
        return [self._unpack(number) for number in numbers]

    def _read(self, number: int) -> Assertion:
        return Assertion(*pickle.loads(self._packed[number]))
