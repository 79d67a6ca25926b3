"""Web Annotations: anchored again by anchorpoint, and held against the rules of the W3C Recommendation."""

from __future__ import annotations

import json
from typing import Any

import pytest
from anchorpoint import TextPositionSelector, TextQuoteSelector
from hypothesis import given

from sayso.records import Reading
from sayso.show.export.annotation import write_annotations
from tests.factories import make_article, make_port_reading, make_reading, make_statement
from tests.show.exported import press, readings, replace_surrogates, written

MOTIVATIONS = {"describing", "identifying", "tagging"}


def collection(*found: Reading) -> dict[str, Any]:
    return json.loads(written(write_annotations, *found))


def annotations(*found: Reading) -> list[dict[str, Any]]:
    return collection(*found)["first"]["items"]


def targets(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    return annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]


def words(annotation: dict[str, Any], purpose: str) -> list[str]:
    return [body["value"] for body in annotation["body"] if body["purpose"] == purpose]


def test_a_content_says_who_and_how_and_a_source_who_is_meant():
    content, source, cue = annotations(make_port_reading())[3:6]
    assert words(content, "describing") == ["Ana Ruiz denies (e-mail)"]
    assert words(content, "tagging") == ["content", "deny", "CT+", "email"]
    assert words(source, "identifying") == ["Ana Ruiz, harbour master, Port of Vela"]
    assert words(cue, "tagging") == ["cue"]
    assert [target["source"] for target in targets(content)] == ["https://courier.example/port"] * 2


def test_another_library_finds_every_quote_where_the_position_says():
    reading = make_port_reading()
    text = reading.article.text
    for annotation in annotations(reading):
        for target in targets(annotation):
            quote, position = target["selector"]
            quote = TextQuoteSelector(**{name: quote.get(name) for name in ("exact", "prefix", "suffix")})
            position = TextPositionSelector(start=position["start"], end=position["end"])
            assert quote.as_unique_position(text) == position
            assert position.as_quote(text).exact == quote.exact


def test_positions_count_code_points_not_code_units():
    article = make_article("😀 Ruiz said no.")
    [annotation] = annotations(make_reading(article, make_statement(article, "no")))
    assert targets(annotation)[0]["selector"][1] == {"type": "TextPositionSelector", "start": 12, "end": 14}


def test_the_collection_counts_its_annotations():
    whole = collection(*press())
    assert (whole["@context"], whole["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    assert (whole["total"], whole["first"]["type"]) == (len(whole["first"]["items"]), "AnnotationPage")


def test_nothing_to_annotate_is_an_empty_collection():
    assert (collection()["total"], collection()["first"]["items"]) == (0, [])


@given(readings())
def test_any_reading_follows_the_recommendation(reading: Reading):
    text = replace_surrogates(reading.article.text)
    found = annotations(reading)
    assert len({annotation["id"] for annotation in found}) == len(found)
    for annotation in found:
        assert annotation["type"] == "Annotation"
        assert annotation["motivation"] in MOTIVATIONS
        for body in annotation["body"]:
            assert body.keys() == {"type", "value", "format", "purpose"}
            assert body["purpose"] in MOTIVATIONS
        for target in targets(annotation):
            check_target(target, text)


def check_target(target: dict[str, Any], text: str) -> None:
    quote, position = target["selector"]
    start, end = position["start"], position["end"]
    assert 0 <= start < end <= len(text)
    assert quote["exact"] == text[start:end]
    assert text[:start].endswith(quote.get("prefix", ""))
    assert text[end:].startswith(quote.get("suffix", ""))
    assert target["source"].isascii()
    assert target["source"].startswith(("http://", "https://", "urn:"))


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://courier.example/a b?q=<x>#c#d", "https://courier.example/a%20b?q=%3Cx%3E#c%23d"),
        ("https://courier.example/50%", "https://courier.example/50%25"),
        ("https://kurír.example/", "https://kur%C3%ADr.example/"),
        ("javascript:alert(1)", None),
        ("pages/port.html", None),
        ("http://[broken", None),
    ],
)
def test_an_address_becomes_an_iri_and_what_is_none_a_urn(url: str, source: str | None):
    article = make_article(url=url)
    [annotation] = annotations(make_reading(article, make_statement(article, "The port")))
    assert targets(annotation)[0]["source"] == (source or f"urn:sayso:article:{article.id}")
