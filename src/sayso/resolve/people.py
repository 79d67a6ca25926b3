"""Who a pronoun means: the people named before it, ranked by place, subject, turn of speech and gender.

The ranking is log-linear over a dozen signs (centering: Grosz, Joshi and Weinstein, *Computational Linguistics* 21,
1995; salience: Lappin and Leass, *Computational Linguistics* 20, 1994), with weights fitted once and kept in a table.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sayso.languages.en import pronouns
from sayso.languages.en.function_words import PREPOSITIONS
from sayso.languages.en.pronoun_weights import WEIGHTS
from sayso.resolve.entities import Entities, Entity
from sayso.resolve.tokens import Words

_WINDOW = 8
_NEAR = 3
_FAR = 30


@dataclass(slots=True)
class Turns:
    """Who spoke so far: starts of the sources read, with the person meant, in text order; and who speaks around."""

    starts: list[int] = field(default_factory=list)
    people: list[Entity] = field(default_factory=list)

    def add(self, start: int, person: Entity) -> None:
        """Note that the source at `start` means this person."""
        at = bisect_right(self.starts, start)
        self.starts.insert(at, start)
        self.people.insert(at, person)

    def before(self, start: int) -> Iterator[tuple[int, Entity]]:
        """The turns before an offset, the last one first."""
        for at in range(bisect_right(self.starts, start - 1) - 1, -1, -1):
            yield self.starts[at], self.people[at]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pronoun stands: its token, the gender it tells, and the speaker of the words around it, if any."""

    token: int
    gender: str | None
    around: Entity | None = None


def pronoun_gender(word: str) -> str | None:
    """`male`, `female`, or None where a pronoun does not tell.

    >>> pronoun_gender("Her"), pronoun_gender("they")
    ('female', None)
    """
    lower = word.lower()
    if lower in pronouns.MALE:
        return "male"
    return "female" if lower in pronouns.FEMALE else None


def rank_people(entities: Entities, place: Place, turns: Turns) -> list[tuple[Entity, float]]:
    """People whom a pronoun may mean with their probabilities, the likeliest first; empty where nobody fits.

    >>> from sayso.resolve.entities import find_entities
    >>> from sayso.resolve.names import find_names
    >>> from sayso.resolve.tokens import find_words
    >>> words = find_words("Ana Ruiz met Tom Marsh. She smiled.")
    >>> entities = find_entities(words, find_names(words))
    >>> [entity.name for entity, _ in rank_people(entities, Place(6, "female"), Turns())]
    ['Ana Ruiz']
    """
    signs = describe_people(entities, place, turns)
    scores = [(entity, sum(WEIGHTS[name] * value for name, value in found.items())) for entity, found in signs]
    if not scores:
        return []
    top = max(score for _, score in scores)
    total = sum(math.exp(score - top) for _, score in scores)
    ranked = [(entity, math.exp(score - top) / total) for entity, score in scores]
    return sorted(ranked, key=lambda pair: (-pair[1], pair[0].number))


def describe_people(entities: Entities, place: Place, turns: Turns) -> list[tuple[Entity, Mapping[str, float]]]:
    """Every person named or speaking near before the pronoun, with the signs for and against."""
    offset = entities.words.tokens[place.token].start
    last_seen = _last_seen(entities, place.token)
    recent = [entity for _, entity in islice(turns.before(offset), _NEAR)]
    for start, entity in islice(turns.before(offset), _FAR):
        if len(last_seen) > _WINDOW:
            break
        last_seen.setdefault(entity.number, (entity, entities.words.within(start, start + 1)[0]))
    candidates = [(entity, token) for entity, token in last_seen.values() if _fits(entity, place.gender)]
    newest = max((token for _, token in candidates), default=-1)
    most = max((len(entity.mentions) for entity, _ in candidates), default=1)
    found: list[tuple[Entity, Mapping[str, float]]] = []
    for entity, token in candidates:
        signs = _place_signs(entities.words, token, place.token)
        signs |= _turn_signs(entity, recent, place)
        signs["named last"] = float(token == newest)
        signs["gender fits"] = float(place.gender is not None and entity.gender == place.gender)
        signs["share of mentions"] = len(entity.mentions) / max(most, 1)
        found.append((entity, signs))
    return found


def _last_seen(entities: Entities, token: int) -> dict[int, tuple[Entity, int]]:
    """The latest mention of each person within some sentences before a token; those named in its sentence included."""
    words = entities.words
    sentence = words.tokens[token].sentence
    first = words.sentence_starts[max(0, sentence - _WINDOW)]
    seen: dict[int, tuple[Entity, int]] = {}
    for number in range(first, token):
        entity = entities.by_token.get(number)
        if entity is not None and entity.kind == "person" and entities.by_token.get(number - 1) is not entity:
            seen[entity.number] = (entity, number)
    return seen


def _fits(entity: Entity, gender: str | None) -> bool:
    return gender is None or entity.gender is None or entity.gender == gender


def _place_signs(words: Words, token: int, pronoun: int) -> dict[str, float]:
    """Signs of where the last mention stands."""
    mention, here = words.tokens[token], words.tokens[pronoun]
    distance = here.sentence - mention.sentence
    before = words.tokens[token - 1].lower if token else ""
    return {
        "same sentence": float(distance == 0),
        "one sentence back": float(distance == 1),
        "two sentences back": float(distance == 2),
        "farther back": float(distance > 2),
        "same paragraph": float(mention.paragraph == here.paragraph),
        "subject": float(_is_subject(words, token)),
        "after a preposition": float(before in PREPOSITIONS),
        "possessive": float(_is_possessive(words, token)),
        "in quotes": float(mention.quoted and not here.quoted),
    }


def _turn_signs(entity: Entity, recent: Sequence[Entity], place: Place) -> dict[str, float]:
    return {
        "spoke last": float(bool(recent) and recent[0] is entity),
        "spoke before": float(entity in recent[1:]),
        "says this": float(place.around is entity),
    }


def _is_subject(words: Words, token: int) -> bool:
    """Whether a mention opens its sentence, or a clause after a comma, a quote or a joining word."""
    if token == words.sentence_starts[words.tokens[token].sentence]:
        return True
    before = words.tokens[token - 1]
    return before.lower in {"“", "”", '"', "that", "but", "when", "while", "as", "because", "though", "if", "said"}


def _is_possessive(words: Words, token: int) -> bool:
    number = token + 1
    while number < len(words.tokens) and words.tokens[number].capital and number - token < 4:
        number += 1
    return number < len(words.tokens) and words.tokens[number].lower in {"'s", "'"}
