"""`sayso speakers`: everybody in the record who says something, most quoted first."""

from __future__ import annotations

import click

from sayso.show.commands.kept import format_option, limit_option, open_kept, record_option, say


@click.command()
@limit_option
@format_option
@record_option
def speakers(limit: int, form: str, where: str) -> None:
    """List who is quoted, most quoted first.

    Speakers of one name are one person only where their role or affiliation agrees, or where somebody joined them.
    """
    from sayso.show.lists.people import write_people
    from sayso.show.sink import open_sink

    with open_kept(where) as record, open_sink() as out:
        found = record.speakers(limit=limit + 1)
        write_people(form, found[:limit], out)
    if len(found) > limit:
        say(f"there are more than these {limit}: raise --limit")
    elif not found:
        say("nobody is quoted in this record yet")
