"""OPML 2.0, in which readers of feeds hand on their subscriptions: a list of feeds."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.errors import GatherError
from sayso.gather.blob import Blob
from sayso.gather.items import Hints, Item, Link
from sayso.gather.kinds import Kind
from sayso.gather.options import GatherOptions
from sayso.gather.xml import read_elements

FEEDS: frozenset[Kind] = frozenset({"feed"})


def read(blob: Blob, options: GatherOptions) -> Iterator[Item]:
    """A link to each feed of the list, each once, in the order of the list.

    Raises `GatherError` when there is none, and where the XML breaks.
    """
    seen: set[str] = set()
    for outline in read_elements(blob.read(options.limits.size), frozenset({"outline"})):
        address = (outline.get("xmlUrl") or outline.get("xmlurl") or "").strip()
        if address and address not in seen:
            seen.add(address)
            yield Link(address, FEEDS, Hints(outlet=outline.get("title") or outline.get("text")))
    if not seen:
        raise GatherError("a list (OPML) without feeds")
