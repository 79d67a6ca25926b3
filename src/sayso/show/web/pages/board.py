"""Claims in short, for pages that list many: both sides in their own words, and how many stand on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.keep import KeptClaim, Standing
from sayso.records import Stance
from sayso.show.web.page import Row
from sayso.show.web.pages.rows import standing_rows

FORMS = ("direct", "mixed", "indirect")
"""Words in quotation marks speak best for a side."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A claim with one statement for each side; a side without any is None. The numbers count statements."""

    id: str
    claim: str
    disputed: bool
    newest: str
    pro: Standing | None
    con: Standing | None
    pros: int
    cons: int
    beside: int


def make_brief(kept: KeptClaim) -> Brief:
    """The claim in short: of each side the newest statement in the speaker's own words, else the newest."""
    sides = {stance: [each for each in kept.standings if each.stance == stance] for stance in ("pro", "con", "neutral")}
    return Brief(
        kept.id,
        kept.claim,
        kept.disputed,
        kept.newest,
        _speaks_for(kept, "pro"),
        _speaks_for(kept, "con"),
        len(sides["pro"]),
        len(sides["con"]),
        len(sides["neutral"]),
    )


def brief_rows(briefs: Iterable[Brief]) -> Iterator[Row]:
    """A row for each statement that speaks for a side, claim by claim."""
    for brief in briefs:
        yield from standing_rows(brief.id, [each for each in (brief.pro, brief.con) if each is not None])


def brief_ids(briefs: Iterable[Brief]) -> list[str]:
    """The ids of these statements."""
    return [side.hit.statement.id for brief in briefs for side in (brief.pro, brief.con) if side is not None]


def _speaks_for(kept: KeptClaim, stance: Stance) -> Standing | None:
    side = [each for each in reversed(kept.standings) if each.stance == stance]
    named = [each for each in side if each.hit.statement.speaker is not None] or side
    return min(named, key=lambda each: FORMS.index(each.hit.statement.form), default=None)
