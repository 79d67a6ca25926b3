"""JSON, JSON lines and CSV: nothing lost, in order, safe to open."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.reading_json import reading_from_json
from sayso.show.csv_out import COLUMNS, write_csv
from sayso.show.json_out import write_json, write_jsonl
from tests.factories import make_article, make_port_reading, make_reading, make_skipped, make_statement


def written(write, *items) -> str:
    out = io.StringIO(newline="")
    write(items, out)
    return out.getvalue()


def rows(*items) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(write_csv, *items), newline="")))


def test_jsonl_is_one_line_for_each_input_in_order():
    lines = [
        json.loads(line) for line in written(write_jsonl, make_port_reading(), make_skipped("a", "b")).splitlines()
    ]
    assert reading_from_json(lines[0]) == make_port_reading()
    assert lines[1] == {"article": None, "statements": [], "skipped": {"where": "a", "why": "b"}}


def test_json_is_one_document_of_the_same():
    document = json.loads(written(write_json, make_port_reading(), make_skipped()))
    lines = written(write_jsonl, make_port_reading(), make_skipped()).splitlines()
    assert document == {"readings": [json.loads(line) for line in lines]}


def test_json_of_nothing_is_still_a_document():
    assert json.loads(written(write_json)) == {"readings": []}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example("a lone surrogate \ud800 stays one")
def test_json_gives_any_text_back_and_can_always_be_encoded(text):
    reading = make_reading(make_article(text), make_statement(make_article(text), text))
    line = written(write_jsonl, reading)
    line.encode("utf-8")
    assert line.count("\n") == 1
    assert reading_from_json(json.loads(line)) == reading


def test_csv_has_a_row_a_statement_with_its_article():
    table = rows(make_port_reading(), make_skipped(), make_reading())
    assert len(table) == 6
    denial = table[1]
    assert denial["outlet"] == "The Vela Courier"
    assert (denial["speaker"], denial["role"], denial["act"], denial["medium"]) == (
        "Ana Ruiz",
        "harbour master",
        "deny",
        "email",
    )
    assert denial["answers"] == table[0]["statement"]


def test_csv_shows_pieces_with_their_offsets():
    denial = rows(make_port_reading())[1]
    assert denial["content"] == "“That is nonsense,” […] “The port was never closed.”"
    text = make_article().text
    starts, ends = denial["content_start"].split(";"), denial["content_end"].split(";")
    pieces = [text[int(start) : int(end)] for start, end in zip(starts, ends, strict=True)]
    assert " […] ".join(pieces) == denial["content"]


def test_csv_lines_end_as_rfc_4180_says():
    assert written(write_csv) == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_cells_never_begin_as_a_formula(start):
    cell = f'{start}HYPERLINK("http://evil.example")'
    article = make_article(cell, title=cell, outlet=cell)
    row = rows(make_reading(article, make_statement(article, cell)))[0]
    assert row["title"] == row["outlet"] == row["content"] == f"'{cell}"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_csv_gives_any_text_back(text):
    article = make_article(text)
    content = rows(make_reading(article, make_statement(article, text)))[0]["content"]
    assert content in (text, f"'{text}")
