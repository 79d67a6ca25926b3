"""`sayso export`: the record in a format of another tool."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sayso.show.commands.kept import filter_options, open_kept, record_option, say
from sayso.show.export import FORMATS

if TYPE_CHECKING:
    from sayso.keep import Record
    from sayso.show.export.only import Only

NAMESAKES = 10_000


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option(
    "-o",
    "--output",
    type=click.Path(writable=True, allow_dash=True),
    default="-",
    help="Write to this file, whole or not at all.  [default: standard output]",
)
@filter_options
@record_option
def export(form: str, output: str, where: str, **filters: Any) -> None:
    """Write what the record holds for other tools.

    csv: a row a statement, safe in spreadsheets. jsonl: readings, from which the record can be made again. parquet:
    typed columns. jsonld: schema.org Claim and Quotation. annotation: W3C Web Annotation. brat: a folder, or a file
    that ends in .zip. corrections: what people corrected, as training data.
    """
    from sayso.show.export.export import export_record

    given = sorted(name for name, value in filters.items() if value is not None)
    if form == "corrections" and given:
        raise click.UsageError(f"corrections are written whole: leave out --{given[0]}")
    if form in ("parquet", "brat") and output == "-":
        raise click.UsageError(f"{form} is not text: name a file with -o")
    with open_kept(where) as record:
        written = export_record(record, form, output, only=_make_only(record, **filters))
    say(f"{written.statements:,} statements of {written.articles:,} articles written")


def _make_only(record: Record, speaker: str | None, **filters: Any) -> Only:
    from sayso.show.export.only import Only

    if speaker is None:
        return Only(**filters)
    ids = [id_ for profile in record.speakers(speaker, limit=NAMESAKES) for id_ in profile.ids]
    return Only(speakers=frozenset(ids), **filters)
