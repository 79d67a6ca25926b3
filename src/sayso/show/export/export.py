"""`export_record`: the one entry to every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TextIO

from sayso.errors import SaysoError
from sayso.keep import Record
from sayso.records import Statement
from sayso.show.export.only import Only, take_only
from sayso.show.export.whole import whole
from sayso.show.sink import STDOUT, open_sink


@dataclass(frozen=True, slots=True)
class Written:
    """How much an export holds."""

    articles: int
    statements: int


def export_record(record: Record, form: str, path: str, *, only: Only | None = None) -> Written:
    """Write the statements that the record shows to `path`, whole or not at all; `form` is one of
    `sayso.show.export.FORMATS`.

    `path` may be `-`, standard output, for the formats that are text. Articles are read one at a time, so that a large
    record needs no more memory than a small one. Raises SaysoError when the file cannot be written, RecordError when
    the record cannot be read.
    """
    count = _Count(_read(record, form, only or Only()))
    if form in ("parquet", "brat"):
        if path == STDOUT:
            raise SaysoError(f"{form} is not text: name a file with -o")
        with whole(Path(path)) as unfinished:
            _get_file_writer(form, path)(count, unfinished)
    else:
        with open_sink(path) as out:
            _get_text_writer(form)(count, out)
    return count.written


class _Said(Protocol):
    """A reading, or what people made of one."""

    @property
    def statements(self) -> tuple[Statement, ...]: ...


class _Count:
    """Hands on what is written and counts it."""

    def __init__(self, items: Iterable[_Said]) -> None:
        self._items = items
        self.written = Written(0, 0)

    def __iter__(self) -> Iterator[_Said]:
        for item in self._items:
            self.written = Written(self.written.articles + 1, self.written.statements + len(item.statements))
            yield item


def _read(record: Record, form: str, only: Only) -> Iterator[_Said]:
    if form == "corrections":
        from sayso.show.export.corrections import read_corrected

        return read_corrected(record)
    if form == "jsonl" and only == Only():
        return record.kept()
    return take_only(record.readings(), only)


def _get_text_writer(form: str) -> Callable[[Iterable[Any], TextIO], None]:
    """Imported when it is wanted, like the writers of `sayso read`."""
    if form == "corrections":
        from sayso.show.export.corrections import write_corrections

        return write_corrections
    if form == "csv":
        from sayso.show.csv_out import write_csv

        return write_csv
    if form == "jsonl":
        from sayso.show.export.jsonl import write_lossless_jsonl

        return write_lossless_jsonl
    if form == "jsonld":
        from sayso.show.export.jsonld import write_jsonld

        return write_jsonld
    from sayso.show.export.annotation import write_annotations

    return write_annotations


def _get_file_writer(form: str, path: str) -> Callable[[Iterable[Any], Path], None]:
    if form == "parquet":
        from sayso.show.export.parquet import write_parquet

        return write_parquet
    from sayso.show.export.brat import write_brat_folder, write_brat_zip

    return write_brat_zip if path.endswith(".zip") else write_brat_folder
