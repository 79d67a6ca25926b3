"""Adds many readings at once: the rows that `write` would make one article at a time, a table at a time.

PostgreSQL takes them by COPY, SQLite by one prepared statement a table. An address that the record has already goes
the ordinary way, at its turn, so that the record becomes what adding one by one would have made of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, Table, insert, select

from sayso.keep.fulltext import index_range
from sayso.keep.prepared import Prepared, any_of, list_of
from sayso.keep.rows import article_row, check_reading, speaker_row
from sayso.keep.schema import INDEXED, article, reading, speaker, start_of, statement
from sayso.keep.sightings import day_of
from sayso.keep.storable import Row, clean
from sayso.keep.voices import find_numbers, key_in, regroup
from sayso.keep.write import Numbers, Outcome, add_reading, next_numbers, statement_rows
from sayso.records import Reading, Speaker

_FIND_URLS = Prepared(select(article.c.url).where(any_of(start_of(article.c.url), "starts")))
_INSERTS = {table.name: Prepared(insert(table)) for table in (article, reading, speaker, statement)}

#: A speaker of an article; the same words may mean two people in two articles.
Voice = tuple[str, Speaker]


Made = tuple[Reading, str]
"""A reading, and when it was made."""


def add_readings(connection: Connection, made: Sequence[Made], by: str) -> Counter[Outcome]:
    """Add readings made by `by`, in their order; how many were new, known and so on.

    Raises RecordError when a span does not slice to its text or two statements share an id.
    """
    counts: Counter[Outcome] = Counter()
    for fresh, other in _runs(made, _known_urls(connection, made)):
        if fresh:
            _add_fresh(connection, fresh, by)
            counts["new"] += len(fresh)
        if other is not None:
            read, made_at = other
            counts[add_reading(connection, read, by, made_at, None)] += 1
    return counts


def _known_urls(connection: Connection, made: Sequence[Made]) -> set[str]:
    starts = {clean(read.article.url)[:INDEXED] for read, _ in made}
    return {row.url for row in _FIND_URLS.run(connection, {"starts": list_of(sorted(starts))})}


def _runs(made: Sequence[Made], known: set[str]) -> Iterator[tuple[list[Made], Made | None]]:
    """Stretches of readings at addresses that the record lacks, each with the one after it whose address it has."""
    seen = set(known)
    fresh: list[Made] = []
    for one in made:
        url = clean(one[0].article.url)
        if url in seen:
            yield fresh, one
            fresh = []
        else:
            seen.add(url)
            fresh.append(one)
    yield fresh, None


def _add_fresh(connection: Connection, made: Sequence[Made], by: str) -> None:
    for read, _ in made:
        check_reading(read)
    first = next_numbers(connection)
    voices = _add_speakers(connection, [read for read, _ in made], first.speaker)
    articles = [article_row(read.article, first.article + place, at) for place, (read, at) in enumerate(made)]
    readings = [
        {"number": first.reading + place, "article": first.article + place, "by": by, "made_at": at}
        for place, (_, at) in enumerate(made)
    ]
    said = _statement_rows(made, first, voices)
    for table, rows in ((article, articles), (reading, readings), (statement, said)):
        _insert(connection, table, rows)
    index_range(connection, first.statement, first.statement + len(said) - 1)


def _statement_rows(made: Sequence[Made], first: Numbers, voices: Mapping[Voice, int]) -> list[Row]:
    rows: list[Row] = []
    for place, (read, at) in enumerate(made):
        numbers = Numbers(first.article + place, first.reading + place, 0, first.statement + len(rows))
        its = {said.speaker: voices[read.article.id, said.speaker] for said in read.statements if said.speaker}
        rows.extend(statement_rows(read, numbers, its, day_of(read.article, at), current=True))
    return rows


def _add_speakers(connection: Connection, readings: Sequence[Reading], first: int) -> dict[Voice, int]:
    """The row number of each speaker; those that are missing are added from `first` on."""
    keys: dict[Voice, tuple[str, str | None]] = {}
    for read in readings:
        id_ = read.article.id
        for said in read.statements:
            if said.speaker is not None and (id_, said.speaker) not in keys:
                keys[id_, said.speaker] = key_in(read.article, said.speaker, set())
    numbers = find_numbers(connection, {key for key, _ in keys.values()})
    rows: list[Row] = []
    for (_, voice), (key, only_in) in keys.items():
        if key not in numbers:
            numbers[key] = first + len(rows)
            rows.append(speaker_row(voice, key, numbers[key], only_in))
    if rows:
        _insert(connection, speaker, rows)
        regroup(connection, {row["name_key"] for row in rows if row["only_in"] is None}, set())
    return {voice: numbers[key] for voice, (key, _) in keys.items()}


def _insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        _INSERTS[table.name].run(connection, rows)
        return
    columns = list(rows[0])
    named = ", ".join(f'"{column}"' for column in columns)
    cursor = connection.connection.cursor()
    with cursor.copy(f'COPY "{table.name}" ({named}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row([row[column] for column in columns])
