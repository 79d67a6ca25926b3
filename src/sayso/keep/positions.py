"""What a speaker held on each claim over time, and where that turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, select

from sayso.keep.claims import Standing, read_standings
from sayso.keep.schema import claim, claim_member, speaker, statement
from sayso.keep.search import select_voices

#: Of a speaker with more statements in claims than these, only the newest are gone through.
NEWEST = 1000
#: Kinds of speakers whose name tells them from others; `an official` may be anybody.
NAMED = ("person", "organization")


@dataclass(frozen=True, slots=True)
class Position:
    """What a speaker said on one claim, earliest first; `turns` are the places at which the speaker changed sides."""

    claim_id: str
    claim: str
    disputed: bool
    standings: tuple[Standing, ...]
    turns: tuple[int, ...]


def list_positions(connection: Connection, name_or_id: str) -> tuple[Position, ...]:
    """The speaker's position on every claim, the claim last spoken of first.

    Articles that do not say enough keep namesakes apart; but who has the same full name and speaks of the same claim is
    taken for the same speaker here.
    """
    voices = select_voices(name_or_id)
    claims = _claims_of(connection, voices)
    named = select(speaker.c.name_key).where(speaker.c.number.in_(voices), speaker.c.kind.in_(NAMED))
    same_name = speaker.c.kind.in_(NAMED) & speaker.c.name_key.in_(named)
    meant = select(speaker.c.number).where(speaker.c.number.in_(voices) | same_name)
    held: dict[int, list[Standing]] = {number: [] for number in claims}
    here = claim_member.c.claim.in_(claims) & statement.c.speaker.in_(meant)
    for number, standing in read_standings(connection, here):
        held[number].append(standing)
    rows = connection.execute(select(claim).where(claim.c.number.in_(claims))).all()
    found = [_position(row.id, row.claim, row.disputed, held[row.number]) for row in rows]
    return tuple(sorted(found, key=lambda position: when(position.standings[-1]), reverse=True))


def _claims_of(connection: Connection, voices: Select[int]) -> list[int]:
    """The claims of which these voices spoke last."""
    said = select(claim_member.c.claim).join(statement, statement.c.number == claim_member.c.statement)
    newest = said.where(statement.c.speaker.in_(voices)).order_by(statement.c.day.desc(), statement.c.number.desc())
    return list(dict.fromkeys(connection.scalars(newest.limit(NEWEST))))


def find_turns(standings: Sequence[Standing]) -> tuple[int, ...]:
    """Where a speaker stands on the other side than before; what takes no side is passed over."""
    turns, side = [], None
    for place, standing in enumerate(standings):
        if standing.stance != "neutral":
            if side not in (None, standing.stance):
                turns.append(place)
            side = standing.stance
    return tuple(turns)


def when(standing: Standing) -> str:
    """The day on which it was said as far as the article tells, else that of the article, else an empty string."""
    said_on = standing.hit.statement.said_on
    return (said_on or standing.hit.published or "")[:10]


def _position(id_: str, sentence: str, disputed: bool, standings: Sequence[Standing]) -> Position:
    in_time = tuple(sorted(standings, key=when))
    return Position(id_, sentence, disputed, in_time, find_turns(in_time))
