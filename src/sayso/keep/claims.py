"""The claims of a record: kept ready in two tables so that a desk need not wait, made again whenever a link changes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from sayso.keep.assertions import day_number
from sayso.keep.schema import claim, claim_member, statement
from sayso.keep.search import Hit, read_hits
from sayso.keep.storable import Row, clean
from sayso.records import Claim, Member, Stance

#: So many days of age weigh as much as half of the contest: last week's quarrel of eight stands beside today's of four.
DAYS = 7.0


@dataclass(frozen=True, slots=True)
class Standing:
    """A statement of a claim, and where it stands as `by` judged."""

    hit: Hit
    stance: Stance
    confidence: float
    by: str


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A claim as the record has it: the sentence, and every statement of it, oldest first."""

    id: str
    claim: str
    disputed: bool
    newest: str
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Some claims in the order of the board; `more` says whether others follow."""

    claims: tuple[KeptClaim, ...]
    more: bool


def replace_claims(
    connection: Connection, components: set[int], claims: Sequence[tuple[int, Claim]], numbers: dict[str, int]
) -> None:
    """Put these claims, each with its component, in the place of all that the components had.

    `numbers` are the row numbers of the statements.
    """
    old = select(claim.c.number).where(claim.c.component.in_(sorted(components)))
    connection.execute(delete(claim_member).where(claim_member.c.claim.in_(old)))
    connection.execute(delete(claim).where(claim.c.component.in_(sorted(components))))
    if not claims:
        return
    first = connection.scalar(select(func.coalesce(func.max(claim.c.number), 0) + 1)) or 1
    days = _days(connection, [numbers[member.statement] for _, made in claims for member in made.members])
    rows: list[Row] = []
    members: list[Row] = []
    for place, (component, made) in enumerate(claims):
        newest = max(days[numbers[member.statement]] for member in made.members)
        about = {"number": first + place, "component": component, "newest": newest}
        rows.append({**_claim_row(made), **about, "rank": rank(made.members, newest)})
        members.extend(_member_row(first + place, member, numbers) for member in made.members)
    connection.execute(insert(claim), rows)
    connection.execute(insert(claim_member), members)


def list_claims(connection: Connection, *, disputed: bool, limit: int, offset: int) -> ClaimPage:
    """Claims, most contested and newest first; with `disputed`, only those that somebody denies."""
    wanted = select(claim.c.number).order_by(claim.c.rank.desc(), claim.c.number.desc()).offset(offset)
    if disputed:
        wanted = wanted.where(claim.c.disputed)
    numbers = list(connection.scalars(wanted.limit(limit + 1)))
    return ClaimPage(tuple(_read_claims(connection, numbers[:limit])), more=len(numbers) > limit)


def find_claims(connection: Connection, id_: str) -> tuple[KeptClaim, ...]:
    """The claim of that id, or those in which the statement of that id stands; none where there is none."""
    by_id = select(claim.c.number).where(claim.c.id == id_)
    of_statement = select(claim_member.c.claim).join(statement).where(statement.c.id == id_)
    numbers = list(connection.scalars(by_id)) or list(connection.scalars(of_statement.order_by(claim_member.c.claim)))
    return tuple(_read_claims(connection, numbers))


def rank(members: Iterable[Member], newest: str) -> float:
    """Where a claim stands on the board: higher with more speakers on both sides, and with each newer day.

    The contest is the geometric mean of the numbers of speakers for and against; that it doubles counts as much as a
    week, so that a big old quarrel gives way to a fresh one.

    >>> rank([], "2024-05-10") - rank([], "2024-05-03")
    1.0
    """
    sides = {side: {_who(member) for member in members if member.stance == side} for side in ("pro", "con")}
    contest = math.sqrt(len(sides["pro"]) * len(sides["con"]))
    return math.log2(1 + contest) + day_number(newest) / DAYS


def _who(member: Member) -> str:
    return (member.speaker or member.statement).casefold()


def _claim_row(made: Claim) -> Row:
    return {
        "id": made.id,
        "claim": clean(made.claim),
        "disputed": made.disputed,
        "statements": len(made.members),
    }


def _member_row(number: int, member: Member, numbers: dict[str, int]) -> Row:
    about = {"stance": member.stance, "confidence": member.confidence, "by": member.by}
    return {"claim": number, "statement": numbers[member.statement], **about}


def _days(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    found = select(statement.c.number, statement.c.day).where(statement.c.number.in_(numbers))
    return {row.number: row.day for row in connection.execute(found)}


def _read_claims(connection: Connection, numbers: Sequence[int]) -> list[KeptClaim]:
    """In the order of the numbers."""
    rows = {row.number: row for row in connection.execute(select(claim).where(claim.c.number.in_(numbers)))}
    standings: dict[int, list[Standing]] = {number: [] for number in numbers}
    for number, standing in read_standings(connection, claim_member.c.claim.in_(numbers)):
        standings[number].append(standing)
    return [
        KeptClaim(row.id, row.claim, row.disputed, row.newest, tuple(standings[row.number]))
        for row in (rows[number] for number in numbers)
    ]


def read_standings(connection: Connection, which: ColumnElement[bool]) -> list[tuple[int, Standing]]:
    """The members of claims that satisfy `which`, oldest first, each with the number of its claim."""
    joined = select(claim_member).join(statement, statement.c.number == claim_member.c.statement)
    rows = connection.execute(joined.where(which).order_by(statement.c.day, statement.c.number)).all()
    hits = read_hits(connection, list(dict.fromkeys(row.statement for row in rows)))
    by_number = dict(zip(dict.fromkeys(row.statement for row in rows), hits, strict=True))
    return [(row.claim, Standing(by_number[row.statement], row.stance, row.confidence, row.by)) for row in rows]
