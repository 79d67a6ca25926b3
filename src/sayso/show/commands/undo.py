"""`sayso undo`: take a correction back; it stays in the record with the date."""

from __future__ import annotations

import click

from sayso.show.commands.kept import by_option, open_kept, record_option, say


@click.command()
@click.argument("id_", metavar="ID")
@by_option
@record_option
def undo(id_: str, by: str, where: str) -> None:
    """Take a correction back.

    ID is what `sayso correct` printed, and what `sayso corrections` lists. It stays in the record, with the date.
    """
    from sayso.pipeline_link import undo as take_back

    with open_kept(where) as record:
        made = take_back(record, id_, by=by)
    click.echo(made.id)
    of = f" of statement {made.statement_id}" if made.statement_id else ""
    say(f"undone: {made.field}{of}, set by {made.by} on {made.made_at[:10]}")
