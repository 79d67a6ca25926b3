"""The front page: what is disputed, what is new, what changed, and a box to add something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Hit, Query, Record
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.rows import COLUMNS, hit_rows

NEWEST = 12


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The newest of everything."""

    newest: tuple[Hit, ...]


def make_front(record: Record, asked: Asked) -> FrontPage:  # noqa: ARG001
    """What a desk looks at first."""
    return FrontPage(record.find(Query(), limit=NEWEST).hits)


def _rows(page: FrontPage) -> Iterator[Row]:
    yield from hit_rows(page.newest)


FRONT = Page("front", "/", make_front, COLUMNS, _rows, feed=True)
