"""What one worker does: read the articles of a part, set aside those that cannot be read, write the part.

A fault on one article costs that article. One that ends the whole process (a fault in C code, too much memory) would
end every worker that takes its part up again; so each worker notes which article it has in hand, and an article on
which three workers died is set aside as well.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sayso.gather import GatherOptions
from sayso.gather.pieces import read_piece
from sayso.model import Model, load_model
from sayso.pipeline import read_group
from sayso.records import Article, Reading, Skipped
from sayso.scale.inputs import Item, Part
from sayso.scale.output import Output

DEATHS = 3


@dataclass(frozen=True, slots=True)
class Done:
    """A finished part: how much was in it, how long it took (`processor`: of its own time), in which process.

    `length` and `memory` are bytes.
    """

    input: str
    number: int
    last: bool
    articles: int
    statements: int
    skipped: int
    length: int
    seconds: float
    processor: float
    process: int
    memory: int


class Worker:
    """Reads parts into `to`; the model is loaded once."""

    def __init__(self, to: Output) -> None:
        self._to = to
        self._model = load_model(threads=1)

    def read(self, part: Part) -> Done:
        """Read and write one part; what it replaces is the same."""
        began, spent = time.perf_counter(), time.process_time()
        with _noting(self._to.work_file(part.input, part.number)) as note:
            items = [self._read_one(item, number, note) for number, item in enumerate(part.items)]
            self._to.write(part.input, part.number, items)
        readings = [item for item in items if isinstance(item, Reading)]
        return Done(
            input=part.input,
            number=part.number,
            last=part.last,
            articles=len(readings),
            statements=sum(len(reading.statements) for reading in readings),
            skipped=len(items) - len(readings),
            length=part.length,
            seconds=time.perf_counter() - began,
            processor=time.process_time() - spent,
            process=os.getpid(),
            memory=_memory(),
        )

    def _read_one(self, item: Item, number: int, note: _Note) -> Reading | Skipped:
        if isinstance(item, Skipped):
            return item
        if note.deaths_at(number) >= DEATHS:
            return Skipped(item.where, f"its reading ended {DEATHS} worker processes")
        note.take(number)
        try:
            page = read_piece(item, GatherOptions())
            return page if isinstance(page, Skipped) else _read_article(page.article, self._model)
        except Exception as error:  # a fault on one odd article must not end the run
            return Skipped(item.where, f"it cannot be read ({type(error).__name__}: {error})")


class _Note:
    """Which article a worker has in hand, in a file that outlives it, and at which ones earlier workers died."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._deaths: dict[str, int] = {}
        try:
            before = json.loads(path.read_text())
            self._deaths = before["deaths"]
            at = before["at"]
            self._deaths[at] = self._deaths.get(at, 0) + 1
        except (OSError, ValueError, KeyError):
            pass  # the first to take this part up, or one that died while it wrote

    def deaths_at(self, number: int) -> int:
        """How many workers died with this article in hand."""
        return self._deaths.get(str(number), 0)

    def take(self, number: int) -> None:
        """Note the article that is read next."""
        self._path.write_text(json.dumps({"deaths": self._deaths, "at": str(number)}))


@contextmanager
def _noting(path: Path) -> Iterator[_Note]:
    yield _Note(path)
    path.unlink(missing_ok=True)


def _read_article(article: Article, model: Model) -> Reading | Skipped:
    return read_group([article], model)[0]


def _memory() -> int:
    """The most memory that this process has held, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
