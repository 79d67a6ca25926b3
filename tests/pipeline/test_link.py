"""From articles to claims with the shipped linker and a real record: new ones, corrected ones, people's verdicts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.keep import Component, Record, StanceVerdict, Verdict, open_record
from sayso.link import make_assertions
from sayso.pipeline_claims import find_claims, list_claims
from sayso.pipeline_link import (
    BY,
    check_claims,
    cut_claims,
    join_claims,
    link_article,
    link_new,
    part_claims,
    relink,
    set_stance,
    undo,
)
from sayso.records import Link, Reading, Statement
from sayso.show.commands.add import add
from tests.factories import make_article, make_reading, make_speaker, make_statement

MIRA = "person:Mira"
CLOSED = "the port of Vela was closed by the harbour master on 3 May 2024"


def tell(number: int, name: str, cue: str, words: str = CLOSED, **said: str) -> Reading:
    """An article in which somebody says or denies these words."""
    article = make_article(
        f"{name} {cue} that {words}.", url=f"https://courier.example/{number}", outlet=f"Courier {number}"
    )
    speaker = make_speaker(name)
    return make_reading(article, make_statement(article, words, name, cue, speaker=speaker, **said))


SAYS = tell(1, "Lukas Oremund", "said")
DENIES = tell(2, "Ana Ruiz", "denied", act="deny", commitment="CT-")
EVADES = tell(3, "Petra Valdane", "declined to say", act="evade", commitment="Uu")
OTHER = tell(4, "Tilde Arkwell", "said", "forty-one sheep escaped from a farm near Belcastan")


def said(reading: Reading) -> Statement:
    return reading.statements[0]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "record.db") as record:
        for reading in (SAYS, DENIES, EVADES, OTHER):
            record.add(reading, by="model-1")
        yield record


def stances(record: Record, of: Reading = SAYS) -> dict[str | None, str]:
    return {member.speaker: member.stance for told in find_claims(record, said(of).id) for member in told.claim.members}


def sides(record: Record) -> list[tuple[bool, set[tuple[str, str]]]]:
    return [
        (told.claim.disputed, {(member.statement, member.stance) for member in told.claim.members})
        for told in list_claims(record)
    ]


def test_new_articles_are_linked_once(record: Record) -> None:
    assert link_new(record) == 4
    assert link_new(record) == 0

    assert stances(record) == {"Lukas Oremund": "pro", "Ana Ruiz": "con", "Petra Valdane": "neutral"}
    [told] = list_claims(record, disputed=True)
    assert (told.claim.disputed, told.claim.origins.named) == (True, ("Lukas Oremund",))
    assert find_claims(record, said(OTHER).id) == ()
    assert record.check() == []


def test_add_first_links_what_an_earlier_run_left(record: Record, tmp_path: Path) -> None:
    done = CliRunner().invoke(add, [str(tmp_path / "missing.html"), "--record", str(tmp_path / "record.db")])

    assert done.stderr.startswith("sayso: linking 4 articles that the record has already\n")
    assert "Ana Ruiz" in stances(record)


def test_the_order_in_which_articles_come_in_does_not_matter(record: Record, tmp_path: Path) -> None:
    link_new(record)
    with open_record(tmp_path / "other.db") as other:
        for reading in (EVADES, OTHER, DENIES, SAYS):
            other.add(reading, by="model-1")
            link_article(other, reading.article.url)

        assert sides(other) == sides(record) != []


def test_a_correction_moves_a_statement_to_the_other_side(record: Record) -> None:
    link_new(record)

    made = [
        record.correct(said(EVADES).id, "act", "deny", by=MIRA),
        record.correct(said(EVADES).id, "commitment", "CT-", by=MIRA),
    ]
    relink(record, said(EVADES).id)

    assert stances(record)["Petra Valdane"] == "con"
    for one in made:
        undo(record, one.id, by=MIRA)
    assert stances(record)["Petra Valdane"] == "neutral"
    assert record.check() == []


def test_a_rejected_statement_leaves_and_comes_back(record: Record) -> None:
    link_new(record)

    made = record.correct(said(DENIES).id, "rejected", True, by=MIRA)
    relink(record, said(DENIES).id)

    assert "Ana Ruiz" not in stances(record)
    undo(record, made.id, by=MIRA)
    assert stances(record)["Ana Ruiz"] == "con"


def test_a_split_outlives_a_better_model(record: Record) -> None:
    link_new(record)
    part_claims(record, find_claims(record, said(SAYS).id)[0].claim.id, said(DENIES).id, by=MIRA)
    assert "Ana Ruiz" not in stances(record)

    better = make_statement(DENIES.article, f"that {CLOSED}", act="deny", commitment="CT-")
    record.add(make_reading(DENIES.article, better), by="model-2")
    assert link_new(record) == 1

    assert "Ana Ruiz" not in stances(record)
    assert record.check() == []


def test_check_cuts_the_claims_anew(record: Record, tmp_path: Path) -> None:
    link_new(record)
    assert list(check_claims(record)) == []

    with sqlite3.connect(tmp_path / "record.db") as damaged:
        damaged.execute("UPDATE claim_member SET stance = 'pro'")

    assert [problem.what for problem in check_claims(record)] == ["does not follow from the links and verdicts"]


def test_a_join_holds_what_no_program_would_join(record: Record) -> None:
    link_new(record)

    made = join_claims(record, said(SAYS).id, said(OTHER).id, by=MIRA)

    assert "Tilde Arkwell" in stances(record)
    undo(record, made.id, by=MIRA)
    assert "Tilde Arkwell" not in stances(record)


def test_a_stance_is_kept_as_with_or_against_another_statement(record: Record) -> None:
    link_new(record)

    made = set_stance(record, said(EVADES).id, "con", by=MIRA)

    assert stances(record)["Petra Valdane"] == "con"
    assert (made.field, made.value) == ("stance", ["against", said(EVADES).id, said(SAYS).id])
    undo(record, made.id, by=MIRA)
    assert stances(record)["Petra Valdane"] == "neutral"


@pytest.mark.parametrize(
    ("beside", "verdict", "stance"),
    [
        (SAYS, "with", "pro"),
        (DENIES, "with", "con"),
        (SAYS, "against", "con"),
        (DENIES, "against", "pro"),
        (SAYS, "con", "con"),
    ],
)
def test_a_stance_turns_with_the_statement_that_it_was_measured_by(
    beside: Reading, verdict: Verdict, stance: str
) -> None:
    judged = said(EVADES).id
    assertions = tuple(made for reading in (SAYS, DENIES, EVADES) for made in make_assertions(reading))
    links = [Link(*sorted((said(SAYS).id, said(other).id)), True, 0.9, BY) for other in (DENIES, EVADES)]
    verdicts = (StanceVerdict(judged, verdict, said(beside).id, MIRA),)

    [claim] = cut_claims(Component(1, assertions, tuple(links), verdicts))

    assert [(member.stance, member.by) for member in claim.members if member.statement == judged] == [(stance, MIRA)]
