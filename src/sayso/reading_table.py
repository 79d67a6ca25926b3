"""Readings as tables and back: the one place that knows the columns of Parquet files.

Spans are lists of `{start, end, text}` with offsets in code points; `published_on` is the day of `published` as a date.
A lone surrogate, which UTF-8 has no bytes for, is written as U+FFFD.

>>> from sayso.records import Article, Reading
>>> article_row(Reading(Article("u", "Ruiz said no.")))["statements"]
0
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sayso.errors import SaysoError
from sayso.reading_json import sound
from sayso.records import Article, Confidence, Reading, Span, Speaker, Statement

Row = dict[str, Any]

ARTICLE = ("url", "title", "outlet", "byline", "published", "language")
SPEAKER = ("kind", "role", "affiliation", "reason", "candidates", "id")
STATEMENT = ("form", "source", "cue", "content", "act", "commitment", "medium", "via", "said_on", "inside", "answers")
ROLES = ("source", "cue", "content")
CONFIDENCES = tuple(Confidence.__dataclass_fields__)


def article_row(reading: Reading) -> Row:
    """The cells of an article with its text and the number of its statements."""
    article = reading.article
    row = {"id": article.id, **{name: getattr(article, name) for name in ARTICLE}}
    row |= {"published_on": _day(article.published), "text": article.text, "statements": len(reading.statements)}
    return {name: sound(value) for name, value in row.items()}


def statement_row(said: Statement, article: Article) -> Row:
    """The cells of one statement by the names of their columns."""
    row = {"article": article.id, **{name: getattr(article, name) for name in ARTICLE}}
    row |= {"published_on": _day(article.published), "statement": said.id}
    fields = asdict(said)
    row |= {name: fields[name] for name in STATEMENT}
    row |= _speaker_cells(said.speaker)
    row |= {f"{name}_confidence": value for name, value in fields["confidence"].items()}
    return {name: sound(value) for name, value in row.items()}


def readings_from_rows(
    articles: Iterable[Mapping[str, Any]], statements: Iterable[Mapping[str, Any]]
) -> Iterator[Reading]:
    """The readings of article rows, with their statements from statement rows; both in the order of writing.

    Raises KeyError where a column is missing.
    """
    said = iter(statements)
    for row in articles:
        article = Article(text=row["text"], **{name: row[name] for name in ARTICLE})
        yield Reading(article, tuple(statement_from_row(next(said)) for _ in range(row["statements"])))


def statement_from_row(row: Mapping[str, Any]) -> Statement:
    """The statement that `statement_row` wrote."""
    fields = {name: row[name] for name in STATEMENT}
    fields |= {role: tuple(Span(**span) for span in row[role]) for role in ROLES}
    confidence = Confidence(*(row[f"{name}_confidence"] for name in CONFIDENCES))
    return Statement(id=row["statement"], speaker=_speaker_of(row), confidence=confidence, **fields)


def article_schema() -> Any:
    """The Arrow schema of article rows. Raises SaysoError where pyarrow is missing."""
    pyarrow = import_arrow("pyarrow")
    types = {"published_on": pyarrow.date32(), "statements": pyarrow.int32()}
    columns = ("id", *ARTICLE, "published_on", "text", "statements")
    return pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in columns])


def statement_schema() -> Any:
    """The Arrow schema of statement rows. Raises SaysoError where pyarrow is missing."""
    pyarrow = import_arrow("pyarrow")
    spans = pyarrow.list_(
        pyarrow.struct([("start", pyarrow.int64()), ("end", pyarrow.int64()), ("text", pyarrow.string())])
    )
    types = {"published_on": pyarrow.date32(), **dict.fromkeys(ROLES, spans)}
    types["speaker_candidates"] = pyarrow.list_(pyarrow.string())
    types |= {f"{name}_confidence": pyarrow.float64() for name in CONFIDENCES}
    return pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in _statement_columns()])


def import_arrow(module: str) -> Any:
    """A module of pyarrow. Raises SaysoError, which says what to install, where it is missing."""
    from importlib import import_module

    try:
        return import_module(module)
    except ImportError as error:
        raise SaysoError("Parquet needs pyarrow: pip install 'sayso[scale]'") from error


def _statement_columns() -> Iterator[str]:
    yield from ("article", *ARTICLE, "published_on", "statement", *STATEMENT, "speaker")
    yield from (f"speaker_{name}" for name in SPEAKER)
    yield from (f"{name}_confidence" for name in CONFIDENCES)


def _speaker_cells(speaker: Speaker | None) -> Row:
    cells = {f"speaker_{name}": getattr(speaker, name, None) for name in SPEAKER}
    cells["speaker_candidates"] = list(speaker.candidates) if speaker else []
    return {"speaker": speaker.name if speaker else None, **cells}


def _speaker_of(row: Mapping[str, Any]) -> Speaker | None:
    if row["speaker_id"] is None:
        return None
    fields = {name: row[f"speaker_{name}"] for name in SPEAKER}
    return Speaker(name=row["speaker"], **{**fields, "candidates": tuple(fields["candidates"])})


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
