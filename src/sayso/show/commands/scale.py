"""`sayso scale`: the same verbs over a corpus, on one machine or a Ray cluster."""

from __future__ import annotations

from collections import Counter

import click

from sayso.show.commands.kept import record_option


@click.group()
def scale() -> None:
    """Read a corpus of many articles, on every processor of this machine or of a Ray cluster.

    Needs the extra: pip install 'sayso[scale]'. The output is Parquet; docs/scale.md describes it.
    """


@scale.command()
@click.argument("where", metavar="IN...", nargs=-1, required=True)
@click.option("--to", metavar="DIR", required=True, help="The folder to write to; made if it is not there.")
@click.option("--workers", metavar="N", type=click.IntRange(min=0), default=0, help="Processes that read.  [one a CPU]")
@click.option("--address", help="Of a running Ray cluster that shares IN and DIR; auto: the one on this machine.")
@click.option(
    "--part",
    metavar="N",
    type=click.IntRange(min=1),
    default=250,
    show_default=True,
    help="Articles in an output file.",
)
@click.pass_context
def read(ctx: click.Context, /, where: tuple[str, ...], to: str, workers: int, address: str | None, part: int) -> None:
    """Read Parquet, JSON Lines and WARC into Parquet.

    IN is a file or a folder of them. What is finished is not read again, so that it is safe to stop with Ctrl-C and to
    run this twice.

    Exit status: 0 all read, 1 some articles skipped (DIR/skipped says which and why), 2 wrong usage.
    """
    from sayso.scale import read_corpus
    from sayso.scale.read import bytes_to_read
    from sayso.show.parts import follow_parts

    total = bytes_to_read(where, to)
    done = read_corpus(where, to, workers=workers, address=address, part=part)
    ctx.exit(follow_parts(done, total, to))


@scale.command()
@click.argument("folder", metavar="DIR")
def link(folder: str) -> None:
    """Find the same claim across all articles that `sayso scale read` wrote into DIR, who disputes it, and its origins.

    Writes claims.parquet, members.parquet and links.parquet into DIR; they are made anew each time.
    """
    from sayso.scale import link_corpus
    from sayso.show.parts import follow_numbers

    articles = follow_numbers("linking", link_corpus(folder))
    click.echo(f"sayso: {articles:,} articles linked; in {folder}", err=True)


@scale.command()
@click.argument("folder", metavar="DIR")
@record_option
def load(folder: str, where: str) -> None:
    """Put all articles that `sayso scale read` wrote into DIR into a record, and link them there.

    The record becomes what `sayso add` would have made of the articles, one by one, without the pages that they were
    taken from. Safe to stop and to run again.
    """
    from sayso.keep import open_record
    from sayso.scale import load_corpus
    from sayso.show.commands.add import OUTCOMES
    from sayso.show.parts import follow_numbers

    counts: Counter[str] = Counter()
    with open_record(where) as opened:
        parts = load_corpus(folder, opened)
        follow_numbers("loading", (counts.update(part) or counts.total() for part in parts))
    named = ", ".join(f"{counts[outcome]:,} {name}" for outcome, name in OUTCOMES.items())
    click.echo(f"sayso: {named}; in {where}", err=True)
