"""`sayso read`: read articles and print who said what; nothing is kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from sayso.show.writers import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.records import Reading, Skipped


@click.command()
@click.argument("where", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, writable=True, allow_dash=True),
    default="-",
    help="Write to this file, whole or not at all.  [default: standard output]",
)
@click.option("--title", help="The title of the articles, in place of what they say themselves.")
@click.option("--outlet", help="Their outlet.")
@click.option("--published", metavar="DATE", help="Their date, such as 2024-05-03: words like “Tuesday” hang on it.")
@click.option("--width", type=click.IntRange(min=40), help="Columns of the table.  [default: those of the terminal]")
@click.option("--allow-private", is_flag=True, help="Let addresses inside your own network be fetched.")
@click.pass_context
def read(
    ctx: click.Context, /, where: tuple[str, ...], form: str, output: str, width: int | None, **gather: Any
) -> None:
    """Print who said what in articles; nothing is kept.

    WHERE is a file, a folder, an address, a feed, a WARC, a .jsonl, or - for standard input.

    Exit status: 0 all read, 1 some skipped (each named on standard error), 2 wrong usage.
    """
    from sayso.show.follow import Follow
    from sayso.show.sink import open_sink
    from sayso.show.writers import get_writer

    run = Follow(_read_articles(where, gather), progress=_wants_progress(output))
    with open_sink(output) as out:
        get_writer(form, width=width)(run, out)
    ctx.exit(run.status)


def _read_articles(where: tuple[str, ...], gather: dict[str, Any]) -> Iterator[Reading | Skipped]:
    from sayso.errors import GatherError
    from sayso.pipeline import GatherOptions, read_articles

    try:
        options = GatherOptions(**gather)
    except GatherError as error:
        raise click.UsageError(str(error)) from error
    found: Iterator[Reading | Skipped] = read_articles(where, options=options)
    return found


def _wants_progress(output: str) -> bool:
    """Whether standard error is a terminal that the results do not run over themselves."""
    return sys.stderr.isatty() and not (output == "-" and sys.stdout.isatty())
