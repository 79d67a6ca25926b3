"""Who has a key: what is kept in pages is what a plain mapping would keep."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from sayso.keep.holders import PAGE, add_holders, read_holders, remove_holders
from sayso.keep.schema import claim_key
from sayso.keep.stores import make_store
from sayso.keep.upgrade import PRESENT, migrate

KEYS = {"port": 1, "vela": 2, "zeppelin": 3}


@pytest.mark.parametrize("each", [1, 2, 300, 10_000])
def test_pages_hold_what_was_added_and_not_taken_away(where: str, each: int) -> None:
    expected = {"port": list(range(2 * PAGE + 7)), "vela": list(range(0, 2 * PAGE, 5))}
    gone = {key: [number for number in held if number % each == 0] for key, held in expected.items()}
    store = make_store(where)
    with store.writing() as connection:
        migrate(connection, PRESENT)
        rows = [{"key": key, "number": number, "holders": 0} for key, number in KEYS.items()]
        connection.execute(insert(claim_key), rows)
        for start in range(0, 2 * PAGE + 7, 100):
            part = range(start, start + 100)
            add_holders(connection, {key: [n for n in held if n in part] for key, held in expected.items()}, KEYS)
        remove_holders(connection, {**gone, "zeppelin": [1]})
        add_holders(connection, {"port": gone["port"][:1]}, KEYS)
    with store.reading() as connection:
        holders = read_holders(connection, list(KEYS))
    store.close()
    left = {key: [number for number in held if number not in gone[key]] for key, held in expected.items()}
    left["port"] = sorted([*left["port"], gone["port"][0]])
    left = {key: held for key, held in left.items() if held}
    assert {key: sorted(held.tolist()) for key, held in holders.items()} == left
