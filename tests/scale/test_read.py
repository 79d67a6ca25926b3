"""A corpus read by workers is what the same articles give one by one, whatever happens on the way."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import duckdb
import pandas
import pyarrow
import pytest
from pyarrow import parquet

import sayso
from sayso.records import Reading
from sayso.scale import read_corpus
from sayso.scale.output import Output
from tests.gather.lists import warc_record
from tests.gather.pages import article_html
from tests.scale.conftest import make_lines, write_lines

pytestmark = [pytest.mark.usefixtures("two_cpus"), pytest.mark.timeout(600)]


def test_every_kind_of_input_is_read_as_one_by_one(tmp_path: Path):
    lines = make_lines(7)
    jsonl = write_lines(tmp_path / "day.jsonl.gz", [*lines[:4], {"url": "https://courier.example/empty", "text": ""}])
    parquet.write_table(pyarrow.Table.from_pylist(lines[4:]), tmp_path / "archive.parquet")
    (tmp_path / "crawl.warc").write_bytes(warc_record(article_html().encode(), "https://courier.example/page"))
    done = list(read_corpus([str(tmp_path)], str(tmp_path / "out"), workers=2, part=2))

    one_by_one = list(
        sayso.read_articles([jsonl, str(tmp_path / "crawl.warc"), write_lines(tmp_path / "x.jsonl", lines[4:])])
    )
    expected = {item.article.id: item for item in one_by_one if isinstance(item, Reading)}
    found = {reading.article.id: reading for reading in Output(str(tmp_path / "out")).readings()}
    assert found == expected
    assert len(expected) == sum(part.articles for part in done) == 8

    assert sum(part.skipped for part in done) == 1
    skipped = duckdb.sql(f"SELECT \"where\", why FROM '{tmp_path}/out/skipped/*/*.parquet'").fetchall()
    assert skipped == [(f"{jsonl}:5", "no text in it")]


def test_the_output_opens_in_duckdb_and_pandas(tmp_path: Path):
    where = write_lines(tmp_path / "day.jsonl", make_lines(5))
    list(read_corpus([where], str(tmp_path / "out"), workers=1, part=2))
    denied = duckdb.sql(
        f"SELECT count(*), min(published_on)::VARCHAR FROM '{tmp_path}/out/statements/*/*.parquet' WHERE act = 'deny'"
    ).fetchall()
    table = pandas.read_parquet(tmp_path / "out" / "statements")
    assert denied == [(int((table["act"] == "deny").sum()), "2024-05-03")]
    assert denied[0][0] > 0
    assert set(pandas.read_parquet(tmp_path / "out" / "articles")["id"]) == set(table["article"])


def test_workers_that_are_killed_lose_nothing_and_double_nothing(tmp_path: Path):
    where = write_lines(tmp_path / "day.jsonl", make_lines(24))
    list(read_corpus([where], str(tmp_path / "whole"), workers=2, part=3))
    killed: list[int] = []
    for done in read_corpus([where], str(tmp_path / "out"), workers=2, part=3):
        if len(killed) < 2 and done.process not in killed:
            os.kill(done.process, signal.SIGKILL)
            killed.append(done.process)
    assert len(killed) == 2
    assert files_of(tmp_path / "out") == files_of(tmp_path / "whole")
    assert not list((tmp_path / "out").rglob(".*"))


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path):
    where = write_lines(tmp_path / "day.jsonl", make_lines(9))
    out = tmp_path / "out"
    whole = list(read_corpus([where], str(out), workers=1, part=3))
    expected = files_of(out)
    [lost] = out.glob("articles/*/00001.parquet")
    lost.unlink()
    kept = {path: path.stat().st_mtime_ns for path in out.glob("*/*/00000.parquet")}

    assert [done.number for done in read_corpus([where], str(out), workers=1, part=3)] == [1]
    assert files_of(out) == expected
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    assert list(read_corpus([where], str(out), workers=1, part=3)) == []
    assert len(whole) == 4


def files_of(out: Path) -> dict[str, bytes]:
    """Every file of the tables."""
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*/*.parquet"))}
