"""The original page is kept, so that a better model can read it again."""

from __future__ import annotations

from sayso.keep import Record
from tests.factories import make_article, make_port_reading, make_reading

PAGE = "<html><p>Das Schiff — naïve</p>".encode("cp1252") * 100


def test_a_page_comes_back_byte_for_byte(record: Record) -> None:
    reading = make_port_reading()
    record.add(reading, by="model-1", page=PAGE)

    assert record.page(reading.article.id) == PAGE
    assert record.page("no such id") is None


def test_a_page_is_kept_when_it_comes_later(record: Record) -> None:
    reading = make_port_reading()
    record.add(reading, by="model-1")
    assert record.page(reading.article.id) is None

    record.add(reading, by="model-2", page=PAGE)

    assert record.page(reading.article.id) == PAGE


def test_every_version_that_a_model_has_not_read_is_to_be_read_again(record: Record) -> None:
    before, after = make_reading(make_article("Before.")), make_reading(make_article("After."))
    record.add(before, by="model-1", page=b"before")
    record.add(after, by="model-2", page=b"after")

    assert [(old.article, old.page) for old in record.pages_to_read_again("model-2")] == [(before.article, b"before")]
    for old in record.pages_to_read_again("model-3"):
        assert record.add(make_reading(old.article), by="model-3") == "again"
    assert list(record.pages_to_read_again("model-3")) == []
    assert next(record.readings()) == after
