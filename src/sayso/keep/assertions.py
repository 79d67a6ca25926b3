"""What the shown statements assert, and the inverted index by which a new article finds those that say the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from sayso.keep.holders import Numbers, add_holders, read_holders, remove_holders
from sayso.keep.prepared import Prepared, any_number_of, any_of, list_of
from sayso.keep.schema import INDEXED, assertion, claim_key, statement
from sayso.keep.storable import clean
from sayso.records import Assertion

#: A key that every assertion has: its count is the size of the index, which counting rows would make slow.
EVERY = ""

_FIND_KEYS = Prepared(
    select(claim_key.c.number, claim_key.c.key, claim_key.c.holders).where(any_of(claim_key.c.key, "keys"))
)
_NEXT_KEY = Prepared(select(func.coalesce(func.max(claim_key.c.number), 0) + 1))
_ADD_KEY, _ADD_ASSERTION = Prepared(insert(claim_key)), Prepared(insert(assertion))
_COUNT_MORE = Prepared(
    update(claim_key)
    .where(claim_key.c.number == bindparam("of"))
    .values(holders=claim_key.c.holders + bindparam("more"))
)
_FETCH = Prepared(
    select(assertion.c.statement, assertion.c.body).where(any_number_of(assertion.c.statement, "numbers"))
)
_FIND_STATEMENTS = Prepared(select(statement.c.number).where(any_of(statement.c.id, "ids")))


class Held(NamedTuple):
    """An assertion with the row number of its statement; `by` is the program that made it."""

    number: int
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

    def holders(self, keys: Sequence[str]) -> Mapping[str, Numbers]:
        """For each of these keys the assertions that have it, by the row numbers of their statements."""
        asked = _by_stored(keys)
        found = read_holders(self._connection, list(asked))
        return {key: numbers for stored, numbers in found.items() for key in asked[stored]}

    def numbers(self, statements: Sequence[str]) -> Sequence[int]:
        """The row numbers of these statements; an unknown id is left out."""
        return [row.number for row in _FIND_STATEMENTS.run(self._connection, {"ids": list_of(statements)})]

    def fetch(self, numbers: Sequence[int]) -> Sequence[Assertion]:
        """The assertions of these row numbers, in their order."""
        rows = _FETCH.run(self._connection, {"numbers": list_of(numbers)})
        bodies = {row.statement: row.body for row in rows}
        return [read_body(bodies[number]) for number in numbers]


def keep_assertions(connection: Connection, held: Sequence[Held]) -> None:
    """Add what statements assert, each as a component of its own, and make it findable."""
    if not held:
        return
    rows = [
        {"statement": one.number, "component": one.number, "body": write_body(one.assertion), "by": one.by}
        for one in held
    ]
    _ADD_ASSERTION.run(connection, rows)
    holders = _holders(held)
    added = {key: len(statements) for key, statements in holders.items()}
    numbers = _number_keys(connection, {EVERY: len(held), **added})
    add_holders(connection, holders, numbers)


def forget_assertions(connection: Connection, held: Sequence[Held]) -> None:
    """Take away what statements assert that are shown no longer, or that are to be added anew."""
    if not held:
        return
    holders = _holders(held)
    removed = {key: -len(statements) for key, statements in holders.items()}
    _number_keys(connection, {EVERY: -len(held), **removed})
    remove_holders(connection, holders)
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


def _holders(held: Sequence[Held]) -> dict[str, list[int]]:
    """The statements that have each key, by the key as it is stored."""
    found: dict[str, list[int]] = {}
    for one in held:
        for key in dict.fromkeys(_stored(key) for key in one.assertion.keys):
            found.setdefault(key, []).append(one.number)
    found.pop(EVERY, None)
    return found


def _by_stored(keys: Iterable[str]) -> dict[str, list[str]]:
    """The keys by what the record holds for them."""
    found: dict[str, list[str]] = {}
    for key in keys:
        found.setdefault(_stored(key), []).append(key)
    return found


def _stored(key: str) -> str:
    return clean(key)[:INDEXED]
