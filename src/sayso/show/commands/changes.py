"""`sayso changes`: what outlets altered after publishing."""

from __future__ import annotations

import click

from sayso.show.commands.kept import check_day, format_option, open_kept, record_option, say


@click.command()
@click.option("--since", metavar="DATE", callback=check_day, help="Only new texts first seen on this day or later.")
@format_option
@record_option
def changes(since: str | None, form: str, where: str) -> None:
    """Show what outlets altered after publishing.

    Statements dropped, added and reworded, and speakers renamed, article by article. [-Words that went-] and
    {+words that came+} are marked.
    """
    from sayso.show.lists.changes import write_changes
    from sayso.show.sink import open_sink

    with open_kept(where) as record, open_sink() as out:
        found = record.changes(since=since)
        write_changes(form, found, out)
    if not found:
        say("no article of this record has changed")
