"""Readings as JSON: one document, or one line an article."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from sayso.reading_json import reading_to_json, skipped_to_json
from sayso.records import Reading, Skipped


def write_jsonl(items: Iterable[Reading | Skipped], out: TextIO) -> None:
    """One line for each item, in order; a skipped one says where and why. Lines are flushed as they are written."""
    for item in items:
        out.write(_line(item) + "\n")
        out.flush()


def write_json(items: Iterable[Reading | Skipped], out: TextIO) -> None:
    """One document `{"readings": […]}`; its list holds what the lines of `write_jsonl` hold, in the same order."""
    out.write('{"readings": [')
    for place, item in enumerate(items):
        out.write((",\n" if place else "\n") + _line(item))
    out.write("\n]}\n")


def _line(item: Reading | Skipped) -> str:
    return dump(skipped_to_json(item) if isinstance(item, Skipped) else reading_to_json(item))


def dump(data: Any) -> str:
    r"""JSON on one line, in readable characters, unless a lone surrogate stands in it: UTF-8 has none.

    >>> dump({"name": "Žan"}), dump({"name": "\ud800"})
    ('{"name": "Žan"}', '{"name": "\\ud800"}')
    """
    line = json.dumps(data, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(data)
    return line
