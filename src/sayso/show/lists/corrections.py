"""What people corrected: each verdict with its id, what it says, who gave it and when, and whether it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TextIO

from rich.text import Text

from sayso.keep import Correction
from sayso.show.csv_out import write_rows
from sayso.show.lists.blocks import join, make_console, print_block, safe
from sayso.show.lists.data import write_json_lines, write_json_list

COLUMNS = ("id", "field", "value", "by", "made_at", "undone_at", "undone_by", "statement_id", "article_id")


def write_corrections(form: str, corrections: Iterable[Correction], out: TextIO) -> None:
    """Verdicts in one of the formats of a list, in their order."""
    if form == "csv":
        write_rows(COLUMNS, map(_cells, corrections), out)
    elif form == "json":
        write_json_list("corrections", map(asdict, corrections), out)
    elif form == "jsonl":
        write_json_lines(map(asdict, corrections), out)
    else:
        console = make_console(out)
        for number, made in enumerate(corrections, 1):
            print_block(console, str(number), _lines(made))


def value_words(made: Correction) -> str:
    """What a verdict says, in a few words.

    >>> value_words(Correction("1", "act", "deny", "person:Mira", "2024-05-03"))
    'deny'
    """
    value = made.value
    if isinstance(value, dict):
        return str(value.get("name") or "nobody named")
    if isinstance(value, list):
        return "; ".join(":".join(map(str, piece)) if isinstance(piece, list) else str(piece) for piece in value)
    return {None: "none", True: "no statement"}.get(value, str(value))


def _lines(made: Correction) -> Iterator[Text]:
    style = "strike" if made.undone_at else "bold"
    yield join([safe(made.field, "dim"), safe(value_words(made), style)], ": ")
    yield join([safe(made.by.removeprefix("person:")), safe(_minute(made.made_at))])
    if made.undone_at:
        by = (made.undone_by or "").removeprefix("person:")
        yield safe(f"taken back by {by} on {_minute(made.undone_at)}", "yellow")
    about = f"statement {made.statement_id}" if made.statement_id else made.article_id and f"article {made.article_id}"
    yield join([safe(f"id {made.id}", "dim"), safe(about, "dim")])


def _cells(made: Correction) -> dict[str, str]:
    fields = {name: getattr(made, name) or "" for name in COLUMNS}
    return {**fields, "value": value_words(made)}


def _minute(moment: str) -> str:
    return moment[:16].replace("T", " ")
