"""People decide what is the same: their verdict counts more than any program's, stays, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.errors import RecordError
from sayso.keep import Record, open_record
from sayso.records import Reading, Statement
from tests.factories import make_article, make_reading, make_statement
from tests.keep.claiming import BY, groups, judge, link, say, settle, undo
from tests.keep.test_tables import change


@pytest.fixture
def shut(record: Record) -> Statement:
    return say(record, "the port was shut", 1)


@pytest.fixture
def closed(record: Record) -> Statement:
    return say(record, "the port was closed", 2)


def test_a_person_joins_what_no_program_saw_and_takes_it_back(
    record: Record, shut: Statement, closed: Statement
) -> None:
    made = judge(record, "same", shut, closed)
    assert groups(record) == [["the port was closed", "the port was shut"]]

    undo(record, made)

    assert groups(record) == []
    assert record.check() == []
    with pytest.raises(RecordError, match="was undone on"):
        undo(record, made)


def test_a_rejected_link_stays_away_whatever_a_program_finds(
    record: Record, shut: Statement, closed: Statement
) -> None:
    link(record, (shut, closed))

    made = judge(record, "apart", shut, closed)
    assert groups(record) == []

    link(record, (shut, closed), score=1.0)
    assert groups(record) == []
    undo(record, made)
    assert groups(record) == [["the port was closed", "the port was shut"]]
    assert record.check() == []


def test_of_two_people_the_last_counts(record: Record, shut: Statement, closed: Statement) -> None:
    judge(record, "apart", shut, closed)
    judge(record, "same", closed, shut, by="person:Ilya")

    assert groups(record) == [["the port was closed", "the port was shut"]]


def read_again(record: Record, said: Statement, words: str) -> Statement:
    """A better model reads the article of a statement and draws its content differently."""
    reading = record.reading(said.id)
    assert reading is not None
    better = make_statement(reading.article, words)
    record.add(Reading(reading.article, (better,)), by="model-2")
    settle(record, reading.article.url)
    return better


@pytest.mark.parametrize("words", ["port was shut", "that the port was shut."])
def test_a_rejected_link_stays_away_when_a_better_model_draws_other_spans(
    record: Record, shut: Statement, closed: Statement, words: str
) -> None:
    link(record, (shut, closed))
    judge(record, "apart", shut, closed)

    better = read_again(record, shut, words)
    link(record, (better, closed))

    assert better.id != shut.id
    assert groups(record) == []
    assert record.check() == []


def test_a_join_follows_its_statement_and_comes_back_with_it(
    record: Record, shut: Statement, closed: Statement
) -> None:
    judge(record, "same", shut, closed)

    read_again(record, shut, "reported")
    assert groups(record) == []
    better = read_again(record, shut, "port was shut")

    assert groups(record) == [["port was shut", "the port was closed"]]
    assert {standing.hit.statement.id for standing in record.claim(better.id)[0].standings} == {better.id, closed.id}
    assert record.check() == []


def test_a_verdict_follows_the_same_words_into_another_text(record: Record, shut: Statement, closed: Statement) -> None:
    judge(record, "apart", shut, closed)
    url = "https://courier.example/1"
    article = make_article("Corrected at noon. It was reported that the port was shut.", url=url)
    again = make_statement(article, "the port was shut")
    record.add(make_reading(article, again), by="model-1")
    settle(record, url)

    link(record, (again, closed))

    assert groups(record) == []
    assert record.check() == []


def test_a_stance_that_a_person_sets_counts_and_is_taken_back(
    record: Record, shut: Statement, closed: Statement
) -> None:
    link(record, (shut, closed))
    made = judge(record, "con", closed)
    assert [kept.disputed for kept in record.claims().claims] == [True]

    undo(record, made)

    assert [kept.disputed for kept in record.claims().claims] == [False]


def test_verdicts_of_programs_and_people_lie_in_one_table(record: Record, shut: Statement, closed: Statement) -> None:
    link(record, (shut, closed), score=0.7)
    made = judge(record, "apart", closed, shut)

    verdict = record.verdict(made)
    assert verdict is not None
    assert (verdict.field, verdict.by, sorted(verdict.value)) == (
        "other_claim",
        "person:Mira",
        sorted([shut.id, closed.id]),
    )
    assert (verdict.undone_at, record.verdict("no such id")) == (None, None)
    assert record.corrections() == record.corrections(standing_only=True) == (verdict,)
    undo(record, made)
    assert (len(record.corrections()), record.corrections(standing_only=True)) == (1, ())
    assert (record.verdict(made) or verdict).undone_by == "person:Mira"


@pytest.mark.parametrize("by", ["Mira", "person:", "linker-1"])
def test_only_a_person_judges(record: Record, shut: Statement, closed: Statement, by: str) -> None:
    with pytest.raises(RecordError, match="does not name a person"):
        judge(record, "same", shut, closed, by=by)


def test_a_verdict_needs_statements_that_are_shown(record: Record, shut: Statement) -> None:
    with pytest.raises(RecordError, match="there is no statement"):
        judge(record, "same", shut, replace(shut, id="no such id"))
    assert record.unlinked(BY) == []


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (
            "UPDATE assertion SET component = 2 WHERE statement = 1",
            "does not hang together with those that are the same",
        ),
        ("UPDATE assertion SET component = 1", "does not hang together with those that are the same"),
        ("UPDATE claim_key SET holders = 7 WHERE key = 'port'", "does not count the statements that have it"),
        ("UPDATE claim_key SET holders = 7 WHERE key = ''", "does not count the statements that can be found"),
        ("UPDATE claim_member SET statement = 3 WHERE statement = 2", "has a statement that does not hang together"),
        ("UPDATE link SET one_now = 3 WHERE one_now = 1 AND verdict_id > ''", "falls on another statement"),
        ("UPDATE statement SET current = false WHERE number = 2", "is not shown but still belongs to claims"),
    ],
)
def test_check_finds_what_does_not_follow(made: str, damage: str, found: str) -> None:
    with open_record(made) as record:
        said = [say(record, f"the port was {word}", number) for number, word in enumerate(["shut", "closed", "open"])]
        link(record, (said[0], said[1]))
        judge(record, "apart", said[0], said[2])
        assert record.check() == []
    change(made, damage)

    with open_record(made) as record:
        assert any(found in problem.what for problem in record.check())
