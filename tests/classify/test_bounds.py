"""What holds for every article: one classification each, probabilities, ids that exist, cost in a line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.classify.answers import AFTER, BEFORE, candidates
from sayso.classify.scenes import make_scene
from sayso.records import Article, Attribution, Span
from tests.classify.told import as_resolution, classify, marks_without_model, read


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[Attribution]]:
    """Any text, and attributions anywhere in it: crossing, without cue, without source, of nothing but blanks."""
    text = draw(st.text(min_size=1, max_size=300))
    place = st.integers(0, len(text) - 1)

    def spans(least: int) -> tuple[Span, ...]:
        starts = sorted(draw(st.lists(place, min_size=least, max_size=2, unique=True)))
        return tuple(Span.of(text, start, draw(st.integers(start + 1, len(text)))) for start in starts)

    made = [Attribution(str(i), "indirect", spans(0), spans(0), spans(1)) for i in range(draw(st.integers(0, 6)))]
    return Article("https://courier.example/any", text), made


@given(articles())
@settings(deadline=None)
def test_every_attribution_gets_a_classification_that_makes_sense(made: tuple[Article, list[Attribution]]) -> None:
    article, attributions = made
    found = classify(article, attributions, [None] * len(attributions))
    assert len(found) == len(attributions)
    for attribution, one in zip(attributions, found, strict=True):
        assert one.answers in {None, *(other.id for other in attributions)} - {attribution.id}
        for chance in (one.act_confidence, one.commitment_confidence, one.answers_confidence):
            assert 0 <= chance <= 1


def long_article(count: int) -> tuple[Article, list[Attribution]]:
    """Denials one after the other, as many as asked for."""
    line = "The mill denied the accusation. "
    article = Article("https://courier.example/long", line * count)
    starts = range(0, len(line) * count, len(line))
    parts = [[Span.of(article.text, s + a, s + b) for a, b in ((0, 8), (9, 15), (16, 30))] for s in starts]
    return article, [Attribution(str(i), "indirect", (p[0],), (p[1],), (p[2],)) for i, p in enumerate(parts)]


def test_candidates_stay_few_in_a_text_of_1500_statements() -> None:
    article, attributions = long_article(1500)
    marks = marks_without_model(article.text)
    acts = [marks.vectors.sum(axis=0).repeat(11)] * len(attributions)
    vectors = [marks.content_vector(attribution.content) for attribution in attributions]
    scene = make_scene(article, attributions, [as_resolution(None)] * 1500, acts, vectors)
    assert len(candidates(scene, 750)) == BEFORE + AFTER


def test_the_order_of_attributions_does_not_matter() -> None:
    article, attributions = long_article(4)
    forth = classify(article, attributions, ["a", "b", "c", "d"])
    back = classify(article, attributions[::-1], ["d", "c", "b", "a"])
    assert forth == back[::-1]


def test_an_article_without_statements_has_none() -> None:
    assert read("Nobody said a word.") == []
