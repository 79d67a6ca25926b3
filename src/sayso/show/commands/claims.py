"""`sayso claims`: what several statements say, and who disputes it."""

from __future__ import annotations

from itertools import chain, islice

import click

from sayso.show.commands.kept import format_option, open_kept, record_option, say

ON_THE_BOARD = 20


@click.command()
@click.option("--disputed", is_flag=True, help="Only claims that somebody denies.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    help=f"At most so many.  [default: {ON_THE_BOARD} as a table, else all]",
)
@format_option
@record_option
def claims(disputed: bool, limit: int | None, form: str, where: str) -> None:
    """List claims: what two statements or more say, most contested and newest first.

    For each: who says it, who denies it, who evades, in their words, and on how many people's knowledge it rests, at
    the least and at the most. The sentence of a claim is derived from its first statement; all else is word for word.
    """
    from sayso.pipeline_claims import list_claims
    from sayso.show.lists.claims import write_claims
    from sayso.show.sink import open_sink

    most = limit or (ON_THE_BOARD if form == "table" else None)
    with open_kept(where) as record, open_sink() as out:
        found = list_claims(record, disputed=disputed)
        first = list(islice(found, 1))
        write_claims(form, islice(chain(first, found), most), out)
        more = next(found, None)
    if not first:
        say("no claim is disputed in this record" if disputed else "no two statements of this record say the same")
    elif more is not None:
        say(f"there are more than these {most}: raise --limit")
