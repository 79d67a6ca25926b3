"""The example of docs/scale.md with Hugging Face Datasets."""

from __future__ import annotations

from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from sayso.scale import read_table
from tests.scale.conftest import make_lines


@pytest.mark.timeout(300)
def test_a_hugging_face_dataset_of_articles_becomes_one_of_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    from datasets import load_dataset

    lines = make_lines(5)
    for name, part in (("a", lines[:3]), ("b", lines[3:])):
        parquet.write_table(pyarrow.Table.from_pylist(part), tmp_path / f"{name}.parquet")

    files = str(tmp_path / "*.parquet")
    articles = load_dataset("parquet", data_files=files, split="train", cache_dir=str(tmp_path / "cache"))
    articles = articles.with_format("arrow")
    statements = articles.map(read_table, batched=True, batch_size=2, remove_columns=articles.column_names)

    expected = read_table(pyarrow.Table.from_pylist(lines))
    assert expected.num_rows > 5
    assert statements[:].cast(expected.schema).to_pylist() == expected.to_pylist()
