"""What a corpus is read from: files of Parquet, JSON Lines and WARC, each in parts of a few hundred articles.

Cutting is cheap (no page is taken apart, no model runs), so that one process can feed many that read.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sayso.errors import GatherError
from sayso.gather import GatherOptions
from sayso.gather.items import Piece
from sayso.gather.jsonl import FIELDS
from sayso.gather.pieces import cut_pieces
from sayso.reading_table import import_arrow
from sayso.records import Skipped, content_id

SUFFIXES = (".parquet", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".warc", ".warc.gz")
MOST_BYTES = 32_000_000
"""A part is also full when its pieces hold this much, so that a few of them fit into any memory."""
ENDS = 65_536
ROWS = 256

Item = Piece | Skipped


@dataclass(frozen=True, slots=True)
class Input:
    """One file of a corpus, of `length` bytes.

    `name` is what its folder in the output is called; `digest` changes when the file does.
    """

    path: str
    name: str
    length: int
    digest: str


@dataclass(frozen=True, slots=True)
class Part:
    """The pieces of `number`, counted from 0, of an input; `length` bytes of the file were read for it.

    The last part of an input says so by `last`; it may be empty.
    """

    input: str
    number: int
    length: int
    items: tuple[Item, ...]
    last: bool = False

    def pack(self) -> bytes:
        """The part as bytes for another process of the same installation."""
        return pickle.dumps(self, protocol=5)

    @staticmethod
    def unpack(data: bytes) -> Part:
        """The part that `pack` packed."""
        part: Part = pickle.loads(data)
        return part


def list_inputs(where: Iterable[str]) -> list[Input]:
    """Every file that is named, and of folders the files of these kinds in them and below, sorted by name.

    Raises GatherError for a name that is neither, and for a folder without such files.
    """
    paths = dict.fromkeys(path for name in where for path in _paths_of(name))
    return [_input(path) for path in paths]


def cut_parts(of: Input, size: int) -> Iterator[Part]:
    """The input in parts of `size` pieces, the same ones whenever it is cut."""
    number, before, held = 0, 0, 0
    items: list[Item] = []
    with open(of.path, "rb") as source:
        for item in _cut(of.path, source):
            items.append(item)
            held += len(item.content) if isinstance(item, Piece) else 0
            if len(items) == size or held > MOST_BYTES:
                place = of.length if source.closed else source.tell()
                yield Part(of.name, number, place - before, tuple(items))
                number, before, held, items = number + 1, place, 0, []
    yield Part(of.name, number, of.length - before, tuple(items), last=True)


def _paths_of(name: str) -> Sequence[str]:
    if not os.path.isdir(name):
        if not os.path.isfile(name):
            raise GatherError(f"{name}: there is no such file or folder")
        return [name]
    found = sorted(str(path) for path in Path(name).rglob("*") if path.name.endswith(SUFFIXES) and path.is_file())
    if not found:
        raise GatherError(f"{name}: a folder without Parquet, JSON Lines or WARC files")
    return found


def _input(path: str) -> Input:
    base = os.path.basename(path)
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", base)[:80]
    size = os.path.getsize(path)
    return Input(path, f"{plain}-{content_id(path)[:6]}", size, _digest(path, size))


def _digest(path: str, size: int) -> str:
    """Tells a file from another of its name and length by both ends, at the cost of two reads."""
    with open(path, "rb") as source:
        head = source.read(ENDS)
        source.seek(max(0, size - ENDS))
        return hashlib.sha256(head + source.read(ENDS)).hexdigest()[:16]


def _cut(path: str, source: BinaryIO) -> Iterator[Item]:
    if path.endswith(".parquet"):
        return _cut_parquet(path, source)
    return cut_pieces(path, source, GatherOptions())


def _cut_parquet(path: str, source: BinaryIO) -> Iterator[Item]:
    """The rows as lines of JSON Lines, whose reader knows the fields and their faults."""
    parquet, arrow = import_arrow("pyarrow.parquet"), import_arrow("pyarrow")
    number = 0
    try:
        file = parquet.ParquetFile(source)
        columns = [name for name in FIELDS if name in file.schema_arrow.names]
        for batch in file.iter_batches(batch_size=ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                where = f"{path}:{number}"
                yield Piece(where, where, "line", json.dumps(row, default=str).encode())
    except (arrow.ArrowException, OSError) as error:
        yield Skipped(path, f"a broken Parquet file: {str(error).splitlines()[0]}")
