"""Texts made to harm: they come back as they were, and do nothing."""

from __future__ import annotations

import pytest

from sayso.keep import Query, Record
from sayso.records import Article, Reading, Speaker
from tests.factories import make_statement

HOSTILE = [
    "'; DROP TABLE statement; --",
    '" OR ""="',
    "<script>alert(1)</script>",
    "%s %(by)s :name ? {0} $1 \\",
    "\0\0\0",
    "\ud800 alone",
    "\u202eright to left\u202c\u200b",
    "é" * 5_000,
    "=cmd|' /C calc'!A0",
    "\x1b]8;;https://evil.example\x07",
    "../../etc/passwd",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_in_every_field(record: Record, text: str) -> None:
    article = Article(text, f"He said {text}.", text, text, text, text, text)
    speaker = Speaker(text, text, "person", text, text, text, (text, text))
    said = make_statement(article, text, speaker=speaker, via=text, said_on=text, inside=text, answers=text, id=text)
    reading = Reading(article, (said,))

    record.add(reading, by="model-1")

    assert record.find(Query(outlet=text)).hits[0].statement == said
    assert record.find(Query(speaker=text)).hits[0].title == text
    record.find(Query(text))
    assert record.check() == []


def test_a_title_of_ten_megabytes(record: Record) -> None:
    huge = "ä" * 10_000_000
    article = Article("https://courier.example/1", "Ruiz said no.", title=huge, outlet=huge, byline=huge)
    reading = Reading(article, (make_statement(article, "no", speaker=Speaker("1", huge, "person", huge, huge)),))

    assert record.add(reading, by="model-1") == "new"

    assert record.reading(article.id) == reading
    assert record.check() == []


def test_a_content_of_a_million_words(record: Record) -> None:
    text = " ".join(f"word{number}" for number in range(1_000_000))
    article = Article("https://courier.example/1", text)

    assert record.add(Reading(article, (make_statement(article, text),)), by="model-1") == "new"

    assert len(record.find(Query("word7")).hits) == 1


def test_dates_a_century_off(record: Record) -> None:
    for published in ("1924-05-03", "2124-05-03", "0001-01-01", "9999-12-31", "tomorrow", ""):
        article = Article(f"https://courier.example/{published}", "Ruiz said no.", published=published)
        record.add(Reading(article, (make_statement(article, "no"),)), by="model-1")

    assert len(record.find(Query(since="2100-01-01", until="2200-01-01")).hits) == 1
    assert record.check() == []
