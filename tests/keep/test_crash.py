"""What was reported as kept is kept, whole, whatever happens to the program that kept it."""

from __future__ import annotations

import random
from collections.abc import Callable

from sayso.keep import open_record
from tests.keep.generated import make_numbered, receive_all, start_adding

ARTICLES = 60
ROUNDS = 12


def test_kill_9_at_random_moments(made: str) -> None:
    chance = random.Random(4)
    kept: set[int] = set()
    for _ in range(ROUNDS):
        program, told = start_adding(made, range(ARTICLES))
        acknowledged = chance.randint(0, ARTICLES // 4)
        while acknowledged and told.poll(60):
            number, outcome = told.recv()
            assert outcome == "known" or number not in kept
            kept.add(number)
            acknowledged -= 1
        program.join(chance.random() * 0.02)
        program.kill()
        kept |= {number for number, _ in receive_all(told)}
        program.join()
        _assert_whole(made, kept)

    program, told = start_adding(made, range(ARTICLES))
    outcomes = dict(receive_all(told))
    program.join()

    assert program.exitcode == 0
    assert all(outcomes[number] == "known" for number in kept)
    _assert_whole(made, set(range(ARTICLES)))


def test_two_writers_both_finish_and_nothing_is_there_twice(made: str) -> None:
    forwards, told_one = start_adding(made, range(ARTICLES))
    backwards, told_other = start_adding(made, reversed(range(ARTICLES)))
    outcomes = [*receive_all(told_one), *receive_all(told_other)]
    forwards.join()
    backwards.join()

    assert (forwards.exitcode, backwards.exitcode) == (0, 0)
    assert sorted(number for number, outcome in outcomes if outcome == "new") == list(range(ARTICLES))
    assert sorted(number for number, outcome in outcomes if outcome == "known") == list(range(ARTICLES))
    _assert_whole(made, set(range(ARTICLES)))


def test_two_programs_make_one_new_record(make_where: Callable[[], str]) -> None:
    where = make_where()
    programs = [start_adding(where, [number]) for number in range(4)]
    told = [receive_all(messages) for _, messages in programs]

    assert told == [[(number, "new")] for number in range(4)]


def _assert_whole(where: str, kept: set[int]) -> None:
    with open_record(where) as record:
        assert record.check() == []
        for number in kept:
            reading = make_numbered(number)
            assert record.reading(reading.article.id) == reading
