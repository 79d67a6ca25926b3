"""When a text was first seen: the earliest reading of it says so, in whatever order the readings were added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select, update

from sayso.keep.schema import article, statement
from sayso.keep.storable import clean
from sayso.records import Article

_PUBLISHED = 10  # characters of an ISO date


def see_at(connection: Connection, read: Article, editions: Sequence[Row[Any]], edition: str, made_at: str) -> str:
    """The moment at which the text of an article was first seen, given that it was read at `made_at`.

    `editions` are those of its address, with `number`, `id`, `edition` and `seen_at`. Where this reading is earlier
    than all before, their first sight, and the day of an article without a date, are put back to it.
    """
    of_text = [row for row in editions if row.id == read.id]
    for row in of_text:
        if row.edition == edition and made_at < row.seen_at:
            connection.execute(update(article).where(article.c.number == row.number).values(seen_at=made_at))
    first = min((row.seen_at for row in of_text), default=made_at)
    if made_at < first:
        undated = select(article.c.number).where(article.c.number.in_([row.number for row in of_text]), ~is_dated())
        connection.execute(update(statement).where(statement.c.article.in_(undated)).values(day=made_at[:_PUBLISHED]))
    return min(first, made_at)


def day_of(read: Article, first_seen: str) -> str:
    """The day by which an article is sorted: of its publication, else the day on which it was first seen."""
    published = clean(read.published or "")[:_PUBLISHED]
    return published if len(published) == _PUBLISHED else first_seen[:_PUBLISHED]


def is_dated() -> ColumnElement[bool]:
    """Whether an article's row has a date of publication; `day_of` in SQL."""
    return func.coalesce(func.length(article.c.published), 0) >= _PUBLISHED
