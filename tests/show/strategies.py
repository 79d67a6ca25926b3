"""Random readings: spans of random places, so that they overlap, touch, nest and repeat."""

from __future__ import annotations

from hypothesis import strategies as st

from sayso.records import Reading, Span, Statement, content_id
from tests.factories import make_article, make_speaker

ACTS = ("deny", "evade", "accuse", "state")
TEXTS = st.text(
    st.sampled_from("aé“”<&\n\r\t \u202e\u0301😀") | st.characters(exclude_categories=["Cs", "Cc"]), min_size=1
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A reading with up to five statements at random places of a random text."""
    text = draw(TEXTS)
    statements = tuple(_statement(draw, text, number) for number in range(draw(st.integers(0, 5))))
    return Reading(make_article(text), statements)


def _statement(draw: st.DrawFn, text: str, number: int) -> Statement:
    return Statement(
        id=content_id(text, str(number)),
        form=draw(st.sampled_from(["direct", "indirect", "mixed"])),
        source=draw(_pieces(text, 0)),
        cue=draw(_pieces(text, 0)),
        content=draw(_pieces(text, 1)),
        speaker=draw(st.sampled_from([None, make_speaker(), make_speaker(None), make_speaker("x", kind="unnamed")])),
        act=draw(st.sampled_from(ACTS)),
    )


def _pieces(text: str, least: int) -> st.SearchStrategy[tuple[Span, ...]]:
    place = st.integers(0, len(text))
    span = st.tuples(place, place).map(lambda ends: Span.of(text, min(ends), max(ends)))
    return st.lists(span, min_size=least, max_size=3).map(lambda spans: tuple(sorted(spans, key=lambda s: s.start)))
