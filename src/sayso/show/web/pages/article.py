"""The article page: the text as published beside its statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Record
from sayso.records import Reading
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.rows import COLUMNS, reading_rows


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article as the record shows it."""

    reading: Reading


def make_article(record: Record, asked: Asked) -> ArticlePage | None:
    """The article with the id in the path; None if there is none."""
    reading = record.reading(asked.path["id"])
    return None if reading is None else ArticlePage(reading)


def _rows(page: ArticlePage) -> Iterator[Row]:
    yield from reading_rows(page.reading.article, page.reading.statements)


ARTICLE = Page("article", "/articles/{id}", make_article, COLUMNS, _rows)
