"""Lists for people: marked words in bold on a terminal, differences marked, any text made harmless."""

from __future__ import annotations

import io

from hypothesis import given
from rich.console import Console
from rich.text import Text

from sayso.keep import Hit
from sayso.records import Reading, Span
from sayso.show.lists.blocks import join
from sayso.show.lists.changes import mark_differences
from sayso.show.lists.hits import content_words, print_hits
from sayso.show.plain import plain_line, plain_piece
from tests.factories import make_article, make_statement
from tests.show.exported import TEXTS, readings

ARTICLE = make_article("“The port was never closed,” Ruiz said, “never.”")


def shown_on_a_terminal(words) -> str:
    out = io.StringIO()
    Console(file=out, force_terminal=True, color_system="standard", width=80).print(words)
    return out.getvalue()


def test_matching_words_are_bold_on_a_terminal_and_nothing_else_is():
    said = make_statement(ARTICLE, ["“The port was never closed,”", "“never.”"], form="direct")
    marks = [Span.of(ARTICLE.text, 14, 19), Span.of(ARTICLE.text, 41, 46)]
    assert [mark.text for mark in marks] == ["never", "never"]
    words = content_words(said, marks)
    assert words.plain == "“The port was never closed,” […] “never.”"
    assert shown_on_a_terminal(words).count("\x1b[1mnever\x1b[0m") == 2
    assert "\x1b[1mThe" not in shown_on_a_terminal(words)


def test_what_is_joined_keeps_its_own_style():
    shown = shown_on_a_terminal(join([Text("Ana Ruiz", style="bold"), Text(""), Text("minister")]))
    assert shown == "\x1b[1mAna Ruiz\x1b[0m\x1b[2m · \x1b[0mminister\n"


def test_both_wordings_can_be_read_out_of_a_marked_difference():
    marked = mark_differences("the port was closed on Friday", "the harbour was closed").plain
    assert marked == "the [-port-] {+harbour+} was closed [-on Friday-]"


@given(TEXTS, TEXTS)
def test_a_difference_of_any_texts_holds_all_of_their_words(before: str, after: str):
    marked = mark_differences(before, after).plain
    for word in plain_line(before).split() + plain_line(after).split():
        assert word in marked


@given(TEXTS)
def test_a_piece_keeps_blanks_at_its_ends_and_nothing_that_steers(text: str):
    assert plain_piece(f" {text} ").startswith(" ")
    assert plain_piece(f" {text} ").endswith(" ")
    assert not {"\x1b", "\x00", "\x1f", "\u202e", "\r", "\n", "\x85"} & set(plain_piece(text))


@given(readings())
def test_any_hit_can_be_printed(reading: Reading):
    hits = [Hit(said, "a", reading.article.url, reading.article.title, None, None) for said in reading.statements]
    out = io.StringIO()
    print_hits(hits, out)
    shown = out.getvalue()
    shown.encode("utf-8")
    assert shown.isprintable() or not {"\x1b", "\x00", "\u202e", "\r", "\x85"} & set(shown)
