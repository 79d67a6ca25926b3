"""Where assertions are looked up by their keys: the record does it in SQL, and this file in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from sayso.records import Assertion


class AssertionIndex(Protocol):
    """What `find_links` asks of a store; every call takes many keys or ids, so that an article costs few queries."""

    def size(self) -> int:
        """How many assertions are held."""

    def count(self, keys: Sequence[str]) -> Mapping[str, int]:
        """How many assertions have each of these keys; a key that nobody has may be left out."""

    def holders(self, keys: Sequence[str], most: int) -> Mapping[str, Sequence[str]]:
        """For each of these keys the ids of statements that have it: of the `most` latest published, no more."""

    def fetch(self, statements: Sequence[str]) -> Sequence[Assertion]:
        """The assertions of these statements, in any order; an unknown id is left out."""


class MemoryIndex:
    """An index in memory.

    >>> MemoryIndex().size()
    0
    """

    def __init__(self, assertions: Iterable[Assertion] = ()) -> None:
        self._held: dict[str, Assertion] = {}
        self._holders: dict[str, list[str]] = defaultdict(list)
        self.add(assertions)

    def add(self, assertions: Iterable[Assertion]) -> None:
        """Takes assertions in, in the order of publication; one that is held already is left alone."""
        for assertion in assertions:
            if assertion.statement not in self._held:
                self._held[assertion.statement] = assertion
                for key in assertion.keys:
                    self._holders[key].append(assertion.statement)

    def size(self) -> int:
        """How many are held."""
        return len(self._held)

    def count(self, keys: Sequence[str]) -> Mapping[str, int]:
        """How many have each key."""
        return {key: len(self._holders.get(key, ())) for key in keys}

    def holders(self, keys: Sequence[str], most: int) -> Mapping[str, Sequence[str]]:
        """The last `most` that were added with each key."""
        return {key: self._holders.get(key, [])[-most:] for key in keys}

    def fetch(self, statements: Sequence[str]) -> Sequence[Assertion]:
        """The assertions of these statements."""
        return [self._held[statement] for statement in statements if statement in self._held]
