"""A record of the version before claims: nothing is lost, and its articles are linked when it is next added to."""

from __future__ import annotations

import pytest
from sqlalchemy import inspect, text

from sayso.keep import open_record
from sayso.keep.corrections import correct_statement
from sayso.keep.holders import read_holders
from sayso.keep.stores import make_store
from sayso.keep.upgrade import PRESENT, migrate, read_version
from sayso.keep.write import add_reading
from sayso.records import Reading
from tests.factories import make_article, make_port_reading, make_reading, make_statement
from tests.keep.claiming import BY, groups, link, say, settle

MIRA = "person:Mira"


@pytest.fixture
def old(where: str) -> str:
    """A record of version 0001 with an article that changed, a page and a correction."""
    store = make_store(where)
    with store.writing() as connection:
        migrate(connection, "0001")
    first, later = make_port_reading(), make_later()
    with store.writing() as connection:
        add_reading(connection, first, "model-1", "2024-05-03T10:00:00+00:00", b"<html>")
        add_reading(connection, later, "model-1", "2024-05-04T10:00:00+00:00", None)
        correct_statement(connection, later.statements[0].id, "act", "accuse", MIRA, "2024-05-05T10:00:00+00:00")
    store.close()
    return where


def make_later() -> Reading:
    article = make_article("The port was never closed, it was said.")
    return make_reading(article, make_statement(article, "The port was never closed"))


def test_an_older_record_is_brought_up_to_date_whole(old: str) -> None:
    store = make_store(old)
    with store.reading() as connection:
        assert read_version(connection, old) == "0001"
        assert "link" not in inspect(connection).get_table_names()
    store.close()

    with open_record(old) as record:
        assert [reading.article.text for reading in record.readings()] == [make_later().article.text]
        assert record.reading(make_port_reading().article.id) == make_port_reading()
        assert record.page(make_port_reading().article.id) == b"<html>"
        assert [said.act for reading in record.readings() for said in reading.statements] == ["accuse"]
        assert [made.by for made in record.corrections()] == [MIRA]
        assert record.claims().claims == ()
        assert record.check() == []

    store = make_store(old)
    with store.reading() as connection:
        assert read_version(connection, old) == PRESENT
        assert connection.execute(text("SELECT count(*) FROM v_claim")).scalar() == 0
    store.close()


def test_what_an_older_record_holds_waits_to_be_linked(old: str) -> None:
    with open_record(old) as record:
        [url] = record.unlinked(BY)
        [assertion] = settle(record, url)
        assert assertion.words == "The port was never closed"
        assert record.unlinked(BY) == []

        link(record, (make_later().statements[0], say(record, "it was open", 1)))
        assert groups(record) == [["The port was never closed", "it was open"]]
        assert record.check() == []


def test_who_has_a_key_is_put_into_pages(old: str) -> None:
    store = make_store(old)
    with store.writing() as connection:
        migrate(connection, "0002")
        connection.execute(text("INSERT INTO claim_key VALUES (1, 'port', 600), (2, 'vela', 1)"))
        day = {"day": 739009}
        rows = [{"of": 1, "statement": number, **day} for number in range(600)] + [{"of": 2, "statement": 7, **day}]
        connection.execute(text("INSERT INTO key_holder VALUES (:of, :day, :statement)"), rows)
    with store.writing() as connection:
        migrate(connection, PRESENT)
        holders = read_holders(connection, ["port", "vela"])
    store.close()
    assert {key: held.tolist() for key, held in holders.items()} == {"port": list(range(600)), "vela": [7]}
