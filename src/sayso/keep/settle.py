"""Works out which statements the record shows for an address: the newest text, its newest reading, people's verdicts.

A verdict hangs on the id of a statement. When a later reading drew its spans a little differently, the verdict passes
to the statement that shares most of its content; when no statement does, the one that the person vouched for stays.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select, update

from sayso.keep.fulltext import index_changes
from sayso.keep.newest import Made, list_readings_at, select_editions
from sayso.keep.readback import read_article, to_statements
from sayso.keep.rows import read_offsets, statement_row
from sayso.keep.schema import correction, speaker, statement
from sayso.keep.verdicts import apply_verdict, overlap
from sayso.keep.voices import keep_speakers
from sayso.records import Article, Statement

#: A verdict passes to a statement that shares at least half of the content; below that it may be another's words.
SHARED = 0.5


@dataclass(frozen=True)
class Shown:
    """What a verdict falls upon: the row as a program read it, and the statement as people have made it so far."""

    row: RowMapping
    said: Statement
    by: str | None = None


def settle(connection: Connection, url: str) -> None:
    """Make exactly those statements current that the record shows for the article at `url`."""
    newest = _newest_at(connection, url)
    if newest is None:
        return
    read = read_article(connection, newest.article)
    wanted = {
        _find_row(connection, newest, one) or _write_row(connection, read, newest, one)
        for one in _judge(connection, read, newest)
    }
    _show(connection, url, wanted)


def is_settled(connection: Connection, url: str) -> bool:
    """Whether the statements that are current at an address are those that follow from the facts."""
    newest = _newest_at(connection, url)
    if newest is None:
        return True
    judged = _judge(connection, read_article(connection, newest.article), newest)
    wanted = {_find_row(connection, newest, one) for one in judged}
    return wanted == _current_at(connection, url)


def parted_in(connection: Connection, article_id: str) -> set[str]:
    """Ids of the speakers whom a person has parted from their namesakes in that article."""
    parted = select(correction.c.value).where(
        correction.c.article_id == article_id, correction.c.field == "apart", correction.c.undone_at.is_(None)
    )
    return {json.loads(value) for value in connection.scalars(parted)}


def _newest_at(connection: Connection, url: str) -> Made | None:
    made = list_readings_at(connection, url)
    return made[-1] if made else None


def _judge(connection: Connection, read: Article, newest: Made) -> list[Shown]:
    """The statements of the newest reading as people have judged them."""
    base = _to_shown(connection, _rows_of(connection, statement.c.reading == newest.number))
    shown = {one.said.id: one for one in base}
    stand_ins: dict[str, str | None] = {}
    for verdict in _standing_verdicts(connection, read.id):
        of = _stand_in(connection, shown, stand_ins, base, verdict)
        if of is None or of not in shown:
            continue
        if verdict["field"] == "rejected":
            del shown[of]
            continue
        value = json.loads(verdict["value"])
        if verdict["field"] == "answers" and value is not None:
            value = _find_match(base, value, _offsets_of(connection, value)) or value
        said = apply_verdict(shown[of].said, read.text, verdict["field"], value)
        shown[of] = Shown(shown[of].row, said, verdict["by"])
    return list(shown.values())


def _standing_verdicts(connection: Connection, article_id: str) -> Sequence[RowMapping]:
    standing = select(correction).where(
        correction.c.article_id == article_id, correction.c.statement_id.is_not(None), correction.c.undone_at.is_(None)
    )
    return connection.execute(standing.order_by(correction.c.made_at, correction.c.number)).mappings().all()


def _stand_in(
    connection: Connection,
    shown: dict[str, Shown],
    stand_ins: dict[str, str | None],
    base: list[Shown],
    verdict: RowMapping,
) -> str | None:
    """The id, among those shown, of the statement that the verdict is about."""
    id_ = verdict["statement_id"]
    if id_ not in stand_ins:
        stand_ins[id_] = _find_match(base, id_, read_offsets(verdict["content_spans"]))
    if stand_ins[id_] is None and verdict["field"] != "rejected":
        vouched = _rows_of(connection, statement.c.id == id_)[-1:]
        shown[id_] = _to_shown(connection, vouched)[0]
        stand_ins[id_] = id_
    return stand_ins[id_]


def _find_match(base: list[Shown], id_: str, content: Sequence[tuple[int, int]]) -> str | None:
    if any(one.said.id == id_ for one in base):
        return id_
    shares = [(overlap(content, [(span.start, span.end) for span in one.said.content]), one.said.id) for one in base]
    best, found = max(shares, default=(0.0, ""))
    return found if best >= SHARED else None


def _offsets_of(connection: Connection, statement_id: str) -> list[tuple[int, int]]:
    written = connection.scalar(select(statement.c.content_spans).where(statement.c.id == statement_id).limit(1))
    return read_offsets(written or "")


def _rows_of(connection: Connection, which: Any) -> Sequence[RowMapping]:
    as_read = select(statement).where(which, statement.c.corrects.is_(None))
    return connection.execute(as_read.order_by(statement.c.reading, statement.c.place)).mappings().all()


def _to_shown(connection: Connection, rows: Sequence[RowMapping]) -> list[Shown]:
    return [Shown(row, said) for row, said in zip(rows, to_statements(connection, rows), strict=True)]


def _find_row(connection: Connection, newest: Made, one: Shown) -> int | None:
    """The row that says this, None for a verdict that has not been written down as a row."""
    if one.by is None:
        return int(one.row["number"])
    verdict = (statement.c.corrects == one.row["number"]) & (statement.c.by == one.by)
    written = select(statement).where(verdict, statement.c.article == newest.article)
    rows = connection.execute(written).mappings().all()
    same = zip(rows, to_statements(connection, rows), strict=True)
    return next((int(row["number"]) for row, said in same if said == one.said), None)


def _write_row(connection: Connection, read: Article, newest: Made, one: Shown) -> int:
    number = connection.scalar(select(func.max(statement.c.number) + 1)) or 1
    row = {
        **statement_row(one.said, storable=False),
        "article": newest.article,
        "reading": newest.number,
        "number": number,
    }
    row.update({name: one.row[name] for name in ("place", "day")}, corrects=one.row["number"], by=one.by, current=False)
    row["speaker"] = None
    if one.said.speaker is not None:
        free = connection.scalar(select(func.coalesce(func.max(speaker.c.number), 0) + 1)) or 1
        parted = parted_in(connection, read.id)
        row["speaker"] = keep_speakers(connection, read, [one.said.speaker], free, parted)[one.said.speaker]
    connection.execute(insert(statement), row)
    return number


def _show(connection: Connection, url: str, wanted: set[int]) -> None:
    now = _current_at(connection, url)
    changes = [{"of": number, "to": number in wanted} for number in sorted(now ^ wanted)]
    if changes:
        flag = update(statement).where(statement.c.number == bindparam("of")).values(current=bindparam("to"))
        connection.execute(flag, changes)
        index_changes(connection, sorted(wanted - now), sorted(now - wanted))


def _current_at(connection: Connection, url: str) -> set[int]:
    here = statement.c.article.in_(select_editions(url))
    return set(connection.scalars(select(statement.c.number).where(here, statement.c.current)))
