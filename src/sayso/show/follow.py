"""Follow a run of many articles: count them, name what is skipped, show how far it is, end cleanly on Ctrl-C."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from sayso.records import Skipped
from sayso.show.plain import skipped_line

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")

INTERRUPTED = 130
"""The exit status of a program that Ctrl-C ended: 128 + SIGINT."""


class Follow(Generic[Item]):
    """Hands on the items of a run, one by one, and keeps count.

    Skipped items are named on standard error as they come. With `progress`, and from the second item on, a line there
    shows articles done, rate and skipped. Ctrl-C while the next article is read ends the run as if it were the last
    one, so that what was read is kept.

    >>> from sayso.records import Article, Reading
    >>> run = Follow([Reading(Article("u", "…"))])
    >>> len(list(run)), run.done, run.status
    (1, 1, 0)
    """

    def __init__(self, items: Iterable[Item | Skipped], *, progress: bool = False) -> None:
        self._items = iter(items)
        self._progress = progress
        self._bar: Progress | None = None
        self.done = 0
        self.skipped = 0
        self.interrupted = False

    @property
    def status(self) -> int:
        """The exit status: 0 all read, 1 some skipped, 130 ended by Ctrl-C."""
        return INTERRUPTED if self.interrupted else int(self.skipped > 0)

    def __iter__(self) -> Iterator[Item | Skipped]:
        try:
            for item in self._items:
                self._count(item)
                yield item
        except KeyboardInterrupt:
            self.interrupted = True
        finally:
            if self._bar:
                self._bar.stop()
        if self.interrupted:
            self._say(f"sayso: stopped; {self.done} read before that")

    def _count(self, item: Item | Skipped) -> None:
        if isinstance(item, Skipped):
            self.skipped += 1
            self._say(skipped_line(item))
        else:
            self.done += 1
        self._move()

    def _say(self, line: str) -> None:
        if self._bar:
            self._bar.console.print(line, style="yellow", markup=False, highlight=False, soft_wrap=True)
        else:
            print(line, file=sys.stderr, flush=True)

    def _move(self) -> None:
        if self._progress and not self._bar and self.done + self.skipped > 1:
            self._bar = _progress_bar()
            self._bar.start()
        if self._bar:
            skipped = f"{self.skipped} skipped" if self.skipped else ""
            self._bar.update(self._bar.task_ids[0], completed=self.done + self.skipped, skipped=skipped)


def _progress_bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    bar = Progress(
        TextColumn("reading"),
        BarColumn(bar_width=24),
        TextColumn("{task.completed:.0f} articles"),
        TaskProgressColumn(show_speed=True),
        TimeElapsedColumn(),
        TextColumn("{task.fields[skipped]}", style="yellow"),
        console=Console(stderr=True),
        transient=True,
    )
    bar.add_task("reading", total=None, skipped="")
    return bar
