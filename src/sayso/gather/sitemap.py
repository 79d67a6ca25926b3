"""Sitemaps (sitemaps.org 0.9, with Google's news extension) and indexes of them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from sayso.errors import GatherError
from sayso.gather.blob import Blob
from sayso.gather.dates import standard_date
from sayso.gather.items import PAGES, Hints, Item, Link
from sayso.gather.kinds import Kind
from sayso.gather.options import GatherOptions
from sayso.gather.xml import local_name, read_elements

SITEMAPS: frozenset[Kind] = frozenset({"sitemap"})


def read(blob: Blob, options: GatherOptions) -> Iterator[Item]:
    """A link to each page of a sitemap, or to each sitemap of an index.

    Raises `GatherError` when there is none, and where the XML breaks.
    """
    found = False
    for entry in read_elements(blob.read(options.limits.size), frozenset({"url", "sitemap"})):
        fields = _fields(entry)
        if address := fields.get("loc"):
            found = True
            kinds = SITEMAPS if local_name(entry) == "sitemap" else PAGES
            yield Link(address, kinds, _hints(fields), fields.get("lastmod", ""))
    if not found:
        raise GatherError("a sitemap without pages")


def _fields(entry: Element) -> dict[str, str]:
    """The texts of an entry by element; the first of each name, so that pictures do not hide the page."""
    fields: dict[str, str] = {}
    for element in entry.iter():
        if text := (element.text or "").strip():
            fields.setdefault(local_name(element), text)
    return fields


def _hints(fields: dict[str, str]) -> Hints:
    return Hints(
        title=fields.get("title"), outlet=fields.get("name"), published=standard_date(fields.get("publication_date"))
    )
