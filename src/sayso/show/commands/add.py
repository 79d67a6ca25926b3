"""`sayso add`: read articles and keep what was said in the record."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from sayso.show.commands.kept import link_waiting, record_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.keep import Record
    from sayso.pipeline_record import Added
    from sayso.records import Skipped

OUTCOMES = {"new": "new", "known": "known", "changed": "changed", "again": "read again"}


@click.command()
@click.argument("pages", nargs=-1, metavar="[WHERE]...")
@record_option
@click.option("--again", is_flag=True, help="Also read with the present model what an earlier one has read.")
@click.option("--title", help="The title of the articles, in place of what they say themselves.")
@click.option("--outlet", help="Their outlet.")
@click.option("--published", metavar="DATE", help="Their date, such as 2024-05-03.")
@click.option("--allow-private", is_flag=True, help="Let addresses inside your own network be fetched.")
@click.pass_context
def add(ctx: click.Context, /, pages: tuple[str, ...], where: str, again: bool, **gather: Any) -> None:
    """Read articles and keep who said what.

    WHERE is a file, a folder, an address, a feed, OPML, a sitemap, a WARC, a .jsonl, or - for standard input. What is
    known already is not read again, so that it is safe to stop with Ctrl-C and to run this twice.

    Exit status: 0 all read, 1 some skipped (each named on standard error), 2 wrong usage.
    """
    from sayso.errors import GatherError
    from sayso.keep import open_record
    from sayso.pipeline import GatherOptions

    if not pages and not again:
        raise click.UsageError("name something to read, or say --again")
    try:
        options = GatherOptions(**gather)
    except GatherError as error:
        raise click.UsageError(str(error)) from error
    with open_record(where) as opened:
        link_waiting(opened)
        ctx.exit(report(_items(pages, opened, options, again)))


def report(items: Iterator[Added | Skipped]) -> int:
    """Runs through `items` with a progress bar and, at the end, counts on standard error; the exit status."""
    from sayso.show.follow import Follow

    counts: Counter[str] = Counter()
    run = Follow(_tally(items, counts), progress=sys.stderr.isatty())
    for _ in run:
        pass
    named = [f"{counts[outcome]} {name}" for outcome, name in OUTCOMES.items() if counts[outcome] or outcome != "again"]
    click.echo(f"sayso: {', '.join(named)}, {run.skipped} skipped", err=True)
    return run.status


def _items(pages: tuple[str, ...], record: Record, options: Any, again: bool) -> Iterator[Added | Skipped]:
    from sayso.pipeline_record import add_articles, read_again

    yield from add_articles(pages, record, options=options)
    if again:
        yield from read_again(record)


def _tally(items: Iterator[Added | Skipped], counts: Counter[str]) -> Iterator[Added | Skipped]:
    from sayso.records import Skipped

    for item in items:
        if not isinstance(item, Skipped):
            counts[item.outcome] += 1
        yield item
