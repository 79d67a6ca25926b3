"""Numbered blocks of lines on a terminal, and text made safe for it piece by piece."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from sayso.show.plain import plain_line


def make_console(out: TextIO) -> Console:
    """A console for `out`: colours only on a terminal, words never taken for markup."""
    return Console(file=out, markup=False, highlight=False, emoji=False, soft_wrap=False)


def print_block(console: Console, mark: str, lines: Iterable[Text]) -> None:
    """Lines, wrapped, to the right of a mark or number, and an empty line after them."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", style="dim", min_width=2, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(mark, Text("\n").join(line for line in lines if line.plain))
    print_trimmed(console, grid)
    console.print()


def print_trimmed(console: Console, what: RenderableType) -> None:
    """Print without the blanks that fill a line up to the width: they spoil copies and diffs of the output."""
    with console.capture() as capture:
        console.print(what)
    console.file.write("\n".join(row.rstrip() for row in capture.get().split("\n")))


def safe(text: str | None, style: str = "") -> Text:
    """Words on one line with nothing in them that steers a terminal."""
    return Text(plain_line(text or ""), style=style)


def join(parts: Iterable[Text], between: str = " · ") -> Text:
    """The parts that are not empty, each in its own style, with something dim between them."""
    joined = Text()
    for part in parts:
        if joined.plain and part.plain:
            joined.append(between, style="dim")
        joined.append_text(part)
    return joined
