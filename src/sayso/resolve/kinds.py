"""The kind of a speaker: what the rules found, weighed with what the model's head reads in the sentence.

How often each way of finding gives which kind was counted on labelled news; those shares and the head's probabilities
are multiplied (a product of experts: Hinton, *Training products of experts by minimizing contrastive divergence*,
2002). Where the kind then changes, the name is looked for again with the kind known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.languages.en import pronouns
from sayso.languages.en.speaker_kinds import KINDS_FOUND
from sayso.model.labels import KINDS
from sayso.model.marks import Marks
from sayso.records import Attribution, SpeakerKind
from sayso.resolve.confidence import path_of
from sayso.resolve.entities import Entity
from sayso.resolve.lexicon import singular_role
from sayso.resolve.people import Place, pronoun_gender, rank_people
from sayso.resolve.phrases import Phrase, find_phrase, short_text
from sayso.resolve.referents import Memory, Referent
from sayso.resolve.sources import body_referent, person_referent

Leaning = Mapping[SpeakerKind, float]
"""Probability of each kind, by the model's head; empty where it has nothing to say."""

_LEAST = 1e-3
# Cases added to those counted for a way of finding: this share of them keeps the kind that the rules found.
_ADDED, _KEPT = 3.0, 0.85
# Words that the rules took for one of these are a person's where the kind says so, and the other way round.
_DESCRIBED = ("described ", "unnamed ", "document by ending", "group by ending")
_TOO_UNSURE = 0.5
# Paragraphs, the headline counted, in which somebody may be described who is named only later.
_LEAD = 4
# Words before a comma in which the name stands that an apposition describes.
_CLAUSE = 8


def read_leanings(attributions: Sequence[Attribution], marks: Marks | None) -> list[Leaning]:
    """What the model's head says of the kind of each speaker, in the order given."""
    if marks is None:
        return [{} for _ in attributions]
    read = (marks.read(a.source, a.cue, a.content).get("speaker_kind") for a in attributions)
    return [{} if one is None else dict(zip(KINDS, map(float, one), strict=True)) for one in read]


def likely_kind(referent: Referent, leaning: Leaning) -> SpeakerKind:
    """The likeliest kind of a speaker; that of the rules where the head has nothing to say.

    >>> likely_kind(Referent("Ana Ruiz", "person", "full name"), {})
    'person'
    """
    if not leaning:
        return referent.kind
    shares = kind_shares(referent)
    return max(KINDS, key=lambda kind: shares[kind] * max(leaning[kind], _LEAST))


def kind_shares(referent: Referent) -> Leaning:
    """How often each kind was right where the rules found this one in this way."""
    counted = KINDS_FOUND.get(f"{path_of(referent)}: {referent.kind}", {})
    total = sum(counted.values()) + _ADDED
    rest = (1 - _KEPT) / (len(KINDS) - 1)
    return {k: (counted.get(k, 0) + _ADDED * (_KEPT if k == referent.kind else rest)) / total for k in KINDS}


def with_kind(memory: Memory, referent: Referent, kind: SpeakerKind, place: tuple[int, int]) -> Referent:
    """The referent with this kind, and the name that goes with it; `place`: the tokens of its source."""
    if kind == referent.kind:
        return referent
    phrase = find_phrase(memory.entities, *place)
    if kind == "person":
        return _as_person(memory, referent, phrase)
    if kind in {"unnamed", "group", "document"} and referent.path in {"description by rank", "latest body"}:
        return Referent(short_text(memory.entities, phrase), kind, referent.path, None, referent.head)
    return replace(referent, kind=kind)


def _as_person(memory: Memory, referent: Referent, phrase: Phrase) -> Referent:
    """The person whom a pronoun or a description most likely means, where the rules saw none."""
    words = memory.entities.words
    word = words.tokens[phrase.first].lower
    if word not in pronouns.SINGULAR and not referent.path.startswith(_DESCRIBED):
        return replace(referent, kind="person")
    if word not in pronouns.SINGULAR:
        found = _described(memory, phrase)
        if found is not None:
            return person_referent(*found)
    ranked = rank_people(memory.entities, Place(phrase.first, pronoun_gender(word)), memory.turns)
    if not ranked or (word not in pronouns.SINGULAR and ranked[0][1] < _TOO_UNSURE):
        return replace(referent, kind="person")
    return person_referent(ranked[0][0], referent.path, ranked[0][1])


def _described(memory: Memory, phrase: Phrase) -> tuple[Entity, str] | None:
    """The person whom a description holds, stands in apposition to, or comes before, and the way of finding."""
    words, entities = memory.entities.words, memory.entities
    opening = words.tokens[phrase.first]
    held = [entity for _, entity in entities.within(phrase.core_last, phrase.last) if entity.kind == "person"]
    if held:
        return held[0], "apposed name"
    if phrase.first > 1 and words.tokens[phrase.first - 1].text == ",":
        before = [e for _, e in entities.within(max(0, phrase.first - _CLAUSE), phrase.first) if e.kind == "person"]
        if before:
            return before[-1], "apposition to a name"
    if opening.paragraph >= _LEAD or (opening.lower == "the" and opening.paragraph):
        return None
    ahead = _named_ahead(memory, phrase)
    return (ahead, "description ahead of a name") if ahead is not None else None


def _named_ahead(memory: Memory, phrase: Phrase) -> Entity | None:
    """Whom the lead describes and a later sentence names: `A lawmaker calls for …`; the first new person behind it."""
    words = memory.entities.words
    head = words.tokens[phrase.head]
    stop = words.sentence_starts[head.sentence + 1] if head.sentence + 1 < len(words.sentence_starts) else None
    if stop is None:
        return None
    limit = words.tokens[stop].start
    role = singular_role(head.text) or head.lower
    with_role = [entity for entity, _ in memory.roles_with(role) if entity.mentions]
    new = [one for one in memory.entities.people() if one.mentions and one.mentions[0].start >= limit]
    new = [one for one in new if len(one.mentions) > 1 or one.roles] or new
    fitting = [entity for entity in with_role if entity in new] or with_role or new
    return min(fitting, key=lambda entity: entity.mentions[0].start, default=None)


def without_source(memory: Memory, attribution: Attribution, kind: SpeakerKind) -> Referent | None:
    """Who is meant where a cue has no source but somebody of this kind speaks: who spoke or was named in its sentence.

    `Lind said, likely referring to the dam`; `Ruiz has shown little patience, slamming the council`.
    """
    if kind not in {"person", "organization"} or not attribution.cue:
        return None
    words, entities = memory.entities.words, memory.entities
    cue = words.within(attribution.cue[0].start, attribution.cue[0].end)[0]
    if not 0 < cue < len(words.tokens):
        return None
    first = words.sentence_starts[words.tokens[cue].sentence]
    said = memory.latest(words.tokens[cue].start, lambda past: past.kind == kind)
    spoke = [at for at, past in memory.recent() if past is said]
    if said is not None and spoke and words.tokens[first].start <= spoke[-1] < words.tokens[cue].start:
        return replace(said, path="no source, spoke before")
    held = next((e for _, e in entities.within(first, cue) if e.kind == kind), None)
    if held is None:
        return None
    make = person_referent if kind == "person" else body_referent
    return make(held, "no source, named before")
