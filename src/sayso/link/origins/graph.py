"""Who rests on whom: nodes that are one, edges to what an account rests on, and the ends that all edges lead to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Node = tuple[Literal["statement", "speaker", "outlet"], str]


class Graph:
    """Nodes joined into one by `join` (union-find, Tarjan 1975) and edges between them by `rest`.

    >>> graph = Graph()
    >>> graph.rest(("statement", "1"), ("outlet", "lantern"))
    >>> graph.join(("outlet", "lantern"), ("outlet", "vela lantern"))
    >>> graph.ends([("statement", "1")])
    {('statement', '1'): frozenset({('outlet', 'lantern')})}
    """

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}
        self._edges: dict[Node, set[Node]] = {}

    def join(self, one: Node, other: Node) -> None:
        """From now on the two nodes are one."""
        low, high = sorted((self.whole(one), self.whole(other)))
        if low != high:
            self._above[high] = low
            self._edges.setdefault(low, set()).update(self._edges.pop(high, ()))

    def rest(self, one: Node, other: Node) -> None:
        """`one` rests on `other`."""
        self._edges.setdefault(self.whole(one), set()).add(other)

    def whole(self, node: Node) -> Node:
        """The node that stands for all that were joined with this one."""
        top = node
        while top in self._above:
            top = self._above[top]
        while node != top:
            self._above[node], node = top, self._above[node]
        return top

    def below(self, node: Node) -> set[Node]:
        """Every node that this one rests on, directly or not; itself only where it stands in a circle."""
        found: set[Node] = set()
        waiting = [self.whole(node)]
        while waiting:
            one = waiting.pop()
            for other in map(self.whole, self._edges.get(one, ())):
                if other not in found and other != one:
                    found.add(other)
                    waiting.append(other)
        return found

    def ends(self, nodes: Iterable[Node]) -> dict[Node, frozenset[Node]]:
        """For each node those that it rests on in the end; a circle is one end, named by its smallest node."""
        reached: dict[Node, set[Node]] = {}

        def reach(one: Node) -> set[Node]:
            if one not in reached:
                reached[one] = self.below(one)
            return reached[one]

        found = {}
        for node in nodes:
            start = self.whole(node)
            last = [one for one in reach(start) | {start} if all(one in reach(other) for other in reach(one))]
            found[node] = frozenset(min(reach(one) | {one}) for one in last)
        return found


def circles(nodes: Iterable[Node], graph: Graph) -> list[tuple[Node, ...]]:
    """The sets of two or more nodes that rest on each other, each in order.

    >>> graph = Graph()
    >>> graph.rest(("outlet", "a"), ("outlet", "b"))
    >>> graph.rest(("outlet", "b"), ("outlet", "a"))
    >>> circles([("outlet", "a"), ("outlet", "b"), ("outlet", "c")], graph)
    [(('outlet', 'a'), ('outlet', 'b'))]
    """
    reached = {node: graph.below(node) for node in nodes}
    found = {
        tuple(sorted({node, *(other for other in below if node in reached.get(other, ()))}))
        for node, below in reached.items()
        if node in below
    }
    return sorted(circle for circle in found if len(circle) > 1)
