"""Texts that a database can hold, and the way back to the text as it was.

PostgreSQL refuses NUL in a text and neither store takes a lone surrogate. Both may stand in a news page, and offsets
must not move, so each is stored as U+FFFD, one for one, and a note beside the row says what stood where.

>>> stored, note = make_storable({"title": "a\\x00b", "byline": None})
>>> stored["title"], note
('a\\ufffdb', '{"title": [[1, 0]]}')
>>> restore(stored, note)["title"]
'a\\x00b'
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_INSTEAD = "\ufffd"

Row = dict[str, Any]


def clean(text: str) -> str:
    """The text with U+FFFD for every character that a database cannot hold; lengths and offsets stay."""
    return _UNSTORABLE.sub(_INSTEAD, text)


def is_clean(texts: Iterable[str]) -> bool:
    """Whether a database can hold all of these texts as they are."""
    return _UNSTORABLE.search("".join(texts)) is None


def make_storable(row: Row) -> tuple[Row, str | None]:
    """The row with storable texts, and a JSON note `{column: [[position, code point], …]}` or None."""
    if is_clean([value for value in row.values() if type(value) is str]):
        return row, None
    note = {column: _places(value) for column, value in row.items() if isinstance(value, str)}
    stored = {column: clean(value) if isinstance(value, str) else value for column, value in row.items()}
    return stored, json.dumps({column: places for column, places in note.items() if places})


def restore(row: Mapping[Any, Any], note: str | None) -> Mapping[Any, Any]:
    """The row as it was before `make_storable`."""
    if note is None:
        return row
    places = json.loads(note)
    return {name: _put_back(value, places[name]) if name in places else value for name, value in row.items()}


def _places(text: str) -> list[tuple[int, int]]:
    return [(found.start(), ord(found.group())) for found in _UNSTORABLE.finditer(text)]


def _put_back(text: str, places: list[list[int]]) -> str:
    characters = list(text)
    for position, code in places:
        characters[position] = chr(code)
    return "".join(characters)
