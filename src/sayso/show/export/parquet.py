"""The record as one Parquet file: a row a statement with typed columns, article and speaker beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from sayso.errors import SaysoError
from sayso.records import Article, Confidence, Reading, Speaker, Statement
from sayso.show.export.web import sound

Row = dict[str, Any]

ROWS = 10_000
"""Rows held in memory at once; each such batch becomes a row group."""

ARTICLE = ("url", "title", "outlet", "byline", "published", "language")
SPEAKER = ("kind", "role", "affiliation", "reason", "candidates", "id")
STATEMENT = ("form", "source", "cue", "content", "act", "commitment", "medium", "via", "said_on", "inside", "answers")


def write_parquet(readings: Iterable[Reading], path: Path) -> None:
    """Write the statements to a new file at `path`, Zstandard-compressed.

    Spans are lists of `{start, end, text}` with offsets in code points; `published_on` is the day of `published` as a
    date. A lone surrogate, which UTF-8 has no bytes for, is written as U+FFFD. Raises SaysoError where pyarrow is
    missing.
    """
    pyarrow, parquet = _import_pyarrow()
    schema = _schema(pyarrow)
    rows = (statement_row(said, reading.article) for reading in readings for said in reading.statements)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while batch := list(islice(rows, ROWS)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))


def statement_row(said: Statement, article: Article) -> Row:
    """The cells of one statement by the names of their columns."""
    row = {"article": article.id, **{name: getattr(article, name) for name in ARTICLE}}
    row |= {"published_on": _day(article.published), "statement": said.id}
    fields = asdict(said)
    row |= {name: fields[name] for name in STATEMENT}
    row |= _speaker_cells(said.speaker)
    row |= {f"{name}_confidence": value for name, value in fields["confidence"].items()}
    return {name: sound(value) for name, value in row.items()}


def _speaker_cells(speaker: Speaker | None) -> Row:
    cells = {f"speaker_{name}": getattr(speaker, name, None) for name in SPEAKER}
    cells["speaker_candidates"] = list(speaker.candidates) if speaker else []
    return {"speaker": speaker.name if speaker else None, **cells}


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _schema(pyarrow: Any) -> Any:
    spans = pyarrow.list_(
        pyarrow.struct([("start", pyarrow.int64()), ("end", pyarrow.int64()), ("text", pyarrow.string())])
    )
    types = {"published_on": pyarrow.date32(), "source": spans, "cue": spans, "content": spans}
    types["speaker_candidates"] = pyarrow.list_(pyarrow.string())
    types |= dict.fromkeys(_confidence_columns(), pyarrow.float64())
    return pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in _columns()])


def _columns() -> Iterator[str]:
    yield from ("article", *ARTICLE, "published_on", "statement", *STATEMENT, "speaker")
    yield from (f"speaker_{name}" for name in SPEAKER)
    yield from _confidence_columns()


def _confidence_columns() -> list[str]:
    return [f"{name}_confidence" for name in Confidence.__dataclass_fields__]


def _import_pyarrow() -> tuple[Any, Any]:
    from importlib import import_module

    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise SaysoError("Parquet needs pyarrow: pip install 'sayso[scale]'") from error
