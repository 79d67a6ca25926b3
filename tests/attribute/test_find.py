"""From tags and pointers to attributions: pieces, nesting, forms, and what is left out."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribute import find_attributions
from sayso.attribute.sources import BUCKETS
from sayso.attribute.tagging import find_runs
from sayso.model.heads import Heads
from sayso.model.labels import TAGS
from sayso.model.marks import Marks
from sayso.model.windows import cut_windows
from sayso.records import Article, Attribution
from tests.factories import make_article
from tests.marked import POINTS, make_marks, words_of


def find(text: str, outer: dict, inner: dict | None = None) -> list[Attribution]:
    return find_attributions(make_article(text=text), make_marks(text, outer, inner))


def strings(attribution: Attribution) -> tuple[list[str], list[str], list[str]]:
    return tuple([span.text for span in getattr(attribution, role)] for role in ("source", "cue", "content"))


def test_a_quotation_broken_by_its_cue_has_two_pieces() -> None:
    text = "“Yes,” said Ana, “it is safe.”"
    (found,) = find(
        text, {1: [("content", "“Yes,”"), ("cue", "said"), ("source", "Ana"), ("content", "“it is safe.”")]}
    )
    assert strings(found) == (["Ana"], ["said"], ["“Yes,”", "“it is safe.”"])
    assert found.form == "direct"


def test_a_gap_of_a_word_or_two_inside_a_content_is_closed() -> None:
    text = "Ruiz said it was open and that it stayed open."
    (found,) = find(
        text,
        {1: [("source", "Ruiz"), ("cue", "said"), ("content", "it was open"), ("content", "that it stayed open")]},
    )
    assert strings(found)[2] == ["it was open and that it stayed open"]


def test_a_gap_of_three_words_stays() -> None:
    text = "Ruiz said it was open at her place that it stayed open."
    (found,) = find(
        text,
        {1: [("source", "Ruiz"), ("cue", "said"), ("content", "it was open"), ("content", "that it stayed open")]},
    )
    assert strings(found)[2] == ["it was open", "that it stayed open"]


def test_a_gap_over_a_paragraph_stays() -> None:
    (found,) = find(
        "Ruiz said: “No.\n\nAnd never.”",
        {1: [("source", "Ruiz"), ("cue", "said"), ("content", "“No."), ("content", "never.”")]},
    )
    assert strings(found)[2] == ["“No.", "never.”"]


def test_each_quotation_goes_to_the_cue_it_points_at_not_to_the_nearest() -> None:
    text = "Ruiz said no. Marsh said yes."
    first, second = find(
        text,
        {
            1: [("source", "Ruiz"), ("cue", "said"), ("content", "yes")],
            2: [("source", "Marsh"), ("cue", "said#2"), ("content", "no")],
        },
    )
    assert strings(first) == (["Ruiz"], ["said"], ["yes"])
    assert strings(second) == (["Marsh"], ["said"], ["no"])


def test_runs_come_in_the_order_of_a_long_text_whose_paragraphs_are_decoded_in_groups() -> None:
    text = "\n".join(f"Ruiz said {'very ' * (n % 7 * 40)}no." for n in range(300))
    starts = [run.start for run in find_runs(random_marks(text, 1)) if run.layer == 0]
    assert len(starts) > 1000
    assert starts == sorted(starts)


def test_one_source_may_hold_two_cues() -> None:
    text = "Ruiz said no and denied that she closed it."
    first, second = find(
        text,
        {
            1: [("source", "Ruiz"), ("cue", "said"), ("content", "no")],
            2: [("source", "Ruiz"), ("cue", "denied"), ("content", "that she closed it")],
        },
    )
    assert strings(first)[0] == strings(second)[0] == ["Ruiz"]


def test_a_quotation_over_paragraphs_is_one_statement_in_pieces() -> None:
    text = "Ruiz said: “The port is open.\n\n“It never closed.”"
    (found,) = find(
        text,
        {
            1: [
                ("source", "Ruiz"),
                ("cue", "said"),
                ("content", "“The port is open."),
                ("content", "“It never closed.”"),
            ]
        },
    )
    assert [span.text for span in found.content] == ["“The port is open.", "“It never closed.”"]
    assert found.form == "direct"


def test_an_attribution_without_a_source_has_an_empty_one() -> None:
    (found,) = find(
        "It is believed that the port closed.", {1: [("cue", "is believed"), ("content", "that the port closed")]}
    )
    assert found.source == ()
    assert found.form == "indirect"


def test_half_quoted_content_is_mixed() -> None:
    (found,) = find(
        "Ruiz called it “a lie” today.", {1: [("source", "Ruiz"), ("cue", "called"), ("content", "it “a lie”")]}
    )
    assert found.form == "mixed"


def test_what_is_reported_inside_a_content_points_at_its_holder() -> None:
    text = "The agency reported the ministry saying the port was closed."
    outer, inner = find(
        text,
        {1: [("source", "The agency"), ("cue", "reported"), ("content", "the ministry saying the port was closed")]},
        {1: [("source", "the ministry"), ("cue", "saying"), ("content", "the port was closed")]},
    )
    assert outer.inside is None
    assert inner.inside == outer.id
    assert strings(inner) == (["the ministry"], ["saying"], ["the port was closed"])


def test_an_inner_attribution_outside_every_content_is_left_out() -> None:
    assert find("Ruiz said no.", {}, {1: [("source", "Ruiz"), ("cue", "said"), ("content", "no")]}) == []


def test_a_cue_without_content_says_nothing() -> None:
    assert find("Ruiz said.", {1: [("source", "Ruiz"), ("cue", "said")]}) == []


def test_the_same_spans_have_the_same_id_and_others_another() -> None:
    text = "Ruiz said no. Ruiz said no."
    once = find(text, {1: [("source", "Ruiz"), ("cue", "said"), ("content", "no")]})
    again = find(text, {1: [("source", "Ruiz"), ("cue", "said"), ("content", "no")]})
    later = find(text, {1: [("source", "Ruiz#2"), ("cue", "said#2"), ("content", "no#2")]})
    assert once[0].id == again[0].id != later[0].id


@pytest.mark.parametrize("text", ["", " \n\n ", "\x00", "\u202e\u0301"])
def test_nothing_to_read_gives_nothing(text: str) -> None:
    assert find(text, {}) == []


def random_marks(text: str, seed: int) -> Marks:
    """Marks as a model that has learnt nothing would give them."""
    words = words_of(text)
    rng = np.random.default_rng(seed)
    size = 16
    shapes = {"tags": 2 * len(TAGS), "query": 2 * POINTS, "key": POINTS}
    weights = {f"{name}.weight": rng.normal(size=(size, width)).astype(np.float32) for name, width in shapes.items()}
    weights |= {f"{name}.bias": rng.normal(size=width).astype(np.float32) for name, width in shapes.items()}
    weights |= {f"who.{n}.weight": rng.normal(size=(size, 8)).astype(np.float32) for n in ("query", "key")}
    weights |= {f"who.{n}.bias": np.zeros(8, dtype=np.float32) for n in ("query", "key")}
    weights |= {"who.nobody.weight": np.ones((size, 1), dtype=np.float32), "who.nobody.bias": np.zeros(1, np.float32)}
    weights["who.distance"] = rng.normal(size=BUCKETS).astype(np.float32)
    weights["transitions"] = rng.normal(size=(2, len(TAGS), len(TAGS))).astype(np.float32)
    heads = Heads(weights)
    vectors = rng.normal(size=(len(words), size)).astype(np.float32)
    windows = cut_windows(words, own_pieces=9)
    keys = [heads.keys(vectors[w.start : w.end]) for w in windows]
    return Marks(words, vectors, rng.integers(0, 2, len(words)), heads, windows, keys)


@settings(max_examples=150)
@given(
    st.text(alphabet=st.one_of(st.sampled_from("ab “”\"'«»‘’\n\r\t.,é\u0301😀א"), st.characters()), max_size=120),
    st.integers(0, 9),
)
def test_every_span_slices_to_its_text_whatever_the_text_and_the_model_say(text: str, seed: int) -> None:
    article = Article(url="u", text=text)
    for found in find_attributions(article, random_marks(text, seed)):
        assert found.content
        assert 0 < found.confidence <= 1
        for span in found.spans():
            assert text[span.start : span.end] == span.text != ""
