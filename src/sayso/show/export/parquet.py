"""The record as one Parquet file: a row a statement with typed columns, article and speaker beside it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from sayso.reading_table import import_arrow, statement_row, statement_schema
from sayso.records import Reading

ROWS = 10_000
"""Rows held in memory at once; each such batch becomes a row group."""


def write_parquet(readings: Iterable[Reading], path: Path) -> None:
    """Write the statements to a new file at `path`, Zstandard-compressed; `sayso.reading_table` knows the columns.

    Raises SaysoError where pyarrow is missing.
    """
    pyarrow, parquet = import_arrow("pyarrow"), import_arrow("pyarrow.parquet")
    schema = statement_schema()
    rows = (statement_row(said, reading.article) for reading in readings for said in reading.statements)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while batch := list(islice(rows, ROWS)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))
