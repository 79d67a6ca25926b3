"""Outlets: how many of their speakers are unnamed, how much of their text is wire copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Outlet, Record
from sayso.show.web.page import Asked, Page, Row

COLUMNS = ("outlet", "articles", "statements", "unnamed")


@dataclass(frozen=True, slots=True)
class OutletsPage:
    """Every outlet of the record, most articles first."""

    outlets: tuple[Outlet, ...]


def make_outlets(record: Record, asked: Asked) -> OutletsPage:  # noqa: ARG001
    """The outlets, by number of articles."""
    return OutletsPage(record.outlets())


def _rows(page: OutletsPage) -> Iterator[Row]:
    for outlet in page.outlets:
        yield {name: str(getattr(outlet, name)) for name in COLUMNS[1:]} | {"outlet": outlet.name or ""}


OUTLETS = Page("outlets", "/outlets", make_outlets, COLUMNS, _rows)
