"""The record as JSON lines, from which the same record can be made again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TextIO

from sayso.reading_json import Json, reading_to_json
from sayso.records import Reading
from sayso.show.json_out import dump


def write_lossless_jsonl(readings: Iterable[Reading], out: TextIO) -> None:
    """One reading a line, as `sayso read --format jsonl` writes it but with every probability to its last digit."""
    for reading in readings:
        out.write(dump(_to_json(reading)) + "\n")


def _to_json(reading: Reading) -> Json:
    data = reading_to_json(reading)
    for item, said in zip(data["statements"], reading.statements, strict=True):
        item["confidence"] = asdict(said.confidence)
    return data
