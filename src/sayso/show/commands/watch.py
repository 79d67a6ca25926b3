"""`sayso watch`: read what feeds bring, again and again, and keep it in the record."""

from __future__ import annotations

import re

import click

from sayso.show.commands.add import report
from sayso.show.commands.kept import link_waiting, record_option

UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0}
SHORTEST = 60.0


def read_duration(_: click.Context, parameter: click.Parameter, value: str) -> float:
    """`90s`, `15m`, `2h` or `1d` as seconds, a minute at least; anything else is a usage error."""
    written = re.fullmatch(r"([0-9]{1,6})([smhd])", value)
    if written is None:
        raise click.BadParameter(f"{value!r} is not a duration: write it as 15m, 2h or 1d", param=parameter)
    seconds = int(written[1]) * UNITS[written[2]]
    if seconds < SHORTEST:
        raise click.BadParameter("no feed may be asked more than once a minute", param=parameter)
    return seconds


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@record_option
@click.option(
    "--every",
    callback=read_duration,
    metavar="TIME",
    default="15m",
    show_default=True,
    help="How often to ask each feed.",
)
@click.option("--once", is_flag=True, help="Ask each feed once and stop.")
@click.option("--allow-private", is_flag=True, help="Let addresses inside your own network be fetched.")
@click.pass_context
def watch(
    ctx: click.Context, /, feeds: tuple[str, ...], where: str, every: float, once: bool, allow_private: bool
) -> None:
    """Keep who said what in the articles that feeds bring, until Ctrl-C.

    FEED is the address of a feed, or a list of feeds (OPML). A feed that has not changed is not sent again, one that
    fails is asked less often, and a restart goes on where this run stopped.
    """
    from sayso.keep import open_record
    from sayso.pipeline import GatherOptions
    from sayso.pipeline_record import state_file, watch_feeds

    options = GatherOptions(allow_private=allow_private)
    with open_record(where) as opened:
        link_waiting(opened)
        items = watch_feeds(feeds, opened, state_file(where), every=None if once else every, options=options)
        ctx.exit(report(items))
