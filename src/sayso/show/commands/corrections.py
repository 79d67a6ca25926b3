"""`sayso corrections`: what people corrected, with the ids by which it is taken back."""

from __future__ import annotations

import click

from sayso.show.commands.kept import format_option, limit_option, open_kept, record_option, say


@click.command()
@click.option("--standing", is_flag=True, help="Only those that were not taken back.")
@limit_option
@format_option
@record_option
def corrections(standing: bool, limit: int, form: str, where: str) -> None:
    """List what people corrected, newest first.

    Each with who said so and when, and with the id by which `sayso undo` takes it back.
    """
    from sayso.show.lists.corrections import write_corrections
    from sayso.show.sink import open_sink

    with open_kept(where) as record, open_sink() as out:
        found = record.corrections(standing_only=standing)[::-1]
        write_corrections(form, found[:limit], out)
    if len(found) > limit:
        say(f"there are more than these {limit}: raise --limit")
    elif not found:
        say("nobody has corrected anything in this record")
