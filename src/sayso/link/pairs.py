"""What two assertions have in common and where they part: the features that a pair is judged by."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from datetime import date

import numpy as np

from sayso.languages.en.same_words import OPPOSITES
from sayso.link.names import plain_name
from sayso.link.terms import stem
from sayso.link.vectors import Floats, vectors_of
from sayso.records import Assertion

Idf = Callable[[str], float]
"""How much a key tells: the log of how rare it is."""

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
_NEAR = 0.4
_WORD = re.compile(r"\w+")
_OPPOSED: dict[str, set[str]] = {}
for _pair in OPPOSITES:
    _one, _other = (stem(word) for word in _pair)
    _OPPOSED.setdefault(_one, set()).add(_other)
    _OPPOSED.setdefault(_other, set()).add(_one)


class Weighed:
    """A set of keys with their weights, their sum, and their length as a vector."""

    __slots__ = ("length", "mass", "weights")

    def __init__(self, weights: dict[str, float]) -> None:
        self.weights = weights
        self.mass = sum(weights.values())
        self.length = math.sqrt(sum(weight * weight for weight in weights.values()))

    def cosine(self, other: Weighed) -> float:
        """Cosine of two sets whose shared keys weigh the same in both."""
        shared = self.weights.keys() & other.weights.keys()
        if not shared:
            return 0.0
        return sum(self.weights[key] ** 2 for key in shared) / (self.length * other.length)

    def shared(self, other: Weighed) -> float:
        """The weight of what both have."""
        return sum(self.weights[key] for key in self.weights.keys() & other.weights.keys())


class Facts:
    """An assertion with its sets and weights worked out once, since it meets many others."""

    def __init__(self, assertion: Assertion, idf: Idf) -> None:
        self.assertion = assertion
        names = [stem(name.split()[-1]) for name in assertion.actors]
        self.speaker = plain_name(assertion.speaker_name) if assertion.speaker_name else None
        self.words = Weighed({f"w:{term}": idf(f"w:{term}") for term in assertion.terms})
        self.actors = Weighed({f"w:{name}": idf(f"w:{name}") for name in names})
        self.units = Weighed(self.words.weights | self.actors.weights)
        around = {f"w:{term}": idf(f"w:{term}") for term in (*assertion.setting, *assertion.cue)}
        if self.speaker:
            around |= {f"w:{stem(part)}": idf(f"w:{stem(part)}") for part in self.speaker.split()[-1:]}
        self.sentence = Weighed(around | self.units.weights)
        self.headline = Weighed({f"w:{term}": idf(f"w:{term}") for term in assertion.headline})
        self.all = Weighed(self.sentence.weights | self.headline.weights)
        passage = {f"w:{term}": idf(f"w:{term}") for term in assertion.passage}
        self.passage = Weighed(passage | self.sentence.weights)
        self.matrix = vectors_of([key[2:] for key in self.units.weights])
        self.weights = np.array(list(self.units.weights.values()), dtype=np.float32)
        self.cue_matrix = vectors_of(assertion.cue)
        self.near = self._sum(self.sentence)
        self.mean = self._sum(self.units)
        tokens = [word.lower() for word in _WORD.findall(assertion.words)][:80]
        self.runs = {tuple(tokens[at : at + 3]) for at in range(len(tokens) - 2)}
        self.negated = frozenset(f"w:{term}" for term in assertion.negated)
        self.opposed = frozenset(f"w:{other}" for term in assertion.terms for other in _OPPOSED.get(term, ()))
        self.day = _day(assertion.published)

    def _sum(self, weighed: Weighed) -> Floats:
        vector = np.array(list(weighed.weights.values()), dtype=np.float32) @ vectors_of(
            [key[2:] for key in weighed.weights]
        )
        return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), dtype=np.float32)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def pair_features(one: Facts, other: Facts) -> list[float]:
    """The numbers of NAMES for a pair; the order of the two does not matter."""
    return [
        *_content(one, other),
        *_who(one, other),
        *_context(one, other),
        *_figures(one, other),
        *_rest(one, other),
        *_meaning(one, other),
    ]


def _content(one: Facts, other: Facts) -> Iterable[float]:
    words = [one.words.weights[key] for key in one.words.weights.keys() & other.words.weights.keys()]
    mass = one.units.shared(other.units)
    return (
        one.units.cosine(other.units),
        mass / max(min(one.units.mass, other.units.mass), 1.0),
        mass,
        sum(words),
        float(len(words)),
        max(words, default=0.0),
    )


def _who(one: Facts, other: Facts) -> Iterable[float]:
    shared = one.actors.weights.keys() & other.actors.weights.keys()
    same = same_name(one.speaker, other.speaker)
    return (
        one.actors.cosine(other.actors),
        float(len(shared)),
        float(bool(one.actors.weights and other.actors.weights and not shared)),
        float(same),
        float(bool(one.speaker and other.speaker and not same)),
        float(_names(one, other) + _names(other, one)),
    )


def _context(one: Facts, other: Facts) -> Iterable[float]:
    inside = [a.units.shared(b.all) / max(a.units.mass, 1.0) for a, b in ((one, other), (other, one))]
    return (
        one.sentence.cosine(other.sentence),
        one.sentence.shared(other.sentence),
        one.all.cosine(other.all),
        one.headline.cosine(other.headline),
        one.headline.shared(other.headline),
        min(inside),
        max(inside),
    )


def _figures(one: Facts, other: Facts) -> Iterable[float]:
    a, b = one.assertion, other.assertion
    for mine, theirs in ((a.numbers, b.numbers), (a.dates, b.dates)):
        shared = len(set(mine) & set(theirs)) if mine and theirs else 0
        yield float(shared)
        yield float(bool(mine and theirs and not shared))


def _rest(one: Facts, other: Facts) -> Iterable[float]:
    a, b = one.assertion, other.assertion
    shared = one.words.weights.keys() & other.words.weights.keys()
    days = abs(one.day - other.day) if one.day and other.day else 30
    least, most = sorted((one.units.mass, other.units.mass))
    return (
        float(a.article == b.article),
        float(a.answers == b.statement or b.answers == a.statement),
        math.log1p(days),
        least,
        most,
        float(a.act == b.act),
        float(a.form == b.form == "direct"),
        float(a.polarity * b.polarity),
        float(len((one.negated ^ other.negated) & shared)),
        float(bool(one.opposed & other.words.weights.keys())),
        len(one.runs & other.runs) / max(1, min(len(one.runs), len(other.runs))),
        float(len(set(a.cue) & set(b.cue))),
        float(a.outlet == b.outlet),
    )


def _meaning(one: Facts, other: Facts) -> Iterable[float]:
    """How near in meaning the words are that the two do not share: for each its nearest in the other."""
    sure = np.maximum(one.matrix @ other.matrix.T, _equal(one, other))
    covered = [
        float(facts.weights @ np.maximum(best - _NEAR, 0.0)) / max(facts.units.mass, 1.0) / (1 - _NEAR)
        for facts, best in (
            (one, sure.max(axis=1, initial=0.0)),
            (other, sure.max(axis=0, initial=0.0)),
        )
    ]
    cues = one.cue_matrix @ other.cue_matrix.T
    return (
        one.passage.cosine(other.passage),
        float(one.mean @ other.mean),
        float(one.near @ other.near),
        min(covered),
        max(covered),
        float(cues.max(initial=0.0)),
    )


def _equal(one: Facts, other: Facts) -> Floats:
    places = {key: place for place, key in enumerate(other.units.weights)}
    out = np.zeros((len(one.weights), len(other.weights)), dtype=np.float32)
    for row, key in enumerate(one.units.weights):
        if key in places:
            out[row, places[key]] = 1.0
    return out


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two plain names may be one: equal, or one is the last word of the other.

    >>> same_name("ana ruiz", "ruiz"), same_name("ana ruiz", "pavo ruiz")
    (True, False)
    """
    if not one or not other:
        return False
    return one == other or ((" " not in one or " " not in other) and one.split()[-1] == other.split()[-1])


def _names(one: Facts, other: Facts) -> bool:
    return any(same_name(one.speaker, name) for name in other.assertion.actors)
