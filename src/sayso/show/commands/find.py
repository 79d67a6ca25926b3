"""`sayso find`: statements of the record by their words, and by who said them, how, where and when."""

from __future__ import annotations

from typing import Any

import click

from sayso.show.commands.kept import filter_options, format_option, limit_option, open_kept, record_option, say


@click.command()
@click.argument("words", nargs=-1)
@filter_options
@limit_option
@format_option
@record_option
def find(words: tuple[str, ...], limit: int, form: str, where: str, **filters: Any) -> None:
    """Find statements by their words, best first.

    All WORDS must occur, in any English form; "words in quotes" stand together. Without words the newest are shown.
    """
    from sayso.keep import Query
    from sayso.show.lists.hits import write_hits
    from sayso.show.sink import open_sink

    with open_kept(where) as record, open_sink() as out:
        found = record.find(Query(" ".join(words), **filters), limit=limit)
        write_hits(form, found.hits, record, out)
    if found.more:
        say(f"more were found than these {limit}: narrow the search, or raise --limit")
    elif not found.hits:
        say("nothing found")
