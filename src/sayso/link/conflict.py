"""What decides over all likeness of words: numbers, years, names and negation."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sayso.link.pairs import same_name
from sayso.records import Assertion

ALMOST = 0.6
"""Share of content words from which two assertions say one sentence, save for what this file looks at."""


def exclude_each_other(one: Assertion, other: Assertion) -> bool:
    """Whether two assertions cannot be one claim: both count and no number is the same, both name years and share
    none, or they say the same words of different people or places.

    >>> a, b = (Assertion(x, "", "", "", "", numbers=(x,)) for x in ("12", "120"))
    >>> exclude_each_other(a, b), exclude_each_other(a, a)
    (True, False)
    """
    for mine, theirs in ((one.numbers, other.numbers), (one.dates, other.dates)):
        if mine and theirs and not set(mine) & set(theirs):
            return True
    return almost_equal(one, other) and (_names_apart(one, other) or _figures_apart(one, other))


def almost_equal(one: Assertion, other: Assertion) -> bool:
    """Whether two assertions say nearly the same words, whoever and however many they speak of."""
    mine, theirs = set(one.terms), set(other.terms)
    return bool(mine & theirs) and len(mine & theirs) >= ALMOST * len(mine | theirs)


def signs(claim: Sequence[Assertion]) -> dict[str, int]:
    """1 and -1 for the assertions of a claim that say nearly the same words, some of them negated or denied.

    1 is for who holds the words true without their negation: `it is not so`, denied, has 1. Only assertions that have
    such a partner are in the answer (statement id -> sign).
    """
    out: dict[str, int] = {}
    for one, other in combinations(claim, 2):
        if one.polarity and other.polarity and almost_equal(one, other):
            negated = (set(one.negated) ^ set(other.negated)) & set(one.terms) & set(other.terms)
            if negated or one.polarity != other.polarity:
                for each in (one, other):
                    out.setdefault(each.statement, -each.polarity if negated & set(each.negated) else each.polarity)
    return out


def _figures_apart(one: Assertion, other: Assertion) -> bool:
    """Whether the figures differ where a number of four digits may have been taken for a year."""
    mine, theirs = ({*each.numbers, *each.dates} for each in (one, other))
    return bool(mine and theirs and not mine & theirs)


def _names_apart(one: Assertion, other: Assertion) -> bool:
    """Whether each names somebody or some place that the other does not."""
    return _lacks(one, other) and _lacks(other, one)


def _lacks(one: Assertion, other: Assertion) -> bool:
    return any(not any(same_name(name, theirs) for theirs in other.actors) for name in one.actors)
