"""What the shown statements assert, and the inverted index by which a new article finds those that say the same."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

from sayso.keep.prepared import Prepared, any_of, list_of
from sayso.keep.schema import INDEXED, assertion, claim_key, key_holder, statement
from sayso.keep.storable import clean
from sayso.records import Assertion

#: A key that every assertion has: its count is the size of the index, which counting rows would make slow.
EVERY = ""

_FIND_KEYS = Prepared(
    select(claim_key.c.number, claim_key.c.key, claim_key.c.holders).where(any_of(claim_key.c.key, "keys"))
)
_NEXT_KEY = Prepared(select(func.coalesce(func.max(claim_key.c.number), 0) + 1))
_ADD_KEY, _ADD_ASSERTION, _ADD_HOLDER = (Prepared(insert(table)) for table in (claim_key, assertion, key_holder))
_COUNT_MORE = Prepared(
    update(claim_key)
    .where(claim_key.c.number == bindparam("of"))
    .values(holders=claim_key.c.holders + bindparam("more"))
)
_FETCH = Prepared(
    select(assertion.c.body)
    .join(statement, statement.c.number == assertion.c.statement)
    .where(any_of(statement.c.id, "ids"))
)
#: The newest holders of each key: read from the end of the key's own stretch of the index, however many it has.
_HOLDERS = {
    "sqlite": Prepared(
        text(
            "SELECT k.key, s.id FROM json_each(:keys) AS j CROSS JOIN claim_key AS k ON k.key = j.value "
            "CROSS JOIN statement AS s ON s.number IN (SELECT h.statement FROM key_holder AS h WHERE h.key = k.number "
            "ORDER BY h.day DESC, h.statement DESC LIMIT :most)"
        )
    ),
    "postgresql": Prepared(
        text(
            "SELECT k.key, s.id FROM claim_key AS k CROSS JOIN LATERAL (SELECT h.statement FROM key_holder AS h "
            "WHERE h.key = k.number ORDER BY h.day DESC, h.statement DESC LIMIT :most) AS newest "
            "JOIN statement AS s ON s.number = newest.statement "
            "WHERE k.key IN (SELECT json_array_elements_text(CAST(:keys AS JSON)))"
        )
    ),
}


class Held(NamedTuple):
    """An assertion with the row number and the day of its statement; `by` is the program that made it."""

    number: int
    day: str
    by: str
    assertion: Assertion


class KeyIndex:
    """The assertions of a record by their keys; what is asked for comes in a few queries of bounded size."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def size(self) -> int:
        """How many assertions are held."""
        return self.count([EVERY]).get(EVERY, 0)

    def count(self, keys: Sequence[str]) -> Mapping[str, int]:
        """How many assertions have each of these keys; keys that nobody has are left out."""
        asked = _by_stored(keys)
        rows = _FIND_KEYS.run(self._connection, {"keys": list_of(asked)})
        return {key: row.holders for row in rows for key in asked[row.key]}

    def holders(self, keys: Sequence[str], most: int) -> Mapping[str, Sequence[str]]:
        """For each of these keys the ids of statements that have it: of the `most` latest published, no more."""
        asked = _by_stored(keys)
        query = _HOLDERS[self._connection.dialect.name]
        found: dict[str, list[str]] = {}
        for stored, id_ in query.run(self._connection, {"keys": list_of(asked), "most": most}):
            for key in asked[stored]:
                found.setdefault(key, []).append(id_)
        return found

    def fetch(self, statements: Sequence[str]) -> Sequence[Assertion]:
        """The assertions of these statements, in any order; an unknown id is left out."""
        rows = _FETCH.run(self._connection, {"ids": list_of(statements)})
        return [read_body(row.body) for row in rows]


def keep_assertions(connection: Connection, held: Sequence[Held]) -> None:
    """Add what statements assert, each as a component of its own, and make it findable."""
    if not held:
        return
    rows = [
        {"statement": one.number, "component": one.number, "body": write_body(one.assertion), "by": one.by}
        for one in held
    ]
    _ADD_ASSERTION.run(connection, rows)
    numbers = _number_keys(connection, Counter(key for one in held for key in _keys_of(one.assertion)))
    holders = [row for one in held for row in _holder_rows(one, numbers)]
    if holders:
        _ADD_HOLDER.run(connection, holders)


def forget_assertions(connection: Connection, held: Sequence[Held]) -> None:
    """Take away what statements assert that are shown no longer, or that are to be added anew."""
    if not held:
        return
    counts = Counter(key for one in held for key in _keys_of(one.assertion))
    numbers = _number_keys(connection, Counter({key: -count for key, count in counts.items()}))
    for one in held:
        for row in _holder_rows(one, numbers):
            connection.execute(delete(key_holder).where(*(key_holder.c[name] == value for name, value in row.items())))
    connection.execute(delete(assertion).where(assertion.c.statement.in_([one.number for one in held])))


def write_body(said: Assertion) -> str:
    """The assertion as JSON in ASCII, without what has its default: there are millions of them."""
    return json.dumps({name: value for name, value in said.to_json().items() if value is not None and value != ()})


def read_body(body: str) -> Assertion:
    """The assertion that `write_body` wrote."""
    return Assertion.from_json(json.loads(body))


def day_number(day: str) -> int:
    """A day as a number that sorts, 0 for one that is no date.

    >>> day_number("2024-05-03"), day_number("soon")
    (739009, 0)
    """
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return 0


def _number_keys(connection: Connection, counts: Mapping[str, int]) -> dict[str, int]:
    """The number of each key, after `counts` was added to how many hold it."""
    known = {row.key: row.number for row in _FIND_KEYS.run(connection, {"keys": list_of(counts)})}
    missing = [key for key in counts if key not in known]
    if known:
        _COUNT_MORE.run(connection, [{"of": number, "more": counts[key]} for key, number in known.items()])
    if missing:
        first = int(_NEXT_KEY.run(connection, {}).scalar_one())
        numbered = {key: first + place for place, key in enumerate(missing)}
        rows = [{"number": number, "key": key, "holders": counts[key]} for key, number in numbered.items()]
        _ADD_KEY.run(connection, rows)
        known.update(numbered)
    return known


def _keys_of(said: Assertion) -> list[str]:
    return [EVERY, *dict.fromkeys(map(_stored, said.keys))]


def _holder_rows(held: Held, numbers: Mapping[str, int]) -> list[dict[str, int]]:
    day = day_number(held.day)
    keys = (key for key in _keys_of(held.assertion) if key != EVERY)
    return [{"key": numbers[key], "day": day, "statement": held.number} for key in keys]


def _by_stored(keys: Iterable[str]) -> dict[str, list[str]]:
    """The keys by what the record holds for them."""
    found: dict[str, list[str]] = {}
    for key in keys:
        found.setdefault(_stored(key), []).append(key)
    return found


def _stored(key: str) -> str:
    return clean(key)[:INDEXED]
