"""Checks a record: spans slice to their texts, ids follow from contents, what is computed follows from the facts."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, case, func, select, text
from sqlalchemy.exc import DatabaseError

from sayso.keep.identity import Voice, group_voices, last_name_key, name_key, speaker_key
from sayso.keep.rows import article_from_row, edition_id, read_spans, speaker_from_row
from sayso.keep.schema import article, correction, page, reading, speaker, statement
from sayso.keep.settle import is_settled
from sayso.keep.sightings import is_dated
from sayso.keep.storable import restore
from sayso.keep.voices import read_judgements

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the record that cannot be: `where` names the row, `what` says what is wrong with it."""

    where: str
    what: str


def check_record(connection: Connection) -> Iterator[Problem]:
    """Every problem of the record; none means that all of it can be relied upon."""
    if connection.dialect.name == "sqlite":
        yield from _check_file(connection)
        yield from _check_full_text(connection)
    yield from _check_articles(connection)
    yield from _check_days(connection)
    yield from _check_speakers(connection)
    yield from _check_current(connection)


def check_index(connection: Connection) -> Iterator[Problem]:
    """Whether the full text of SQLite agrees with itself; it needs a connection that may write, and changes nothing."""
    try:
        connection.execute(text("INSERT INTO statement_fts (statement_fts) VALUES ('integrity-check')"))
    except DatabaseError as error:
        yield Problem("statement_fts", f"the full text is damaged ({error.orig})")


def _check_file(connection: Connection) -> Iterator[Problem]:
    for (found,) in connection.execute(text("PRAGMA integrity_check")):
        if found != "ok":
            yield Problem("file", str(found))
    # PostgreSQL checks foreign keys at every write and cannot be told not to; a SQLite file may come from anywhere.
    for table, row, target, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Problem(f"{table} {row}", f"belongs to a row of {target} that is not there")


def _check_full_text(connection: Connection) -> Iterator[Problem]:
    current, indexed = "SELECT number FROM statement WHERE current", "SELECT id FROM statement_fts_docsize"
    for (number,) in connection.execute(text(f"{current} EXCEPT {indexed}")):
        yield Problem(f"statement {number}", "is shown but cannot be found by its words")
    for (number,) in connection.execute(text(f"{indexed} EXCEPT {current}")):
        yield Problem(f"statement {number}", "can be found by its words but is not shown")


def _check_articles(connection: Connection) -> Iterator[Problem]:
    last = connection.scalar(select(func.max(article.c.number))) or 0
    for first in range(0, last + 1, _BATCH):
        here = article.c.number.between(first, first + _BATCH - 1)
        texts = {}
        for row in connection.execute(select(article).where(here)).mappings():
            read = article_from_row(row)
            texts[row["number"]] = read.text
            if (read.id, edition_id(read)) != (row["id"], row["edition"]):
                yield Problem(f"article {row['id']}", "its id does not follow from its address and text")
        said = statement.c.article.between(first, first + _BATCH - 1)
        for row in connection.execute(select(statement).where(said)).mappings():
            yield from _check_spans(row, texts.get(row["article"], ""))
        for row in connection.execute(select(page).where(page.c.article.between(first, first + _BATCH - 1))).mappings():
            yield from _check_page(row)


def _check_days(connection: Connection) -> Iterator[Problem]:
    first_made = select(func.min(reading.c.made_at)).where(reading.c.article == article.c.number).scalar_subquery()
    for id_ in connection.scalars(select(article.c.id).where(article.c.seen_at != first_made)):
        yield Problem(f"article {id_}", "when it was first seen does not follow from its readings")
    other = article.alias()
    first_seen = select(func.min(other.c.seen_at)).where(other.c.id == article.c.id).scalar_subquery()
    day = func.substr(case((is_dated(), article.c.published), else_=first_seen), 1, 10)
    for id_ in connection.scalars(select(statement.c.id).join(article).where(statement.c.day != day)):
        yield Problem(f"statement {id_}", "its day does not follow from its article")


def _check_spans(row: RowMapping, of_article: str) -> Iterator[Problem]:
    whole = restore(row, row["unstorable"])
    for role in ("source", "cue", "content"):
        spans = read_spans(whole[f"{role}_spans"], whole[role])
        if any(of_article[span.start : span.end] != span.text for span in spans):
            yield Problem(f"statement {row['id']}", f"its {role} is not what the article has at {row[f'{role}_spans']}")


def _check_page(row: RowMapping) -> Iterator[Problem]:
    try:
        whole = len(zlib.decompress(row["zlib"])) == row["bytes"]
    except zlib.error:
        whole = False
    if not whole:
        yield Problem(f"page of article {row['article']}", "the page that was kept is damaged")


def _check_speakers(connection: Connection) -> Iterator[Problem]:
    voices, same_as, ids = [], {}, {}
    for row in connection.execute(select(speaker).order_by(speaker.c.number)).mappings():
        said = speaker_from_row(row, "")
        keys = (speaker_key(said, row["only_in"]), name_key(said.name), last_name_key(said.name))
        if keys != (row["id"], row["name_key"], row["last_name_key"]):
            yield Problem(f"speaker {row['id']}", "its id does not follow from what it says")
        voices.append(Voice(row["id"], said.name, said.kind, said.role, said.affiliation, row["only_in"]))
        ids[row["number"]], same_as[row["id"]] = row["id"], row["same_as"]
    groups = group_voices(voices, *read_judgements(connection))
    for id_, number in same_as.items():
        if ids.get(number) != groups[id_]:
            yield Problem(f"speaker {id_}", "is not joined with those who are the same")


def _check_current(connection: Connection) -> Iterator[Problem]:
    """Addresses read once and never corrected show all; only the others have to be worked out."""
    hidden = select(statement.c.article).where(~statement.c.current)
    corrected = select(article.c.number).join(correction, correction.c.article_id == article.c.id)
    again = select(reading.c.article).group_by(reading.c.article).having(func.count() > 1)
    versions = select(article.c.url).group_by(article.c.url).having(func.count() > 1)
    odd = (article.c.number.in_(hidden.union(corrected, again))) | article.c.url.in_(versions)
    for url in connection.scalars(select(article.c.url).where(odd).distinct()).all():
        if not is_settled(connection, url):
            yield Problem(f"article at {url}", "what is shown of it does not follow from its readings and corrections")
