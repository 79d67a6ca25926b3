"""Articles in, statements out, as Arrow tables: what any engine that moves tables can call.

>>> import pyarrow
>>> table = pyarrow.Table.from_pylist([{"url": "u", "text": "“It was shut,” Ana Ruiz said."}])
>>> read_table(table).column("speaker").to_pylist()
['Ana Ruiz']
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sayso.gather import GatherOptions
from sayso.gather.items import Piece
from sayso.gather.jsonl import FIELDS
from sayso.gather.pieces import read_piece
from sayso.model import Model, load_model
from sayso.pipeline import read_group
from sayso.reading_table import import_arrow, statement_row, statement_schema
from sayso.records import Reading, Skipped


def read_table(table: Any, model: Model | None = None) -> Any:
    """The statements of a table of articles, a row each, with the columns of `sayso export --format parquet`.

    table: a pyarrow.Table whose columns are named as in JSON Lines (`url`, `title`, `outlet`, `byline`, `published`,
    `text` or `html`; others are left out). A row that cannot be read gives no statement. Raises SaysoError where
    pyarrow is missing.
    """
    model = model or load_model(threads=1)
    rows = [statement_row(said, reading.article) for reading in _readings(table, model) for said in reading.statements]
    return import_arrow("pyarrow").Table.from_pylist(rows, schema=statement_schema())


class ReadTable:
    """`read_table` for workers that live long, such as `Dataset.map_batches` of Ray Data: the model is loaded once."""

    def __init__(self) -> None:
        self._model = load_model(threads=1)

    def __call__(self, table: Any) -> Any:
        """The statements of a table of articles."""
        return read_table(table, self._model)


def _readings(table: Any, model: Model) -> Iterator[Reading]:
    named = table.select([name for name in FIELDS if name in table.column_names])
    for number, row in enumerate(named.to_pylist(), start=1):
        where = f"row {number}"
        page = read_piece(Piece(where, where, "line", json.dumps(row, default=str).encode()), GatherOptions())
        if not isinstance(page, Skipped):
            yield from (item for item in read_group([page.article], model) if isinstance(item, Reading))
