"""Feeds asked again and again, and no more often than they wish.

A feed is asked whether it has changed (ETag and Last-Modified, RFC 9110, 13.1); of its items only those are fetched
that were not there before or say that they have changed. A feed that fails is asked less and less often.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import GatherError
from sayso.gather.articles import follow, read_blob
from sayso.gather.items import Link, Page
from sayso.gather.kinds import Kind
from sayso.gather.options import GatherOptions
from sayso.gather.sources import Source, is_address, open_source
from sayso.gather.visits import Visits, retry_after
from sayso.records import Skipped

if TYPE_CHECKING:
    from sayso.gather.fetch import Answer

LISTS: frozenset[Kind] = frozenset({"feed", "sitemap"})
LONGEST = 86_400.0
MOST_TRIES = 3


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed from one asking to the next.

    `seen` holds the stamp of each item that was read, `tried` how often one failed, `failures` how often the feed
    itself failed in a row, `due` when to ask again (seconds since 1970); `gone` is a feed that is never asked again.
    """

    etag: str | None = None
    last_modified: str | None = None
    seen: dict[str, str] = field(default_factory=dict)
    tried: dict[str, int] = field(default_factory=dict)
    failures: int = 0
    due: float = 0.0
    gone: bool = False


class Watch:
    """Some feeds and what is remembered of them, in a small file of JSON.

    feeds: addresses; every: seconds between two questions to one feed; clock: the seconds since 1970.
    """

    def __init__(
        self, feeds: Iterable[str], file: Path, visits: Visits, every: float, clock: Callable[[], float] = time.time
    ) -> None:
        self._feeds = list(dict.fromkeys(feeds))
        self._file = file
        self._visits = visits
        self._every = every
        self._clock = clock
        self._states = _load(file)
        self._next: dict[str, FeedState] = {}

    def due(self, *, ask_all: bool = False) -> list[str]:
        """The feeds whose time has come; with `ask_all` each that does not want to be left alone."""
        return [
            address
            for address in self._feeds
            if not self._state(address).gone
            and (self._wait(address) <= 0 or (ask_all and not self._state(address).failures))
        ]

    @property
    def is_over(self) -> bool:
        """Whether no feed is left to ask: all of them are gone for good."""
        return all(self._state(address).gone for address in self._feeds)

    def wait(self) -> float:
        """The seconds until the first feed is due."""
        waits = [self._wait(address) for address in self._feeds if not self._state(address).gone]
        return max(min(waits, default=self._every), 0.0)

    def poll(self, address: str) -> Iterator[Page | Skipped]:
        """Ask a feed, and yield the pages of its new and changed items. Call `keep` once they are safely stored."""
        state = self._state(address)
        try:
            answer = self._visits.ask(address, _conditions(state))
            if answer.status == 304:
                self._next[address] = self._fresh(state)
            elif answer.status == 200:
                yield from self._read(address, answer)
            else:
                self._put_off(address, retry_after(answer), gone=answer.status == 410)
                yield Skipped(address, answer.reason)
        except GatherError as error:
            self._put_off(address)
            yield Skipped(address, str(error))

    def keep(self, address: str) -> None:
        """Remember that all of the last `poll` of this feed has been stored."""
        self._states[address] = self._next.pop(address)
        _save(self._states, self._file)

    def _read(self, address: str, answer: Answer) -> Iterator[Page | Skipped]:
        from sayso.gather.fetch import open_answer

        old, seen, tried = self._state(address), {}, {}
        with open_answer(address, answer) as blob:
            for item in read_blob(blob, self._visits.options, LISTS):
                if not isinstance(item, Link):
                    yield item
                elif old.seen.get(item.address) == item.stamp:
                    seen[item.address] = item.stamp
                else:
                    found = list(follow(item, self._visits))
                    yield from found
                    tries = old.tried.get(item.address, 0) + 1
                    if all(isinstance(page, Page) for page in found) or tries >= MOST_TRIES:
                        seen[item.address] = item.stamp
                    else:
                        tried[item.address] = tries
        new = replace(self._fresh(old), seen=seen, tried=tried, etag=None, last_modified=None)
        if not tried:  # else it must be read again even where it does not change
            new = replace(new, etag=answer.headers.get("etag"), last_modified=answer.headers.get("last-modified"))
        self._next[address] = new

    def _fresh(self, state: FeedState) -> FeedState:
        return replace(state, failures=0, due=self._clock() + self._every)

    def _put_off(self, address: str, wished: float | None = None, *, gone: bool = False) -> None:
        """Twice as long after every failure, a day at most, and at least as long as the server wishes."""
        state = self._state(address)
        pause = min(self._every * 2 ** min(state.failures + 1, 20), LONGEST)
        due = self._clock() + max(pause, wished or 0.0)
        self._next[address] = replace(state, failures=state.failures + 1, due=due, gone=gone)

    def _state(self, address: str) -> FeedState:
        return self._states.get(address, FeedState())

    def _wait(self, address: str) -> float:
        """Seconds until a feed is due; a date further off than any pause comes from a wrong clock, and is past."""
        wait = self._state(address).due - self._clock()
        return wait if wait <= max(LONGEST, self._every) else 0.0


def list_feeds(where: Iterable[str], options: GatherOptions) -> Iterator[str | Skipped]:
    """The addresses of the feeds that `where` names: http(s) addresses, and lists of them (`.opml`)."""
    for name in where:
        if is_address(name) and not name.lower().endswith(".opml"):
            yield name
            continue
        try:
            with open_source(Source(name), options) as blob:
                for item in read_blob(blob, options, frozenset({"opml"})):
                    yield item.address if isinstance(item, Link) else Skipped(name, "not a list of feeds")
        except GatherError as error:
            yield Skipped(name, f"not an address and not a list of feeds (OPML): {error}")
        except (OSError, EOFError) as error:
            yield Skipped(name, f"cannot be read: {error}")


def _conditions(state: FeedState) -> dict[str, str]:
    stated = {"If-None-Match": state.etag, "If-Modified-Since": state.last_modified}
    return {name: value for name, value in stated.items() if value}


def _load(file: Path) -> dict[str, FeedState]:
    """What was remembered; nothing where the file is missing or damaged, which costs one full reading of each feed."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        return {address: FeedState(**state) for address, state in stored["feeds"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _save(states: dict[str, FeedState], file: Path) -> None:
    """Whole or not at all. Raises `GatherError` where the file cannot be written."""
    text = json.dumps({"feeds": {address: asdict(state) for address, state in states.items()}}, indent=1)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f".{file.name}.{os.getpid()}")
        unfinished.write_text(text, encoding="utf-8")
        os.replace(unfinished, file)
    except OSError as error:
        raise GatherError(f"{file} cannot be written: {error.strerror or error}") from None
