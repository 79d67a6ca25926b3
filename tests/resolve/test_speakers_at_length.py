"""Long and odd texts: cost grows with length, no text breaks it, what is shown stands in the article."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Article, Attribution, Span
from sayso.resolve.speakers import resolve_speakers
from tests.factories import make_article, make_attribution

SENTENCE = "Ana Ruiz, the harbour master of Vela, met Pavo Lind of the Orsa Port Authority. She said it was late. "


def cost(times: int) -> float:
    """Seconds of processor time for a text of so many sentences with one attribution in each."""
    text = SENTENCE * times
    step = len(SENTENCE)
    at = SENTENCE.index("She")
    said = [
        Attribution(
            str(n), "indirect", (Span.of(text, n * step + at, n * step + at + 3),), (), (Span.of(text, n, n + 1),)
        )
        for n in range(times)
    ]
    began = time.process_time()
    resolve_speakers(Article("x:1", text), said)
    return time.process_time() - began


def test_ten_times_the_text_costs_about_ten_times_as_much():
    assert cost(2500) < 25 * max(cost(250), 0.02)


@given(text=st.text(alphabet="AnaRuiz .,’'\"“”()-\nhesaid1é🚢", min_size=1, max_size=80), data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_text_with_any_source_gives_one_answer_an_attribution(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    spans = (Span.of(text, start, end),)
    found = resolve_speakers(Article("x:1", text), [Attribution("1", "indirect", spans, (), spans)])
    assert len(found) == 1
    assert 0 <= found[0][1] <= 1


def test_what_is_shown_stands_in_the_article():
    article = make_article()
    said = [
        make_attribution(article, "The port was never closed.", "harbour master Ana Ruiz"),
        make_attribution(article, "she had not seen the report", "A senior customs official"),
        make_attribution(article, "questions", "Pavo Lind, a spokesman for the ministry,"),
    ]
    for speaker, _ in resolve_speakers(article, said):
        for shown in (speaker.name, speaker.role, speaker.affiliation, speaker.reason):
            assert shown is None or shown in article.text
