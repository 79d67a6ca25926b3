"""The text cut into segments: nothing lost, whatever lies over what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.show.segments import cut_paragraphs
from tests.factories import make_article, make_port_reading, make_reading, make_statement
from tests.show.strategies import readings


def joined(paragraphs) -> str:
    return "".join("".join(segment.text for segment in part.segments) + part.after for part in paragraphs)


@given(readings())
def test_segments_joined_are_the_text(reading):
    assert joined(cut_paragraphs(reading)) == reading.article.text


@given(readings())
def test_every_character_knows_exactly_the_pieces_that_lie_over_it(reading):
    for paragraph in cut_paragraphs(reading):
        for segment in paragraph.segments:
            for place in range(segment.start, segment.start + len(segment.text)):
                expected = {
                    (number, role, span.start, span.end)
                    for number, statement in enumerate(reading.statements, 1)
                    for role in ("source", "cue", "content")
                    for span in getattr(statement, role)
                    if span.start <= place < span.end
                }
                assert {(c.number, c.role, c.start, c.end) for c in segment.covers} == expected


def test_the_innermost_piece_comes_first():
    ministry = next(
        segment
        for paragraph in cut_paragraphs(make_port_reading())
        for segment in paragraph.segments
        if segment.text == "the ministry" and segment.covers
    )
    assert [(cover.number, cover.role) for cover in ministry.covers] == [(6, "source"), (5, "content")]


def test_paragraphs_end_at_blank_lines_or_where_there_are_none_at_each_line():
    def texts(text: str) -> list[str]:
        parts = cut_paragraphs(make_reading(make_article(text)))
        return ["".join(segment.text for segment in part.segments) for part in parts]

    assert texts("One\nline.\n\nTwo.") == ["One\nline.", "Two."]
    assert texts("One.\nTwo.\n") == ["One.", "Two.", ""]


@given(st.integers(1, 40))
def test_a_quotation_over_paragraphs_covers_both(blank):
    article = make_article(f"“One.{chr(10) * blank}“Two.” Ruiz said.")
    reading = make_reading(article, make_statement(article, article.text[: -len(" Ruiz said.")], form="direct"))
    assert [bool(part.segments[0].covers) for part in cut_paragraphs(reading)] == [True, True]
