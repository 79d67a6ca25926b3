"""Finds statements by their words, and by who said them, how, where and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select, union_all

from sayso.keep.fulltext import Marks, mark_words, read_terms, select_matching
from sayso.keep.identity import last_name_key, name_key
from sayso.keep.readback import to_statements
from sayso.keep.rows import BETWEEN
from sayso.keep.schema import article, speaker, statement
from sayso.keep.storable import clean, restore
from sayso.records import Act, Medium, Span, SpeakerKind, Statement

#: Of more matches than this only the newest are ranked, so that a common word is answered as fast as a rare one.
RANKED = 1000
#: Up to so many ways in which articles present one speaker are merged; SQLite joins at most 500 selects.
VOICES = 200
_NEWEST_FIRST = (statement.c.day.desc(), statement.c.number.desc())


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for: every filter that is given must hold.

    `words` are all to be found, in any order and any English form; "words in quotes" stand together. `speaker` is a
    name, a last name or a speaker's id. `since` and `until` are ISO dates of publication, both included.
    """

    words: str = ""
    speaker: str | None = None
    act: Act | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    medium: Medium | None = None
    kind: SpeakerKind | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found, and where. `marks` are the matching words, at their offsets in the article."""

    statement: Statement
    article_id: str
    url: str
    title: str | None
    outlet: str | None
    published: str | None
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, best first; `more` says whether another page follows."""

    hits: tuple[Hit, ...]
    more: bool


def find_statements(
    connection: Connection, query: Query, limit: int, offset: int, *, newest_first: bool = False
) -> Found:
    """The current statements that satisfy the query: best match first, or newest first when no words are given.

    With words and `newest_first` they come in the order in which the record got them, the last one first.
    """
    terms = read_terms(query.words)
    if query.words.strip() and not terms:
        return Found((), more=False)
    if terms:
        newest = select_matching(connection, terms, _filters(query)).limit(RANKED).subquery()
        best = () if newest_first else (newest.c.score.desc(),)
        wanted = select(newest.c.number).order_by(*best, newest.c.number.desc())
    else:
        wanted = _select_newest(connection, query, limit + 1 + offset)
    numbers = list(connection.scalars(wanted.limit(limit + 1).offset(offset)))
    marks = mark_words(connection, terms, numbers[:limit]) if terms and numbers else {}
    return Found(read_hits(connection, numbers[:limit], marks), more=len(numbers) > limit)


def read_hits(connection: Connection, numbers: Sequence[int], marks: dict[int, Marks] | None = None) -> tuple[Hit, ...]:
    """The statements of these row numbers, in this order, with their articles."""
    where = [article.c[name] for name in ("url", "title", "outlet", "published")]
    wanted = select(statement, article.c.id.label("article_id"), article.c.unstorable.label("note"), *where)
    joined = wanted.join(article, article.c.number == statement.c.article).where(statement.c.number.in_(numbers))
    rows = connection.execute(joined).mappings().all()
    said = to_statements(connection, rows)
    hits = {
        row["number"]: _to_hit(row, item, (marks or {}).get(row["number"], []))
        for row, item in zip(rows, said, strict=True)
    }
    return tuple(hits[number] for number in numbers)


def _select_newest(connection: Connection, query: Query, enough: int) -> Select[int]:
    """Newest first. Of each voice of a speaker only the newest are sorted: a president has said very much."""
    voices = connection.scalars(select_voices(query.speaker).limit(VOICES + 1)).all() if query.speaker else []
    if not 0 < len(voices) <= VOICES:
        wanted = select(statement.c.number).where(statement.c.current, *_filters(query))
        return wanted.order_by(*_NEWEST_FIRST)
    others = _filters(replace(query, speaker=None))
    newest = select(statement.c.number, statement.c.day).where(statement.c.current, *others)
    newest_of = [
        newest.where(statement.c.speaker == voice).order_by(*_NEWEST_FIRST).limit(enough).subquery().select()
        for voice in voices
    ]
    merged = union_all(*newest_of).subquery()
    return select(merged.c.number).order_by(merged.c.day.desc(), merged.c.number.desc())


def _to_hit(row: RowMapping, said: Statement, marks: Marks) -> Hit:
    shown = {name: row[name] for name in ("url", "title", "outlet", "published")}
    whole = restore(shown, row["note"])
    return Hit(said, row["article_id"], marks=_place(said.content, marks), **whole)


def _place(content: tuple[Span, ...], marks: Marks) -> tuple[Span, ...]:
    """Marks in the joined words of a content, as spans of the article."""
    placed, before = [], 0
    for span in content:
        after = before + len(span.text)
        for start, end in marks:
            if before <= start and end <= after:
                words = span.text[start - before : end - before]
                placed.append(Span(span.start + start - before, span.start + end - before, words))
        before = after + len(BETWEEN)
    return tuple(placed)


def _filters(query: Query) -> list[ColumnElement[bool]]:
    filters: list[ColumnElement[bool]] = []
    if query.act:
        filters.append(statement.c.act == query.act)
    if query.medium:
        filters.append(statement.c.medium == query.medium)
    if query.since:
        filters.append(statement.c.day >= query.since[:10])
    if query.until:
        filters.append(statement.c.day <= query.until[:10])
    if query.outlet:
        of_outlet = select(article.c.number).where(article.c.outlet == clean(query.outlet))
        filters.append(statement.c.article.in_(of_outlet))
    if query.kind:
        of_kind = select(speaker.c.number).where(speaker.c.kind == query.kind)
        filters.append(statement.c.speaker.in_(of_kind))
    if query.speaker:
        filters.append(statement.c.speaker.in_(select_voices(query.speaker)))
    return filters


def select_voices(name_or_id: str) -> Select[int]:
    """The numbers of every speaker row that is the same person as one of that name, last name or id."""
    key, last = name_key(name_or_id), last_name_key(name_or_id)
    named = speaker.c.name_key == key
    if key == last:
        named = named | (speaker.c.last_name_key == last)
    meant = select(speaker.c.same_as).where(named | (speaker.c.id == clean(name_or_id)))
    return select(speaker.c.number).where(speaker.c.same_as.in_(meant))
