"""A record that an earlier Sayso wrote is brought up to date, and nothing is lost."""

from __future__ import annotations

import gzip
from pathlib import Path

import psycopg
import pytest

from sayso.keep import Query, open_record
from sayso.keep.stores import make_store
from sayso.keep.upgrade import PRESENT, read_version
from tests.keep.old_record import OLD, PAGE, make_press

VERSIONS = sorted({path.name.split(".", 1)[0] for path in OLD.iterdir()})


@pytest.mark.parametrize("version", VERSIONS)
def test_a_record_of_every_earlier_version(where: str, version: str) -> None:
    restore(where, version)
    port, later, odd = make_press()

    with open_record(where) as record:
        assert record.reading(port.article.id) == port
        assert record.page(port.article.id) == PAGE
        assert record.reading(odd.article.id) == odd
        (said,) = record.reading(later.article.id).statements
        assert (said.act, said.medium) == ("accuse", "unspecified")
        assert [(made.field, made.undone_by) for made in record.corrections()] == [
            ("act", None),
            ("medium", "person:Ivo"),
        ]
        assert [hit.statement.id for hit in record.find(Query("closed")).hits] == [said.id]
        assert len(record.changes()) > 1
        assert record.check() == []
        assert record.add(port, by="model-2") == "again"

    store = make_store(where)
    with store.reading() as connection:
        assert read_version(connection, where) == PRESENT
    store.close()


def test_the_first_version_is_among_them() -> None:
    assert "0001" in VERSIONS


def restore(where: str, version: str) -> None:
    if "://" not in where:
        Path(where).write_bytes(gzip.decompress((OLD / f"{version}.db.gz").read_bytes()))
        return
    with psycopg.connect(where, autocommit=True) as connection:
        connection.execute((OLD / f"{version}.sql").read_text("utf-8").encode())
