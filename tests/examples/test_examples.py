"""The sample pages are what they claim to be: sound HTML, metadata that parses, gold strings that stand in the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from lxml import etree, html

from sayso.records import Act, Commitment, Medium, SpeakerKind

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLD: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "gold.jsonl").open(encoding="utf-8")
]
PAGES = pytest.mark.parametrize("gold", GOLD, ids=[gold["file"] for gold in GOLD])


def parsed(gold: dict[str, Any]) -> html.HtmlElement:
    return html.parse(str(EXAMPLES / gold["file"])).getroot()


def body_text(gold: dict[str, Any]) -> str:
    (body,) = parsed(gold).xpath('//*[@itemprop="articleBody"]')
    return " ".join(body.text_content().split())


def json_ld_nodes(page: html.HtmlElement) -> list[dict[str, Any]]:
    """Every node of every JSON-LD block, whether it stands alone, in a list or in a `@graph`."""
    blocks = [json.loads(script.text) for script in page.xpath('//script[@type="application/ld+json"]')]
    flat = [node for block in blocks for node in (block if isinstance(block, list) else [block])]
    return [inner for node in flat for inner in node.get("@graph", [node])]


def test_every_page_has_its_gold_line() -> None:
    assert sorted(gold["file"] for gold in GOLD) == sorted(
        path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*.html")
    )


@PAGES
def test_page_is_sound_html(gold: dict[str, Any]) -> None:
    parser = etree.HTMLParser()
    etree.parse(str(EXAMPLES / gold["file"]), parser)
    assert list(parser.error_log) == []


@PAGES
def test_metadata_names_the_same_article(gold: dict[str, Any]) -> None:
    page = parsed(gold)
    (article,) = [node for node in json_ld_nodes(page) if node["@type"].endswith("NewsArticle")]
    (canonical,) = page.xpath('//link[@rel="canonical"]/@href')
    (heading,) = page.xpath("//h1")
    assert article["url"] == canonical == gold["url"]
    assert article["headline"] == heading.text_content() == gold["title"]
    assert article["datePublished"] == gold["published"]


@PAGES
def test_every_gold_string_stands_verbatim_in_the_article(gold: dict[str, Any]) -> None:
    text = body_text(gold)
    strings = [s for statement in gold["statements"] for role in ("source", "cue", "content") for s in statement[role]]
    assert [string for string in strings if string not in text] == []


@PAGES
def test_gold_fields_take_their_values_from_the_records(gold: dict[str, Any]) -> None:
    labels = {"speaker_kind": SpeakerKind, "act": Act, "commitment": Commitment, "medium": Medium}
    for statement in gold["statements"]:
        assert all(statement[field] in get_args(values) for field, values in labels.items())
        assert (statement["speaker"] is None) == (statement["speaker_kind"] == "none")


@PAGES
def test_answers_and_nesting_point_at_other_statements(gold: dict[str, Any]) -> None:
    statements = gold["statements"]
    for number, statement in enumerate(statements):
        assert statement["answers"] != number
        assert statement["answers"] is None or 0 <= statement["answers"] < len(statements)
        if statement["inside"] is not None:
            outer = statements[statement["inside"]]["content"]
            assert all(any(piece in whole for whole in outer) for piece in statement["content"])


def test_one_page_was_changed_after_it_was_published() -> None:
    first, second = (gold for gold in GOLD if "what-we-know" in gold["file"])
    assert first["url"] == second["url"]
    assert body_text(first) != body_text(second)
