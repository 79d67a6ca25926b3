"""The folder that a corpus is read into: Parquet in parts, and a manifest that says what they were made from.

    DIR/sayso.json
    DIR/articles/input=NAME/00000.parquet      a row an article; once it is there, its part is finished
    DIR/statements/input=NAME/00000.parquet    a row a statement
    DIR/skipped/input=NAME/00000.parquet       a row for each article that could not be read, with the reason

A file is written under a temporary name and then renamed, so that it is there whole or not at all.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sayso.errors import SaysoError
from sayso.reading_table import (
    Row,
    article_row,
    article_schema,
    import_arrow,
    readings_from_rows,
    statement_row,
    statement_schema,
)
from sayso.records import Reading, Skipped
from sayso.scale.inputs import Input

FORMAT = 1
TABLES = ("skipped", "statements", "articles")
"""In the order of writing: the articles come last and close a part."""


@dataclass(frozen=True, slots=True)
class Output:
    """An output folder; `path` is one that every worker can reach."""

    path: str

    def file(self, table: str, name: str, number: int) -> Path:
        """Where a part of an input stands in a table."""
        return Path(self.path, table, f"input={name}", f"{number:05}.parquet")

    def work_file(self, name: str, number: int) -> Path:
        """Where the worker that reads a part notes which article it has in hand."""
        return Path(self.path, "working", f"{name}-{number:05}")

    def has(self, name: str, number: int) -> bool:
        """Whether the part is finished."""
        return self.file("articles", name, number).exists()

    def write(self, name: str, number: int, items: Sequence[Reading | Skipped]) -> None:
        """Write the part of an input, in the order of `items`."""
        readings = [item for item in items if isinstance(item, Reading)]
        skipped = [asdict(item) for item in items if isinstance(item, Skipped)]
        said = [statement_row(one, reading.article) for reading in readings for one in reading.statements]
        if skipped:
            text = import_arrow("pyarrow").string()
            schema = import_arrow("pyarrow").schema([("where", text), ("why", text)])
            write_rows(self.file("skipped", name, number), skipped, schema)
        write_rows(self.file("statements", name, number), said, statement_schema())
        write_rows(self.file("articles", name, number), [article_row(one) for one in readings], article_schema())

    def readings(self) -> Iterator[Reading]:
        """Every reading, input by input and in their order. Raises SaysoError when this is no finished output."""
        for name, number in self.parts():
            yield from self.read_part(name, number)

    def read_part(self, name: str, number: int) -> list[Reading]:
        """The readings of one finished part."""
        tables = (_read(self.file(table, name, number)) for table in ("articles", "statements"))
        return list(readings_from_rows(*tables))

    def parts(self) -> Iterator[tuple[str, int]]:
        """Every finished part, in the order of the inputs. Raises SaysoError when this is no output folder."""
        for name in self.read_manifest()["inputs"]:
            number = 0
            while self.has(name, number):
                yield name, number
                number += 1

    def read_manifest(self) -> dict[str, Any]:
        """What the output was made from and by which model. Raises SaysoError when this is no output folder."""
        try:
            manifest: dict[str, Any] = json.loads(Path(self.path, "sayso.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise SaysoError(f"{self.path} was not written by `sayso scale read` ({error})") from error
        if manifest["format"] != FORMAT:
            raise SaysoError(f"{self.path} was written by another version of Sayso: read the corpus again")
        return manifest

    def open(self, inputs: Sequence[Input], model: str, size: int) -> None:
        """Make the folder ready to take these inputs; of an input that has changed the old parts go.

        Raises SaysoError when it holds readings by another model or in parts of another size.
        """
        before: dict[str, Any] = {"model": model, "part": size, "inputs": {}}
        if Path(self.path, "sayso.json").exists():
            before = self.read_manifest()
        elif os.path.isdir(self.path) and os.listdir(self.path):
            raise SaysoError(f"{self.path} holds other things: name a new folder")
        if before["model"] != model:
            raise SaysoError(f"{self.path} was read by {before['model']}, this is {model}: name another folder")
        if before["part"] != size:
            raise SaysoError(f"{self.path} is in parts of {before['part']} articles, not {size}: ask for the same")
        known = before["inputs"]
        for one in inputs:
            if one.name in known and known[one.name]["digest"] != one.digest:
                self._drop(one.name)
        kept = {one.name: known.get(one.name, {}) for one in inputs}
        fresh = {one.name: {**asdict(one), "parts": self._parts_of(one, kept[one.name])} for one in inputs}
        self._write_manifest({"format": FORMAT, "model": model, "part": size, "inputs": {**known, **fresh}})

    def is_finished(self, of: Input) -> bool:
        """Whether every part of an input is there, as the input is now."""
        if not Path(self.path, "sayso.json").exists():
            return False
        known = self.read_manifest()["inputs"].get(of.name, {})
        parts = self._parts_of(of, known)
        return parts is not None and all(self.has(of.name, number) for number in range(parts))

    def close_input(self, name: str, parts: int) -> None:
        """Note that an input has been read to its end, in so many parts."""
        manifest = self.read_manifest()
        manifest["inputs"][name]["parts"] = parts
        self._write_manifest(manifest)

    def clear(self) -> None:
        """Take away what workers noted for themselves, and what those that died left half written."""
        for half_written in Path(self.path).glob("*/*/.*"):
            half_written.unlink(missing_ok=True)
        shutil.rmtree(Path(self.path, "working"), ignore_errors=True)

    def _parts_of(self, of: Input, known: dict[str, Any]) -> int | None:
        return known.get("parts") if known.get("digest") == of.digest else None

    def _drop(self, name: str) -> None:
        for table in reversed(TABLES):
            shutil.rmtree(Path(self.path, table, f"input={name}"), ignore_errors=True)

    def _write_manifest(self, manifest: dict[str, Any]) -> None:
        for table in (*TABLES, "working"):
            Path(self.path, table).mkdir(parents=True, exist_ok=True)
        temporary = Path(self.path, "sayso.json.new")
        temporary.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
        temporary.replace(Path(self.path, "sayso.json"))


def write_rows(path: Path, rows: Sequence[Row], schema: Any) -> None:
    """Write a Parquet file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    table = import_arrow("pyarrow").Table.from_pylist(list(rows), schema=schema)
    import_arrow("pyarrow.parquet").write_table(table, temporary, compression="zstd")
    temporary.replace(path)


def _read(path: Path) -> list[Row]:
    # The file alone: from the folder's name pyarrow would add a column `input`.
    with path.open("rb") as file:
        rows: list[Row] = import_arrow("pyarrow.parquet").ParquetFile(file).read().to_pylist()
    return rows
