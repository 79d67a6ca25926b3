"""The page of one claim in the terminal: every statement, the chain of evidence, wordings side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from sayso.keep import Hit
from sayso.pipeline_claims import ToldClaim, Wordings
from sayso.records import Member, Step
from sayso.show.lists.blocks import join, make_console, print_block, print_trimmed, safe
from sayso.show.lists.board import (
    LEGEND,
    head_lines,
    origin_words,
    quoted_words,
    said_when,
    side_words,
    stance_side,
)
from sayso.show.lists.changes import GONE, NEW
from sayso.show.lists.hits import how_lines, speaker_words
from sayso.show.plain import plain_piece

MOST = 2
"""Of the passages that show a step, so many are printed."""
STEPS = {
    "via": "says whom the words came through",
    "wire": "takes over a wire story",
    "credit": "credits another outlet",
    "reuse": "reuses text",
    "utterance": "quotes the same words",
}


def print_claim(told: ToldClaim, wordings: Iterable[Wordings], out: TextIO) -> None:
    """The sentence and its sides in time; on whose knowledge it rests and why; where outlets differ in words."""
    console = make_console(out)
    for line in head_lines(told):
        print_trimmed(console, line)
    console.print()
    for member, hit in zip(told.claim.members, told.hits, strict=True):
        print_block(console, said_when(hit), _statement_lines(member, hit))
    _print_origins(console, told)
    _print_wordings(console, wordings)
    console.print(Text(LEGEND, style="dim"))


def _statement_lines(member: Member, hit: Hit) -> Iterator[Text]:
    decided = f"as {member.by.removeprefix('person:')} decided" if member.by.startswith("person:") else ""
    side = side_words(stance_side(member.stance, hit.statement))
    yield join([side, speaker_words(hit.statement), join(how_lines(hit.statement)), safe(decided, "italic")], "  ")
    yield quoted_words(hit.statement)
    yield join([safe((hit.published or "")[:10]), safe(hit.outlet), safe(hit.title, "italic")])
    yield join([safe(hit.url, "dim"), safe(member.statement, "dim")])


def _print_origins(console: Console, told: ToldClaim) -> None:
    origins = told.claim.origins
    print_trimmed(console, safe(f"Rests on {origin_words(origins)}", "bold"))
    console.print()
    outlets = {hit.article_id: hit.outlet or hit.url for hit in told.hits}
    for step in origins.steps:
        print_block(console, "→", _step_lines(step, outlets))
    for loop in origins.loops:
        circle = " → ".join(outlets.get(article, article) for article in (*loop, loop[0]))
        print_block(console, "↻", [safe(f"They credit each other in a circle: {circle}", "bold yellow")])


def _step_lines(step: Step, outlets: dict[str, str]) -> Iterator[Text]:
    yield join(
        [safe(outlets.get(step.article, step.article), "bold"), safe(STEPS[step.kind]), safe(step.on, "bold")], "  "
    )
    yield safe(step.why)
    for span in step.evidence[:MOST]:
        yield safe(f"“{span.text}”", "italic")
    if len(step.evidence) > MOST:
        yield Text(f"and {len(step.evidence) - MOST} more passages", style="dim")


def _print_wordings(console: Console, wordings: Iterable[Wordings]) -> None:
    title = "One utterance in different words"
    for place, found in enumerate(wordings):
        if place == 0:
            print_trimmed(console, Text(title, style="bold"))
            console.print()
        print_block(console, "≠", _wording_lines(found))


def _wording_lines(found: Wordings) -> Iterator[Text]:
    for hit, side, style in ((found.one, "one", GONE), (found.other, "other", NEW)):
        line = Text()
        for piece in found.pieces:
            span = getattr(piece, side)
            if span is not None:
                left, right = (("[-", "-]") if side == "one" else ("{+", "+}")) if piece.change != "same" else ("", "")
                line.append(f"{left}{plain_piece(span.text)}{right} ", style=style if left else "")
        yield join([safe((hit.published or "")[:10]), safe(hit.outlet, "bold")])
        yield line
