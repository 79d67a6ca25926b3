"""Parquet, read back by DuckDB, and by pyarrow for the types."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import duckdb
import pyarrow
import pytest
from hypothesis import HealthCheck, given, settings
from pyarrow import parquet

from sayso.errors import SaysoError
from sayso.records import Reading
from sayso.show.export import parquet as parquet_export
from sayso.show.export.export import export_record
from tests.factories import make_article, make_port_reading, make_reading, make_statement
from tests.show.exported import fill, press, readings, replace_surrogates


def export(path: Path, *found: Reading) -> Path:
    path.unlink(missing_ok=True)
    parquet_export.write_parquet(found, path)
    return path


def test_duckdb_can_ask_who_denied_what(tmp_path: Path):
    file = export(tmp_path / "out.parquet", *press())
    denied = duckdb.sql(
        f"SELECT speaker, outlet, published_on, content[1].text, content[2].start FROM '{file}' WHERE act = 'deny'"
    ).fetchall()
    start = make_port_reading().statements[1].content[1].start
    assert denied == [("Ana Ruiz", "The Vela Courier", date(2024, 5, 3), "“That is nonsense,”", start)]


def test_columns_have_types(tmp_path: Path):
    schema = parquet.read_schema(export(tmp_path / "out.parquet", *press()))
    assert schema.field("published_on").type == pyarrow.date32()
    assert schema.field("act_confidence").type == pyarrow.float64()
    assert [field.name for field in schema.field("content").type.value_type] == ["start", "end", "text"]
    assert schema.field("speaker_candidates").type == pyarrow.list_(pyarrow.string())


def test_an_empty_record_has_the_same_columns(tmp_path: Path):
    empty, full = export(tmp_path / "empty.parquet"), export(tmp_path / "full.parquet", *press())
    assert parquet.read_schema(empty) == parquet.read_schema(full)
    assert parquet.read_metadata(empty).num_rows == 0


def test_rows_are_written_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(parquet_export, "ROWS", 3)
    assert parquet.read_metadata(export(tmp_path / "out.parquet", *press())).num_row_groups == 3


def test_a_date_that_is_none_is_kept_as_text_alone(tmp_path: Path):
    article = make_article(published="yesterday")
    file = export(tmp_path / "out.parquet", make_reading(article, make_statement(article, "The port")))
    assert duckdb.sql(f"SELECT published, published_on FROM '{file}'").fetchall() == [("yesterday", None)]


def test_without_pyarrow_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with fill(tmp_path / "record.db") as record, pytest.raises(SaysoError, match=r"pip install 'sayso\[scale\]'"):
        export_record(record, "parquet", str(tmp_path / "out.parquet"))
    assert not (tmp_path / "out.parquet").exists()


def test_a_lone_surrogate_in_a_span_is_replaced(tmp_path: Path):
    article = make_article("Ruiz: no\ud800")
    file = export(tmp_path / "out.parquet", make_reading(article, make_statement(article, "no\ud800")))
    assert duckdb.sql(f"SELECT content[1].text FROM '{file}'").fetchall() == [("no\ufffd",)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings())
def test_every_text_and_offset_comes_back(tmp_path: Path, reading: Reading):
    rows = parquet.read_table(export(tmp_path / "out.parquet", reading)).to_pylist()
    assert [row["statement"] for row in rows] == [said.id for said in reading.statements]
    text = replace_surrogates(reading.article.text)
    for row, said in zip(rows, reading.statements, strict=True):
        assert row["url"] == replace_surrogates(reading.article.url)
        assert [(span["start"], span["end"]) for span in row["content"]] == [(s.start, s.end) for s in said.content]
        assert all(span["text"] == text[span["start"] : span["end"]] for span in row["content"])
        assert row["speaker"] == (said.speaker.name if said.speaker else None)
