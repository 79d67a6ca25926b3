"""Clusters of statements from links: average linkage, in which what people decided holds whatever else is linked."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence

from sayso.records import Link

ALIKE = 0.2
"""Two clusters are joined while their pairs are, on average, one claim with at least this probability."""

Pair = tuple[str, str]


def cluster_statements(statements: Iterable[str], links: Iterable[Link], alike: float = ALIKE) -> list[list[str]]:
    """Groups of statements that stand for one proposition; a statement without links is a group of its own.

    Agglomerative clustering with average linkage (Sokal and Michener, 1958) over the links' scores, so that one
    doubtful link joins no two claims. A person's verdict comes first: what a person joined is joined before all else,
    and no two statements that a person parted, or whose words exclude each other (a score of 0), are ever in one group.

    >>> cluster_statements("abc", [Link("a", "b", True, 0.9, "x"), Link("b", "c", False, 0.01, "x")])
    [['a', 'b'], ['c']]
    """
    known = set(statements)
    verdicts = settle(link for link in links if link.one in known and link.other in known)
    return _Clusters(sorted(known), verdicts).join(alike)


def settle(links: Iterable[Link]) -> dict[Pair, Link]:
    """One link a pair: a person's before a program's, and of one kind the last."""
    out: dict[Pair, Link] = {}
    for link in links:
        before = out.get((link.one, link.other))
        if before is None or by_person(link) or not by_person(before):
            out[link.one, link.other] = link
    return out


def by_person(link: Link) -> bool:
    """Whether a person gave this verdict."""
    return link.by.startswith("person:")


class _Clusters:
    def __init__(self, statements: Sequence[str], verdicts: Mapping[Pair, Link]) -> None:
        self.members = {statement: [statement] for statement in statements}
        self.sums: dict[str, dict[str, float]] = {statement: {} for statement in statements}
        self.parted: dict[str, set[str]] = {statement: set() for statement in statements}
        self.joined = []
        for (one, other), link in verdicts.items():
            if not link.same and (by_person(link) or link.score == 0):
                self.parted[one].add(other)
                self.parted[other].add(one)
            elif by_person(link):
                self.joined.append((one, other))
            else:
                self.sums[one][other] = self.sums[other][one] = link.score
        self.home = {statement: statement for statement in statements}

    def join(self, alike: float) -> list[list[str]]:
        for one, other in sorted(self.joined):
            self._merge(self._find(one), self._find(other))
        heap = [(-self._average(a, b), a, b) for a in self.members for b in self.sums[a] if a < b]
        heapq.heapify(heap)
        while heap and -heap[0][0] >= alike:
            score, one, other = heapq.heappop(heap)
            if one in self.members and other in self.members and -score == self._average(one, other):
                kept = self._merge(one, other)
                for near in self.sums[kept] if kept else ():
                    first, second = sorted((kept or "", near))
                    heapq.heappush(heap, (-self._average(first, second), first, second))
        return [sorted(group) for group in self.members.values()]

    def _average(self, one: str, other: str) -> float:
        return self.sums[one].get(other, 0.0) / (len(self.members[one]) * len(self.members[other]))

    def _merge(self, one: str, other: str) -> str | None:
        """Takes `other` into `one` unless a person parted any of them; the group that is left, or None."""
        if one == other or self.parted[one] & set(self.members[other]):
            return None
        self.members[one] += self.members.pop(other)
        self.parted[one] |= self.parted.pop(other)
        for statement in self.members[one]:
            self.home[statement] = one
        for near, total in self.sums.pop(other).items():
            del self.sums[near][other]
            if near != one:
                self.sums[one][near] = self.sums[near][one] = self.sums[one].get(near, 0.0) + total
        return one

    def _find(self, statement: str) -> str:
        return self.home[statement]
