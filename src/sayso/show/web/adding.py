"""Adding articles from the browser: one after another in the background, so that pages stay quick meanwhile.

What is added goes through the same gathering as `sayso add`, with the same limits and no way to a private address.
"""

from __future__ import annotations

import logging
import queue
import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Literal

from sayso.errors import SaysoError
from sayso.keep import Outcome, Record
from sayso.pipeline_record import Added
from sayso.records import Skipped
from sayso.show.web.sources import Source

MOST_ARTICLES = 1000
"""Of one job; whoever has more uses `sayso add`, which can be stopped and run again."""
MOST_WAITING = 50
REMEMBERED = 200
SHOWN = 100
_LOG = logging.getLogger("sayso.web")


@dataclass(frozen=True, slots=True)
class Finished:
    """An article that a job has added; `outcome` says what was new about it."""

    id: str
    title: str | None
    outcome: Outcome
    statements: int


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is being added, as far as it is. `articles` and `skipped` hold the last of each.

    `why` says in words why a job failed.
    """

    id: str
    where: str
    by: str
    state: Literal["waiting", "reading", "done", "failed"] = "waiting"
    added: int = 0
    left_out: int = 0
    articles: tuple[Finished, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    why: str | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.state in ("done", "failed")


class Adding:
    """The jobs of one site, in memory. Safe to share between threads."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = threading.Lock()
        self._waiting: queue.Queue[tuple[str, Source]] = queue.Queue(MOST_WAITING)
        self._worker: threading.Thread | None = None

    def start(self, source: Source, *, by: str) -> Job:
        """A job that reads `source` when its turn comes. Raises SaysoError when too many wait already."""
        job = Job(secrets.token_hex(8), source.where, by)
        with self._lock:
            try:
                self._waiting.put_nowait((job.id, source))
            except queue.Full:
                raise SaysoError(f"{MOST_WAITING} inputs are waiting already: try again later") from None
            self._jobs[job.id] = job
            while len(self._jobs) > REMEMBERED:
                self._jobs.popitem(last=False)
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="sayso-adding", daemon=True)
                self._worker.start()
        return job

    def find(self, id_: str) -> Job | None:
        """The job of that id, as far as it is now; None when there is none or it has been forgotten."""
        with self._lock:
            return self._jobs.get(id_)

    def list(self) -> tuple[Job, ...]:
        """The last jobs, newest first."""
        with self._lock:
            return tuple(reversed(self._jobs.values()))

    def _work(self) -> None:
        while True:
            id_, source = self._waiting.get()
            try:
                self._run(id_, source)
            except SaysoError as error:
                self._set(id_, state="failed", why=str(error))
            except Exception:
                _LOG.exception("adding failed")
                self._set(id_, state="failed", why="Sayso failed on it; the log of the server says why")

    def _run(self, id_: str, source: Source) -> None:
        self._set(id_, state="reading")
        for number, item in enumerate(islice(source.add(self._record), MOST_ARTICLES), 1):
            self._note(id_, item)
            if number == MOST_ARTICLES:
                self._note(id_, Skipped("the rest", f"stopped after {number} articles: `sayso add` reads on"))
        self._set(id_, state="done")

    def _note(self, id_: str, item: Added | Skipped) -> None:
        job = self.find(id_)
        if job is None:
            return
        if isinstance(item, Skipped):
            self._set(id_, left_out=job.left_out + 1, skipped=(*job.skipped, item)[-SHOWN:])
        else:
            done = Finished(item.article.id, item.article.title, item.outcome, item.statements)
            self._set(id_, added=job.added + 1, articles=(*job.articles, done)[-SHOWN:])

    def _set(self, id_: str, **fields: Any) -> None:
        with self._lock:
            if id_ in self._jobs:
                self._jobs[id_] = replace(self._jobs[id_], **fields)
