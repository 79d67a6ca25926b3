"""Which assertions stand for the same proposition as new ones: a search by keys, then a verdict on each pair.

What the search finds is weighed by the learned judge of `scorer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sayso.link.conflict import exclude_each_other
from sayso.link.index import AssertionIndex
from sayso.link.pairs import pair_features
from sayso.link.rarity import Rarity
from sayso.link.scorer import load_judge
from sayso.link.search import Search, weigh_keys
from sayso.records import Assertion, Link

BY = "sayso-link-2"
WORTH_KEEPING = 0.05
"""Pairs below this probability are forgotten: they never were in question."""


def find_links(new: Sequence[Assertion], index: AssertionIndex) -> list[Link]:
    """Links of one article's assertions with each other and with those that the index holds.

    new: the assertions of an article, in the index or not. Pairs that were weighed and found different come too, with
    `same` false, as far as they came near; a score of 0 says that numbers, dates or names forbid it. The index is asked
    a few times, however many assertions are new.
    """
    pairs, rarity = find_pairs(new, index)
    if not pairs:
        return []
    judge = load_judge()
    scores = judge.judge(pair_features(pairs, rarity))
    return [
        _link(one, other, 0.0 if exclude_each_other(one, other) else float(score), judge.same)
        for (one, other), score in zip(pairs, scores, strict=True)
        if score >= WORTH_KEEPING
    ]


def find_pairs(new: Sequence[Assertion], index: AssertionIndex) -> tuple[list[tuple[Assertion, Assertion]], Rarity]:
    """The pairs that are worth a verdict, and how rare each key is: candidates of the index, and all within `new`."""
    counts = index.count(list(dict.fromkeys(key for assertion in new for key in assertion.keys)))
    rarity = Rarity(index.size(), counts)
    search = Search(
        index.holders([key for key in counts if counts[key]]), index.numbers([one.statement for one in new])
    )
    near = [search.nearest(weigh_keys([key for key in one.keys if counts.get(key)], rarity)) for one in new]
    wanted = sorted({number for found in near for number in found})
    held = dict(zip(wanted, index.fetch(wanted), strict=True))
    outside = [(one, held[number]) for one, found in zip(new, near, strict=True) for number in found]
    return [*outside, *((one, other) for one, other in combinations(new, 2) if _touch(one, other))], rarity


def _touch(one: Assertion, other: Assertion) -> bool:
    """Whether two of one article share more than the article, or one answers the other."""
    answers = one.answers == other.statement or other.answers == one.statement
    return answers or len(set(one.terms) & set(other.terms)) + len(set(one.actors) & set(other.actors)) > 1


def _link(one: Assertion, other: Assertion, score: float, same: float) -> Link:
    first, second = sorted((one.statement, other.statement))
    return Link(first, second, score >= same, round(score, 4), BY)
