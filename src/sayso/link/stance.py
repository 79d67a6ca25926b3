"""Where each statement stands towards the proposition of its claim: weighted signs, learned over labelled claims."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import get_args

import numpy as np

from sayso.languages.en.same_words import AGAINST, IN_FAVOUR
from sayso.languages.en.speech_acts import CUE_WORDS, DENIALS, EVASIONS, VERDICTS, WRONGS
from sayso.link.conflict import signs
from sayso.link.names import plain_name
from sayso.link.opposites import opposites
from sayso.link.pairs import same_name
from sayso.link.terms import plain_word, stem
from sayso.records import Act, Assertion, Commitment, Member, Stance

STANCES: tuple[Stance, ...] = get_args(Stance)
_CUES = {name: frozenset(stem(word) for word in words if "_" not in word) for name, words in CUE_WORDS.items()}
_CONTENTS = {
    name: frozenset(stem(word) for word in words if "_" not in word)
    for name, words in {"denial": DENIALS, "evasion": EVASIONS, "verdict": VERDICTS, "wrong": WRONGS}.items()
}
_FAVOUR = np.array([0.0, 0.3, 0.0])
"""Denials are few, so that weights alone find too few of them: chosen on folds of the labelled claims."""
_LEANS = {stem(word): 1 for word in IN_FAVOUR} | {stem(word): -1 for word in AGAINST}
NAMES: tuple[str, ...] = (
    "bias",
    *(f"act {act}" for act in get_args(Act)),
    *(f"commitment {level}" for level in get_args(Commitment)),
    *(f"cue {name}" for name in _CUES),
    *(f"content {name}" for name in _CONTENTS),
    "question",
    "negated",
    "negated apart",
    "negated alike",
    "opposites",
    "answers one",
    "answered by one",
    "answers at all",
    "same speaker as one",
    "named by one",
    "names a speaker",
    "act alone",
    "polar apart",
    "valence",
    "valence against others",
    "valence with others",
    "cue valence against others",
    "first",
    "late",
    "short",
)


def stance_features(one: Assertion, claim: Sequence[Assertion]) -> list[float]:
    """The numbers of NAMES for one assertion of a claim, whose assertions come in the order of publication."""
    others = [other for other in claim if other.statement != one.statement]
    words = {stem(word) for word in one.words.split()} | set(one.terms)
    return [
        1.0,
        *(float(one.act == act) for act in get_args(Act)),
        *(float(one.commitment == level) for level in get_args(Commitment)),
        *(float(bool(stems & set(one.cue))) for stems in _CUES.values()),
        *(float(bool(stems & words)) for stems in _CONTENTS.values()),
        float("?" in one.words),
        *_against(one, others),
        *_beside(one, others),
        *_valences(one, others),
        float(claim[0].statement == one.statement),
        float(claim.index(one) / len(claim) > 0.5),
        float(len(one.terms) < 3),
    ]


def _against(one: Assertion, others: Sequence[Assertion]) -> list[float]:
    mine = set(one.negated)
    shared = [(set(one.terms) & set(other.terms), set(other.negated)) for other in others]
    apart = sum(bool((mine ^ theirs) & both) for both, theirs in shared) / max(1, len(others))
    alike = sum(bool(mine & theirs & both) for both, theirs in shared) / max(1, len(others))
    opposed = any(b in opposites().get(a, ()) for other in others for a in one.terms for b in other.terms)
    return [float(bool(mine) or "n't" in one.words or "n’t" in one.words), apart, alike, float(opposed)]


def _beside(one: Assertion, others: Sequence[Assertion]) -> list[float]:
    ids = {other.statement for other in others}
    me = plain_name(one.speaker_name) if one.speaker_name else None
    them = [plain_name(other.speaker_name) for other in others if other.speaker_name]
    return [
        float(one.answers in ids),
        float(any(other.answers == one.statement for other in others)),
        float(one.answers is not None),
        sum(same_name(me, name) for name in them) / max(1, len(others)),
        float(any(same_name(me, name) for other in others for name in other.actors)),
        float(any(same_name(name, actor) for name in them for actor in one.actors)),
        float(all(other.act != one.act for other in others)),
        sum(other.polarity * one.polarity < 0 for other in others) / max(1, len(others)),
    ]


def _valences(one: Assertion, others: Sequence[Assertion]) -> list[float]:
    """Whether one speaks well or ill, and whether the others do the same or the opposite."""
    mine, theirs = _valence(one), [_valence(other) for other in others]
    mean = sum(theirs) / max(1, len(theirs))
    cues = [_sign(other.cue) for other in others]
    cue = _sign(one.cue) * sum(cues) / max(1, len(cues))
    return [float(mine), max(0.0, -mine * mean), max(0.0, mine * mean), max(0.0, -cue)]


def _valence(one: Assertion) -> int:
    """1 for well, -1 for ill; a word under a negation counts the other way round."""
    plain = [term for term in (*one.terms, *one.cue) if term not in one.negated]
    total = sum(_LEANS.get(term, 0) for term in plain) - sum(_LEANS.get(term, 0) for term in one.negated)
    return (total > 0) - (total < 0)


def _sign(stems: Sequence[str]) -> int:
    total = sum(_LEANS.get(term, 0) for term in stems)
    return (total > 0) - (total < 0)


def find_stances(claim: Sequence[Assertion]) -> list[tuple[Stance, float]]:
    """The stance of each assertion of a claim, in the order given, and its probability.

    claim: the assertions in the order of publication. Of two that say the same words, one of them negated or denied,
    one is for the claim and the other against it, whatever the weights say.
    """
    rows = np.array([stance_features(one, claim) for one in claim])
    logits = rows @ load_weights() + _FAVOUR
    chances = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    forced = signs(claim)
    return [
        ("pro" if forced[one.statement] > 0 else "con", float(row.max()))
        if one.statement in forced
        else (STANCES[int(row.argmax())], float(row.max()))
        for one, row in zip(claim, chances, strict=True)
    ]


@lru_cache(maxsize=1)
def load_weights() -> np.ndarray:
    """Weights (names, stances), made by `training/claims_stance.py`. Raises ValueError when made for other features."""
    data: Mapping[str, list[float]] = json.loads(files(__package__).joinpath("stance_weights.json").read_text("utf-8"))
    if list(data) != list(NAMES):
        raise ValueError("stance_weights.json was made for other features: run training/claims_stance.py again")
    return np.array(list(data.values()))


def plain_speaker(name: str | None) -> str | None:
    """A name to compare speakers by."""
    return " ".join(plain_word(part) for part in name.split()) if name else None


def is_disputed(members: Sequence[Member]) -> bool:
    """Whether one speaker stands for the claim and another against it."""
    pro, con = (
        {plain_speaker(member.speaker) for member in members if member.stance == side} for side in ("pro", "con")
    )
    return any(one is None or other is None or not may_be_one(one, other) for one in pro for other in con)


def may_be_one(one: str, other: str) -> bool:
    """Whether two plain names may name one speaker: one's words all stand in the other, with the same last word.

    >>> may_be_one("ana ruiz", "ruiz"), may_be_one("ana ruiz", "ana marsh"), may_be_one("the port", "port of vela")
    (True, False, False)
    """
    words = one.split(), other.split()
    return words[0][-1:] == words[1][-1:] and (set(words[0]) <= set(words[1]) or set(words[1]) <= set(words[0]))
