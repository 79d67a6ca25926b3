"""Hostile texts in every field of an article, of a correction and of a request: every page shows them as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from sayso.keep import open_record
from sayso.show.web.app import make_app
from sayso.show.web.page import twin_path
from sayso.show.web.pages import PAGES
from tests.show.web.press import EVIL, HOSTILE, fill, some_path

BIDI = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
SHUT_IN = re.compile(r'<bdi>[^<]</bdi>|<textarea.*?</textarea>|<(?:input|option)[^>]* value="[^"]*"', re.DOTALL)
LINKS = ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "ping")


class Page(HTMLParser):
    """What a browser would make of a page, as far as it can do harm."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.harm: list[str] = []
        self.text = ""
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._inside = tag
        if tag == "script" and not (found.get("src") or "").startswith("/static/"):
            self.harm.append(f"<script {attrs}>")
        if tag in ("iframe", "object", "embed", "base", "style", "frame", "applet", "meta") and "http-equiv" in found:
            self.harm.append(f"<{tag} {attrs}>")
        if tag == "img" and found.get("src") == "x":
            self.harm.append(f"<{tag} {attrs}>")
        for name, value in attrs:
            if name.startswith("on") or name in {"style", "srcdoc"}:
                self.harm.append(f"<{tag} {name}={value}>")
            if name in LINKS and not _is_safe(value or ""):
                self.harm.append(f"<{tag} {name}={value}>")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script" and data.strip():
            self.harm.append(f"<script>{data}")
        self.text += data


def _is_safe(address: str) -> bool:
    return address.startswith(("/", "#", "?", "https://", "http://")) and not address.startswith("//")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, list[str]]]:
    """A browser on a record with the hostile article, and the address of every page that shows it."""
    with open_record(tmp_path_factory.mktemp("hostile") / "record.db") as record:
        fill(record)
        paths = [some_path(record, page.path, evil=True) for page in PAGES]
        yield TestClient(make_app(record), base_url="http://127.0.0.1:8033"), paths


def check(text: str) -> Page:
    """Fails when a page could do anything, or turn its own writing round.

    A control that turns writing round may stand in a form's field, which is a world of its own, or alone in a `bdi`.
    """
    page = Page(text)
    assert page.harm == []
    assert set(SHUT_IN.sub("", text)) & BIDI == set()
    return page


def test_no_page_does_what_an_article_says(kept: tuple[TestClient, list[str]]):
    site, paths = kept
    shown = ""
    for path in paths:
        done = site.get(path)
        assert done.status_code == 200, path
        shown += check(done.text).text
    assert "<script>alert(1)</script>" in shown
    assert "{{7*7}}" in shown


@pytest.mark.parametrize("words", HOSTILE)
def test_no_page_does_what_an_address_says(kept: tuple[TestClient, list[str]], words: str):
    site, _ = kept
    given = quote(words, safe="")
    for path in (
        f"/search?words={given}&speaker={given}&outlet={given}",
        f"/search?act={given}",
        f"/search?since={given}&page={given}",
        f"/speakers?name={given}",
        f"/articles/{given}",
        f"/speakers/{given}",
        f"/claims/{given}",
        f"/adds/{given}",
        f"/{given}",
        f"/login?next={given}",
    ):
        done = site.get(path)
        assert done.status_code < 500, path
        check(done.text)


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_posted_is_shown_as_text(kept: tuple[TestClient, list[str]], words: str):
    site, _ = kept
    token = site.get("/").text.split('name="token" value="')[1].split('"')[0]
    for path, form in (
        ("/add", {"url": words}),
        ("/add", {"text": "x", "published": words}),
        (f"/statements/{EVIL.statements[0].id}/correct", {"content": words}),
        ("/speakers/join", {"one": words, "other": words}),
        ("/claims/join", {"one": words, "other": words}),
        ("/corrections/none/undo", {"back": f"//{words}"}),
    ):
        done = site.post(path, data={**form, "token": token})
        assert done.status_code < 500, path
        check(done.text)


def test_data_for_programs_is_not_taken_for_a_page(kept: tuple[TestClient, list[str]]):
    site, paths = kept
    for path in paths:
        for ending in ("json", "csv"):
            done = site.get(twin_path(path, ending))
            assert done.status_code == 200, path
            assert "html" not in done.headers["content-type"]
            assert done.headers["x-content-type-options"] == "nosniff"


def test_templates_let_nothing_through_unescaped():
    templates = Path("src/sayso/show/web/templates").glob("*.html")
    assert [path.name for path in templates if "|safe" in path.read_text("utf-8").replace(" ", "")] == []
