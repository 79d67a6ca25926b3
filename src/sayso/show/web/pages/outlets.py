"""Outlets: how many of their speakers are unnamed, how much of their text is wire copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.keep import Outlet, Record
from sayso.pipeline_outlets import WireCopy, count_wire_copy
from sayso.show.web.page import Asked, Page, Row

COLUMNS = ("outlet", "articles", "statements", "unnamed", "looked_at", "wire_copy")


@dataclass(frozen=True, slots=True)
class OutletsPage:
    """Every outlet of the record, most articles first.

    `wire` tells by the name of an outlet how many of its articles, among the newest of the record, are wire copy.
    """

    outlets: tuple[Outlet, ...]
    wire: Mapping[str | None, WireCopy]


def make_outlets(record: Record, asked: Asked) -> OutletsPage:  # noqa: ARG001
    """The outlets, by number of articles."""
    return OutletsPage(record.outlets(), count_wire_copy(record))


def _rows(page: OutletsPage) -> Iterator[Row]:
    for outlet in page.outlets:
        seen = page.wire.get(outlet.name, WireCopy(0, 0))
        counts = (outlet.articles, outlet.statements, outlet.unnamed, seen.articles, seen.wire)
        yield {"outlet": outlet.name or "", **dict(zip(COLUMNS[1:], map(str, counts), strict=True))}


OUTLETS = Page("outlets", "/outlets", make_outlets, COLUMNS, _rows)
