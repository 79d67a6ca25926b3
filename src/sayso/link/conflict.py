"""What decides over all likeness of words: numbers, years, names and negation."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sayso.link.opposites import opposites
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
    """1 and -1 for the assertions of a claim that say the same or the opposite in words that leave no doubt.

    Either nearly the same words, some of them negated or denied (`it is not so`, denied, has 1, for who holds the words
    true without their negation), or opposite words of one thing (`the port was open`, `the port was closed`), where the
    one that comes first has 1 when it asserts. Only assertions that have such a partner are in the answer (statement id
    -> sign).
    """
    out: dict[str, int] = {}
    for one, other in combinations(claim, 2):
        mine, theirs = _sides(one, other) if one.polarity and other.polarity else (0, 0)
        if mine and other.statement in out:
            out.setdefault(one.statement, out[other.statement] * mine * theirs)
        elif mine:
            out.setdefault(other.statement, out.setdefault(one.statement, mine) * mine * theirs)
    return out


def _sides(one: Assertion, other: Assertion) -> tuple[int, int]:
    """On which side of one proposition the two stand, 1 or -1 each; zeros where the words do not tell."""
    if likeness(one, other) >= ALMOST:
        negated = (set(one.negated) ^ set(other.negated)) & set(one.terms) & set(other.terms)
        if negated or one.polarity != other.polarity:
            return _side(one, negated), _side(other, negated)
    apart = _opposed(one, other)
    if apart and _about_one_thing(one, other):
        return _side(one, apart), -_side(other, apart)
    return 0, 0


def _side(one: Assertion, words: set[str]) -> int:
    """Whether an assertion holds words true: a denial does not, nor does a negation."""
    return -one.polarity if words & set(one.negated) else one.polarity


def _opposed(one: Assertion, other: Assertion) -> set[str]:
    """A word that only one says and its opposite that only the other says, the first by the alphabet; else nothing."""
    mine, theirs = set(one.terms) - set(other.terms), set(other.terms) - set(one.terms)
    pairs = (sorted((word, opposite)) for word in mine for opposite in opposites().get(word, ()) if opposite in theirs)
    return set(min(pairs, default=()))


def _about_one_thing(one: Assertion, other: Assertion) -> bool:
    return bool({*one.terms, *one.actors} & {*other.terms, *other.actors})


def _lacks(one: Assertion, other: Assertion) -> bool:
    """Whether one names somebody or some place that the other does not."""
    return any(not any(same_name(name, theirs) for theirs in other.actors) for name in one.actors)
