"""Feeds and lists of feeds: what a file holds is read from it, what the web names is fetched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.gather import GatherOptions, Limits, Page, gather_articles, gather_pages
from sayso.records import Article, Skipped
from tests.gather.lists import WHOLE, atom, item, opml, rss
from tests.gather.pages import SENTENCES
from tests.gather.server import Site

OPEN = GatherOptions(allow_private=True, limits=Limits(delay=0))
TEXT = "\n\n".join(SENTENCES)


def gather_file(tmp_path: Path, data: bytes, name: str = "feed.xml") -> list[Article | Skipped]:
    (tmp_path / name).write_bytes(data)
    return list(gather_articles([str(tmp_path / name)], GatherOptions()))


def test_item_that_holds_its_text_is_read_from_the_file(tmp_path: Path) -> None:
    assert gather_file(tmp_path, rss(item(content=WHOLE))) == [
        Article(
            "https://courier.example/port",
            TEXT,
            title="Port was never closed",
            outlet="Vela Courier",
            byline="Mira Sol",
            published="2024-05-03T09:30:00+00:00",
        )
    ]


def test_atom_is_read_too_whatever_the_file_is_called(tmp_path: Path) -> None:
    (article,) = gather_file(tmp_path, atom(WHOLE), "news.html")
    assert isinstance(article, Article)
    assert (article.outlet, article.byline, article.published) == ("Orsa Post", "Ivo Lenk", "2024-05-03T09:30:00Z")


def test_long_description_is_the_text_and_a_short_one_is_not(tmp_path: Path) -> None:
    long = item().replace("Ships came and went.", WHOLE.replace("<", "&lt;") * 2)
    article, skipped = gather_file(tmp_path, rss(long, item()))
    assert isinstance(article, Article)
    assert skipped == Skipped(
        f"{tmp_path}/feed.xml: item 2",
        "the feed does not hold its text: its page is https://courier.example/port",
    )


@pytest.mark.parametrize("link", ["../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "javascript:alert(1)", None])
def test_link_that_is_no_web_address_is_never_opened(tmp_path: Path, link: str | None) -> None:
    article, skipped = gather_file(tmp_path, rss(item(link, WHOLE), item(link)))
    assert isinstance(article, Article)
    assert article.text == TEXT
    assert isinstance(skipped, Skipped)
    assert skipped.why == "the feed does not hold its text"


def test_page_of_an_item_without_a_link_is_named_by_its_id(tmp_path: Path) -> None:
    (article,) = gather_file(tmp_path, rss(item(None, WHOLE)))
    assert isinstance(article, Article)
    assert article.url == f"{tmp_path}/feed.xml#port-1"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Tue, 03 May 2124 09:30:00 +0000", None),
        ("Tue, 03 May 1924 09:30:00 +0000", "1924-05-03T09:30:00+00:00"),
        ("yesterday", None),
    ],
)
def test_date_that_no_right_clock_gives_is_dropped(tmp_path: Path, date: str, expected: str | None) -> None:
    (article,) = gather_file(tmp_path, rss(item(content=WHOLE, date=date)))
    assert isinstance(article, Article)
    assert article.published == expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_tell_the_encoding(tmp_path: Path, encoding: str) -> None:
    feed = rss(item(content=WHOLE)).decode().replace('version="1.0"', f'version="1.0" encoding="{encoding[:6]}"', 1)
    (article,) = gather_file(tmp_path, feed.encode(encoding))
    assert isinstance(article, Article)
    assert article.text == TEXT


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">'.encode() for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">'


@pytest.mark.parametrize("doctype", [BOMB, OUTSIDE])
def test_entities_neither_explode_nor_reach_outside(tmp_path: Path, doctype: bytes) -> None:
    feed = rss(item(content=WHOLE).replace("never", "&i;")).replace(b"?>", b"?>" + doctype + b"]>", 1)
    for read in gather_file(tmp_path, feed):
        assert len(str(read)) < 10_000
        assert "root:" not in str(read)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"<rss", "no feed in it"),
        (rss(), "a feed without items"),
        (rss(item(content=WHOLE))[:100], "a feed without items"),
        (b"<rss><channel>" + b"<item/>" * 100_001, "too intricate a feed"),
        (b"<rss>" + b" " * 10_000_000, "larger than the limit of 10 MB"),
        (b"<x>" * 1000, "no feed in it"),
        (b"/etc/passwd", "no feed in it"),
        (b"https://courier.example/feed", "no feed in it"),
    ],
)
def test_broken_feed_is_one_skipped(tmp_path: Path, data: bytes, why: str) -> None:
    (skipped,) = gather_file(tmp_path, data)
    assert isinstance(skipped, Skipped)
    assert why in skipped.why


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    title = "&#39;; DROP TABLE article; --"
    (article,) = gather_file(tmp_path, rss(item(content=WHOLE + "<script>steal()</script>"), title=title))
    assert isinstance(article, Article)
    assert article.outlet == "'; DROP TABLE article; --"
    assert "steal" not in article.text


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_to_a_feed_ends_the_run(tmp_path: Path, data: st.DataObject) -> None:
    feed = rss(item(content=WHOLE), item())
    start = data.draw(st.integers(0, len(feed)))
    feed = feed[:start] + data.draw(st.binary(max_size=12)) + feed[start + data.draw(st.integers(0, 40)) :]
    assert gather_file(tmp_path, feed or b"<")


def test_feed_on_the_web_gives_the_pages_of_its_items_and_fills_what_they_lack(site: Site) -> None:
    site.put("/feed", rss(item(f"{site}/port"), item(f"{site}/none")), "application/rss+xml")
    page, skipped = gather_pages([f"{site}/feed"], OPEN)
    assert isinstance(page, Page)
    assert page.article.url == f"{site}/port"
    assert page.article.text == TEXT
    assert page.article.byline == "Mira Sol"
    assert page.article.published == "2024-05-03T09:30:00+00:00"
    assert page.content == site.get("/port")
    assert skipped == Skipped(f"{site}/none", "the server answered 404 Not Found")


def test_feed_served_as_html_is_still_a_feed(site: Site) -> None:
    site.put("/odd", rss(item(f"{site}/port")), "text/html")
    (article,) = gather_articles([f"{site}/odd"], OPEN)
    assert isinstance(article, Article)


def test_item_that_leads_to_a_feed_is_not_followed_in_a_circle(site: Site) -> None:
    site.put("/round", rss(item(f"{site}/round")), "application/rss+xml")
    (skipped,) = gather_articles([f"{site}/round"], OPEN)
    assert skipped == Skipped(f"{site}/round", "a feed, where a page or a text was expected")


def test_feed_on_the_web_cannot_send_us_into_our_own_network(tmp_path: Path, site: Site) -> None:
    (tmp_path / "list.opml").write_bytes(opml(f"{site}/feed"))
    (skipped,) = gather_articles([str(tmp_path / "list.opml")], GatherOptions())
    assert isinstance(skipped, Skipped)
    assert "private or local address" in skipped.why


def test_list_of_feeds_gives_the_articles_of_each(tmp_path: Path, site: Site) -> None:
    site.put("/a", rss(item(f"{site}/port")), "application/rss+xml")
    site.put("/b", atom(WHOLE).replace(b"https://orsa.example", str(site).encode()), "application/atom+xml")
    feeds = opml(f"{site}/a", f"{site}/gone", f"{site}/b", "../../etc/passwd", "file:///etc/passwd", f"{site}/a")
    (tmp_path / "list.opml").write_bytes(feeds)
    items = list(gather_articles([str(tmp_path / "list.opml")], OPEN))
    assert [read.outlet if isinstance(read, Article) else read.where for read in items] == [
        "Vela Courier",
        f"{site}/gone",
        "Orsa Post",
        "../../etc/passwd",
        "file:///etc/passwd",
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (opml(), "without feeds"),
        (opml("https://courier.example/feed")[:60], "broken XML"),
        (BOMB + b"]><opml>&i;</opml>", "declares entities"),
        (OUTSIDE + b"]><opml>&i;</opml>", "declares entities"),
        (b"<opml>" + b"<outline>" * 300, "nested too deeply"),
        (b'<?xml version="1.0" encoding="none-such"?><opml/>', "broken XML"),
    ],
)
def test_broken_list_is_one_skipped(tmp_path: Path, data: bytes, why: str) -> None:
    (skipped,) = gather_file(tmp_path, data, "list.opml")
    assert isinstance(skipped, Skipped)
    assert why in skipped.why


def test_folder_leads_to_no_network(tmp_path: Path) -> None:
    (tmp_path / "list.opml").write_bytes(opml("https://courier.example/feed"))
    (tmp_path / "map.xml").write_bytes(b"<urlset><url><loc>https://courier.example/</loc></url></urlset>")
    (tmp_path / "day.rss").write_bytes(rss(item(content=WHOLE)))
    (article,) = gather_articles([str(tmp_path)])
    assert isinstance(article, Article)
