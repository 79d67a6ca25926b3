"""What two assertions have in common and where they part: the features that a pair is judged by.

All pairs of an article are worked out at once, since one pair after the other takes ten times as long.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.link.overlap import Crossing, cross
from sayso.link.rarity import Rarity
from sayso.link.sketch import (
    ACTORS,
    ALL,
    CUE,
    HEADLINE,
    NEGATED,
    OPPOSED,
    PASSAGE,
    SENTENCE,
    UNITS,
    WORDS,
    Sketch,
    make_sketch,
)
from sayso.records import Assertion

Features = NDArray[np.float64]

NAMES: tuple[str, ...] = (
    "cosine",
    "contained",
    "shared",
    "shared words",
    "shared count",
    "rarest",
    "actor cosine",
    "actors shared",
    "actors apart",
    "same speaker",
    "speakers apart",
    "speaker in other",
    "sentence cosine",
    "sentence shared",
    "all cosine",
    "headline cosine",
    "headline shared",
    "in other least",
    "in other most",
    "numbers shared",
    "numbers apart",
    "years shared",
    "years apart",
    "same article",
    "answers",
    "days apart",
    "least mass",
    "most mass",
    "same act",
    "both direct",
    "both polar",
    "negation apart",
    "opposites",
    "phrase",
    "cue shared",
    "same outlet",
    "passage cosine",
    "meaning",
    "meaning of sentence",
    "meant least",
    "meant most",
    "cue meaning",
)
_FAR = 30
"""Days between two assertions of which one has no date."""


def pair_features(pairs: Sequence[tuple[Assertion, Assertion]], rarity: Rarity) -> Features:
    """The numbers of NAMES for each pair (pairs, names); the order of the two of a pair does not matter."""
    if not pairs:
        return np.zeros((0, len(NAMES)))
    sketches = [(make_sketch(one), make_sketch(other)) for one, other in pairs]
    crossing = cross(sketches, rarity)
    numbers = [*_lexical(crossing), *_plain(sketches), *crossing.meaning()]
    named = dict(zip((*_LEXICAL, *_PLAIN, *_MEANING), numbers, strict=True))
    return np.column_stack([named[name] for name in NAMES])


_LEXICAL = (
    *("cosine", "contained", "shared", "shared words", "shared count", "rarest"),
    *("actor cosine", "actors shared", "actors apart"),
    *("sentence cosine", "sentence shared", "all cosine", "headline cosine", "headline shared"),
    *("in other least", "in other most", "least mass", "most mass"),
    *("negation apart", "opposites", "cue shared", "passage cosine"),
)
_PLAIN = (
    *("same speaker", "speakers apart", "speaker in other"),
    *("numbers shared", "numbers apart", "years shared", "years apart"),
    *("same article", "answers", "days apart", "same act", "both direct", "both polar", "phrase", "same outlet"),
)
_MEANING = ("meaning", "meaning of sentence", "meant least", "meant most", "cue meaning")


def _lexical(crossing: Crossing) -> list[Features]:
    """What the two share, by the weights of their keys."""
    shared = crossing.mass(UNITS, UNITS)
    masses = crossing.masses(UNITS)
    inside = crossing.mass(UNITS, ALL), crossing.mass(ALL, UNITS)
    within = [part / np.maximum(mass, 1.0) for part, mass in zip(inside, masses, strict=True)]
    actors = crossing.count(ACTORS)
    counts = crossing.counts(ACTORS)
    return [
        crossing.cosine(UNITS),
        shared / np.maximum(np.minimum(*masses), 1.0),
        shared,
        crossing.mass(WORDS, WORDS),
        crossing.count(WORDS),
        crossing.rarest(WORDS),
        crossing.cosine(ACTORS),
        actors,
        ((counts[0] > 0) & (counts[1] > 0) & (actors == 0)).astype(float),
        crossing.cosine(SENTENCE),
        crossing.mass(SENTENCE, SENTENCE),
        crossing.cosine(ALL),
        crossing.cosine(HEADLINE),
        crossing.mass(HEADLINE, HEADLINE),
        np.minimum(*within),
        np.maximum(*within),
        np.minimum(*masses),
        np.maximum(*masses),
        crossing.count_apart(NEGATED, WORDS),
        (crossing.count_across(OPPOSED, WORDS) > 0).astype(float),
        crossing.count(CUE),
        crossing.cosine(PASSAGE),
    ]


def _plain(sketches: Sequence[tuple[Sketch, Sketch]]) -> Features:
    """What needs no weights, a row for each name."""
    return np.array([[*_who(one, other), *_figures(one, other), *_rest(one, other)] for one, other in sketches]).T


def _who(one: Sketch, other: Sketch) -> tuple[float, ...]:
    same = same_name(one.speaker, other.speaker)
    return same, bool(one.speaker and other.speaker and not same), _names(one, other) + _names(other, one)


def _figures(one: Sketch, other: Sketch) -> list[float]:
    a, b = one.assertion, other.assertion
    found: list[float] = []
    for mine, theirs in ((a.numbers, b.numbers), (a.dates, b.dates)):
        shared = len(set(mine) & set(theirs)) if mine and theirs else 0
        found += [shared, bool(mine and theirs and not shared)]
    return found


def _rest(one: Sketch, other: Sketch) -> tuple[float, ...]:
    a, b = one.assertion, other.assertion
    days = abs(one.day - other.day) if one.day and other.day else _FAR
    return (
        a.article == b.article,
        a.answers == b.statement or b.answers == a.statement,
        math.log1p(days),
        a.act == b.act,
        a.form == b.form == "direct",
        a.polarity * b.polarity,
        len(one.runs & other.runs) / max(1, min(len(one.runs), len(other.runs))),
        a.outlet == b.outlet,
    )


def _names(one: Sketch, other: Sketch) -> bool:
    return any(same_name(one.speaker, name) for name in other.assertion.actors)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two plain names may be one: equal, or one is the last word of the other.

    >>> same_name("ana ruiz", "ruiz"), same_name("ana ruiz", "pavo ruiz")
    (True, False)
    """
    if not one or not other:
        return False
    return one == other or ((" " not in one or " " not in other) and one.split()[-1] == other.split()[-1])
