"""Atom feeds: well-formed, dated, with ids and addresses that last, for a search, a claim and a speaker."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import feedparser
import pytest
from fastapi.testclient import TestClient

from sayso.keep import Record
from sayso.show.web.app import make_app
from sayso.show.web.options import Options
from sayso.show.web.page import twin_path
from sayso.show.web.pages import PAGES
from tests.factories import make_port_reading
from tests.show.web.press import EVIL, fill, some_path, told

ATOM = "{http://www.w3.org/2005/Atom}"
FED = [page for page in PAGES if page.feed]
DENIAL = make_port_reading().statements[1]


@pytest.fixture
def client(record: Record) -> TestClient:
    fill(record)
    return TestClient(make_app(record), base_url="http://127.0.0.1:8033")


def test_what_has_a_feed():
    assert {page.name for page in FED} == {"front", "search", "claim", "speaker"}


@pytest.mark.parametrize("page", FED, ids=lambda page: page.name)
@pytest.mark.parametrize("evil", [False, True])
def test_every_feed_is_what_rfc_4287_asks_for(client: TestClient, record: Record, page, evil: bool):
    path = twin_path(some_path(record, page.path, evil=evil), "atom")
    done = client.get(path)
    assert (done.status_code, done.headers["content-type"]) == (200, "application/atom+xml")
    feed = ET.fromstring(done.content)
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for part in (feed, *entries):
        assert len(part.findall(f"{ATOM}id")) == len(part.findall(f"{ATOM}title")) == 1
        assert (part.findtext(f"{ATOM}updated") or "")[-1] == "Z"
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Sayso"
    parsed = feedparser.parse(done.content)
    assert not parsed.bozo
    for entry in parsed.entries:
        assert entry.link.startswith("http://127.0.0.1:8033/articles/")
        assert client.get(entry.link).status_code == 200
        assert "\u202e" not in entry.title


def test_an_entry_says_who_and_what(client: TestClient):
    parsed = feedparser.parse(client.get("/search.atom?words=nonsense").content)
    assert parsed.feed.title == "record: search nonsense"
    [entry] = parsed.entries
    assert entry.id == f"urn:sayso:statement:{DENIAL.id}"
    assert entry.title == "Ana Ruiz denies: “That is nonsense,” […] “The port was never closed.”"
    assert entry.link == f"http://127.0.0.1:8033/articles/{make_port_reading().article.id}#s-{DENIAL.id}"
    assert entry.updated == "2024-05-03T00:00:00Z"
    assert "The Vela Courier" in entry.summary


def test_a_search_feeds_the_newest_first(client: TestClient, record: Record):
    record.add(told("a port is a port is a port", "Ana Ruiz", "https://a.example/1"), by="sayso-en-1")
    record.add(told("much else besides, and not only of the port", "Ana Ruiz", "https://a.example/2"), by="sayso-en-1")
    parsed = feedparser.parse(client.get("/search.atom?words=port").content)
    assert "much else besides" in parsed.entries[0].title


def test_addresses_are_those_that_people_type(record: Record):
    fill(record)
    app = make_app(record, options=Options(title="desk", public_url="https://desk.example"))
    from tests.show.web.doors import visit

    assert visit(app).get("/search.atom").status_code == 401
    from sayso.show.web.feeds import make_feed

    feed = ET.fromstring(
        make_feed([], title="t", site="https://desk.example", path="/search", feed_path="/search.atom")
    )
    assert [link.get("href") for link in feed.findall(f"{ATOM}link")] == [
        "https://desk.example/search.atom",
        "https://desk.example/search",
    ]


def test_what_is_not_there_has_no_feed(client: TestClient):
    assert client.get("/claims/none.atom").status_code == 404
    assert client.get(f"/articles/{EVIL.article.id}.atom").status_code == 404
