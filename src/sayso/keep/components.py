"""Which assertions hang together: those that standing links join, directly or through others.

A component bounds what has to be looked at when a link comes or goes; claims are cut out of it later. Its number is
that of its first statement, so that it follows from the links and not from the order in which they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Select, bindparam, select, update

from sayso.keep.links import Members, standing_pairs
from sayso.keep.prepared import Prepared
from sayso.keep.schema import assertion

_MOVE = Prepared(update(assertion).where(assertion.c.component == bindparam("of")).values(component=bindparam("to")))
_PLACE = Prepared(update(assertion).where(assertion.c.statement == bindparam("of")).values(component=bindparam("to")))


def select_members(components: Iterable[int]) -> Select[int]:
    """The statement numbers of these components."""
    return select(assertion.c.statement).where(assertion.c.component.in_(list(components)))


def components_of(connection: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """The component of each of these statements that asserts something."""
    found = select(assertion.c.statement, assertion.c.component).where(assertion.c.statement.in_(numbers))
    return {row.statement: row.component for row in connection.execute(found)}


def join_components(connection: Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Let these pairs of statements hang together from now on: what new links do, at the cost of the smaller move."""
    pairs = list(pairs)
    of = components_of(connection, sorted({number for pair in pairs for number in pair}))
    known = [(of[one], of[other]) for one, other in pairs if one in of and other in of]
    roots = group_pairs(set(of.values()), known)
    moves = [{"of": component, "to": root} for component, root in roots.items() if component != root]
    if moves:
        _MOVE.run(connection, moves)


def part_components(connection: Connection, components: Iterable[int]) -> set[int]:
    """Work these components out again from the standing links; the numbers of those that are there now."""
    members = select_members(components)
    numbers = set(connection.scalars(members))
    roots = group_pairs(numbers, same_pairs(connection, members))
    now = components_of(connection, sorted(numbers))
    moves = [{"of": number, "to": root} for number, root in roots.items() if now[number] != root]
    if moves:
        _PLACE.run(connection, moves)
    return set(roots.values())


def same_pairs(connection: Connection, members: Members) -> list[tuple[int, int]]:
    """The pairs, one of them among the members, that a standing verdict holds for the same."""
    return [pair for pair, row in standing_pairs(connection, members).items() if row["verdict"] == "same"]


def group_pairs(numbers: Iterable[int], pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For each number the smallest that pairs join it to; a pair with a number that is not among them joins nothing.

    >>> group_pairs([1, 2, 3, 4], [(2, 3), (3, 4), (1, 9)])
    {1: 1, 2: 2, 3: 2, 4: 2}
    """
    near: dict[int, list[int]] = defaultdict(list)
    for one, other in pairs:
        near[one].append(other)
        near[other].append(one)
    roots: dict[int, int] = {}
    known = sorted(set(numbers))
    inside = set(known)
    for number in known:
        reached = [] if number in roots else [number]
        while reached:
            here = reached.pop()
            if here not in roots and here in inside:
                roots[here] = number
                reached.extend(near[here])
    return roots
