"""Follow the reading of a corpus: how much is done, how fast, how long it still takes, and what it came to."""

from __future__ import annotations

import sys
import time
from contextlib import closing, nullcontext
from typing import TYPE_CHECKING

from sayso.show.follow import INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from rich.progress import Progress

    from sayso.scale.worker import Done


def follow_parts(parts: Generator[Done], total: int, to: str) -> int:
    """Runs through `parts` of inputs of `total` bytes, with a line on a terminal that says how far it is; says at the
    end on standard error what was read in this run. The exit status: 0, 1 when something was skipped, 130 after Ctrl-C.
    """
    tally, stopped = Tally(), False
    try:
        with closing(parts), _bar() if sys.stderr.isatty() else nullcontext() as bar:
            task = bar.add_task("starting", total=total, articles="") if bar else None
            for part in parts:
                tally.count(part)
                if bar and task is not None:
                    bar.update(task, advance=part.length, description="reading", articles=str(tally))
    except KeyboardInterrupt:
        stopped = True
    more = "; stopped: run it again to go on" if stopped else ""
    print(f"sayso: {tally}, {tally.statements:,} statements, {tally.skipped:,} skipped; in {to}{more}", file=sys.stderr)
    return INTERRUPTED if stopped else int(tally.skipped > 0)


def follow_numbers(what: str, numbers: Iterable[int]) -> int:
    """Runs through the numbers of articles that are done, the last of which comes back, with a line on a terminal."""
    number = 0
    with _counter() if sys.stderr.isatty() else nullcontext() as bar:
        task = bar.add_task(what, total=None) if bar else None
        for number in numbers:
            if bar and task is not None:
                bar.update(task, completed=number)
    return number


class Tally:
    """What a run came to so far; as a text its articles and their rate.

    The clock runs from the beginning of the first part: until then Ray starts and models are loaded.
    """

    def __init__(self) -> None:
        self.articles = self.statements = self.skipped = 0
        self._began: float | None = None

    def count(self, part: Done) -> None:
        """Add a finished part."""
        if self._began is None:
            self._began = time.monotonic() - part.seconds
        self.articles += part.articles
        self.statements += part.statements
        self.skipped += part.skipped

    def __str__(self) -> str:
        if self._began is None:
            return "0 articles"
        rate = self.articles / max(time.monotonic() - self._began, 1e-9)
        return f"{self.articles:,} articles ({rate:,.1f}/s)"


def _counter() -> Progress:
    from rich.console import Console
    from rich.progress import Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), TextColumn("{task.completed:,.0f} articles"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        TaskProgressColumn(),
        TextColumn("{task.fields[articles]}"),
        TextColumn("time left"),
        TimeRemainingColumn(elapsed_when_finished=True),
        console=Console(stderr=True),
        transient=True,
        speed_estimate_period=600,
    )
