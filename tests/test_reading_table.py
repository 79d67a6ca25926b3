"""A reading written as rows of tables comes back as it was."""

from __future__ import annotations

import pyarrow
from hypothesis import given, settings

from sayso.reading_table import article_row, article_schema, readings_from_rows, statement_row, statement_schema
from sayso.records import Reading
from tests.factories import make_article, make_port_reading, make_reading
from tests.show.strategies import readings


def there_and_back(found: list[Reading]) -> list[Reading]:
    articles = pyarrow.Table.from_pylist([article_row(one) for one in found], schema=article_schema())
    rows = [statement_row(said, one.article) for one in found for said in one.statements]
    statements = pyarrow.Table.from_pylist(rows, schema=statement_schema())
    return list(readings_from_rows(articles.to_pylist(), statements.to_pylist()))


def test_readings_come_back_whole_and_in_order():
    empty = make_reading(make_article("Nobody spoke.", url="https://courier.example/quiet"))
    found = [make_port_reading(), empty, make_port_reading(url="https://courier.example/again", published=None)]
    assert there_and_back(found) == found


@settings(max_examples=40)
@given(readings())
def test_any_reading_comes_back(reading: Reading):
    assert there_and_back([reading]) == [reading]
