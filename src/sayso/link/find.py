"""Which assertions stand for the same proposition as new ones: a search by keys, then a verdict on each pair."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from sayso.link.index import AssertionIndex
from sayso.records import Assertion, Link

BY = "sayso-link-1"
MOST_HOLDERS = 100
MOST_CANDIDATES = 30
SAME = 0.5


def find_links(new: Sequence[Assertion], index: AssertionIndex) -> list[Link]:
    """Links of one article's assertions with each other and with those that the index holds.

    new: the assertions of an article, in the index or not. Pairs that were weighed and found different come too, with
    `same` false, as far as they came near. The cost is a few lookups of bounded size, whatever the index holds.
    """
    keys = list(dict.fromkeys(key for assertion in new for key in assertion.keys))
    weights = {key: math.log((index.size() + 2) / (count + 1)) for key, count in index.count(keys).items()}
    own = {assertion.statement for assertion in new}
    near = {assertion.statement: _near(assertion, index, weights, own) for assertion in new}
    wanted = list(dict.fromkeys(statement for found in near.values() for statement in found))
    held = {assertion.statement: assertion for assertion in index.fetch(wanted)}
    pairs = [(one, held[statement]) for one in new for statement in near[one.statement] if statement in held]
    return [_link(one, other, weights) for one, other in (*pairs, *combinations(new, 2))]


def _near(assertion: Assertion, index: AssertionIndex, weights: Mapping[str, float], own: set[str]) -> Iterable[str]:
    rare = sorted(assertion.keys, key=lambda key: -weights.get(key, 0.0))
    scores: dict[str, float] = defaultdict(float)
    for key, statements in index.holders(rare[:12], MOST_HOLDERS).items():
        for statement in statements:
            if statement not in own:
                scores[statement] += weights.get(key, 0.0)
    return sorted(scores, key=lambda statement: -scores[statement])[:MOST_CANDIDATES]


def _link(one: Assertion, other: Assertion, weights: Mapping[str, float]) -> Link:
    first, second = sorted((one.statement, other.statement))
    score = _overlap(one, other, weights)
    return Link(first, second, score >= SAME, round(score, 4), BY)


def _overlap(one: Assertion, other: Assertion, weights: Mapping[str, float]) -> float:
    mine, theirs = set(one.keys), set(other.keys)
    both = sum(weights.get(key, 1.0) for key in mine & theirs)
    either = sum(weights.get(key, 1.0) for key in mine | theirs)
    return both / either if either else 0.0
