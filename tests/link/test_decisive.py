"""Negation, numbers, names and dates decide, however alike the words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link import MemoryIndex, find_links, group_claims, make_assertions
from sayso.records import Assertion, Stance
from tests.factories import make_article, make_reading, make_speaker, make_statement

PLACES = ("Vela", "Orsa", "Hallmere", "Tarnwick", "Belmora", "Quillon")


def told(content: str, number: int, **fields: object) -> Assertion:
    """What the only statement of an article asserts, said by somebody of his own."""
    article = make_article(f"According to the ministry, {content}.", url=f"https://paper{number}.example", title=None)
    speaker = make_speaker(f"Speaker Number{number}")
    (assertion,) = make_assertions(make_reading(article, make_statement(article, content, speaker=speaker, **fields)))
    return assertion


def stances(*assertions: Assertion) -> list[set[tuple[str, Stance]]]:
    """Each claim as its members' statements and stances."""
    index, links = MemoryIndex(), []
    for assertion in assertions:
        links += find_links([assertion], index)
        index.add([assertion])
    return [{(m.statement, m.stance) for m in claim.members} for claim in group_claims(assertions, links)]


def share_claim_and_stance(one: Assertion, other: Assertion) -> bool:
    """Whether both are in one claim on one side."""
    return any(
        {(one.statement, side), (other.statement, side)} <= claim
        for claim in stances(one, other)
        for side in ("pro", "con")
    )


def test_the_same_words_twice_are_one_claim_on_one_side() -> None:
    one, other = (told("the port of Vela will close on Friday after the storm", n) for n in (1, 2))
    assert share_claim_and_stance(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the harbour board will sell the old ferry to Orsa", "the harbour board will not sell the old ferry to Orsa"),
        ("the harbour board will sell the old ferry to Orsa", "the harbour board won't sell the old ferry to Orsa"),
        ("the coast guard never boarded the trawler near Vela", "the coast guard boarded the trawler near Vela"),
        ("12 sailors drowned in the harbour of Vela", "120 sailors drowned in the harbour of Vela"),
        ("twelve sailors drowned in the harbour of Vela", "120 sailors drowned in the harbour of Vela"),
        ("government troops have entered Aleppo at dawn", "government troops have entered Mosul at dawn"),
        ("the bridge collapsed in 2011 during the flood", "the bridge collapsed in 2016 during the flood"),
        ("Ana Ruiz ordered the closure of the port", "Pavo Lind ordered the closure of the port"),
    ],
)
def test_one_word_parts_them(one: str, other: str) -> None:
    first, second = told(one, 1), told(other, 2)
    assert not share_claim_and_stance(first, second)
    assert not share_claim_and_stance(second, first)


def test_will_and_will_not_are_two_sides_of_one_claim() -> None:
    one = told("the harbour board will sell the old ferry to Orsa", 1)
    other = told("the harbour board will not sell the old ferry to Orsa", 2)
    assert stances(one, other) == [{(one.statement, "pro"), (other.statement, "con")}]


def test_to_deny_the_opposite_is_to_agree() -> None:
    one = told("the harbour board will sell the old ferry to Orsa", 1)
    other = told("the harbour board will not sell the old ferry to Orsa", 2, act="deny", commitment="CT-")
    assert stances(one, other) == [{(one.statement, "pro"), (other.statement, "pro")}]


@given(st.integers(2, 5000), st.integers(2, 5000))
def test_other_numbers_are_other_claims(one: int, other: int) -> None:
    pair = [told(f"{number} crates of oranges rotted on Vela's quay", at) for at, number in enumerate((one, other))]
    assert share_claim_and_stance(*pair) == (one == other)


@given(st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_other_places_are_other_claims(one: str, other: str) -> None:
    pair = [told(f"rebels blew up the bridge at {place} before dawn", at) for at, place in enumerate((one, other))]
    assert share_claim_and_stance(*pair) == (one == other)
