"""The speaker of an attribution that has no source of its own: the subject shared with the clause before it."""

from __future__ import annotations

from sayso.languages.en.function_words import PREPOSITIONS
from sayso.records import Attribution
from sayso.resolve.descriptions import is_definite
from sayso.resolve.phrases import find_phrase, is_speaker_noun
from sayso.resolve.referents import Memory, Referent
from sayso.resolve.sources import refer

_JOINING = frozenset(["and", "then", "but", "also"])
# Before a cue in -ing: it tells more of what the subject of the sentence does.
_OPENS_PARTICIPLE = frozenset([",", "-", "–", "—", "by", "after", "before", "while", "when", *_JOINING])
# Tokens at the head of a sentence in which a place may stand before a dash.
_DATELINE = 6
_SUBJECTS = frozenset(["he", "she", "they", "i", "we"])


def find_subject(memory: Memory, attribution: Attribution) -> Referent | None:
    """Who is meant where a cue shares the subject of its sentence; None if nobody can be told.

    A verb right behind `and`, `then`, `but` does (`He smiled, then added …`), and a verb in -ing behind a comma, `by`,
    `after` and the like (`Ruiz left early, calling it a farce`).
    """
    words = memory.entities.words
    if not attribution.cue:
        return None
    cue = words.within(attribution.cue[0].start, attribution.cue[0].end)[0]
    if cue == 0 or cue >= len(words.tokens):
        return None
    participle = words.tokens[cue].lower.endswith("ing")
    if words.tokens[cue - 1].lower not in (_OPENS_PARTICIPLE if participle else _JOINING):
        return None
    first = words.sentence_starts[words.tokens[cue].sentence]
    dateline = [n for n in range(first, min(first + _DATELINE, cue)) if words.tokens[n].text in {"—", "–"}]
    first = dateline[0] if dateline else first
    while first < cue and not words.tokens[first].word:
        first += 1
    return _subject(memory, first, cue) if first < cue else None


def _subject(memory: Memory, first: int, cue: int) -> Referent | None:
    """The pronoun nearest before the cue, else the phrase that opens the sentence, else the first name."""
    tokens = memory.entities.words.tokens
    near = [number for number in range(first, cue) if tokens[number].lower in _SUBJECTS and not tokens[number].quoted]
    if near:
        return refer(memory, near[-1], near[-1] + 1, None)
    phrase = find_phrase(memory.entities, first, cue)
    if is_definite(memory, phrase) and is_speaker_noun(tokens[phrase.head].text) and phrase.entity is None:
        return refer(memory, phrase.first, phrase.core_last, None)
    for name, entity in memory.entities.within(first, cue):
        owns = name.last < cue and tokens[name.last].lower in {"'s", "'"}
        led = name.first > first and tokens[name.first - 1].lower in PREPOSITIONS | {"the", "a", "following"}
        if entity.kind in {"person", "organization"} and not owns and not led and not tokens[name.first].quoted:
            return refer(memory, name.first, name.last, None)
    return None
