"""Which assertions stand for the same proposition as new ones: a search by keys, then a verdict on each pair.

The search keeps to the rare keys of an assertion and to the latest holders of each, so that what an article costs does
not grow with the record; what it finds is weighed by the learned judge of `scorer`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from sayso.link.conflict import exclude_each_other
from sayso.link.index import AssertionIndex
from sayso.link.pairs import Facts, pair_features
from sayso.link.rarity import Rarity
from sayso.link.scorer import load_judge
from sayso.records import Assertion, Link

BY = "sayso-link-1"
KEYS_ASKED = 24
MOST_HOLDERS = 300
MOST_CANDIDATES = 20
NEAR = 0.1
"""The share of its keys' weight that an assertion must have in common with another for a verdict: of labelled pairs
that the judge would join, one in a hundred has less."""
WORTH_KEEPING = 0.05
"""Pairs below this probability are forgotten: they never were in question."""


def find_links(new: Sequence[Assertion], index: AssertionIndex) -> list[Link]:
    """Links of one article's assertions with each other and with those that the index holds.

    new: the assertions of an article, in the index or not. Pairs that were weighed and found different come too, with
    `same` false, as far as they came near; a score of 0 says that numbers, dates or names forbid it. The cost is a few
    lookups of bounded size, whatever the index holds.
    """
    pairs, rarity = find_pairs(new, index)
    if not pairs:
        return []
    facts = {assertion.statement: Facts(assertion, rarity) for pair in pairs for assertion in pair}
    rows = np.array([pair_features(facts[one.statement], facts[other.statement]) for one, other in pairs])
    judge = load_judge()
    scores = judge.judge(rows)
    return [
        _link(one, other, 0.0 if exclude_each_other(one, other) else float(score), judge.same)
        for (one, other), score in zip(pairs, scores, strict=True)
        if score >= WORTH_KEEPING
    ]


def find_pairs(new: Sequence[Assertion], index: AssertionIndex) -> tuple[list[tuple[Assertion, Assertion]], Rarity]:
    """The pairs that are worth a verdict, and how rare each key is: candidates of the index, and all within `new`."""
    keys = list(dict.fromkeys(key for assertion in new for key in assertion.keys))
    counts = index.count(keys)
    rarity = Rarity(index.size(), counts)
    asked = {assertion.statement: _rarest(assertion, counts, rarity) for assertion in new}
    holders = index.holders(list(dict.fromkeys(key for some in asked.values() for key in some)), MOST_HOLDERS)
    own = {assertion.statement for assertion in new}
    near = {statement: _nearest(some, holders, rarity, own) for statement, some in asked.items()}
    wanted = list(dict.fromkeys(statement for found in near.values() for statement in found))
    held = {assertion.statement: assertion for assertion in index.fetch(wanted)}
    outside = [(one, held[statement]) for one in new for statement in near[one.statement] if statement in held]
    return [*outside, *((one, other) for one, other in combinations(new, 2) if _touch(one, other))], rarity


def _rarest(assertion: Assertion, counts: Mapping[str, int], rarity: Rarity) -> list[str]:
    """The keys of an assertion that the index has, the rarest first."""
    known = [key for key in assertion.keys if counts.get(key)]
    return sorted(known, key=rarity, reverse=True)[:KEYS_ASKED]


def _nearest(keys: Sequence[str], holders: Mapping[str, Sequence[str]], rarity: Rarity, own: set[str]) -> Sequence[str]:
    scores: dict[str, float] = defaultdict(float)
    least = NEAR * sum(rarity(key) ** 2 for key in keys)
    for key in keys:
        weight = rarity(key) ** 2
        for statement in holders.get(key, ()):
            scores[statement] += weight
    found = [(score, statement) for statement, score in scores.items() if score >= least and statement not in own]
    return [statement for _, statement in sorted(found, key=lambda item: (-item[0], item[1]))[:MOST_CANDIDATES]]


def _touch(one: Assertion, other: Assertion) -> bool:
    """Whether two of one article share more than the article, or one answers the other."""
    answers = one.answers == other.statement or other.answers == one.statement
    return answers or len(set(one.terms) & set(other.terms)) + len(set(one.actors) & set(other.actors)) > 1


def _link(one: Assertion, other: Assertion, score: float, same: float) -> Link:
    first, second = sorted((one.statement, other.statement))
    return Link(first, second, score >= same, round(score, 4), BY)
