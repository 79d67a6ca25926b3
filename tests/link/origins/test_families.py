"""Story families with a known answer: what must hold for every answer, and how good the answers are at the least."""

from __future__ import annotations

from statistics import mean

import pytest

from bench.families.family import BY_HAND, Family, read_by_hand
from bench.families.make import make_families
from bench.origins import score, trace

FAMILIES = [*read_by_hand(), *make_families(each=3, seed=11)]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_answer_keeps_to_the_texts(family: Family) -> None:
    found = trace(family)
    standing = {member.statement for member in family.members if member.stance == "pro"}
    assert 1 <= found.least <= found.most == len(found.groups)
    assert {statement for group in found.groups for statement in group} == standing
    for step in found.steps:
        text = family.readings[step.article].article.text
        assert all(text[span.start : span.end] == span.text for span in step.evidence)
        assert step.on_article is None or step.on_article in family.readings
        assert step.why.endswith(".")
    assert len(set(found.steps)) == len(found.steps)


def test_answers_are_as_good_as_they_were() -> None:
    by_hand = [score(family, trace(family)) for family in FAMILIES if family.kind == "by hand"]
    made = [score(family, trace(family)) for family in FAMILIES if family.kind not in BY_HAND]
    assert mean(one.least + one.most for one in by_hand) <= 0.1
    assert mean(one.groups for one in by_hand) >= 0.99
    assert mean(one.least + one.most for one in made) <= 0.1
    assert all(one.loops for one in (*by_hand, *made))
