"""What decides over all likeness of words: numbers, years, names and negation."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sayso.link.pairs import same_name
from sayso.records import Assertion

ALMOST = 0.6
"""Share of content words from which two assertions say one sentence, save for what this file looks at."""
LIKE = 0.35
"""The same, from which figures must agree: in sentences less alike they may count different things."""


def exclude_each_other(one: Assertion, other: Assertion) -> bool:
    """Whether two assertions cannot be one claim: they say like words of different figures, people or places.

    Numbers and years are looked at together, since a number of four digits may have been taken for a year.

    >>> a, b = (Assertion(x, "", "", "", "", terms=("ship",), numbers=(x,)) for x in ("12", "120"))
    >>> exclude_each_other(a, b), exclude_each_other(a, a)
    (True, False)
    """
    alike = likeness(one, other)
    mine, theirs = ({*each.numbers, *each.dates} for each in (one, other))
    if alike >= LIKE and mine and theirs and not mine & theirs:
        return True
    return alike >= ALMOST and _lacks(one, other) and _lacks(other, one)


def likeness(one: Assertion, other: Assertion) -> float:
    """The share of content words that both have of those that one has (Jaccard), names apart."""
    mine, theirs = set(one.terms), set(other.terms)
    return len(mine & theirs) / max(1, len(mine | theirs))


def signs(claim: Sequence[Assertion]) -> dict[str, int]:
    """1 and -1 for the assertions of a claim that say nearly the same words, some of them negated or denied.

    1 is for who holds the words true without their negation: `it is not so`, denied, has 1. Only assertions that have
    such a partner are in the answer (statement id -> sign).
    """
    out: dict[str, int] = {}
    for one, other in combinations(claim, 2):
        if one.polarity and other.polarity and likeness(one, other) >= ALMOST:
            negated = (set(one.negated) ^ set(other.negated)) & set(one.terms) & set(other.terms)
            if negated or one.polarity != other.polarity:
                for each in (one, other):
                    out.setdefault(each.statement, -each.polarity if negated & set(each.negated) else each.polarity)
    return out


def _lacks(one: Assertion, other: Assertion) -> bool:
    """Whether one names somebody or some place that the other does not."""
    return any(not any(same_name(name, theirs) for theirs in other.actors) for name in one.actors)
