"""`sayso speaker`: what one person or body said over time."""

from __future__ import annotations

import click

from sayso.show.commands.kept import format_option, limit_option, open_kept, record_option, say


@click.command()
@click.argument("name")
@limit_option
@format_option
@record_option
def speaker(name: str, limit: int, form: str, where: str) -> None:
    """Show what a speaker said, newest first. NAME is a name, a last name or an id.

    Of several with the name it is the most quoted; the others are listed after.
    """
    from sayso.errors import RecordError
    from sayso.show.lists.people import write_speaker
    from sayso.show.sink import open_sink

    with open_kept(where) as record:
        page = record.speaker(name, limit=limit)
        if page is None:
            raise RecordError(f"nobody in {where} is called {name}: `sayso speakers` lists who is quoted")
        with open_sink() as out:
            write_speaker(form, page, record, out)
    if page.more:
        say(f"there is more than these {limit}: raise --limit")
