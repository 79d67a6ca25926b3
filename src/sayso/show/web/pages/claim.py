"""A claim: who says it, who denies it, who evades, and on whose knowledge it rests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.keep import Hit, Record
from sayso.pipeline_claims import Wordings, find_claims, find_wordings
from sayso.records import Claim, Stance
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.rows import STANDING_COLUMNS, hit_rows

NAMED = ("person", "organization")
"""Kinds of speakers whose name tells them from others; `an official` may be anybody."""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim with its origins.

    `hits` are the statements of its members, in their order; `wordings` one utterance as two outlets quote it;
    `speakers` gives, by the id of a statement, the id of the speaker in the record.
    """

    claim: Claim
    hits: tuple[Hit, ...]
    wordings: tuple[Wordings, ...]
    speakers: Mapping[str, str]

    @property
    def turned(self) -> frozenset[str]:
        """The names of the people and bodies who stand on both sides."""
        sides: dict[str, set[Stance]] = {}
        for member, hit in zip(self.claim.members, self.hits, strict=True):
            speaker = hit.statement.speaker
            if (
                speaker is not None
                and speaker.name is not None
                and speaker.kind in NAMED
                and member.stance != "neutral"
            ):
                sides.setdefault(speaker.name, set()).add(member.stance)
        return frozenset(name for name, stood in sides.items() if len(stood) > 1)


def make_claim(record: Record, asked: Asked) -> ClaimPage | None:
    """The claim with the id in the path, or the one in which the statement of that id stands; None if there is none."""
    found = find_claims(record, asked.path["id"])
    if not found:
        return None
    told = found[0]
    speakers = record.speaker_ids([hit.statement.id for hit in told.hits])
    return ClaimPage(told.claim, told.hits, find_wordings(told), speakers)


def _rows(page: ClaimPage) -> Iterator[Row]:
    for member, row in zip(page.claim.members, hit_rows(page.hits), strict=True):
        yield {"claim": page.claim.id, "stance": member.stance, **row}


CLAIM = Page("claim", "/claims/{id}", make_claim, STANDING_COLUMNS, _rows, feed=True)
