"""Many readings added at once make the record that adding them one by one makes, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import select

from sayso.errors import RecordError
from sayso.keep import Query, Record, open_record
from sayso.keep.schema import metadata
from sayso.keep.stores import make_store
from sayso.records import Reading
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement
from tests.keep.generated import make_numbered

NOON = "2024-05-03T12:00:00+00:00"


def press() -> list[Reading]:
    """New and repeated articles, a changed text, another headline, an empty article, characters no database holds."""
    changed = make_article("Ship 1 never came, Ana Ruiz said.", url="https://courier.example/1", title="Ship 1")
    odd = make_article("Ruiz said no\x00.", url="https://courier.example/odd", published=None)
    either = make_speaker(None, candidates=("Ana Ruiz", "Pavo Lind"))
    return [
        *map(make_numbered, range(6)),
        make_numbered(2),
        make_reading(changed, make_statement(changed, "Ship 1 never came", "Ana Ruiz", "said")),
        make_port_reading(),
        make_port_reading(title="Another headline"),
        make_reading(make_article("Nobody spoke.", url="https://courier.example/quiet")),
        make_reading(odd, make_statement(odd, "no\x00", speaker=either)),
        *map(make_numbered, range(4, 9)),
    ]


def rows_of(where: str) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    with closing(make_store(where)) as store, store.reading() as connection:
        return {
            table.name: [dict(row) for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()]
            for table in metadata.sorted_tables
        }


def test_at_once_is_as_one_by_one(make_where: Callable[[], str]):
    one_by_one, at_once = make_where(), make_where()
    with open_record(one_by_one) as record:
        expected = Counter(record.add(read, by="model-1", made_at=NOON) for read in press())
    with open_record(at_once) as record:
        assert record.add_all(press(), by="model-1", made_at=NOON) == expected
        assert list(record.check()) == []
        assert len(record.find(Query("ship")).hits) == 20
    assert rows_of(at_once) == rows_of(one_by_one)


def test_adding_all_again_adds_nothing(record: Record):
    record.add_all(press(), by="model-1", made_at=NOON)
    again = record.add_all(press()[:6], by="model-1", made_at=NOON)
    assert again == Counter(known=6)


def test_of_a_batch_with_a_broken_reading_nothing_is_kept(record: Record):
    article = make_article("Ruiz said no.")
    broken = make_reading(article, make_statement(article, "no", id="s"), make_statement(article, "Ruiz", id="s"))
    with pytest.raises(RecordError, match="two statements have the id s"):
        record.add_all([make_numbered(1), broken], by="model-1")
    assert record.find(Query("ship")).hits == ()
