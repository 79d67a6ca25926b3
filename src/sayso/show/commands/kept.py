"""What the commands on a record share: which record, who is speaking, the filters of a search."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from sayso.errors import RecordError
from sayso.records import Act, Medium, SpeakerKind
from sayso.show.lists import FORMATS

if TYPE_CHECKING:
    from sayso.keep import Record

Command = TypeVar("Command", bound=Callable[..., Any])
Option = Callable[[Command], Command]

DEFAULT_RECORD = "record.db"

record_option: Option[Any] = click.option(
    "--record",
    "where",
    envvar="SAYSO_RECORD",
    default=DEFAULT_RECORD,
    metavar="R",
    help="A file or a postgresql:// address.  [default: $SAYSO_RECORD, else ./record.db]",
)
format_option: Option[Any] = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print."
)
limit_option: Option[Any] = click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many."
)


def open_kept(where: str) -> Record:
    """Open a record that is there. Raises RecordError where there is none: only `sayso add` makes one.

    >>> try:
    ...     open_kept("none.db")
    ... except RecordError as error:
    ...     print(str(error)[:30])
    there is no record at none.db:
    """
    from sayso.keep import open_record

    if "://" not in where and not Path(where).is_file():
        raise RecordError(
            f"there is no record at {where}: make one with `sayso add WHERE…`, or name another with --record"
        )
    return open_record(where)


def _to_person(ctx: click.Context, parameter: click.Parameter, name: str) -> str:  # noqa: ARG001
    return f"person:{name.removeprefix('person:').strip()}"


by_option: Option[Any] = click.option(
    "--by", envvar="USER", required=True, metavar="NAME", callback=_to_person, help="Who says so.  [default: $USER]"
)


def check_day(ctx: click.Context, parameter: click.Parameter, day: str | None) -> str | None:  # noqa: ARG001
    """The day as given; raises click.BadParameter unless it is an ISO date."""
    try:
        return day and date.fromisoformat(day).isoformat()
    except ValueError:
        raise click.BadParameter("give a date such as 2024-05-03") from None


def filter_options(command: Command) -> Command:
    """Adds the filters of a search to a command, by the names of `Query`."""
    for option in (
        click.option("--kind", type=click.Choice(get_args(SpeakerKind)), help="Only this kind of speaker."),
        click.option("--medium", type=click.Choice(get_args(Medium)), help="Only said this way."),
        click.option("--until", metavar="DATE", callback=check_day, help="Only published on this day or before."),
        click.option("--since", metavar="DATE", callback=check_day, help="Only published on this day or later."),
        click.option("--outlet", metavar="NAME", help="Only this outlet's articles."),
        click.option("--act", type=click.Choice(get_args(Act)), help="Only statements that do this."),
        click.option("--speaker", metavar="NAME", help="Only this speaker: a name, a last name or an id."),
    ):
        command = option(command)
    return command


def link_waiting(record: Record) -> None:
    """Link what was read, but not linked, by an earlier run or by an earlier Sayso."""
    from sayso.pipeline_link import BY, link_new

    waiting = len(record.unlinked(BY))
    if waiting:
        say(f"linking {waiting:,} article{'' if waiting == 1 else 's'} that the record has already")
        link_new(record)


def say(message: str) -> None:
    """Tell a person something that is not data."""
    click.echo(f"sayso: {message}", err=True)
