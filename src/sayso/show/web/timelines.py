"""Which points the pictures of a speaker and of a claim show."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from sayso.keep import Hit
from sayso.show.labels import ACT_VERBS, who
from sayso.show.plain import plain_line
from sayso.show.web.pages.claim import ClaimPage
from sayso.show.web.pages.speaker import SpeakerPage
from sayso.show.web.pictures import Point, Timeline, draw_timeline

SIDES = (("pro", "say so"), ("neutral", "beside it"), ("con", "deny it"))


def speaker_timeline(page: SpeakerPage) -> Timeline | None:
    """The statements of the page, a line for each act; None where a picture would show nothing."""
    points = [_point(hit, hit.statement.act, "act-" + hit.statement.act) for hit in _in_time(page.hits)]
    return draw_timeline(points, tuple(ACT_VERBS.items()))


def claim_timeline(page: ClaimPage) -> Timeline | None:
    """The statements of a claim, a line for each side; None where a picture would show nothing."""
    stances = {member.statement: member.stance for member in page.claim.members}
    points = [_point(hit, stances[hit.statement.id], stances[hit.statement.id]) for hit in _in_time(page.hits)]
    return draw_timeline(points, SIDES)


def _in_time(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=_day)


def _point(hit: Hit, lane: str, mark: str) -> Point:
    said = hit.statement
    words = plain_line(" … ".join(span.text for span in said.content))
    name = f"{_day(hit)}: {who(said.speaker)} {ACT_VERBS[said.act]}: {words[:80]}"
    return Point(_day(hit), lane, f"#at-{quote(said.id, safe='')}", name, mark)


def _day(hit: Hit) -> str:
    """When it was said as far as the article tells, else the day of the article."""
    return (hit.statement.said_on or hit.published or "")[:10]
