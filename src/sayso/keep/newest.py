"""Which text and which reading of it the record shows for an address.

It is the newest reading of the text that was first seen last; in which order they were added does not matter.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, select, true

from sayso.keep.schema import INDEXED, article, reading, start_of, statement, whole
from sayso.keep.storable import clean


class Made(NamedTuple):
    """A reading: its number, and the number, edition, id, address and first sight of its article; by whom, when."""

    number: int
    article: int
    edition: str
    article_id: str
    url: str
    seen_at: str
    made_at: str
    by: str


def list_readings_at(connection: Connection, url: str) -> list[Made]:
    """Every reading of every text of an address, the one that the record shows last."""
    return _old_to_new(connection, article.c.number.in_(select_editions(url)))


def list_shown(connection: Connection) -> list[int]:
    """Numbers of the articles that the record shows, one of each address, in the order in which they came in."""
    newest = {made.url: made.article for made in _old_to_new(connection, true())}
    return sorted(newest.values())


def select_editions(url: str) -> Select[int]:
    """The numbers of all articles at an address."""
    stored = clean(url)
    here = start_of(article.c.url) == stored[:INDEXED]
    return select(article.c.number).where(here, whole(article.c.url) == stored)


def find_readings(connection: Connection, id_: str) -> tuple[str, list[Made]]:
    """The id of the article that is meant by its own id or by that of a statement, and all readings at its address."""
    by_id = select(article.c.id, article.c.url).where(article.c.id == id_)
    by_statement = select(article.c.id, article.c.url).join(statement).where(statement.c.id == id_)
    found = connection.execute(by_id.limit(1)).first() or connection.execute(by_statement.limit(1)).first()
    return (found.id, list_readings_at(connection, found.url)) if found is not None else ("", [])


def _old_to_new(connection: Connection, which: ColumnElement[bool]) -> list[Made]:
    columns = (reading.c.number, article.c.number, article.c.edition, article.c.id, article.c.url, article.c.seen_at)
    made = select(*columns, reading.c.made_at, reading.c.by).join(article).where(which)
    rows = [Made(*row) for row in connection.execute(made)]
    first_seen: dict[str, str] = {}
    for row in rows:
        first_seen[row.article_id] = min(row.seen_at, first_seen.get(row.article_id, row.seen_at))
    rows = [row._replace(seen_at=first_seen[row.article_id]) for row in rows]
    return sorted(rows, key=lambda row: (row.seen_at, row.article_id, row.made_at, row.by, row.edition, row.number))
