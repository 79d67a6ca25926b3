"""Manners on the web: one host is not asked too often, and what its robots.txt forbids is left alone (RFC 9309)."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sayso.errors import GatherError
from sayso.gather.options import GatherOptions

if TYPE_CHECKING:
    from sayso.gather.fetch import Answer

AGENT = "sayso"
ROBOTS_SECONDS = 86_400.0  # RFC 9309, 2.4: not to be kept for longer than a day
LONGEST_WAIT = 60.0
BUSY = frozenset({429, 503})
BUSY_SECONDS = 300.0
MOST_SECONDS = 86_400.0  # a clock a century off may name any date


class Visits:
    """Asks servers for pages, politely, and remembers when each was last asked.

    `options.limits.delay` seconds lie between two pages of a host, or more where its robots.txt wants that. A host
    that says it is busy is left alone for as long as it wishes. `clock` and `sleep` count seconds.
    """

    def __init__(
        self,
        options: GatherOptions,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self.options = options
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._robots: dict[str, tuple[float, Any]] = {}

    def ask(self, address: str, headers: Mapping[str, str] | None = None) -> Answer:
        """What `sayso.gather.fetch.ask` answers, when it is this address's turn.

        Raises `GatherError` as that does, and when robots.txt forbids it or the host has asked to be left alone.
        """
        from sayso.gather.fetch import ask

        host = _host(address)
        robots = self._rules(host)
        if not robots.can_fetch(address, AGENT):
            raise GatherError("its site does not let programs read it (robots.txt)")
        self._await_turn(host)
        answer = ask(address, self.options, headers)
        pause = max(self.options.limits.delay, min(robots.crawl_delay(AGENT) or 0.0, LONGEST_WAIT))
        if answer.status in BUSY:
            pause = max(pause, retry_after(answer) or BUSY_SECONDS)
        self._next[host] = self._clock() + pause
        return answer

    def _await_turn(self, host: str) -> None:
        wait = self._next.get(host, 0.0) - self._clock()
        if wait > LONGEST_WAIT:
            raise GatherError(f"its site is busy and asks to be left alone for {wait:.0f} seconds")
        if wait > 0:
            self._sleep(wait)

    def _rules(self, host: str) -> Any:
        kept = self._robots.get(host)
        if kept is None or kept[0] < self._clock():
            kept = self._clock() + ROBOTS_SECONDS, read_robots(host, self.options)
            self._robots[host] = kept
        return kept[1]


def read_robots(host: str, options: GatherOptions) -> Any:
    """The rules (a `protego.Protego`) of `https://HOST/robots.txt`.

    RFC 9309, 2.3.1: no such file (4xx) allows everything. Raises `GatherError` when the server cannot say, for then
    nothing may be read.
    """
    from protego import Protego

    from sayso.gather.fetch import ask, open_answer

    answer = ask(f"{host}/robots.txt", options)
    if 400 <= answer.status < 500 and answer.status not in BUSY:
        return Protego.parse("")
    with open_answer(host, answer) as blob:
        return Protego.parse(blob.read(options.limits.size).decode("utf-8", "replace"))


def retry_after(answer: Answer) -> float | None:
    """The seconds that a server asks to be left alone for, a day at most; None when it does not say.

    Written as seconds or as a date (RFC 9110, 10.2.3).
    """
    written = answer.headers.get("retry-after", "").strip()
    if written.isascii() and written.isdecimal():
        return float(min(int(written[:9]), MOST_SECONDS))
    try:
        until = parsedate_to_datetime(written)
    except (TypeError, ValueError, IndexError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - datetime.now(UTC)).total_seconds(), 0.0), MOST_SECONDS)


def _host(address: str) -> str:
    """`https://courier.example` of an address there."""
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise GatherError(f"not a web address: {error}") from None
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise GatherError(f"only http and https addresses are fetched, not {address!r}")
    return f"{parts.scheme}://{parts.netloc}"
