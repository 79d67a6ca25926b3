"""The forms in which words are looked up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.classify.words import MOST, stem, with_pairs, words_of
from sayso.records import Span


@pytest.mark.parametrize(
    "forms",
    [
        ["deny", "denies", "denied", "denying"],
        ["accuse", "accuses", "accused", "accusing"],
        ["say", "says", "said", "saying"],
        ["urge", "urged", "urging"],
        ["admit", "admits", "admitted", "admitting"],
    ],
)
def test_forms_of_a_verb_share_a_stem(forms: list[str]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_different_verbs_keep_apart() -> None:
    assert len({stem(word) for word in ("accept", "expect", "except", "inspect", "suspect")}) == 5


def test_not_stands_alone() -> None:
    assert words_of([Span(0, 12, "won’t comment")]) == ["will", "not", "comment"]


def test_pieces_of_a_broken_content_follow_each_other() -> None:
    assert words_of([Span(0, 8, "“It was,”"), Span(20, 29, "“a fog.”")]) == ["It", "was", "a", "fog"]


def test_pairs_come_after_the_words() -> None:
    assert with_pairs(["no", "such", "plan"]) == ["no", "such", "plan", "no_such", "such_plan"]


@given(st.text(max_size=2000))
def test_any_text_gives_words_but_not_without_end(text: str) -> None:
    assert len(words_of([Span(0, len(text), text)])) <= MOST
