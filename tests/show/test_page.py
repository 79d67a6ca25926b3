"""The page: the article word for word, its statements marked, harmless whatever is in it."""

from __future__ import annotations

import base64
import colorsys
import hashlib
import io
import re
from html.parser import HTMLParser
from itertools import product

import pytest
from hypothesis import given

from sayso.records import Confidence
from sayso.show.page import write_page
from sayso.show.templating import STATIC
from tests.factories import make_article, make_port_reading, make_reading, make_skipped, make_speaker, make_statement
from tests.show.strategies import readings

VOID = {"meta", "br", "link", "img", "input"}


class Elements(HTMLParser):
    """What a browser would build, as far as these tests ask: elements with attributes, and the text in each."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str], list[str]]] = []
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(html)
        self.close()
        assert self._open == [], "an element was not closed"

    def handle_starttag(self, tag, attrs):
        element = (tag, dict(attrs), [])
        self.found.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        for element in self._open:
            element[2].append(data)

    def texts(self, tag: str, **attributes: str) -> list[str]:
        """The text of every element of this kind whose attributes hold these words."""
        return [
            "".join(data)
            for name, attrs, data in self.found
            if name == tag and all(word in attrs.get(key, "").split() for key, word in attributes.items())
        ]

    def links(self) -> list[str]:
        return [attrs.get("href", "") for name, attrs, _ in self.found if name == "a"]


def page(*items) -> Elements:
    return Elements(html(*items))


def html(*items) -> str:
    out = io.StringIO()
    write_page(items, out)
    return out.getvalue()


@given(readings())
def test_the_marked_article_reads_exactly_as_the_article(reading):
    assert page(reading).texts("div", **{"class": "text"}) == [reading.article.text]


def test_parts_of_a_statement_carry_its_number_role_and_act():
    shown = page(make_port_reading())
    assert shown.texts("span", **{"class": "deny", "data-s": "2"}) == [
        "“That is nonsense,”",
        "“The port was never closed.”",
    ]
    assert shown.texts("span", **{"class": "source", "data-s": "2"}) == ["harbour master Ana Ruiz"]
    assert shown.texts("span", **{"class": "cue", "data-s": "2"}) == ["wrote"]


def test_nested_words_belong_to_both_statements():
    inner = page(make_port_reading()).texts("span", **{"class": "nested", "data-s": "5"})
    assert inner == ["the ministry", "saying", "that forty ships had been turned away"]


def test_an_answer_links_to_the_claim_in_text_and_list():
    shown = page(make_port_reading())
    assert {"#a1-t1", "#a1-s1"} <= set(shown.links())
    assert "answers 1, Kanal Orsa" in " ".join(shown.texts("li", id="a1-s2"))


def test_every_link_within_the_page_leads_somewhere():
    shown = page(make_port_reading(), make_port_reading(url="https://post.example/2"), make_skipped())
    ids = [attrs["id"] for _, attrs, _ in shown.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in shown.links() if link.startswith("#")} <= set(ids)


def test_an_unnamed_source_is_plain_to_see_with_the_reason():
    shown = page(make_port_reading())
    (card,) = shown.texts("section", **{"class": "unnamed"})
    assert "◌ unnamed" in card
    assert "Name withheld: as the inquiry is still open" in card
    assert shown.texts("span", **{"class": "unnamed"}) == ["A senior customs official"]


def test_low_confidence_is_shown_and_high_is_not():
    article = make_article("She said no.")
    torn = make_statement(article, "no", confidence=Confidence(speaker=0.41, act=0.95))
    assert page(make_reading(article, torn)).texts("span", **{"class": "doubt"}) == ["speaker 41 % sure"]


def test_several_articles_have_an_index_and_what_was_not_read_is_named():
    shown = page(make_port_reading(title="First"), make_skipped("a.html", "no article"), make_port_reading(title="Two"))
    assert [link for link in shown.links() if link in ("#a1", "#a2")] == ["#a1", "#a2"]
    assert "a.html: no article" in " ".join(shown.texts("section", **{"class": "not-read"}))
    assert page(make_port_reading()).texts("nav") == []


def test_a_page_of_nothing_is_a_page():
    assert page().texts("title") == ["Who said what in 0 articles"]
    assert page(make_reading()).texts("li")[:1] == ["no statements found"]


HOSTILE = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"
    "\" onmouseover='alert(1)' {{ 7*7 }} &lt;b&gt;"
)


def test_hostile_words_stay_words():
    article = make_article(f"{HOSTILE} said {HOSTILE}!", title=HOSTILE, outlet=HOSTILE, url=HOSTILE, language=HOSTILE)
    speaker = make_speaker(HOSTILE, kind="unnamed", role=HOSTILE, affiliation=HOSTILE, reason=HOSTILE, id=HOSTILE)
    statement = make_statement(article, HOSTILE, HOSTILE, "said", speaker=speaker, via=HOSTILE, said_on=HOSTILE)
    shown = page(make_reading(article, statement), make_skipped(HOSTILE, HOSTILE))
    assert shown.texts("div", **{"class": "text"}) == [article.text]
    assert len(shown.texts("script")) == 1
    assert {name for name, _, _ in shown.found}.isdisjoint({"img", "b", "iframe", "object"})
    assert not [key for _, attrs, _ in shown.found for key in attrs if key.startswith("on")]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " javascript:x"])
def test_only_web_addresses_become_links(url):
    assert all(link.startswith("#") for link in page(make_port_reading(url=url)).links())


def test_the_page_asks_the_network_for_nothing_and_runs_its_own_script_alone():
    shown = page(make_port_reading())
    (policy,) = [attrs["content"] for _, attrs, _ in shown.found if attrs.get("http-equiv")]
    digest = base64.b64encode(hashlib.sha256(shown.texts("script")[0].encode()).digest()).decode()
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}'" in policy
    assert not [attrs for _, attrs, _ in shown.found if "src" in attrs]
    assert "url(" not in html(make_port_reading())


def test_bidirectional_controls_are_shut_in():
    article = make_article("Ruiz said \u202eno.")
    assert "<bdi>\u202e</bdi>" in html(make_reading(article))


def _luminance(red: float, green: float, blue: float) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    low, high = sorted((_luminance(*one), _luminance(*other)))
    return (high + 0.05) / (low + 0.05)


def _hex(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_stand_out_as_wcag_aa_asks(scheme):
    """A contrast of 4.5 for text (WCAG 2.2, 1.4.3), worked out from the style sheet."""
    css = (STATIC / "marks.css").read_text("utf-8")
    variables = dict(re.findall(r"--([\w-]+): ([^;]+);", re.findall(r":root \{(.*?)\}", css, re.S)[scheme]))
    share = {name: int(value.rstrip("%")) / 100 for name, value in variables.items() if value.endswith("%")}
    for hue in map(int, re.findall(r"--h: (\d+)", css)):
        strong = colorsys.hls_to_rgb(hue / 360, share["strong-l"], share["strong-s"])
        tints = [colorsys.hls_to_rgb(hue / 360, share[name], share["tint-s"]) for name in ("tint-l", "lit-l")]
        pairs = product((strong, _hex(variables["ink"])), (*tints, _hex(variables["page"])))
        assert min(_contrast(word, ground) for word, ground in pairs) >= 4.5, hue
    pairs = [("alarm", "alarm-soft"), ("warn", "warn-soft"), ("soft", "page"), ("blame", "card"), ("link", "card")]
    assert min(_contrast(_hex(variables[a]), _hex(variables[b])) for a, b in pairs) >= 4.5
