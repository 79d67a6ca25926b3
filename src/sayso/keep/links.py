"""Verdicts on claims, by programs and by people, in one table: which statements say the same, and who stands where.

A program's verdict falls on the two rows that it compared and on no others. A person's falls on the statement: when
another reading shows it under another row, `one_now` and `other_now` follow it there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, insert, or_, select, update

from sayso.errors import RecordError
from sayso.keep.corrections import Correction, check_person
from sayso.keep.prepared import Prepared
from sayso.keep.schema import link, statement
from sayso.records import Link, content_id

#: `same` and `apart` are about two statements; `with` and `against` say that one stands where the other does, or
#: opposite; the rest say where a statement stands that has no other to be measured by.
Verdict = Literal["same", "apart", "with", "against", "pro", "con", "neutral"]
PAIRS = ("same", "apart")
Members = Select[int] | Sequence[int]
"""Row numbers of statements, or a question for them."""
CERTAIN = 1.0

_ADD = Prepared(insert(link))
_NEXT = Prepared(select(func.coalesce(func.max(link.c.number), 0) + 1))
_STANDING = link.c.undone_at.is_(None)
_BY_PERSON = link.c.verdict_id > ""


#: What a correction calls them; a stance is any verdict that is not here.
FIELDS = {"same": "same_claim", "apart": "other_claim"}


def add_links(
    connection: Connection, links: Iterable[Link], numbers: dict[str, int], made_at: str
) -> list[tuple[int, int]]:
    """Keep a program's verdicts on statements of these row numbers; says which rows they hold for the same."""
    found = [(_ordered("same", (numbers[one.one], numbers[one.other])), one) for one in links]
    first = int(_NEXT.run(connection, {}).scalar_one())
    rows = [
        _row(first + place, pair, "same" if said.same else "apart", said.score, said.by, made_at)
        for place, (pair, said) in enumerate(found)
    ]
    if rows:
        _ADD.run(connection, rows)
    return [(row["one"], row["other"]) for row in rows if row["verdict"] == "same"]


def add_verdicts(
    connection: Connection, verdict: Verdict, pairs: Sequence[tuple[int, int | None]], by: str, made_at: str
) -> str:
    """Keep a person's verdict on pairs of statements, by row number, under one id; earlier ones on them are outdone."""
    check_person(by)
    first = int(_NEXT.run(connection, {}).scalar_one())
    id_ = content_id("link", verdict, str(pairs), by, made_at, str(first))
    ordered = [_ordered(verdict, pair) for pair in pairs]
    rows = [
        {**_row(first + place, pair, verdict, CERTAIN, by, made_at), "verdict_id": id_}
        for place, pair in enumerate(ordered)
    ]
    _ADD.run(connection, rows)
    return id_


def undo_verdict(connection: Connection, id_: str, by: str, at: str) -> list[int]:
    """Take a person's verdict back; the numbers of the shown statements on which it fell.

    Raises RecordError where it was taken back before.
    """
    check_person(by)
    rows = connection.execute(select(link).where(link.c.verdict_id == id_)).mappings().all()
    for row in rows:
        if row["undone_at"] is not None:
            raise RecordError(f"correction {id_} was undone on {row['undone_at'][:10]} by {row['undone_by']}")
    connection.execute(update(link).where(link.c.verdict_id == id_).values(undone_at=at, undone_by=by))
    return [row[side] for row in rows for side in ("one_now", "other_now") if row[side] is not None]


def read_verdict(connection: Connection, id_: str) -> Correction | None:
    """A person's verdict by its id, None where there is none."""
    return next(iter(_read_verdicts(connection, link.c.verdict_id == id_)), None)


def list_verdicts(connection: Connection, *, standing_only: bool) -> list[Correction]:
    """People's verdicts on claims in the order of making, also those taken back unless `standing_only`."""
    return _read_verdicts(connection, _BY_PERSON & _STANDING if standing_only else _BY_PERSON)


