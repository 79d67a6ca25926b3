"""The speaker of an attribution that has no source of its own: the subject shared with the clause before it."""

from __future__ import annotations

from sayso.records import Attribution
from sayso.resolve.phrases import find_phrase
from sayso.resolve.referents import Memory, Referent
from sayso.resolve.sources import refer

_JOINING = frozenset(["and", "then", "but", "also"])


def find_subject(memory: Memory, attribution: Attribution) -> Referent | None:
    """Who is meant where a cue is joined to an earlier clause (`He smiled, then added …`); None if nobody can.

    Only a cue right behind `and`, `then`, `but` counts, and only the name or pronoun that opens its sentence.
    """
    words = memory.entities.words
    if not attribution.cue:
        return None
    cue = words.within(attribution.cue[0].start, attribution.cue[0].end)[0]
    if cue == 0 or cue >= len(words.tokens) or words.tokens[cue - 1].lower not in _JOINING:
        return None
    first = words.sentence_starts[words.tokens[cue].sentence]
    while first < cue and not words.tokens[first].word:
        first += 1
    if first >= cue:
        return None
    phrase = find_phrase(memory.entities, first, cue)
    opening = words.tokens[first].lower
    if opening in {"he", "she", "they", "i", "we"}:
        return refer(memory, first, first + 1, None)
    if phrase.entity is not None and phrase.entity.kind in {"person", "organization"}:
        return refer(memory, phrase.first, phrase.core_last, None)
    return None
