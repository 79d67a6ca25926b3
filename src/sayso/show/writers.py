"""The formats that readings are shown in, and the writer of each, imported when it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TextIO

from sayso.records import Reading, Skipped

FORMATS = ("table", "json", "jsonl", "csv", "html")

Writer = Callable[[Iterable[Reading | Skipped], TextIO], None]


def get_writer(name: str, *, width: int | None = None) -> Writer:
    """The function that writes readings to a stream in the format `name`, one of `FORMATS`.

    `width` is for the table alone: its columns on the terminal. Raises KeyError for another name.

    >>> get_writer("csv").__name__
    'write_csv'
    """
    if name == "table":
        from sayso.show.table import write_table

        return partial(write_table, width=width)
    if name == "html":
        from sayso.show.page import write_page

        return write_page
    return _data_writers()[name]


def _data_writers() -> dict[str, Writer]:
    from sayso.show.csv_out import write_csv
    from sayso.show.json_out import write_json, write_jsonl

    return {"csv": write_csv, "json": write_json, "jsonl": write_jsonl}
