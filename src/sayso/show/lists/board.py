"""The dispute board: each claim with who says it, who denies it and who evades, in their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from rich.console import Group
from rich.table import Table
from rich.text import Text

from sayso.keep import Hit
from sayso.pipeline_claims import ToldClaim
from sayso.records import Origins, Stance, Statement
from sayso.show.labels import medium_word
from sayso.show.lists.blocks import join, make_console, print_trimmed, safe
from sayso.show.lists.hits import content_words, speaker_words
from sayso.show.plain import plain_line

DERIVED = "≈"
"""Stands before words that no article has: the sentence of a claim."""
LEGEND = f"{DERIVED} in Sayso’s words, after one of the statements   ~ in the article’s words, else as quoted"
SIDES = {"pro": "SAYS SO", "con": "DENIES IT", "evade": "EVADES", "neutral": "BESIDE IT"}
SIDE_STYLES = {"pro": "bold green", "con": "bold red", "evade": "bold yellow", "neutral": "bold"}
SIDE_MARKS = {"pro": "+", "con": "✗", "evade": "⊘", "neutral": "·"}
MOST = 4
"""So many voices of a side stand on the board; the page of the claim has all."""


LONG = 160
"""Of a speaker's words the board has those that tell most in so many characters; the page of the claim has all."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker on one side of a claim: every report of what they said, earliest first."""

    side: str
    hits: tuple[Hit, ...]

    @property
    def telling(self) -> Hit:
        """The report that is shown: quoted before retold, then the longest that is not long, else the shortest."""
        return max(self.hits, key=_tells)


def print_board(claims: Iterable[ToldClaim], out: TextIO) -> None:
    """A numbered block for each claim, and at the end what the marks mean."""
    console = make_console(out)
    number = 0
    for number, told in enumerate(claims, 1):
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(justify="right", style="dim", min_width=2, no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(str(number), Group(*head_lines(told), _sides(told)))
        print_trimmed(console, grid)
        console.print()
    if number:
        print_trimmed(console, Text(LEGEND, style="dim"))


def _sides(told: ToldClaim) -> Table:
    """Who stands where: the side, once, and beside it each voice on it."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    voices = list_voices(told)
    for side in SIDES:
        on_side = [voice for voice in voices if voice.side == side]
        for place, voice in enumerate(on_side[:MOST]):
            grid.add_row("" if place else side_words(side), Text("\n").join(_voice_lines(voice)))
        if len(on_side) > MOST:
            grid.add_row("", Text(f"and {len(on_side) - MOST} more: sayso claim {told.claim.id}", style="dim"))
    return grid


def side_words(side: str) -> Text:
    """What a side is called, with a mark that needs no colour."""
    return Text(f"{SIDE_MARKS[side]} {SIDES[side]}", style=SIDE_STYLES[side])


def head_lines(told: ToldClaim) -> Iterator[Text]:
    """What the page of a claim and its block on the board begin with."""
    claim = told.claim
    yield join([safe(f"{DERIVED} {claim.claim}", "bold"), Text("DISPUTED" if claim.disputed else "", "bold red")], "  ")
    days = sorted(filter(None, ((member.published or "")[:10] for member in claim.members)))
    span = days[0] if len(set(days)) == 1 else f"{days[0]} to {days[-1]}" if days else ""
    outlets = len({member.outlet or member.url for member in claim.members})
    counted = f"{outlets} outlet{'' if outlets == 1 else 's'}, {origin_words(claim.origins)}"
    yield join([safe(counted), safe(span), safe(claim.id, "dim")])


def origin_words(origins: Origins) -> str:
    """On how many people's knowledge the claim rests, with names.

    >>> origin_words(Origins(1, 2, ("Ministry of Transport",)))
    '1 to 2 origins: Ministry of Transport'
    """
    count = str(origins.least) if origins.least == origins.most else f"{origins.least} to {origins.most}"
    named = f": {', '.join(origins.named)}" if origins.named else ""
    return f"{count} origin{'' if origins.most == 1 else 's'}{named}"


def list_voices(told: ToldClaim) -> list[Voice]:
    """Who stands on which side, in the order of `SIDES`, earliest first; reports of one speaker are one voice."""
    found: dict[tuple[str, str], list[Hit]] = {}
    for member, hit in zip(told.claim.members, told.hits, strict=True):
        name = (member.speaker or member.statement).casefold()
        found.setdefault((stance_side(member.stance, hit.statement), name), []).append(hit)
    voices = [Voice(side, tuple(hits)) for (side, _), hits in found.items()]
    return sorted(voices, key=lambda voice: list(SIDES).index(voice.side))


def stance_side(stance: Stance, said: Statement) -> str:
    """The side on which a statement is shown: its stance, or that it evades."""
    return "evade" if stance == "neutral" and said.act == "evade" else stance


def said_when(hit: Hit) -> str:
    """When it was said, as far as the article tells, else when the article came out."""
    return (hit.statement.said_on or (hit.published or "")[:10] or "no date").replace("/", " to ")


def quoted_words(said: Statement) -> Text:
    """The content word for word; a mark before what is in the article's words."""
    words = content_words(said)
    return Text.assemble(("~ ", "dim"), words) if said.form == "indirect" else words


def _tells(hit: Hit) -> tuple[bool, int]:
    length = sum(len(span.text) for span in hit.statement.content)
    return hit.statement.form != "indirect", length if length <= LONG else -length


def _voice_lines(voice: Voice) -> Iterator[Text]:
    told = voice.telling
    said = told.statement
    via = f"via {said.via}" if said.via else ""
    yield join([speaker_words(said), safe(medium_word(said)), safe(via)])
    yield quoted_words(said)
    others = ", ".join(name for name in dict.fromkeys(map(outlet_of, voice.hits)) if name != outlet_of(told))
    yield join([safe(said_when(told)), safe(f"{outlet_of(told)}; also {others}" if others else outlet_of(told))])


def outlet_of(hit: Hit) -> str:
    """The outlet's name, else the address."""
    return plain_line(hit.outlet or hit.url)
