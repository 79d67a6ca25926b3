"""Watching feeds on a real server: what is asked, how often, and what is remembered. The clock is the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.gather import GatherOptions, Limits, Page
from sayso.gather.poll import Watch, list_feeds
from sayso.gather.visits import Visits
from sayso.records import Skipped
from tests.gather.lists import item, opml, rss
from tests.gather.server import Site, serve

EVERY = 900.0


class Clock:
    """Time that passes when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_714_728_600.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def own() -> Iterator[Site]:
    """A server of the test's own: what it is asked is counted."""
    with serve() as site:
        site.put("/robots.txt", b"User-agent: *\nDisallow: /secret\n", "text/plain")
        site.put(
            "/feed", rss(item(f"{site}/port")), "application/rss+xml", ETag='"1"', Last_Modified="Fri, 03 May 2024"
        )
        yield site


def visits(clock: Clock, delay: float = 0.0) -> Visits:
    options = GatherOptions(allow_private=True, limits=Limits(delay=delay))
    return Visits(options, clock=clock, sleep=clock.sleep)


def watch(site: Site, clock: Clock, tmp_path: Path, *paths: str) -> Watch:
    feeds = [f"{site}{path}" for path in paths or ("/feed",)]
    return Watch(feeds, tmp_path / "feeds.json", visits(clock), EVERY, clock)


def poll(watch: Watch, address: str) -> list[str]:
    """One polling that is kept: the address of each page, the reason for each that was skipped."""
    found = [item.article.url if isinstance(item, Page) else item.why for item in watch.poll(address)]
    watch.keep(address)
    return found


def test_new_item_is_read_once(own: Site, clock: Clock, tmp_path: Path) -> None:
    watched = watch(own, clock, tmp_path)
    assert poll(watched, f"{own}/feed") == [f"{own}/port"]
    own.put("/feed", rss(item(f"{own}/latin"), item(f"{own}/port")), "application/rss+xml")
    assert poll(watched, f"{own}/feed") == [f"{own}/latin"]
    assert len(own.asked("/port")) == 1


def test_item_that_says_it_has_changed_is_read_again(own: Site, clock: Clock, tmp_path: Path) -> None:
    watched = watch(own, clock, tmp_path)
    poll(watched, f"{own}/feed")
    own.put("/feed", rss(item(f"{own}/port", date="Sat, 04 May 2024 09:30:00 +0000")), "application/rss+xml")
    assert poll(watched, f"{own}/feed") == [f"{own}/port"]


def test_feed_is_asked_whether_it_changed_also_after_a_restart(own: Site, clock: Clock, tmp_path: Path) -> None:
    poll(watch(own, clock, tmp_path), f"{own}/feed")
    own.put("/feed", status=304)
    own.asked("/feed")
    assert poll(watch(own, clock, tmp_path), f"{own}/feed") == []
    (headers,) = own.asked("/feed")
    assert headers["If-None-Match"] == '"1"'
    assert headers["If-Modified-Since"] == "Fri, 03 May 2024"


def test_feed_is_due_again_after_its_time(own: Site, clock: Clock, tmp_path: Path) -> None:
    watched = watch(own, clock, tmp_path)
    assert watched.due() == [f"{own}/feed"]
    poll(watched, f"{own}/feed")
    assert (watched.due(), watched.wait()) == ([], EVERY)
    clock.now += EVERY
    assert watched.due() == [f"{own}/feed"]


def test_what_was_not_stored_is_read_again(own: Site, clock: Clock, tmp_path: Path) -> None:
    stopped = watch(own, clock, tmp_path)
    assert len(list(stopped.poll(f"{own}/feed"))) == 1  # and then the program dies
    assert poll(watch(own, clock, tmp_path), f"{own}/feed") == [f"{own}/port"]


def test_failing_feed_is_asked_less_and_less_often(own: Site, clock: Clock, tmp_path: Path) -> None:
    own.put("/feed", status=500)
    watched = watch(own, clock, tmp_path)
    waits = []
    for _ in range(10):
        assert poll(watched, f"{own}/feed") == ["the server answered 500 Internal Server Error"]
        waits.append(watched.wait())
        clock.now += watched.wait()
    assert waits[:3] == [1800, 3600, 7200]
    assert max(waits) == 86_400
    own.put("/feed", rss(item(f"{own}/port")), "application/rss+xml")
    assert poll(watched, f"{own}/feed") == [f"{own}/port"]
    assert watched.wait() == EVERY


