"""The record as JSON lines, from which the same record can be made again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from sayso.keep import Kept
from sayso.kept_json import exact_to_json, kept_to_json
from sayso.records import Reading
from sayso.show.json_out import dump


def write_lossless_jsonl(items: Iterable[Kept | Reading], out: TextIO) -> None:
    """One article a line, as `sayso read --format jsonl` writes it but with every probability to its last digit.

    Of a whole record a line also holds what it follows from, so that `sayso add` makes the same record of the lines.
    """
    for item in items:
        out.write(dump(kept_to_json(item) if isinstance(item, Kept) else exact_to_json(item)) + "\n")
