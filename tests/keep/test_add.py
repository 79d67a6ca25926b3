"""What goes into a record comes back as it was, and twice is once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.errors import RecordError
from sayso.keep import Record
from sayso.records import Reading, Span
from tests.factories import make_article, make_port_reading, make_reading, make_statement


def test_a_reading_comes_back_as_it_was(record: Record) -> None:
    reading = make_port_reading()

    assert record.add(reading, by="model-1") == "new"

    assert record.reading(reading.article.id) == reading


def test_a_statement_leads_to_its_article(record: Record) -> None:
    reading = make_port_reading()
    record.add(reading, by="model-1")

    assert record.reading(reading.statements[2].id) == reading
    assert record.reading("no such id") is None


def test_the_same_reading_again_is_known(record: Record) -> None:
    reading = make_port_reading()

    assert [record.add(reading, by="model-1") for _ in range(3)] == ["new", "known", "known"]


def test_another_text_at_the_same_address_is_a_change(record: Record) -> None:
    before, after = make_article("The port is closed."), make_article("The port is open.")

    assert record.add(make_reading(before), by="model-1") == "new"
    assert record.add(make_reading(after), by="model-1") == "changed"
    assert record.add(make_reading(before), by="model-1") == "known"


def test_another_model_or_another_headline_is_the_same_text_again(record: Record) -> None:
    article = make_article("The port is closed.")
    record.add(make_reading(article), by="model-1")

    assert record.add(make_reading(article), by="model-2") == "again"
    assert record.add(make_reading(replace(article, title="Closed")), by="model-2") == "again"


def test_the_newest_reading_is_shown(record: Record) -> None:
    article = make_article("Ruiz said the port was open.")
    old = make_reading(article, make_statement(article, "the port was open", "Ruiz", "said"))
    new = make_reading(article, make_statement(article, "port was open", "Ruiz", "said"))
    record.add(new, by="model-2", made_at="2024-05-04T00:00:00+00:00")
    record.add(old, by="model-1", made_at="2024-05-03T00:00:00+00:00")

    assert record.reading(article.id) == new


def test_an_article_without_statements_is_kept(record: Record) -> None:
    reading = make_reading(make_article("Nobody spoke.", title=None, outlet="", byline=None, published=None))
    record.add(reading, by="model-1")

    assert record.reading(reading.article.id) == reading


@pytest.mark.parametrize("span", [Span(0, 4, "Ruis"), Span(-1, 4, "Ruiz"), Span(20, 24, "Ruiz"), Span(4, 0, "")])
def test_a_span_that_is_not_in_the_text_is_refused(record: Record, span: Span) -> None:
    article = make_article("Ruiz said no.")
    statement = replace(make_statement(article, "no"), source=(span,))

    with pytest.raises(RecordError, match="span"):
        record.add(Reading(article, (statement,)), by="model-1")

    assert record.reading(article.id) is None


def test_two_statements_with_one_id_are_refused(record: Record) -> None:
    article = make_article("Ruiz said no.")
    statement = make_statement(article, "no")

    with pytest.raises(RecordError, match="two statements"):
        record.add(Reading(article, (statement, statement)), by="model-1")
