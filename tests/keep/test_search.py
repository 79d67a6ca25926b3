"""Finding statements: words in any English form, filters, marks at the words' own offsets, pages."""

from __future__ import annotations

import pytest

from sayso.keep import Query, Record
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement


def contents(record: Record, query: Query) -> list[str]:
    return [hit.statement.content[0].text for hit in record.find(query).hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ships", 2),
        ("SHIP", 2),
        ("ship turning", 2),
        ('"forty ships"', 2),
        ('"ships forty"', 0),
        ("the no", 0),
        ("never", 1),
        ("submarine", 0),
        ("ships submarine", 0),
        ("", 6),
        ("   ", 6),
        ("!?", 0),
    ],
)
def test_words_are_found_in_any_form_and_all_together(record: Record, words: str, found: int) -> None:
    record.add(make_port_reading(), by="model-1")

    assert len(record.find(Query(words)).hits) == found


@pytest.mark.parametrize(
    "words",
    ['"', '""', "a OR b", "NEAR(", "port*", "-port", "^port", "content:port", "' OR 1=1 --", "%", "\0", "\ud800", ":x"],
)
def test_no_words_are_taken_for_a_command(record: Record, words: str) -> None:
    record.add(make_port_reading(), by="model-1")

    record.find(Query(words, speaker=words, outlet=words, since=words, until=words))

    assert record.check() == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(speaker="Ana Ruiz"), 1),
        (Query(speaker="ruiz"), 1),
        (Query(speaker="Ana"), 0),
        (Query(act="evade"), 2),
        (Query(act="evade", kind="unnamed"), 1),
        (Query(medium="email"), 1),
        (Query(outlet="The Vela Courier"), 6),
        (Query(outlet="The Vela Post"), 0),
        (Query(since="2024-05-03", until="2024-05-03"), 6),
        (Query(since="2024-05-04"), 0),
        (Query(until="2024-05-02"), 0),
        (Query("port", act="deny", speaker="Ruiz", kind="person", medium="email"), 1),
    ],
)
def test_every_filter_must_hold(record: Record, query: Query, found: int) -> None:
    record.add(make_port_reading(published="2024-05-03T09:15:00+02:00"), by="model-1")

    assert len(record.find(query).hits) == found


def test_matching_words_are_marked_where_they_stand_in_the_article(record: Record) -> None:
    reading = make_port_reading()
    record.add(reading, by="model-1")

    (hit,) = record.find(Query("never nonsense")).hits

    assert [mark.text for mark in hit.marks] == ["nonsense", "never"]
    assert all(reading.article.text[mark.start : mark.end] == mark.text for mark in hit.marks)
    assert (hit.article_id, hit.outlet) == (reading.article.id, "The Vela Courier")


def test_marks_hold_beside_markup_emoji_and_accents(record: Record) -> None:
    article = make_article("Ruiz said <b>the</b> 🚢 café\0 of <Vela> &amp; “Múñoz” closed.")
    record.add(make_reading(article, make_statement(article, article.text[10:])), by="model-1")

    for word in ("cafe", "vela", "munoz", "closing"):
        (hit,) = record.find(Query(word)).hits
        assert [article.text[mark.start : mark.end] for mark in hit.marks] == [mark.text for mark in hit.marks] != []


def test_the_better_match_comes_first(record: Record) -> None:
    article = make_article("Port, port. The long road from the hills ends in a town with a port and a mill.")
    long, short = make_statement(article, article.text[12:]), make_statement(article, "Port, port")
    record.add(make_reading(article, short, long), by="model-1")

    assert contents(record, Query("port"))[0] == "Port, port"


def test_pages_follow_each_other_without_a_gap(record: Record) -> None:
    text = " ".join(f"Ship {number} came in." for number in range(10, 35))
    article = make_article(text)
    said = [make_statement(article, f"Ship {number} came in") for number in range(10, 35)]
    record.add(make_reading(article, *said), by="model-1")

    for words in ("ship", ""):
        pages = [record.find(Query(words), limit=10, offset=offset) for offset in (0, 10, 20)]
        assert [page.more for page in pages] == [True, True, False]
        assert len({hit.statement.id for page in pages for hit in page.hits}) == 25


def test_without_words_the_newest_come_first(record: Record) -> None:
    for day in ("2024-05-02", "2024-05-04", "2024-05-03"):
        article = make_article(f"It was {day}.", url=f"https://courier.example/{day}", published=day)
        record.add(make_reading(article, make_statement(article, day)), by="model-1")

    assert contents(record, Query()) == ["2024-05-04", "2024-05-03", "2024-05-02"]
    assert contents(record, Query(speaker="Ruiz")) == ["2024-05-04", "2024-05-03", "2024-05-02"]


def test_an_earlier_version_is_not_found(record: Record) -> None:
    for text in ("The port is closed.", "The port is open."):
        article = make_article(text)
        record.add(make_reading(article, make_statement(article, text[:-1])), by="model-1")

    assert contents(record, Query("port")) == ["The port is open"]


def test_a_name_that_two_speakers_share_finds_both(record: Record) -> None:
    article = make_article("Ana left. Ivo stayed.")
    said = [
        make_statement(article, "Ana left", speaker=make_speaker("Ana Ruiz")),
        make_statement(article, "Ivo stayed", speaker=make_speaker("Ivo Ruiz")),
    ]
    record.add(make_reading(article, *said), by="model-1")

    assert len(contents(record, Query(speaker="Ruiz"))) == 2
    assert contents(record, Query(speaker="Ivo Ruiz")) == ["Ivo stayed"]


def test_newest_first_is_the_order_of_coming_in(record: Record):
    for number, words in enumerate(("port port port", "the port and much else besides", "a port")):
        article = make_article(f"Ruiz said {words}.", url=f"https://courier.example/{number}")
        record.add(make_reading(article, make_statement(article, words)), by="sayso-en-1")
    found = record.find(Query("port"), newest_first=True)
    assert [hit.url[-1] for hit in found.hits] == ["2", "1", "0"]
    assert [hit.url[-1] for hit in record.find(Query("port"), newest_first=True, limit=1, offset=1).hits] == ["1"]
