"""The sample pages through all of it, with the shipped model: two sides, one origin behind three outlets, a turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.keep import Record, open_record
from sayso.pipeline_claims import ToldClaim, find_wordings, list_claims
from sayso.pipeline_link import check_claims
from sayso.pipeline_record import Added, add_articles

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    pages = [str(EXAMPLES / folder) for folder in ("day1", "day2", "day3", "other")]
    with open_record(tmp_path_factory.mktemp("examples") / "record.db") as record:
        assert all(isinstance(item, Added) for item in add_articles(pages, record))
        yield record


@pytest.fixture(scope="module")
def claims(record: Record) -> list[ToldClaim]:
    return list(list_claims(record))


def test_the_dispute_has_two_sides_in_several_outlets(claims: list[ToldClaim]) -> None:
    [agent] = [
        told.claim
        for told in claims
        if told.claim.disputed and any(member.speaker == "Marek Dussolt" for member in told.claim.members)
    ]

    assert {member.stance for member in agent.members} >= {"pro", "con"}
    assert len({member.outlet for member in agent.members}) >= 3


def test_three_outlets_may_be_one_origin(claims: list[ToldClaim]) -> None:
    of_one = [told.claim for told in claims if told.claim.origins.most == 1]

    assert max(len({member.outlet for member in claim.members}) for claim in of_one) >= 3
    assert any(claim.origins.named == ("Lukas Oremund",) for claim in of_one)


def test_the_agent_turned_and_the_page_that_changed_is_known(record: Record) -> None:
    assert any(position.turns for position in record.positions("Marek Dussolt"))
    assert {"dropped", "added", "renamed"} <= {change.kind for change in record.changes()}


def test_one_utterance_is_quoted_in_different_words(claims: list[ToldClaim]) -> None:
    found = [(words.one.outlet, words.other.outlet) for told in claims for words in find_wordings(told)]

    assert ("The Vela Lantern", "Telorvessa") in found


def test_a_court_case_elsewhere_stays_out_of_the_dispute(claims: list[ToldClaim]) -> None:
    for told in claims:
        court = {"clockmaker-cleared" in member.url for member in told.claim.members}
        assert len(court) == 1


def test_all_of_it_is_sound(record: Record) -> None:
    assert record.check() == []
    assert list(check_claims(record)) == []
