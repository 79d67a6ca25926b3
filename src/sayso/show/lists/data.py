"""Lists as data: one JSON document, or one JSON line an item."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from sayso.show.json_out import dump

Json = dict[str, Any]


def write_json_list(name: str, items: Iterable[Json], out: TextIO) -> None:
    """One document `{name: […]}` with an item a line."""
    out.write(f'{{"{name}": [')
    for place, item in enumerate(items):
        out.write((",\n" if place else "\n") + dump(item))
    out.write("\n]}\n")


def write_json_lines(items: Iterable[Json], out: TextIO) -> None:
    """One item a line."""
    for item in items:
        out.write(dump(item) + "\n")
