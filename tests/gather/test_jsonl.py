"""JSON Lines: one item a line, in order; a bad line costs that line."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import GatherError
from sayso.gather import GatherOptions, gather_articles
from sayso.gather.blob import open_blob
from sayso.gather.jsonl import read
from sayso.records import Article, Skipped
from tests.gather.pages import SENTENCES, article_html

RECORD = {
    "url": "https://courier.example/port",
    "title": "Port open",
    "outlet": "Vela Courier",
    "byline": "Mira Sol",
    "published": "2024-05-03",
    "text": "The port\r\nwas open.\n",
}


def read_lines(*lines: str | bytes) -> list[Article | Skipped]:
    data = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    with open_blob("day.jsonl", "day.jsonl", io.BytesIO(data)) as blob:
        return [item if isinstance(item, Skipped) else item.article for item in read(blob, GatherOptions())]


def test_fields_arrive_as_given() -> None:
    assert read_lines(json.dumps(RECORD)) == [Article(**RECORD)]


def test_lines_come_in_order_and_bad_ones_are_named() -> None:
    good = json.dumps(RECORD)
    items = read_lines(good, good[:40], "", good, '["a"]', '{"text": "  "}', '{"text": 7}', b'{"text": "\xff"}')
    assert [item.where if isinstance(item, Skipped) else "read" for item in items] == [
        "read",
        "day.jsonl:2",
        "read",
        *(f"day.jsonl:{number}" for number in (5, 6, 7, 8)),
    ]
    assert [item.why.split(":")[0] for item in items if isinstance(item, Skipped)] == [
        "broken JSON",
        "not a JSON object",
        "no text in it",
        "'text' must be a string, not int",
        "not UTF-8",
    ]


@pytest.mark.parametrize("line", ["[" * 100_000, '{"text": ' + "9" * 5000 + "}", '{"text": "a\\ud800"}'])
def test_hostile_line_is_skipped(line: str) -> None:
    (item,) = read_lines(line)
    assert isinstance(item, Skipped)


def test_line_over_the_limit_is_skipped_and_the_next_read() -> None:
    long = json.dumps({"text": "word " * 2_100_000})
    skipped, article = read_lines(long, json.dumps(RECORD))
    assert skipped == Skipped("day.jsonl:1", "larger than the limit of 10 MB")
    assert isinstance(article, Article)


def test_html_in_a_line_is_read_like_a_page_and_the_line_has_the_last_word() -> None:
    (article,) = read_lines(json.dumps({"url": "u", "html": article_html(), "outlet": "Other"}))
    assert article == Article("u", "\n\n".join(SENTENCES), "Port was never closed, says harbour master", "Other")


def test_article_without_address_is_named_by_its_line() -> None:
    (article,) = read_lines('{"text": "The port was open."}')
    assert article == Article("day.jsonl:1", "The port was open.")


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2024-05-03T09:30:00+02:00", "2024-05-03T09:30:00+02:00"),
        ("Fri, 03 May 2024 09:30:00 +0200", "2024-05-03T09:30:00+02:00"),
        ("May 3, 2024", "2024-05-03"),
        ("some time ago", None),
        ("", None),
    ],
)
def test_date_becomes_iso(written: str, published: str | None) -> None:
    (article,) = read_lines(json.dumps({**RECORD, "published": written}))
    assert isinstance(article, Article)
    assert article.published == published


@given(st.text(min_size=1, max_size=60).filter(lambda text: text.strip() and len(text) < 20))
def test_text_is_kept_character_for_character(text: str) -> None:
    (item,) = read_lines(json.dumps({"text": text}))
    assert isinstance(item, Article)
    assert item.text == text


def test_gzip_and_byte_order_mark(tmp_path: Path) -> None:
    day = tmp_path / "day.jsonl.gz"
    day.write_bytes(gzip.compress(b"\xef\xbb\xbf" + json.dumps(RECORD).encode()))
    assert list(gather_articles([str(day)])) == [Article(**RECORD)]


def test_option_that_is_no_date_is_refused() -> None:
    with pytest.raises(GatherError, match="'Friday' is not a date"):
        GatherOptions(published="Friday")
