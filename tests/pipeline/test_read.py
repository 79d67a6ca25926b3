"""From page to reading with the shipped model: the few tests that need it."""

import json
from pathlib import Path

import pytest

import sayso
from sayso.model import load_model
from sayso.pipeline import read_articles, read_marked
from sayso.records import Reading, Skipped
from tests.factories import make_article
from tests.marked import make_marks

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGE = EXAMPLES / "day1"


def test_two_lines_of_python_read_a_page() -> None:
    page = sorted(PAGE.glob("*.html"))[0]
    (reading,) = sayso.read_articles([str(page)])
    assert isinstance(reading, Reading)
    assert len(reading.statements) >= 5
    for statement in reading.statements:
        for span in statement.spans():
            assert reading.article.text[span.start : span.end] == span.text


def test_articles_come_in_the_order_asked_for_and_bad_ones_stay_in_their_place(tmp_path: Path) -> None:
    pages = sorted(PAGE.glob("*.html"))[:2]
    (tmp_path / "empty.html").write_text("")
    where = [str(pages[1]), str(tmp_path / "empty.html"), str(pages[0])]
    first, skipped, last = read_articles(where)
    assert isinstance(skipped, Skipped)
    assert skipped.where.endswith("empty.html")
    titles = [next(iter(read_articles([str(page)]))).article.title for page in pages]
    assert [last.article.title, first.article.title] == titles


def test_an_article_reads_alike_alone_and_in_company(tmp_path: Path) -> None:
    lines = [
        {"url": f"u:{n}", "text": f"Ana Ruiz said on day {n} that the port was open.\n" * (n + 1)} for n in range(5)
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    together = list(read_articles([str(path)]))
    path.write_text(json.dumps(lines[3]))
    (alone,) = read_articles([str(path)])
    assert [s.id for s in together[3].statements] == [s.id for s in alone.statements]


def test_a_plain_sentence_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("The port of Vela was open all day, harbour master Ana Ruiz said on Tuesday.\r\n", newline="")
    (reading,) = read_articles([str(path)])
    (statement,) = reading.statements
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.cue[0].text) == ("Ana Ruiz", "said")
    assert "The port of Vela was open all day" in statement.content[0].text


@pytest.mark.parametrize(
    "text",
    [
        "x" * 200_000,
        "He said “no",
        "'' `` » « ”",
        "\u202eRuiz said no\u202c",
        "Ruiz said no.\r\nMarsh said yes.",
        "😀" * 500,
    ],
)
def test_odd_text_is_read_without_a_fault(text: str) -> None:
    (marks,) = load_model().mark([text])
    reading = read_marked(make_article(text=text), marks)
    assert all(text[s.start : s.end] == s.text for st in reading.statements for s in st.spans())


def test_nested_statements_name_the_one_that_holds_them() -> None:
    text = "The agency reported the ministry saying the port was closed."
    outer = {1: [("source", "The agency"), ("cue", "reported"), ("content", "the ministry saying the port was closed")]}
    inner = {1: [("source", "the ministry"), ("cue", "saying"), ("content", "the port was closed")]}
    marks = make_marks(text, outer, inner)
    reading = read_marked(make_article(text=text), marks)
    holder, held = reading.statements
    assert held.inside == holder.id
