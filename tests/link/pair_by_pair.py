"""The features of a pair in plain Python, from sets of keys, as slow as they are simple."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from datetime import date

from sayso.languages.en.same_words import OPPOSITES
from sayso.link.names import plain_name
from sayso.link.pairs import same_name
from sayso.link.terms import stem
from sayso.link.vectors import vectors_of
from sayso.records import Assertion

Keys = set[str]
Weigh = Callable[[str], float]
OPPOSED = {frozenset(stem(word) for word in pair) for pair in OPPOSITES}


class Parts:
    """The parts of an assertion as sets of stems."""

    def __init__(self, said: Assertion) -> None:
        self.said = said
        self.speaker = plain_name(said.speaker_name) if said.speaker_name else None
        self.words = set(said.terms)
        self.actors = {stem(name.split()[-1]) for name in said.actors}
        self.units = self.words | self.actors
        last = {stem(self.speaker.split()[-1])} if self.speaker else set()
        self.sentence = self.units | set(said.setting) | set(said.cue) | last
        self.headline = set(said.headline)
        self.all = self.sentence | self.headline
        self.passage = self.sentence | set(said.passage)
        tokens = said.words.lower().split()
        self.runs = {tuple(tokens[at : at + 3]) for at in range(len(tokens) - 2)}


def features(one: Assertion, other: Assertion, rarity: Callable[[str], float]) -> dict[str, float]:
    """Every feature by its name."""
    a, b = Parts(one), Parts(other)
    return {**weighed(a, b, lambda stem: rarity(f"w:{stem}")), **plain(a, b)}


def weighed(a: Parts, b: Parts, weigh: Weigh) -> dict[str, float]:
    """What counts by how rare words are."""
    shared, words, actors = a.units & b.units, a.words & b.words, a.actors & b.actors
    masses = total(a.units, weigh), total(b.units, weigh)
    inside = total(a.units & b.all, weigh) / max(masses[0], 1), total(b.units & a.all, weigh) / max(masses[1], 1)
    meant = covered(a, b, weigh), covered(b, a, weigh)
    return {
        "cosine": cosine(a.units, b.units, weigh),
        "contained": total(shared, weigh) / max(min(masses), 1.0),
        "shared": total(shared, weigh),
        "shared words": total(words, weigh),
        "shared count": len(words),
        "rarest": max(map(weigh, words), default=0.0),
        "actor cosine": cosine(a.actors, b.actors, weigh),
        "actors shared": len(actors),
        "actors apart": bool(a.actors and b.actors and not actors),
        "sentence cosine": cosine(a.sentence, b.sentence, weigh),
        "sentence shared": total(a.sentence & b.sentence, weigh),
        "all cosine": cosine(a.all, b.all, weigh),
        "headline cosine": cosine(a.headline, b.headline, weigh),
        "headline shared": total(a.headline & b.headline, weigh),
        "in other least": min(inside),
        "in other most": max(inside),
        "least mass": min(masses),
        "most mass": max(masses),
        "negation apart": len((set(a.said.negated) ^ set(b.said.negated)) & words),
        "opposites": any(frozenset((mine, theirs)) in OPPOSED for mine in a.words for theirs in b.words),
        "passage cosine": cosine(a.passage, b.passage, weigh),
        "meaning": direction(a.units, b.units, weigh),
        "meaning of sentence": direction(a.sentence, b.sentence, weigh),
        "meant least": min(meant),
        "meant most": max(meant),
        "cue meaning": max((near(mine, theirs) for mine in a.said.cue for theirs in b.said.cue), default=0.0),
    }


def plain(a: Parts, b: Parts) -> dict[str, float]:
    """What needs no weights."""
    one, other = a.said, b.said
    same = same_name(a.speaker, b.speaker)
    return {
        "same speaker": same,
        "speakers apart": bool(a.speaker and b.speaker and not same),
        "speaker in other": sum(
            any(same_name(me.speaker, name) for name in you.said.actors) for me, you in ((a, b), (b, a))
        ),
        "numbers shared": len(set(one.numbers) & set(other.numbers)),
        "numbers apart": apart(one.numbers, other.numbers),
        "years shared": len(set(one.dates) & set(other.dates)),
        "years apart": apart(one.dates, other.dates),
        "same article": one.article == other.article,
        "answers": one.answers == other.statement or other.answers == one.statement,
        "days apart": math.log1p(days_between(one, other)),
        "same act": one.act == other.act,
        "both direct": one.form == other.form == "direct",
        "both polar": one.polarity * other.polarity,
        "phrase": len(a.runs & b.runs) / max(1, min(len(a.runs), len(b.runs))),
        "cue shared": len(set(one.cue) & set(other.cue)),
        "same outlet": one.outlet == other.outlet,
    }


def total(stems: Iterable[str], weigh: Weigh) -> float:
    return sum(map(weigh, stems))


def cosine(one: Keys, other: Keys, weigh: Weigh) -> float:
    lengths = [math.sqrt(sum(weigh(stem) ** 2 for stem in part)) for part in (one, other)]
    return sum(weigh(stem) ** 2 for stem in one & other) / (math.prod(lengths) or 1.0)


def apart(one: Iterable[str], other: Iterable[str]) -> bool:
    return bool(one and other and not set(one) & set(other))


def days_between(one: Assertion, other: Assertion) -> int:
    if one.published and other.published:
        return abs((date.fromisoformat(one.published) - date.fromisoformat(other.published)).days)
    return 30


def near(one: str, other: str) -> float:
    """The cosine of two words, never below zero."""
    mine, theirs = vectors_of([one, other])
    return max(0.0, float(mine @ theirs))


def covered(one: Parts, other: Parts, weigh: Weigh) -> float:
    """How much of the words of one the other means, each by the nearest."""
    met = 0.0
    for mine in one.units:
        best = max((1.0 if mine == theirs else near(mine, theirs) for theirs in other.units), default=0.0)
        met += weigh(mine) * max(best - 0.4, 0.0)
    return met / max(total(one.units, weigh), 1.0) / 0.6


def direction(one: Keys, other: Keys, weigh: Weigh) -> float:
    """The cosine of the weighed sums of the vectors."""
    sums = []
    for stems in (one, other):
        vector = sum((weigh(stem) * vectors_of([stem])[0] for stem in sorted(stems)), 0 * vectors_of(["port"])[0])
        sums.append(vector / max(float((vector @ vector) ** 0.5), 1e-9))
    return float(sums[0] @ sums[1])
