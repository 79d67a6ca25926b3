"""Gives back readings: as they were made, or as the record shows them now, with people's corrections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, RowMapping, case, func, select

from sayso.keep.newest import find_readings
from sayso.keep.rows import article_from_row, speaker_from_row, statement_from_row
from sayso.keep.schema import article, reading, speaker, statement
from sayso.keep.storable import restore
from sayso.records import Article, Reading, Speaker, Statement


def read_reading(connection: Connection, number: int) -> Reading:
    """The reading of that number exactly as it was added, before any correction."""
    made = connection.execute(select(article).join(reading).where(reading.c.number == number)).mappings().one()
    as_made = (statement.c.reading == number) & statement.c.corrects.is_(None)
    rows = connection.execute(select(statement).where(as_made).order_by(statement.c.place)).mappings().all()
    return Reading(article_from_row(made), tuple(to_statements(connection, rows)))


def read_current(connection: Connection, article_number: int) -> Reading:
    """The article with the statements that the record shows; links to statements that it does not show are None."""
    made = connection.execute(select(article).where(article.c.number == article_number)).mappings().one()
    rows = current_rows(connection, statement.c.article == article_number)
    return Reading(article_from_row(made), without_loose_links(to_statements(connection, rows)))


def current_rows(connection: Connection, which: ColumnElement[bool]) -> Sequence[RowMapping]:
    """The rows of the current statements that satisfy `which`, in the order of their article."""
    shown = select(statement).where(statement.c.current, which).order_by(statement.c.article, statement.c.place)
    return connection.execute(shown).mappings().all()


def to_statements(connection: Connection, rows: Sequence[RowMapping]) -> list[Statement]:
    """The statements of these rows, in their order."""
    voices = _read_speakers(connection, {row["speaker"] for row in rows if row["speaker"] is not None})
    return [statement_from_row(row, _speaker_of(row, voices)) for row in rows]


def without_loose_links(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements with `inside` and `answers` only where they name one of them."""
    kept = list(statements)
    ids = {item.id for item in kept}
    return tuple(
        item
        if {item.inside, item.answers} <= ids | {None}
        else replace(
            item,
            inside=item.inside if item.inside in ids else None,
            answers=item.answers if item.answers in ids else None,
        )
        for item in kept
    )


def read_article(connection: Connection, number: int) -> Article:
    """The article of that row number."""
    return article_from_row(connection.execute(select(article).where(article.c.number == number)).mappings().one())


def find_reading(connection: Connection, id_: str) -> Reading | None:
    """The article with that id, or that holds the statement with that id; None if there is none.

    It comes as the record shows it; an earlier version of an article comes as it was last read.
    """
    article_id, made = find_readings(connection, id_)
    if not made:
        return None
    if made[-1].article_id == article_id:
        return read_current(connection, made[-1].article)
    return read_reading(connection, [one.number for one in made if one.article_id == article_id][-1])


def find_known(connection: Connection, article_ids: Iterable[str]) -> dict[str, int]:
    """Those of the articles that have been read, each with the number of its statements that are shown."""
    shown = func.count(case((statement.c.current, 1))).label("statements")
    read = (
        select(article.c.id, shown)
        .select_from(article)
        .join(reading)
        .outerjoin(statement, statement.c.reading == reading.c.number)
    )
    wanted = read.where(article.c.id.in_(list(article_ids))).group_by(article.c.id)
    return {row.id: row.statements for row in connection.execute(wanted)}


def _read_speakers(connection: Connection, numbers: set[int]) -> dict[int, RowMapping]:
    if not numbers:
        return {}
    rows = connection.execute(select(speaker).where(speaker.c.number.in_(numbers))).mappings()
    return {row["number"]: row for row in rows}


def _speaker_of(row: RowMapping, voices: dict[int, RowMapping]) -> Speaker | None:
    if row["speaker"] is None:
        return None
    as_read = restore({"speaker_as_read": row["speaker_as_read"]}, row["unstorable"])
    return speaker_from_row(voices[row["speaker"]], as_read["speaker_as_read"])
