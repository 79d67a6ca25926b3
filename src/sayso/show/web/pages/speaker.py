"""A speaker: who they are, what they said over time, where they turned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Hit, Position, Profile, Record
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.rows import COLUMNS, hit_rows

LIMIT = 40
POSITIONS = 12
MOST_PAGES = 500


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """A speaker, one page of what they said, newest first, and others of the name who are kept apart.

    `positions` are what the speaker held on claims, the claim last spoken of first; they stand on the first page.
    """

    profile: Profile
    hits: tuple[Hit, ...]
    number: int
    more: bool
    namesakes: tuple[Profile, ...]
    positions: tuple[Position, ...]

    @property
    def outlets(self) -> list[str]:
        """The outlets of these statements, the most frequent first."""
        names = [hit.outlet for hit in self.hits if hit.outlet]
        return sorted(set(names), key=lambda name: (-names.count(name), name))


def make_speaker(record: Record, asked: Asked) -> SpeakerPage | None:
    """The speaker with the id in the path; None if there is none."""
    number = asked.number("page", 1, MOST_PAGES)
    found = record.speaker(asked.path["id"], limit=LIMIT, offset=LIMIT * (number - 1))
    if found is None:
        return None
    positions = record.positions(found.profile.id)[:POSITIONS] if number == 1 else ()
    return SpeakerPage(found.profile, found.hits, number, found.more, found.namesakes, positions)


def _rows(page: SpeakerPage) -> Iterator[Row]:
    yield from hit_rows(page.hits)


SPEAKER = Page("speaker", "/speakers/{id}", make_speaker, COLUMNS, _rows, feed=True)
