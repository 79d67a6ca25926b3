"""A claim: who says it, who denies it, who evades, and on whose knowledge it rests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.keep import Hit, Record
from sayso.pipeline_claims import Wordings, find_claims, find_wordings
from sayso.records import Claim, Stance
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.rows import STANDING_COLUMNS, hit_rows


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
        """The ids of the speakers who stand on both sides."""
        sides: dict[str, set[Stance]] = {}
        for member in self.claim.members:
            speaker = self.speakers.get(member.statement)
            if speaker is not None and member.stance != "neutral":
                sides.setdefault(speaker, set()).add(member.stance)
        return frozenset(speaker for speaker, stood in sides.items() if len(stood) > 1)


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
