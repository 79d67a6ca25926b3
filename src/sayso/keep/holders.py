"""Who has a key, in pages of many numbers: a new article is compared with every holder of its keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, bindparam, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from sayso.keep.prepared import Prepared, any_of, list_of
from sayso.keep.schema import claim_key, key_page

Numbers = NDArray[np.int32]
PAGE = 480
"""Numbers in a page: two pages fill a page of SQLite's file, and PostgreSQL keeps one beside its row."""

_OF_KEYS = (
    select(claim_key.c.key, key_page.c.key.label("of"), key_page.c.page, key_page.c.statements)
    .join(key_page)
    .where(any_of(claim_key.c.key, "keys"))
)
_ALL = Prepared(_OF_KEYS)
_PAGES = key_page.alias()
_NEWEST = select(func.max(_PAGES.c.page)).where(_PAGES.c.key == claim_key.c.number).correlate(claim_key)
_LAST = Prepared(_OF_KEYS.where(key_page.c.page == _NEWEST.scalar_subquery()))
_DROP = Prepared(delete(key_page).where(key_page.c.key == bindparam("of"), key_page.c.page == bindparam("at")))
_WRITE = {}
for _store, _insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert)):
    _made = _insert(key_page)
    _there = {"statements": _made.excluded.statements}
    _WRITE[_store] = Prepared(_made.on_conflict_do_update(index_elements=["key", "page"], set_=_there))


def read_holders(connection: Connection, keys: Sequence[str]) -> dict[str, Numbers]:
    """The statements that have each of these keys, by the key as it is stored."""
    pages: dict[str, list[bytes]] = {}
    for row in _ALL.run(connection, {"keys": list_of(keys)}):
        pages.setdefault(row.key, []).append(row.statements)
    return {key: np.frombuffer(b"".join(held), dtype="<i4") for key, held in pages.items()}


def add_holders(connection: Connection, added: Mapping[str, Sequence[int]], numbers: Mapping[str, int]) -> None:
    """Note which statements have a key; numbers: those of the keys."""
    last = {row.key: row for row in _LAST.run(connection, {"keys": list_of(added)})}
    rows = []
    for key, statements in added.items():
        page, before = (last[key].page, last[key].statements) if key in last else (0, b"")
        held = np.concatenate([np.frombuffer(before, dtype="<i4"), np.array(statements, dtype="<i4")])
        for place in range(0, len(held), PAGE):
            rows.append(_row(numbers[key], page + place // PAGE, held[place : place + PAGE]))
    if rows:
        _WRITE[connection.dialect.name].run(connection, rows)


def remove_holders(connection: Connection, removed: Mapping[str, Sequence[int]]) -> None:
    """Note that these statements have the key no more."""
    changed = []
    for row in _ALL.run(connection, {"keys": list_of(removed)}):
        held = np.frombuffer(row.statements, dtype="<i4")
        left = held[~np.isin(held, removed[row.key])]
        if len(left) < len(held):
            changed.append((row, left))
    kept = [_row(row.of, row.page, left) for row, left in changed if len(left)]
    empty = [{"of": row.of, "at": row.page} for row, left in changed if not len(left)]
    if kept:
        _WRITE[connection.dialect.name].run(connection, kept)
    if empty:
        _DROP.run(connection, empty)


def _row(key: int, page: int, statements: Numbers) -> dict[str, object]:
    return {"key": key, "page": page, "statements": statements.astype("<i4").tobytes()}
