"""Hostile words stay words on every page: no element, attribute, link or turned writing comes from an article."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from markupsafe import escape

from sayso.keep import Record
from sayso.pipeline_link import link_new
from sayso.records import Reading
from tests.factories import make_article, make_reading, make_speaker, make_statement

WORDS = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover='alert(1)' {{ 7*7 }}"
TURNED = "\u202eclosed\u2066"


class Elements(HTMLParser):
    """The elements that a browser would build, with their attributes, and the texts between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def make_hostile(url: str) -> Reading:
    text = f"{WORDS} {TURNED} said {WORDS} was open.\n\nThe end of the port."
    article = make_article(text, url=url, title=WORDS + TURNED, outlet=WORDS, byline=WORDS)
    speaker = make_speaker(WORDS + TURNED, kind="organization", role=WORDS, affiliation=WORDS, reason=WORDS)
    said = make_statement(article, f"{WORDS} was open", WORDS, "said", speaker=speaker, via=WORDS, said_on=WORDS)
    return make_reading(article, said)


@pytest.fixture
def hostile(record: Record) -> list[Reading]:
    readings = [make_hostile("javascript:alert(1)"), make_hostile("https://x.example/\"onload='x'")]
    changed = make_hostile("https://x.example/\"onload='x'")
    later = make_article(changed.article.text + " More.", url=changed.article.url, title=WORDS)
    readings.append(make_reading(later))
    for number, reading in enumerate(readings):
        record.add(reading, by="sayso-en-1", made_at=f"2024-05-0{number + 1}T08:00:00.000000+00:00")
    link_new(record)
    record.correct(readings[0].statements[0].id, "via", WORDS, by=f"person:{WORDS}")
    return readings


def test_no_page_runs_or_turns_what_an_article_says(site, record, hostile):
    first = hostile[0]
    said = first.statements[0].id
    speaker = record.speaker_ids([said])[said]
    addresses = [
        "/",
        f"/articles/{first.article.id}",
        f"/articles/{hostile[2].article.id}",
        f"/articles/{hostile[2].article.id}/versions",
        "/claims?all=yes",
        "/speakers",
        f"/speakers/{speaker}",
        "/outlets",
        "/changes",
        "/corrections",
        f"/statements/{said}/correct",
        "/search?words=open",
        "/search?" + "&".join(f"{name}=%3Cscript%3Ealert(1)%3C/script%3E" for name in ("words", "speaker", "outlet")),
        *(f"/claims/{kept.id}" for kept in record.claims().claims),
    ]
    for address in addresses:
        answer = site.get(address)
        assert answer.status_code == 200, address
        page = Elements(answer.text)
        for tag, attributes in page.found:
            assert tag not in ("img", "iframe", "object", "style"), address
            assert tag != "script" or (attributes["src"] or "").startswith("/static/"), address
            assert not [name for name in attributes if name.startswith("on") or name == "style"], address
            assert not (attributes.get("href") or "").lower().startswith("javascript"), address
        assert WORDS not in answer.text, address
        assert {text for text in page.texts if "\u202e" in text} <= {"\u202e"}, address


def test_the_text_is_there_word_for_word(site, hostile):
    page = site.get(f"/articles/{hostile[0].article.id}").text
    assert str(escape(f"{WORDS} was open")) in page
    assert "<bdi>\u202e</bdi>closed" in page
