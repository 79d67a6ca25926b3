"""When, how and through whom, on the hand-written cases: a floor under how many are read as the case says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from sayso.records import Article, Attribution
from tests.cases.cases import reading_cases
from tests.resolve.finders import dates_of, media_of, vias_of

Finder = Callable[[Article, Sequence[Attribution]], Sequence[tuple[str | None, float]]]


@pytest.mark.parametrize(
    ("field", "finder", "at_most"), [("medium", media_of, 7), ("via", vias_of, 2), ("said_on", dates_of, 3)]
)
def test_few_cases_are_read_otherwise_than_they_say(field: str, finder: Finder, at_most: int) -> None:
    wrong = [
        (case.name, expected[field], value)
        for case in reading_cases()
        if any(field in expected for expected in case.expected)
        for expected, (value, _) in zip(case.expected, finder(case.article, case.attributions), strict=True)
        if field in expected and value != expected[field]
    ]
    assert len(wrong) <= at_most, wrong