def _read_verdicts(connection: Connection, which: ColumnElement[bool]) -> list[Correction]:
    """Each with `field` `same_claim`, `other_claim` or `stance`, and as `value` the ids of its statements.

    A stance says first where the first statement stands: `with` or `against` the second, or on which side.
    """
    about = [link.c[name] for name in ("verdict_id", "verdict", "by", "made_at", "undone_at", "undone_by")]
    on = or_(statement.c.number == link.c.one, statement.c.number == link.c.other)
    asked = select(statement.c.id, *about).join_from(link, statement, on).where(which)
    found: dict[str, Correction] = {}
    for row in connection.execute(asked.order_by(link.c.number, statement.c.number != link.c.one)):
        field = FIELDS.get(row.verdict, "stance")
        undone = {"undone_at": row.undone_at, "undone_by": row.undone_by}
        value = [] if row.verdict in FIELDS else [row.verdict]
        new = Correction(row.verdict_id, field, value, row.by, row.made_at, **undone)
        made = found.setdefault(row.verdict_id, new)
        if row.id not in made.value:
            made.value.append(row.id)
    return list(found.values())


def outdo_links(connection: Connection, numbers: Sequence[int], by: str, at: str) -> None:
    """Take back a program's links with these statements, which are shown no longer or are weighed anew."""
    machine = _STANDING & link.c.verdict_id.is_(None) & _touches(numbers)
    connection.execute(update(link).where(machine).values(undone_at=at, undone_by=by))


def standing_pairs(connection: Connection, numbers: Members) -> dict[tuple[int, int], RowMapping]:
    """For each pair of shown statements, one of them among these, the verdict that counts.

    A person's counts more than a program's, and the newest of each kind.
    """
    both_shown = link.c.one_now.is_not(None) & link.c.other_now.is_not(None)
    asked = select(link).where(_STANDING, link.c.verdict.in_(PAIRS), both_shown, _touches(numbers))
    decided: dict[tuple[int, int], RowMapping] = {}
    for row in connection.execute(asked.order_by(link.c.number)).mappings():
        one, other = row["one_now"], row["other_now"]
        pair = (min(one, other), max(one, other))
        before = decided.get(pair)
        if one != other and (before is None or row["verdict_id"] or not before["verdict_id"]):
            decided[pair] = row
    return decided


def standing_stances(connection: Connection, numbers: Sequence[int]) -> dict[int, RowMapping]:
    """For each of these statements the person's verdict that counts on where it stands: the newest."""
    asked = select(link).where(_STANDING, link.c.verdict.not_in(PAIRS), link.c.one_now.in_(numbers))
    return {row["one_now"]: row for row in connection.execute(asked.order_by(link.c.number)).mappings()}


def verdicts_on(connection: Connection, which: ColumnElement[bool]) -> Sequence[RowMapping]:
    """People's verdicts, also those taken back, on statements that satisfy `which`."""
    return connection.execute(select(link).where(_BY_PERSON, which)).mappings().all()


def move_verdict(connection: Connection, number: int, side: str, to: int | None) -> None:
    """Let the verdict of that row fall on another statement, or on none for now."""
    connection.execute(update(link).where(link.c.number == number).values({f"{side}_now": to}))


def _touches(numbers: Members) -> ColumnElement[bool]:
    return or_(link.c.one_now.in_(numbers), link.c.other_now.in_(numbers))


def _ordered(verdict: Verdict, pair: tuple[int, int | None]) -> tuple[int, int | None]:
    one, other = pair
    return (other, one) if verdict in PAIRS and other is not None and other < one else pair


def _row(
    number: int, pair: tuple[int, int | None], verdict: Verdict, score: float, by: str, made_at: str
) -> dict[str, Any]:
    one, other = pair
    row = {"number": number, "verdict": verdict, "score": score, "by": by, "made_at": made_at, "verdict_id": None}
    return {**row, "one": one, "other": other, "one_now": one, "other_now": other, "undone_at": None, "undone_by": None}
