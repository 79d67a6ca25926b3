"""What hangs together, read back whole: assertions, standing verdicts between them, and the claims kept of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, RowMapping, case, func, select

from sayso.keep.assertions import read_body
from sayso.keep.components import select_members
from sayso.keep.links import Verdict, standing_pairs, standing_stances
from sayso.keep.schema import assertion, claim, claim_member, statement
from sayso.records import Assertion, Link, Stance


@dataclass(frozen=True, slots=True)
class StanceVerdict:
    """A person's verdict on where a statement stands; `beside` is the id of the one it was measured by, if any."""

    statement: str
    verdict: Verdict
    beside: str | None
    by: str


@dataclass(frozen=True, slots=True)
class Component:
    """Assertions that hang together, with the standing verdicts on them; claims are cut out of it."""

    number: int
    assertions: tuple[Assertion, ...]
    links: tuple[Link, ...]
    stances: tuple[StanceVerdict, ...]


def list_company(connection: Connection, which: ColumnElement[bool]) -> list[int]:
    """The components, among those that satisfy `which`, that hold two assertions or more."""
    grouped = select(assertion.c.component).where(which).group_by(assertion.c.component).having(func.count() > 1)
    return sorted(connection.scalars(grouped))


def list_linked(connection: Connection, by: str) -> list[int]:
    """The components that hold two assertions or more, all of them by one program."""
    by_others = func.sum(case((assertion.c.by == by, 0), else_=1))
    grouped = select(assertion.c.component).group_by(assertion.c.component)
    return sorted(connection.scalars(grouped.having(func.count() > 1, by_others == 0)))


def read_component(connection: Connection, number: int) -> Component:
    """The component of that number."""
    held = select(assertion.c.statement, assertion.c.body).where(assertion.c.component == number)
    said = {row.statement: read_body(row.body) for row in connection.execute(held)}
    pairs = standing_pairs(connection, select_members([number]))
    links = [_link(said[one], said[other], row) for (one, other), row in pairs.items() if {one, other} <= said.keys()]
    stances = _stances(said, standing_stances(connection, sorted(said)))
    return Component(number, tuple(said.values()), tuple(links), tuple(stances))


def read_sides(connection: Connection, number: int) -> dict[str, dict[str, Stance]]:
    """For each claim that is kept of a component, by its id, where each of its statements stands."""
    kept = select(claim.c.id.label("claim"), statement.c.id, claim_member.c.stance).join_from(claim, claim_member)
    rows = kept.join(statement, statement.c.number == claim_member.c.statement).where(claim.c.component == number)
    sides: dict[str, dict[str, Stance]] = {}
    for row in connection.execute(rows):
        sides.setdefault(row.claim, {})[row.id] = row.stance
    return sides


def _link(one: Assertion, other: Assertion, row: RowMapping) -> Link:
    first, second = sorted((one.statement, other.statement))
    return Link(first, second, row["verdict"] == "same", row["score"], row["by"])


def _stances(said: Mapping[int, Assertion], judged: Mapping[int, RowMapping]) -> Iterator[StanceVerdict]:
    for number, row in judged.items():
        beside = row["other_now"]
        measured = said[beside].statement if beside in said else None
        yield StanceVerdict(said[number].statement, row["verdict"], measured, row["by"])
