"""Lets people's verdicts follow their statements when an address is read again, or has another text."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, select

from sayso.keep.links import move_verdict, verdicts_on
from sayso.keep.newest import select_editions
from sayso.keep.rows import read_offsets
from sayso.keep.schema import article, link, statement
from sayso.keep.settle import SHARED
from sayso.keep.verdicts import overlap

_COLUMNS = (
    statement.c.number,
    statement.c.id,
    statement.c.content,
    statement.c.content_spans,
    article.c.id.label("text"),
)


def move_verdicts(connection: Connection, url: str) -> set[int]:
    """Put each verdict on a statement of this address on the one that the record shows for it now.

    Says on which shown statements a verdict has come to fall, or falls no more.
    """
    here = select(statement.c.number).where(statement.c.article.in_(select_editions(url)))
    moved: set[int] = set()
    for side in ("one", "other"):
        verdicts = verdicts_on(connection, link.c[side].in_(here))
        if verdicts:
            moved |= _move(connection, verdicts, side, _rows(connection, url))
    return moved


def list_astray(connection: Connection, url: str) -> list[str]:
    """Ids of verdicts on statements of this address that do not fall on the statement that is shown for it."""
    rows = _rows(connection, url)
    judged = {row["number"]: row for row in rows}
    shown = [row for row in rows if row["current"]]
    return [
        verdict["verdict_id"]
        for side in ("one", "other")
        for verdict in verdicts_on(connection, link.c[side].in_(list(judged)))
        if find_shown(judged[verdict[side]], shown) != verdict[f"{side}_now"]
    ]


def find_shown(judged: RowMapping, shown: Sequence[RowMapping]) -> int | None:
    """The row that stands for a judged one: of the same id, or most of its content, or, in another text, its words."""
    for row in shown:
        if row["id"] == judged["id"]:
            return int(row["number"])
    same_text = [row for row in shown if row["text"] == judged["text"]]
    content = read_offsets(judged["content_spans"])
    shares = [(overlap(content, read_offsets(row["content_spans"])), -row["number"]) for row in same_text]
    best, number = max(shares, default=(0.0, 0))
    if best >= SHARED:
        return -int(number)
    alike = (row for row in shown if row["text"] != judged["text"] and row["content"] == judged["content"])
    return next((int(row["number"]) for row in alike), None)


def _move(connection: Connection, verdicts: Sequence[RowMapping], side: str, rows: Sequence[RowMapping]) -> set[int]:
    judged = {row["number"]: row for row in rows}
    shown = [row for row in rows if row["current"]]
    moved: set[int] = set()
    for verdict in verdicts:
        to = find_shown(judged[verdict[side]], shown)
        if to != verdict[f"{side}_now"]:
            move_verdict(connection, verdict["number"], side, to)
            moved |= {number for number in (to, verdict[f"{side}_now"]) if number is not None}
    return moved


def _rows(connection: Connection, url: str) -> Sequence[RowMapping]:
    here = select(*_COLUMNS, statement.c.current).join(article).where(article.c.number.in_(select_editions(url)))
    return connection.execute(here.order_by(statement.c.number)).mappings().all()
