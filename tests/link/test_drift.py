"""Two wordings of one utterance side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.link import align_wordings


def test_what_an_outlet_left_out_is_marked() -> None:
    pieces = align_wordings("“We’ll pay, if the court agrees.”", '"We\'ll pay."')
    assert [(piece.change, piece.one and piece.one.text, piece.other and piece.other.text) for piece in pieces] == [
        ("same", "“We’ll pay", "\"We'll pay"),
        ("left out", ", if the court agrees", None),
        ("same", ".”", '."'),
    ]


@given(st.text(), st.text())
def test_every_word_of_both_wordings_stands_in_one_piece(one: str, other: str) -> None:
    pieces = align_wordings(one, other)
    for text, spans in ((one, [p.one for p in pieces if p.one]), (other, [p.other for p in pieces if p.other])):
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert "".join("".join(span.text.split()) for span in spans) == "".join(text.split())
