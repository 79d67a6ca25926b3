"""What a cue and a content show about act and commitment, as named features.

Each feature is a string; which of them count for what is learned (`training/acts.py`) and kept in `act_weights.json`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.classify.words import stem, stem_table, stems, with_pairs, words_of
from sayso.languages.en.function_words import FUNCTION_WORDS
from sayso.languages.en.speech_acts import (
    CUE_WORDS,
    DENIALS,
    DUTIES,
    EVASIONS,
    FEELINGS,
    FUTURE,
    HEDGES,
    MODALS,
    NEGATIONS,
    ORDERS,
    OWN_FUTURE,
    VERDICTS,
    WEAK_DENIALS,
    WEAK_EVASIONS,
    WRONGS,
)
from sayso.records import Attribution

_CUES = {act: stem_table(words) for act, words in CUE_WORDS.items()}
_CONTENTS = {
    "denial": stem_table(DENIALS),
    "weak denial": stem_table(WEAK_DENIALS),
    "evasion": stem_table(EVASIONS),
    "weak evasion": stem_table(WEAK_EVASIONS),
    "wrong": stem_table(WRONGS),
    "verdict": stem_table(VERDICTS),
    "feeling": stem_table(FEELINGS),
}
_HEDGES = {**HEDGES, "duty": DUTIES, "future": FUTURE}
_MODALS = frozenset(["will", "would", "can", "could", "may", "might", "should", "must"])
_EARLY = 14
_LENGTHS = (1, 2, 4, 8, 16, 32)


def statement_features(attribution: Attribution) -> list[str]:
    """Names of all features of one attribution; no name comes twice.

    The part before the first blank is the group: `cue`, `class`, `negation`, `modality`, `opening`, `content`, `word`.
    """
    cue, content = words_of(attribution.cue), words_of(attribution.content)
    found = ["bias", f"shape {attribution.form}", *_cue(cue), *_negation(cue), *_modality(cue, content)]
    classes = _classes(cue)
    found += [f"class {name}" for name in classes]
    opening = _opening(content)
    for name in classes or ["other"]:
        found += [f"opening {name} {opening}"]
    found += _content(content, attribution, classes)
    return list(dict.fromkeys(found))


def group_of(feature: str) -> str:
    """The group that a feature belongs to, for switching groups off in a measurement."""
    return feature.split(" ", 1)[0]


def _cue(cue: Sequence[str]) -> Iterator[str]:
    plain = [word for word in cue if word.islower() or word == cue[0]]
    for word in with_pairs(stems(plain)):
        yield f"cue {word}"
    yield f"cue length {min(len(cue), 5)}"
    if cue and not attribution_verb(cue):
        yield "cue no verb"


def attribution_verb(cue: Sequence[str]) -> bool:
    """Whether a word of the cue looks like a verb form."""
    return any(word.lower() != stem(word) and not word.endswith("’s") for word in cue)


def _classes(cue: Sequence[str]) -> list[str]:
    known = set(with_pairs(stems(cue)))
    return [name for name, table in _CUES.items() if known & table]


def _negation(cue: Sequence[str]) -> Iterator[str]:
    small = [word.lower() for word in cue]
    negated = [word for word in small if word in NEGATIONS]
    if negated:
        yield "negation cue"
        for name in _classes(cue):
            yield f"negation cue {name}"
        if "yet" in small and "to" in small:
            yield "negation yet to"
        if "neither" in small or "nor" in small:
            yield "negation neither nor"


def _modality(cue: Sequence[str], content: Sequence[str]) -> Iterator[str]:
    for word in cue:
        if word.lower() in MODALS:
            yield "modality cue"
            yield f"modality cue {word.lower()}"
    small = [word.lower() for word in content]
    for name, table in _HEDGES.items():
        places = [place for place, word in enumerate(small) if word in table and content[place] != "May"]
        if places:
            yield f"modality {name}"
            if places[0] < _EARLY:
                yield f"modality early {name}"
            if len(small) < _EARLY:
                yield f"modality short {name}"
                yield f"modality short {small[places[0]]}"
    for before, word in pairwise(small):
        if word in FUTURE or word in {"am", "are"}:
            who = "own" if before in OWN_FUTURE else "they" if before in {"he", "she", "they", "it"} else "other"
            yield f"modality {who} future" if word in FUTURE else f"modality {who} present"
    if "?" in content[-2:]:
        yield "modality question at end"
    elif "?" in content:
        yield "modality question within"


def _opening(content: Sequence[str]) -> str:
    """How the content begins: with which function word, a number, a name, or another word."""
    if not content:
        return "nothing"
    first = content[0].lower()
    if first in FUNCTION_WORDS:
        return first
    if first.isdigit():
        return "number"
    if first.endswith("ing"):
        return "-ing"
    return "Capital" if content[0][0].isupper() else "other"


def _content(content: Sequence[str], attribution: Attribution, classes: Sequence[str]) -> Iterator[str]:
    small = [word.lower() for word in content]
    length = next((f"<={edge}" for edge in _LENGTHS if len(small) <= edge), "long")
    yield f"content length {length}"
    yield f"content opens {_opening(content)}"
    yield f"content opens {attribution.form} {_opening(content)}"
    if attribution.form != "indirect" and small and small[0] in ORDERS:
        yield "content order"
        yield f"content order {length}"
    known = set(with_pairs(stems(small)))
    for name, table in _CONTENTS.items():
        if known & table:
            yield f"content {name}"
            if len(small) < _EARLY:
                yield f"content short {name}"
            for kind in classes or ["other"]:
                yield f"content {name} {kind}"
    if any(word in NEGATIONS for word in small[:_EARLY]):
        yield "content negated"
        for kind in classes or ["other"]:
            yield f"content negated {kind}"
    for place, word in enumerate(content):
        if word.islower():
            yield f"word {stem(word)}"
            if place < 2:
                yield f"word at start {stem(word)}"
