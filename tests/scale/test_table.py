"""Tables of articles become tables of statements, alone and in a Ray Dataset."""

from __future__ import annotations

from typing import Any

import pyarrow
import pytest

import sayso
from sayso.reading_table import statement_row
from sayso.records import Reading
from sayso.scale import ReadTable, read_table
from tests.scale.conftest import make_lines, write_lines


def expected(tmp_path: Any) -> list[dict[str, Any]]:
    readings = sayso.read_articles([write_lines(tmp_path / "day.jsonl", make_lines(4))])
    return [statement_row(said, r.article) for r in readings if isinstance(r, Reading) for said in r.statements]


def test_a_table_gives_what_reading_gives(tmp_path: Any):
    table = pyarrow.Table.from_pylist([{**line, "section": "front"} for line in make_lines(4)])
    assert read_table(table).to_pylist() == expected(tmp_path)


def test_rows_that_cannot_be_read_give_nothing():
    table = pyarrow.Table.from_pylist([{"url": "u", "text": None}, {"url": "v", "text": ""}])
    assert read_table(table).num_rows == 0


@pytest.mark.timeout(600)
@pytest.mark.usefixtures("two_cpus")
def test_a_ray_dataset_is_read_by_workers(tmp_path: Any):
    import ray.data

    articles = ray.data.from_items(make_lines(4))
    compute = ray.data.ActorPoolStrategy(size=1)
    statements = articles.map_batches(ReadTable, batch_format="pyarrow", compute=compute)
    assert sorted(row["statement"] for row in statements.iter_rows()) == sorted(
        row["statement"] for row in expected(tmp_path)
    )
