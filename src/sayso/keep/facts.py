"""All that a record holds of one address, to be put into another record: readings as they were made, and verdicts.

What a record shows follows from these, so that the other record shows the same, and undoing a verdict there brings
back what the model read. Pages, and verdicts on claims, stay behind.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from sayso.keep.corrections import repoint
from sayso.keep.newest import list_readings_at, select_editions
from sayso.keep.readback import read_current, read_reading
from sayso.keep.schema import correction, speaker, statement
from sayso.keep.settle import settle
from sayso.keep.voices import find_numbers, regroup
from sayso.keep.write import Outcome, add_reading
from sayso.records import Reading, Statement

#: A verdict as its table has it, without the number.
VerdictRow = dict[str, Any]
_COLUMNS = [column for column in correction.columns if column.name != "number"]


@dataclass(frozen=True, slots=True)
class Made:
    """A reading as `by` made it at `made_at`."""

    reading: Reading
    by: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What the record shows of an address, and all that this follows from; the reading that is shown was made last."""

    shown: Reading
    made: tuple[Made, ...]
    verdicts: tuple[VerdictRow, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Those that are shown."""
        return self.shown.statements


def read_kept(connection: Connection, article_number: int) -> Kept:
    """All about the address of the article of that number, which the record shows."""
    shown = read_current(connection, article_number)
    rows = list_readings_at(connection, shown.article.url)
    made = tuple(Made(read_reading(connection, row.number), row.by, row.made_at) for row in rows)
    of_pairs = _verdicts_on_pairs(connection, shown.article.url)
    return Kept(shown, made, (*_verdicts_on(connection, {row.article_id for row in rows}), *of_pairs))


def put_kept(connection: Connection, kept: Kept) -> Outcome:
    """Add what the record lacks of it; says what was new about the article."""
    outcomes = [add_reading(connection, made.reading, made.by, made.made_at, None) for made in kept.made]
    news = [_put_verdict(connection, verdict) for verdict in kept.verdicts]
    if any(news):
        settle(connection, kept.shown.article.url)
    for verdict, is_new in zip(kept.verdicts, news, strict=True):
        if verdict["article_id"] is None:
            # The other of the two may have come with an earlier article, and this one only now.
            regroup(connection, set(), set(json.loads(verdict["value"])))
        elif verdict["statement_id"] is None and is_new and find_numbers(connection, [json.loads(verdict["value"])]):
            repoint(connection, json.loads(verdict["value"]), verdict["article_id"])
    return next((outcome for outcome in outcomes if outcome != "known"), "again" if any(news) else "known")


def _verdicts_on(connection: Connection, article_ids: Iterable[str]) -> Iterator[VerdictRow]:
    wanted = select(*_COLUMNS).where(correction.c.article_id.in_(list(article_ids))).order_by(correction.c.number)
    return (dict(row) for row in connection.execute(wanted).mappings())


def _verdicts_on_pairs(connection: Connection, url: str) -> list[VerdictRow]:
    """Those that say that two speakers are or are not one, where one of them speaks here."""
    pairs = select(*_COLUMNS).where(correction.c.article_id.is_(None), correction.c.statement_id.is_(None))
    found = [dict(row) for row in connection.execute(pairs.order_by(correction.c.number)).mappings()]
    if not found:
        return []
    here = select(speaker.c.id).join(statement, statement.c.speaker == speaker.c.number)
    ids = set(connection.scalars(here.where(statement.c.article.in_(select_editions(url)))))
    return [verdict for verdict in found if ids & set(json.loads(verdict["value"]))]


def _put_verdict(connection: Connection, verdict: VerdictRow) -> bool:
    """Whether it was new, or taken back since."""
    same = correction.c.id == verdict["id"]
    known = connection.execute(select(correction.c.undone_at).where(same)).first()
    if known is None:
        number = connection.scalar(select(func.coalesce(func.max(correction.c.number), 0) + 1))
        connection.execute(insert(correction), {**verdict, "number": number})
        return verdict["undone_at"] is None
    if known.undone_at is None and verdict["undone_at"] is not None:
        undone = {name: verdict[name] for name in ("undone_at", "undone_by")}
        connection.execute(update(correction).where(same).values(**undone))
        return True
    return False
