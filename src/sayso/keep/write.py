"""Adds one reading to a record, in one transaction, so that an article is there whole or not at all."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from sayso.keep.fulltext import index_range
from sayso.keep.prepared import Prepared
from sayso.keep.readback import read_reading
from sayso.keep.rows import article_row, check_reading, edition_id, is_storable, statement_row
from sayso.keep.schema import INDEXED, article, page, reading, speaker, start_of, statement, whole
from sayso.keep.settle import parted_in, settle
from sayso.keep.sightings import day_of, see_at
from sayso.keep.storable import Row as SqlRow
from sayso.keep.storable import clean
from sayso.keep.voices import keep_speakers
from sayso.records import Article, Reading, Speaker

_stored = (article.c.number, article.c.id, article.c.edition, article.c.seen_at)
_here = (start_of(article.c.url) == bindparam("start"), whole(article.c.url) == bindparam("url"))
_FIND_VERSIONS = Prepared(select(*_stored).where(*_here))
_NEXT_NUMBERS = Prepared(
    select(
        *[
            select(func.coalesce(func.max(table.c.number), 0) + 1).scalar_subquery()
            for table in (article, reading, speaker, statement)
        ]
    )
)
_ADD_ARTICLE, _ADD_PAGE, _ADD_READING, _ADD_STATEMENT = (
    Prepared(insert(table)) for table in (article, page, reading, statement)
)

#: new: an address not seen before; known: nothing to add; changed: the address has another text now;
#: again: the same text, read differently or with another headline, outlet or date.
Outcome = Literal["new", "known", "changed", "again"]


class Numbers(NamedTuple):
    """The next free row numbers; one writer at a time, so they cannot be taken meanwhile."""

    article: int
    reading: int
    speaker: int
    statement: int


def add_reading(connection: Connection, read: Reading, by: str, made_at: str, content: bytes | None) -> Outcome:
    """Add a reading made by `by` at `made_at`, and the page it was read from; says what was new about it.

    Raises RecordError when a span does not slice to its text or two statements share an id.
    """
    check_reading(read)
    versions = find_versions(connection, read.article.url)
    edition = edition_id(read.article)
    same = next((version for version in versions if version.edition == edition), None)
    known = _find_known(connection, same.number, read, by) if same is not None else None
    if known is not None and known.made_at <= made_at:
        return "known"
    first_seen = see_at(connection, read.article, versions, edition, made_at)
    if known is not None:
        connection.execute(update(reading).where(reading.c.number == known.number).values(made_at=made_at))
        settle(connection, read.article.url)
        return "known"
    numbers = next_numbers(connection)
    number = same.number if same is not None else numbers.article
    if same is None:
        _ADD_ARTICLE.run(connection, article_row(read.article, number, made_at))
    if content is not None and not _has_page(connection, same):
        _ADD_PAGE.run(connection, {"article": number, "zlib": zlib.compress(content), "bytes": len(content)})
    _ADD_READING.run(connection, {"number": numbers.reading, "article": number, "by": by, "made_at": made_at})
    day = day_of(read.article, first_seen)
    _keep_statements(connection, read, numbers, number, is_first=not versions, day=day)
    if versions:
        settle(connection, read.article.url)
    return _outcome(read.article, versions)


def find_versions(connection: Connection, url: str) -> list[Row[Any]]:
    """Every edition of the article at an address: number, id, edition."""
    stored = clean(url)
    return list(_FIND_VERSIONS.run(connection, {"url": stored, "start": stored[:INDEXED]}))


def _find_known(connection: Connection, number: int, read: Reading, by: str) -> Row[int, str] | None:
    """The row of the same reading by the same hand; it counts from when it was first made."""
    same_hand = select(reading.c.number, reading.c.made_at).where(reading.c.article == number, reading.c.by == by)
    rows = connection.execute(same_hand).all()
    return next((row for row in rows if read_reading(connection, row.number) == read), None)


def _has_page(connection: Connection, same: Row[Any] | None) -> bool:
    return same is not None and bool(connection.scalar(select(page.c.bytes).where(page.c.article == same.number)))


def next_numbers(connection: Connection) -> Numbers:
    """The numbers that the next rows of each table get."""
    return Numbers._make(_NEXT_NUMBERS.run(connection, {}).one())


def _keep_statements(
    connection: Connection, read: Reading, numbers: Numbers, article_number: int, *, is_first: bool, day: str
) -> None:
    said = [item.speaker for item in read.statements if item.speaker is not None]
    kept_apart = set() if is_first else parted_in(connection, read.article.id)
    voices = keep_speakers(connection, read.article, said, numbers.speaker, kept_apart)
    if not read.statements:
        return
    rows = statement_rows(read, numbers._replace(article=article_number), voices, day, current=is_first)
    _ADD_STATEMENT.run(connection, rows)
    if is_first:
        index_range(connection, numbers.statement, numbers.statement + len(rows) - 1)


def statement_rows(
    read: Reading, numbers: Numbers, voices: Mapping[Speaker, int], day: str, *, current: bool
) -> list[SqlRow]:
    """The rows of a reading's statements; `numbers` are those of its article, itself and its first statement."""
    storable = is_storable(read)
    shared = {"article": numbers.article, "reading": numbers.reading, "day": day}
    return [
        {
            **statement_row(item, storable=storable),
            **shared,
            "number": numbers.statement + place,
            "place": place,
            "speaker": voices[item.speaker] if item.speaker is not None else None,
            "corrects": None,
            "by": None,
            "current": current,
        }
        for place, item in enumerate(read.statements)
    ]


def _outcome(read: Article, versions: list[Row[Any]]) -> Outcome:
    if not versions:
        return "new"
    return "again" if any(version.id == read.id for version in versions) else "changed"
