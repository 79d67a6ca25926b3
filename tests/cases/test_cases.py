"""The file of reading cases is well formed: what it expects can be expected, and no rule is left out."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, get_args

import pytest

from sayso.records import Act, Commitment, Medium, SpeakerKind
from tests.cases.cases import Case, as_case, find_words, reading_cases

LABELS = {"kind": SpeakerKind, "act": Act, "commitment": Commitment, "medium": Medium}
TEXTS = {"speaker", "role", "affiliation", "reason", "via"}
DAY = r"\d{4}(-\d{2}(-\d{2})?)?"
CASES = list(reading_cases())


def expected_values(field: str) -> Counter[Any]:
    return Counter(expected[field] for case in CASES for expected in case.expected if field in expected)


def test_there_are_cases_enough_and_each_has_its_own_name():
    assert len({case.name for case in CASES}) == len(CASES) >= 70


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_expects_something_that_can_be_expected(case: Case):
    assert case.rule
    assert any(case.expected)
    for expected in case.expected:
        assert expected.keys() <= {*LABELS, *TEXTS, "candidates", "said_on", "answers"}
        assert all(value in get_args(LABELS[field]) for field, value in expected.items() if field in LABELS)
        assert all(value is None or value.strip() == value != "" for field, value in expected.items() if field in TEXTS)
        assert re.fullmatch(rf"{DAY}(/{DAY})?", expected.get("said_on") or "2031")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_answer_meets_an_earlier_attribution_of_the_case(case: Case):
    ids = [attribution.id for attribution in case.attributions]
    for place, expected in enumerate(case.expected):
        assert expected.get("answers") in [None, *ids[:place]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_reasons_roles_and_candidates_are_words_of_the_article(case: Case):
    for expected in case.expected:
        words = [
            expected.get("reason"),
            expected.get("role"),
            expected.get("affiliation"),
            *expected.get("candidates", ()),
        ]
        assert [word for word in words if word and word.lower() not in case.article.text.lower()] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_speaker_is_named_in_the_words_of_the_article(case: Case):
    text = case.article.text.lower()
    for expected in case.expected:
        names = (expected.get("speaker") or "the author").lower().split("; ")
        assert [name for name in names if name not in text and name != "the author"] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_person_has_a_name_or_candidates_for_it(case: Case):
    for expected in case.expected:
        if expected.get("kind") == "person":
            assert (expected["speaker"] is None) == ("candidates" in expected)


@pytest.mark.parametrize("field", LABELS)
def test_every_label_has_a_case(field: str):
    assert set(expected_values(field)) == set(get_args(LABELS[field]))


def test_every_act_has_several_cases():
    assert min(expected_values("act").values()) >= 3


def test_none_is_expected_as_well_as_some():
    for field in ("via", "said_on", "answers", "reason", "speaker"):
        values = expected_values(field)
        assert values[None] >= 1
        assert values.total() - values[None] >= 2


def test_words_that_stand_twice_need_a_place():
    with pytest.raises(ValueError, match="2 places"):
        find_words("no, said he; no", "no")
    assert find_words("no, said he; no", "no#2").start == 13


def test_a_part_of_a_word_is_not_a_place():
    assert find_words("the hen, he said", "he").start == 9


def test_a_case_knows_which_attribution_holds_another():
    row = {
        "name": "nested",
        "rule": "",
        "text": "Ana said “Bo thinks it rains”",
        "outlet": None,
        "byline": None,
        "published": None,
        "statements": [
            {"source": ["Ana"], "cue": "said", "content": ["“Bo thinks it rains”"], "expect": {}},
            {"source": ["Bo"], "cue": "thinks", "content": ["it rains"], "expect": {"answers": 0}},
        ],
    }
    case = as_case(row)
    assert [a.inside for a in case.attributions] == [None, "0"]
    assert [a.form for a in case.attributions] == ["direct", "indirect"]
    assert case.expected[1] == {"answers": "0"}
