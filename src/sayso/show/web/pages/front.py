"""The front page: what is disputed, what is new, what changed, and a box to add something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.keep import Change, Listed, Record
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.board import Brief, brief_ids, brief_rows, make_brief
from sayso.show.web.pages.rows import STANDING_COLUMNS

DISPUTES = 6
NEWEST = 8
CHANGES = 4


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
    changes = tuple(record.changes(limit=CHANGES))
    speakers = record.speaker_ids(brief_ids(briefs))
    return FrontPage(briefs, found.more, record.newest(limit=NEWEST), changes, speakers)


def _rows(page: FrontPage) -> Iterator[Row]:
    yield from brief_rows(page.disputes)


FRONT = Page("front", "/", make_front, STANDING_COLUMNS, _rows, feed=True)
