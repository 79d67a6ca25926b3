"""Speakers: who is quoted, most quoted first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Profile, Record
from sayso.show.web.page import Asked, Page, Row

LIMIT = 50
MOST_PAGES = 500
COLUMNS = ("id", "name", "kind", "roles", "affiliations", "statements")


@dataclass(frozen=True, slots=True)
class SpeakersPage:
    """One page of speakers; `name` is what they were asked to be called, `number` counts the pages from 1."""

    name: str
    speakers: tuple[Profile, ...]
    number: int
    more: bool


def make_speakers(record: Record, asked: Asked) -> SpeakersPage:
    """Everybody, or those whom the query calls `name`."""
    name, number = asked.text("name"), asked.number("page", 1, MOST_PAGES)
    found = record.speakers(name, limit=LIMIT + 1, offset=LIMIT * (number - 1))
    return SpeakersPage(name, found[:LIMIT], number, len(found) > LIMIT)


def profile_row(profile: Profile) -> Row:
    """A speaker as a row."""
    return {
        "id": profile.id,
        "name": profile.name or "",
        "kind": profile.kind,
        "roles": "; ".join(profile.roles),
        "affiliations": "; ".join(profile.affiliations),
        "statements": str(profile.statements),
    }


def _rows(page: SpeakersPage) -> Iterator[Row]:
    yield from map(profile_row, page.speakers)


SPEAKERS = Page("speakers", "/speakers", make_speakers, COLUMNS, _rows)
