"""Outlets: how many of their sources are unnamed, how much of their text is wire copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Record
from sayso.show.web.page import Asked, Page, Row

COLUMNS = ("outlet", "articles", "statements", "unnamed", "wire")


@dataclass(frozen=True, slots=True)
class OutletsPage:
    """Every outlet of the record."""

    outlets: tuple[str, ...]


def make_outlets(record: Record, asked: Asked) -> OutletsPage:  # noqa: ARG001
    """The outlets, by number of articles."""
    return OutletsPage(())


def _rows(page: OutletsPage) -> Iterator[Row]:
    for outlet in page.outlets:
        yield {"outlet": outlet}


OUTLETS = Page("outlets", "/outlets", make_outlets, COLUMNS, _rows)
