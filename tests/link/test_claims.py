"""From readings to claims: what two articles both say becomes one claim, with everybody's stance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.link import MemoryIndex, find_links, group_claims, make_assertions
from sayso.link.conflict import signs
from sayso.link.stance import is_disputed
from sayso.records import Assertion, Link, Member
from tests.factories import make_article, make_reading, make_speaker, make_statement

CLOSED = "The port of Vela was closed on Friday, the ministry said."
DENIED = "Ana Ruiz denied that the port of Vela was closed on Friday."


def told(text: str, content: str, url: str, **fields: object) -> Assertion:
    """What the one statement of an article asserts."""
    article = make_article(text, url=url, title=None)
    (assertion,) = make_assertions(make_reading(article, make_statement(article, content, **fields)))
    return assertion


def closed_and_denied() -> list[Assertion]:
    ministry = make_speaker("Ministry of Transport", kind="organization")
    one = told(CLOSED, "The port of Vela was closed on Friday", "https://a.example", speaker=ministry)
    words = "that the port of Vela was closed on Friday"
    return [one, told(DENIED, words, "https://b.example", act="deny", commitment="CT-")]


def test_a_denial_elsewhere_makes_a_disputed_claim() -> None:
    one, other = closed_and_denied()
    links = find_links([other], MemoryIndex([one]))
    (claim,) = group_claims([one, other], links)
    assert {member.speaker: member.stance for member in claim.members} == {
        "Ministry of Transport": "pro",
        "Ana Ruiz": "con",
    }
    assert claim.disputed


@pytest.mark.parametrize(("pro", "con", "disputed"), [("Ana Ruiz", "Ruiz", False), ("Ana Ruiz", "Pavo Ruiz", True)])
def test_nobody_disputes_with_themselves_under_a_shorter_name(pro: str, con: str, disputed: bool) -> None:
    sides = (("s1", "pro", pro), ("s2", "con", con))
    assert is_disputed([Member(id_, "a", "https://a.example", side, speaker=name) for id_, side, name in sides]) is (
        disputed
    )


def test_a_pair_that_a_person_parted_never_comes_back() -> None:
    one, other = closed_and_denied()
    first, second = sorted((one.statement, other.statement))
    links = [*find_links([other], MemoryIndex([one])), Link(first, second, False, 1.0, "person:mira")]
    assert group_claims([one, other], links) == ()


def test_assertions_come_back_from_json() -> None:
    one, _ = closed_and_denied()
    assert Assertion.from_json(one.to_json()) == one


def test_a_search_costs_the_same_four_lookups_whatever_is_held() -> None:
    calls: list[str] = []

    class Counting(MemoryIndex):
        def count(self, keys):  # type: ignore[no-untyped-def]
            calls.append("count")
            return super().count(keys)

        def holders(self, keys):  # type: ignore[no-untyped-def]
            calls.append("holders")
            return super().holders(keys)

        def numbers(self, statements):  # type: ignore[no-untyped-def]
            calls.append("numbers")
            return super().numbers(statements)

        def fetch(self, numbers):  # type: ignore[no-untyped-def]
            calls.append("fetch")
            return super().fetch(numbers)

    one, other = closed_and_denied()
    find_links([other], Counting([one]))
    assert calls == ["count", "holders", "numbers", "fetch"]


def test_pronouns_stand_for_names_in_what_is_asserted() -> None:
    said = told("Ana Ruiz said she would never close the port.", "she would never close the port", "https://c.example")
    assert said.rendering == "Ana Ruiz would never close the port"
    assert said.actors == ("ana ruiz",)
    assert "close" in said.negated


def test_opposite_words_of_one_thing_stand_on_two_sides() -> None:
    shut = told("The ministry said the port of Vela was closed.", "the port of Vela was closed", "https://a.example")
    busy = told("Ana Ruiz said the port of Vela was open.", "the port of Vela was open", "https://b.example")
    assert signs([shut, busy]) == {shut.statement: 1, busy.statement: -1}
    assert signs([busy, shut]) == {busy.statement: 1, shut.statement: -1}
    assert signs([busy, replace(shut, polarity=-1)]) == {busy.statement: 1, shut.statement: 1}


def test_a_person_s_stance_beats_the_program_s() -> None:
    one, other = closed_and_denied()
    (claim,) = group_claims(
        [one, other], find_links([other], MemoryIndex([one])), {other.statement: ("neutral", "person:mira")}
    )
    assert [(m.stance, m.by) for m in claim.members if m.statement == other.statement] == [("neutral", "person:mira")]
    assert not claim.disputed


def test_what_a_person_joined_is_one_claim() -> None:
    one = told("The ferry sank, Lind said.", "The ferry sank", "https://d.example")
    other = told("The budget passed, Sol said.", "The budget passed", "https://e.example")
    first, second = sorted((one.statement, other.statement))
    (claim,) = group_claims([one, other], [Link(first, second, True, 1.0, "person:mira")])
    assert {member.statement for member in claim.members} == {first, second}
