"""The table: who, how, the words, at any width and safe on any terminal."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len

from sayso.records import Confidence
from sayso.show.table import write_table
from tests.factories import make_article, make_port_reading, make_reading, make_skipped, make_speaker, make_statement


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(*items, width: int = 100, out: io.StringIO | None = None) -> str:
    out = out or io.StringIO()
    write_table(items, out, width=width)
    return out.getvalue()


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_heading_names_title_outlet_and_date():
    table = shown(make_port_reading(title="Port open", outlet="Vela Courier", published="2024-05-03"))
    assert table.startswith("Port open\nVela Courier · Mira Sol · 2024-05-03 · https://courier.example/port\n")


def test_a_denial_is_marked_by_sign_and_word_and_points_at_the_claim():
    assert "✗ DENIES → #1" in shown(make_port_reading())


@pytest.mark.parametrize(("act", "mark"), [("evade", "⊘ EVADES"), ("accuse", "▲ ACCUSES"), ("state", "· states")])
def test_acts_are_told_apart_without_colour(act, mark):
    article = make_article("Ruiz said no.")
    assert mark in shown(make_reading(article, make_statement(article, "no", act=act)))


def test_an_unnamed_source_is_marked_with_the_reason_for_it():
    table = shown(make_port_reading(), width=200)
    assert "◌ UNNAMED" in table
    assert "withheld: “as the inquiry" in table


def test_the_reason_is_given_once_a_speaker():
    article = make_article("An official said no, the official said.")
    official = make_speaker("an official", kind="unnamed", reason="fear")
    said = [make_statement(article, words, speaker=official) for words in ("no", "said no")]
    assert shown(make_reading(article, *said)).count("withheld") == 1


def test_a_nested_statement_says_in_which_one_it_stands():
    assert "└ inside #5" in shown(make_port_reading())


def test_pieces_are_joined_by_a_visible_gap():
    table = shown(make_port_reading(), width=200)
    assert "❝   “That is nonsense,” […] “The port was never closed.”" in table


def test_speakers_not_told_apart_are_listed():
    article = make_article("She said no.")
    torn = make_statement(article, "no", speaker=make_speaker(None, candidates=("Ana Ruiz", "Mira Sol")))
    assert "? Ana Ruiz or Mira Sol" in shown(make_reading(article, torn))


def test_only_low_confidence_is_shown():
    article = make_article("She said no.")
    torn = make_statement(article, "no", confidence=Confidence(attribution=0.42, speaker=0.95, act=0.55))
    table = one_line(shown(make_reading(article, torn)))
    assert "42 % sure that this is a statement" in table
    assert "act 55 % sure" in table
    assert "95" not in table


def test_an_article_without_statements_says_so_and_a_skipped_one_is_left_out():
    assert "no statements found" in shown(make_reading())
    assert shown(make_skipped()) == ""


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_asked(width):
    title = "A very long title of a very long story about a harbour " * 4
    table = shown(make_port_reading(title=title, url="https://courier.example/" + "port/" * 40), width=width)
    assert max(cell_len(line) for line in table.splitlines()) <= width


@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_word_of_a_statement_is_printed(width):
    words = " ".join(f"word{number}" for number in range(60))
    article = make_article(f"Ruiz said {words}.")
    table = shown(make_reading(article, make_statement(article, words)), width=width)
    assert all(word in table.split() for word in words.split())


def test_colours_only_on_a_terminal_and_not_under_no_color(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in shown(make_port_reading())
    assert "\x1b[1;31m" in shown(make_port_reading(), out=Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in shown(make_port_reading(), out=Terminal())


HOSTILE = "[bold]no[/bold] \x1b]0;owned\x07\x1b[2J \x9b31m :smile: [link=file:///]x[/link] \u202egnp.exe\u2066"


def test_nothing_in_an_article_steers_the_terminal():
    article = make_article(f"{HOSTILE} said {HOSTILE}!", title=HOSTILE, outlet=HOSTILE, url=HOSTILE)
    speaker = make_speaker(HOSTILE, kind="unnamed", role=HOSTILE, affiliation=HOSTILE, reason=HOSTILE)
    statement = make_statement(article, HOSTILE, HOSTILE, "said", speaker=speaker, via=HOSTILE, said_on=HOSTILE)
    table = shown(make_reading(article, statement), width=200)
    assert not set(table) & set("\x1b\x07\x9b\u202e\u2066")
    assert "[bold]no[/bold]" in table
    assert ":smile:" in table