@pytest.mark.parametrize(
    ("wish", "least", "most"),
    [
        ("7200", 7200, 7200),
        ("Fri, 03 May 2124 09:30:00 GMT", 86_400, 86_400),
        ("-5", 1800, 1800),
        ("9" * 400, 1800, 86_400),
    ],
)
def test_server_says_when_to_come_back(
    own: Site, clock: Clock, tmp_path: Path, wish: str, least: float, most: float
) -> None:
    own.put("/feed", status=429, Retry_After=wish)
    watched = watch(own, clock, tmp_path)
    poll(watched, f"{own}/feed")
    assert least <= watched.wait() <= most
    assert watched.due(ask_all=True) == []


def test_feed_that_is_gone_is_never_asked_again(own: Site, clock: Clock, tmp_path: Path) -> None:
    own.put("/feed", status=410)
    assert poll(watch(own, clock, tmp_path), f"{own}/feed") == ["the server answered 410 Gone"]
    clock.now += 10 * 86_400
    restarted = watch(own, clock, tmp_path)
    assert (restarted.due(), restarted.is_over) == ([], True)


def test_page_that_fails_is_tried_three_times(own: Site, clock: Clock, tmp_path: Path) -> None:
    own.put("/feed", rss(item(f"{own}/none")), "application/rss+xml", ETag='"1"')
    watched = watch(own, clock, tmp_path)
    for _ in range(3):
        assert poll(watched, f"{own}/feed") == ["the server answered 404 Not Found"]
    assert poll(watched, f"{own}/feed") == []
    assert ["If-None-Match" in headers for headers in own.asked("/feed")] == [False, False, False, True]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"feeds": {"a": {"nonsense": 1}}}'])
def test_damaged_state_costs_one_full_reading(own: Site, clock: Clock, tmp_path: Path, damage: str) -> None:
    (tmp_path / "feeds.json").write_text(damage)
    assert poll(watch(own, clock, tmp_path), f"{own}/feed") == [f"{own}/port"]


@pytest.mark.parametrize("jump", [-100 * 365 * 86_400, 100 * 365 * 86_400])
def test_clock_a_century_off_does_not_stop_the_watch(own: Site, clock: Clock, tmp_path: Path, jump: float) -> None:
    poll(watch(own, clock, tmp_path), f"{own}/feed")
    clock.now += jump
    assert watch(own, clock, tmp_path).due() == [f"{own}/feed"]


def test_robots_txt_is_obeyed(own: Site, clock: Clock, tmp_path: Path) -> None:
    own.put("/secret", b"x")
    own.put("/feed", rss(item(f"{own}/secret")), "application/rss+xml")
    assert poll(watch(own, clock, tmp_path), f"{own}/feed") == ["its site does not let programs read it (robots.txt)"]
    assert own.asked("/secret") == []
    assert len(own.asked("/robots.txt")) == 1


def test_site_that_cannot_say_its_rules_is_left_alone(own: Site, clock: Clock, tmp_path: Path) -> None:
    own.put("/robots.txt", status=503)
    poll(watch(own, clock, tmp_path), f"{own}/feed")
    assert own.asked("/feed") == []


def test_host_is_left_alone_between_two_pages(own: Site, clock: Clock) -> None:
    polite = visits(clock, delay=2.0)
    for path in ("/feed", "/port", "/latin"):
        polite.ask(f"{own}{path}")
    assert clock.slept == [2.0, 2.0]


def test_longer_delay_of_robots_txt_is_kept(own: Site, clock: Clock) -> None:
    own.put("/robots.txt", b"User-agent: sayso\nCrawl-delay: 7\n", "text/plain")
    polite = visits(clock, delay=2.0)
    polite.ask(f"{own}/port")
    polite.ask(f"{own}/port")
    assert clock.slept == [7.0]


def test_busy_host_is_not_asked_for_its_other_pages(own: Site, clock: Clock, tmp_path: Path) -> None:
    own.put("/one", status=503, Retry_After="600")
    own.put("/feed", rss(item(f"{own}/one"), item(f"{own}/port")), "application/rss+xml")
    first, second = poll(watch(own, clock, tmp_path), f"{own}/feed")
    assert first == "the server answered 503 Service Unavailable"
    assert second == "its site is busy and asks to be left alone for 600 seconds"
    assert own.asked("/port") == []


def test_feeds_are_addresses_or_lists_of_them(tmp_path: Path) -> None:
    (tmp_path / "list.opml").write_bytes(opml("https://a.example/feed", "https://b.example/feed"))
    (tmp_path / "feed.rss").write_bytes(rss())
    named = ["https://c.example/feed", str(tmp_path / "list.opml"), str(tmp_path / "feed.rss"), "none.opml"]
    *feeds, file, missing = list_feeds(named, GatherOptions())
    assert feeds == ["https://c.example/feed", "https://a.example/feed", "https://b.example/feed"]
    assert isinstance(file, Skipped)
    assert "a feed, where a list of feeds was expected" in file.why
    assert isinstance(missing, Skipped)
