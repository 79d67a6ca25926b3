"""Reading into a record: what is new is read by the model, kept at once and linked; what is known is left alone.

>>> from tempfile import TemporaryDirectory
>>> from sayso.keep import open_record
>>> with TemporaryDirectory() as folder, open_record(f"{folder}/record.db") as record:
...     [item.why for item in add_articles(["missing.html"], record)]
['there is no such file or folder']
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import RecordError
from sayso.gather import GatherOptions, Page, gather_pages, gather_upload
from sayso.gather.poll import Watch, list_feeds
from sayso.gather.visits import Visits
from sayso.keep import Outcome, Record
from sayso.kept_json import kept_from_json
from sayso.model import Model, load_model
from sayso.pipeline import read_ahead
from sayso.pipeline_link import link_article
from sayso.records import Article, Reading, Skipped

MINUTE = 60.0

Looked = tuple[Page | Skipped, int | None]


@dataclass(frozen=True, slots=True)
class Added:
    """An article as it is in the record now, with how many statements, and what was new about it."""

    article: Article
    outcome: Outcome
    statements: int


def add_articles(
    where: Iterable[str],
    record: Record,
    *,
    options: GatherOptions | None = None,
    model: Model | None = None,
) -> Iterator[Added | Skipped]:
    """Reads and keeps everything that `where` names; what comes out is stored already.

    An article whose address and text the record has is not read again: it comes as `known`. What stands in the export
    of a record (`.jsonl`) is kept as it was read there. Safe to stop at any moment and to run again. Raises RecordError
    when the record cannot be written, ModelError without a model.
    """
    return add_pages(gather_pages(where, options or GatherOptions()), record, model=model)


def add_upload(
    name: str, data: bytes, record: Record, *, options: GatherOptions | None = None, model: Model | None = None
) -> Iterator[Added | Skipped]:
    """The same for a file that somebody handed over; `name` tells its kind and is the address of what gives none."""
    return add_pages(gather_upload(name, data, options or GatherOptions()), record, model=model)


def add_pages(
    pages: Iterator[Page | Skipped], record: Record, *, model: Model | None = None
) -> Iterator[Added | Skipped]:
    """The same for pages that have been gathered, in their order; while one is kept the next are in the encoder."""
    for (item, known), read in read_ahead(_look_up(pages, record), _unread, model):
        if isinstance(item, Skipped):
            yield item
        elif item.kept is not None:
            yield _put(item.kept, record)
        elif known is not None:
            yield Added(item.article, "known", known)
        elif read is not None:
            yield _keep(item, read, record, model or load_model())


def read_again(record: Record, *, model: Model | None = None) -> Iterator[Added | Skipped]:
    """Reads with this model every article of the record that it has not read yet, and keeps that.

    The text stays as it was gathered, so that people's corrections hold. Raises as `add_articles` does.
    """
    model = model or load_model()
    pages = (Page(item.article, item.page) for item in record.pages_to_read_again(model.name))
    for page, read in read_ahead(pages, lambda page: page.article, model):
        if read is not None:
            yield _keep(page, read, record, model)


def watch_feeds(
    feeds: Sequence[str],
    record: Record,
    state: Path,
    *,
    every: float | None = 15 * MINUTE,
    options: GatherOptions | None = None,
    model: Model | None = None,
    sleep: Callable[[float], object] = time.sleep,
) -> Iterator[Added | Skipped]:
    """Adds the new and changed articles of feeds, again and again every so many seconds, until it is stopped.

    feeds: addresses of feeds, or OPML; state: the file that remembers what was asked when (`state_file`). With
    `every` None each feed is asked once. Raises as `add_articles` does.
    """
    visits = Visits(options or GatherOptions())
    listed = list(list_feeds(feeds, visits.options))
    yield from (item for item in listed if isinstance(item, Skipped))
    watch = Watch((item for item in listed if isinstance(item, str)), state, visits, every or 15 * MINUTE)
    while True:
        for address in watch.due(ask_all=every is None):
            yield from add_pages(watch.poll(address), record, model=model)
            watch.keep(address)
        if every is None or watch.is_over:
            return
        sleep(watch.wait())


def state_file(record: str) -> Path:
    """Where the state of watched feeds is kept: beside a record that is a file, else in the user's state folder.

    >>> state_file("news/record.db")
    PosixPath('news/record.db-feeds.json')
    """
    if "://" not in record:
        return Path(f"{record}-feeds.json")
    folder = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return folder / "sayso" / f"feeds-{hashlib.sha256(record.encode()).hexdigest()[:16]}.json"


def _look_up(pages: Iterable[Page | Skipped], record: Record) -> Iterator[Looked]:
    """Each page with the number of its statements that are shown, when the record has it already."""
    for page in pages:
        if isinstance(page, Skipped) or page.kept is not None:
            yield page, None
        else:
            yield page, record.known([page.article.id]).get(page.article.id)


def _unread(looked: Looked) -> Article | None:
    item, known = looked
    return None if isinstance(item, Skipped) or item.kept is not None or known is not None else item.article


def _keep(page: Page, read: Reading | Skipped, record: Record, model: Model) -> Added | Skipped:
    if isinstance(read, Skipped):
        return read
    outcome = record.add(read, by=model.name, page=page.content)
    added = Added(read.article, outcome, len(read.statements))
    link_article(record, read.article.url)
    return added


def _put(line: dict[str, Any], record: Record) -> Added | Skipped:
    """Keep what another record held of an article, as its export tells; no model reads it."""
    article = line["article"]
    try:
        kept = kept_from_json(line)
    except RecordError as error:
        return Skipped(str(article.get("url")), str(error))
    outcome = record.put(kept)
    if outcome != "known":
        link_article(record, kept.shown.article.url)
    return Added(kept.shown.article, outcome, len(kept.shown.statements))
