"""What a speaker held on each claim over time, with the turns marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from sayso.keep import Position, Standing
from sayso.show.lists.blocks import join, print_block, print_trimmed, safe
from sayso.show.lists.board import DERIVED, quoted_words, said_when, side_words, stance_side
from sayso.show.lists.data import Json

TURN = "↺ TURNED"


def print_positions(console: Console, positions: Sequence[Position]) -> None:
    """A block for each claim: the sentence, then what was said on it in time."""
    if not positions:
        return
    print_trimmed(console, Text("Where they stand, claim by claim", style="bold"))
    console.print()
    for position in positions:
        print_block(console, DERIVED, _lines(position))


def position_to_json(position: Position) -> Json:
    """A position; `turned` is true where the speaker stands on the other side than before."""
    return {
        "claim": {"id": position.claim_id, "claim": position.claim, "disputed": position.disputed},
        "statements": [
            {
                "article": standing.hit.url,
                "id": standing.hit.statement.id,
                "stance": standing.stance,
                "said_on": standing.hit.statement.said_on,
                "outlet": standing.hit.outlet,
                "turned": place in position.turns,
            }
            for place, standing in enumerate(position.standings)
        ],
    }


def _lines(position: Position) -> Iterator[Text]:
    disputed = Text("DISPUTED" if position.disputed else "", style="bold red")
    turned = Text(TURN if position.turns else "", style="bold yellow")
    yield join([safe(position.claim, "bold"), disputed, turned, safe(position.claim_id, "dim")], "  ")
    for place, standing in enumerate(position.standings):
        yield join(_said(standing, turned=place in position.turns), "  ")


def _said(standing: Standing, *, turned: bool) -> Iterator[Text]:
    yield safe(said_when(standing.hit))
    yield Text(TURN if turned else "", style="bold yellow")
    yield side_words(stance_side(standing.stance, standing.hit.statement))
    yield quoted_words(standing.hit.statement)
    yield safe(standing.hit.outlet, "dim")
