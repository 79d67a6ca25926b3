"""The front page: what is disputed, what is new, what changed, and a box to add something."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sayso.keep import Change, Listed, Record
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.board import Brief, brief_ids, brief_rows, make_brief
from sayso.show.web.pages.rows import STANDING_COLUMNS

DISPUTES = 6
NEWEST = 8
CHANGES = 4
SLOW = 0.02
"""Seconds from which on the newest changes are kept for a while: finding them reads an index of all addresses."""
KEPT = 20
"""For how many times as long as it took they are kept, so that it takes a twentieth of the time at most."""

_kept: WeakKeyDictionary[Record, tuple[float, tuple[Change, ...]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What a desk looks at first; `more` says whether there are more disputes."""

    disputes: tuple[Brief, ...]
    more: bool
    newest: tuple[Listed, ...]
    changes: tuple[Change, ...]
    speakers: Mapping[str, str]


def make_front(record: Record, asked: Asked) -> FrontPage:  # noqa: ARG001
    """The disputes at the top of the board, the articles that came in last, the newest changes."""
    found = record.claims(disputed=True, limit=DISPUTES)
    briefs = tuple(map(make_brief, found.claims))
    changes = newest_changes(record)
    speakers = record.speaker_ids(brief_ids(briefs))
    return FrontPage(briefs, found.more, record.newest(limit=NEWEST), changes, speakers)


def newest_changes(record: Record) -> tuple[Change, ...]:
    """The newest changes of a record; in a large one, as they were a moment ago."""
    until, changes = _kept.get(record, (0.0, ()))
    began = time.monotonic()
    if began < until:
        return changes
    changes = tuple(record.changes(limit=CHANGES))
    took = time.monotonic() - began
    if took > SLOW:
        _kept[record] = (began + took + KEPT * took, changes)
    return changes


def _rows(page: FrontPage) -> Iterator[Row]:
    yield from brief_rows(page.disputes)


FRONT = Page("front", "/", make_front, STANDING_COLUMNS, _rows, feed=True)
