"""Who one source means: a name, a pronoun, a relative word or a description, each by its own way."""

from __future__ import annotations

from sayso.languages.en import places, pronouns
from sayso.languages.en.papers import SPEECHES
from sayso.languages.en.roles import PLURAL_ROLES, WITHHELD_PLURAL
from sayso.records import SpeakerKind
from sayso.resolve.descriptions import (
    described_body,
    described_role,
    description_kind,
    earlier_document,
    earlier_unnamed,
    find_body,
    find_person,
    head_word,
)
from sayso.resolve.entities import Entity
from sayso.resolve.lexicon import fold
from sayso.resolve.pairs import find_pair
from sayso.resolve.people import Place, pronoun_gender, rank_people
from sayso.resolve.phrases import Phrase, find_phrase, is_speaker_noun, possessor, short_text
from sayso.resolve.referents import Memory, Referent

AUTHOR = "the author"
_TOO_CLOSE = 0.03
_REACH = 14
_FAR = 400


def refer(memory: Memory, first: int, last: int, around: Referent | None) -> Referent:
    """Who is meant by tokens `[first, last)` of a source; `around` is the speaker of the words they stand in."""
    tokens = memory.entities.words.tokens
    phrase = find_phrase(memory.entities, first, last)
    lower = tokens[first].lower
    if phrase.entity is not None:
        return _refer_name(memory, phrase)
    if lower.startswith("self-"):
        return _refer_singular(memory, first, around)
    if lower in pronouns.ALL and (last - first == 1 or phrase.head == first or lower in pronouns.RELATIVE):
        return _refer_pronoun(memory, first, last, around)
    if lower in {"his", "her", "their", "its", "my", "our"} and last - first == 1:
        return _refer_pronoun(memory, first, last, around)
    return _refer_description(memory, phrase, around)


def person_referent(entity: Entity, path: str, sureness: float = 1.0) -> Referent:
    """A named person, with the role and the body that the article gives."""
    return Referent(entity.name, "person", path, entity, "", entity.role, entity.body, sureness)


def body_referent(entity: Entity, path: str) -> Referent:
    """A named body, or a place for its government."""
    return Referent(entity.name, "organization", path, entity, fold(entity.name.split()[-1]))


def _refer_name(memory: Memory, phrase: Phrase) -> Referent:
    entity = phrase.entity
    assert entity is not None
    if entity.kind == "person":
        full = " " in entity.name
        return person_referent(entity, "full name" if full else "lone name")
    if _stem(entity.name) in places.PEOPLES:
        return Referent(short_text(memory.entities, phrase), "group", "people")
    return body_referent(entity, "name of a body" if entity.kind == "organization" else "place")


def _stem(name: str) -> str:
    lower = name.lower()
    return lower[:-1] if lower.endswith("s") else lower


def _refer_pronoun(memory: Memory, first: int, last: int, around: Referent | None) -> Referent:
    word = memory.entities.words.tokens[first].lower
    if word in pronouns.RELATIVE:
        return _refer_relative(memory, first, last, around)
    if word in pronouns.FIRST | pronouns.SINGULAR:
        way = _refer_first_person if word in pronouns.FIRST else _refer_singular
        return way(memory, first, around)
    if word in pronouns.THING | pronouns.PLURAL:
        return _refer_thing(memory, first) if word in pronouns.THING else _refer_plural(memory, first)
    if word in pronouns.SECOND:
        return Referent(word, "group", "second person")
    text = memory.entities.words.slice(first, last)
    return Referent(text, "group" if word == "those" else "document", "demonstrative")


def _refer_first_person(memory: Memory, first: int, around: Referent | None) -> Referent:
    """I and we: whose words they stand in; the author where no quote holds them."""
    token = memory.entities.words.tokens[first]
    if around is not None and around.name is not None:
        return _again(around, "first person in a quote")
    if not token.quoted:
        return Referent(AUTHOR, "author", "author")
    said = memory.latest(token.start)
    return _again(said, "first person, speaker before") if said else Referent(AUTHOR, "author", "author in quotes")


def _again(referent: Referent, path: str, sureness: float = 1.0) -> Referent:
    return Referent(
        referent.name, referent.kind, path, referent.entity, referent.head, referent.role, referent.body, sureness
    )


def _refer_singular(memory: Memory, first: int, around: Referent | None) -> Referent:
    """He and she: the best person by rank; an unnamed or grouped speaker just before where no person is near."""
    token = memory.entities.words.tokens[first]
    gender = pronoun_gender(token.lower)
    place = Place(first, gender, around.entity if around else None)
    ranked = rank_people(memory.entities, place, memory.turns)
    before = memory.latest(token.start)
    if before is not None and _is_one_unnamed(before) and not _named_since(memory, first, gender):
        return _again(before, "pronoun for an unnamed source")
    if not ranked:
        unnamed = memory.latest(token.start, _is_one_unnamed)
        return (
            _again(unnamed, "pronoun for an unnamed source")
            if unnamed
            else Referent(None, "person", "pronoun alone", sureness=0.0)
        )
    entity, share = ranked[0]
    if len(ranked) > 1 and share - ranked[1][1] < _TOO_CLOSE:
        names = tuple(candidate.name for candidate, _ in ranked[:2])
        return Referent(None, "person", "two candidates", sureness=share, candidates=names)
    return person_referent(entity, "pronoun", share)


def _is_one_unnamed(past: Referent) -> bool:
    """Whether a source is one person without a name: `an aide`, not `aides`."""
    return past.kind == "unnamed" and not (past.head in WITHHELD_PLURAL or past.head in PLURAL_ROLES)


def _named_since(memory: Memory, first: int, gender: str | None) -> bool:
    """Whether a person that fits is named between the last source and this pronoun."""
    words = memory.entities.words
    start = words.tokens[first].start
    last = max((at for at, _ in memory.recent() if at < start), default=0)
    number = words.within(last, last + 1)[0]
    for at in range(max(number, first - _FAR), first):
        entity = memory.entities.by_token.get(at)
        if entity is not None and entity.kind == "person" and entity.gender in (gender, None):
            return True
    return False


def _refer_thing(memory: Memory, first: int) -> Referent:
    """It and its: the body or document spoken of last, else the body named last."""
    start = memory.entities.words.tokens[first].start
    said = memory.latest(start, lambda past: past.kind in {"organization", "document"})
    nearest = _nearest_body(memory, first)
    if said is not None and (nearest is None or _said_near(memory, start)):
        return _again(said, "it, spoken of before")
    if nearest is not None:
        return body_referent(nearest, "it, named before")
    return Referent(memory.entities.words.tokens[first].lower, "document", "it alone", sureness=0.0)


def _said_near(memory: Memory, start: int) -> bool:
    last = max(
        (at for at, past in memory.recent() if at < start and past.kind in {"organization", "document"}), default=-1
    )
    words = memory.entities.words
    here = words.tokens[words.within(start, start + 1)[0]].sentence
    return last >= 0 and here - words.tokens[words.within(last, last + 1)[0]].sentence <= 3


def _nearest_body(memory: Memory, first: int) -> Entity | None:
    """The body named last within some words before a token."""
    for number in range(first - 1, max(-1, first - 60), -1):
        entity = memory.entities.by_token.get(number)
        if entity is not None and entity.kind == "organization":
            return entity
    return None


def _refer_plural(memory: Memory, first: int) -> Referent:
    """They: the group, the body or the unnamed sources spoken of last; else the plural noun before."""
    start = memory.entities.words.tokens[first].start
    said = memory.latest(
        start, lambda past: past.kind in {"group", "unnamed", "organization"} or "; " in (past.name or "")
    )
    noun = _plural_noun_before(memory, first)
    if noun is not None:
        found = _refer_description(memory, noun, None)
        return _again(found, "they, a noun before")
    if said is not None:
        return _again(said, "they, spoken of before")
    return Referent(memory.entities.words.tokens[first].lower, "group", "they alone", sureness=0.0)


def _plural_noun_before(memory: Memory, first: int) -> Phrase | None:
    """The nearest plural noun for speakers in this sentence or the one before."""
    words = memory.entities.words
    here = words.tokens[first]
    for number in range(first - 1, max(-1, first - 50), -1):
        token = words.tokens[number]
        if here.sentence - token.sentence > 1:
            return None
        if number in memory.entities.by_token or not token.lower.endswith(("s", "people", "men")) or not token.word:
            continue
        if description_kind(memory, Phrase(number, number + 1, number + 1, number)) in {"group", "unnamed"} and (
            is_speaker_noun(token.text) or _stem(token.lower) in places.PEOPLES
        ):
            return find_phrase(memory.entities, _phrase_start(memory, number), number + 1)
    return None


def _phrase_start(memory: Memory, head: int) -> int:
    """The first word of the noun phrase that ends in `head`: back to a `the` or while words can modify."""
    words = memory.entities.words
    for number in range(head - 1, max(-1, head - 6), -1):
        token = words.tokens[number]
        if token.sentence != words.tokens[head].sentence or not token.word:
            return head
        if token.lower in {
            "the",
            "a",
            "an",
            "some",
            "many",
            "most",
            "one",
            "several",
            "other",
            "these",
            "those",
            "two",
        }:
            return number
    return head


def _refer_relative(memory: Memory, first: int, last: int, around: Referent | None) -> Referent:
    """Who, which, that: the noun or name before them; `whose campaign` is the campaign of the one before."""
    entities = memory.entities
    words = entities.words
    person = words.tokens[first].lower in {"who", "whom", "whose"}
    for number in range(first - 1, max(-1, first - _REACH), -1):
        if words.tokens[number].sentence != words.tokens[first].sentence:
            break
        held = entities.by_token.get(number)
        if held is not None and (held.kind == "person") == person:
            if words.tokens[first].lower == "whose" and last - first > 1:
                return _refer_owned(memory, held, find_phrase(entities, first, last))
            return _again(_refer_name(memory, find_phrase(entities, number, number + 1)), "relative after a name")
        if held is None and is_speaker_noun(words.tokens[number].text):
            if person and description_kind(memory, Phrase(number, number + 1, number + 1, number)) in {
                "document",
                "organization",
            }:
                continue
            phrase = find_phrase(entities, _phrase_start(memory, number), first)
            described = _described_by(memory, phrase.first) if person else None
            if described is not None:
                return person_referent(described, "relative after an apposition")
            return _again(_refer_description(memory, phrase, around), "relative after a noun")
    text = words.slice(_phrase_start(memory, first - 1), first) if first else ""
    return Referent(text.strip(" ,") or None, "group" if person else "document", "relative alone")


def _refer_owned(memory: Memory, owner: Entity, phrase: Phrase) -> Referent:
    """`whose campaign` behind a name: the body that the owner is said to belong to."""
    body = owner.body
    if description_kind(memory, phrase) != "organization" or body is None:
        return person_referent(owner, "relative after a name")
    return Referent(body, "organization", "body of a person", None, head_word(memory, phrase))


def _described_by(memory: Memory, first: int) -> Entity | None:
    """The person whom an apposition or a predicate describes: the name right before its comma, `is` or `was`."""
    tokens = memory.entities.words.tokens
    if first < 2 or tokens[first - 1].lower not in {",", "is", "was", "—"}:
        return None
    entity = memory.entities.by_token.get(first - 2)
    return entity if entity is not None and entity.kind == "person" else None


def _refer_description(memory: Memory, phrase: Phrase, around: Referent | None) -> Referent:
    owner = possessor(memory.entities, phrase)
    if owner is not None and head_word(memory, phrase) in SPEECHES:
        return _again(refer(memory, *owner, around), "whose words they are")
    named = find_pair(memory, phrase) or _called_short(memory, phrase)
    if named is not None:
        return named
    kind = description_kind(memory, phrase)
    if kind == "organization":
        return _refer_body(memory, phrase, around)
    if kind == "unnamed" and head_word(memory, phrase) not in WITHHELD_PLURAL:
        people, path = find_person(memory, phrase)
        if len(people) == 1:
            return person_referent(people[0], path)
        if len(people) > 1:
            return Referent(None, "person", "two candidates", candidates=tuple(p.name for p in people[:3]))
    return _refer_unnamed(memory, phrase, kind)


def _called_short(memory: Memory, phrase: Phrase) -> Referent | None:
    """The one body whose name begins with the capitalised word behind `the`: `the Census` for `Census Bureau`."""
    words = memory.entities.words
    head = words.tokens[phrase.head]
    if phrase.head != phrase.first + 1 or not head.capital or words.tokens[phrase.first].lower != "the":
        return None
    named = [one for one in memory.entities.by_first.get(fold(head.text), ()) if one.kind == "organization"]
    in_headline = head.sentence in words.headlines
    return body_referent(named[0], "body by its first word") if len(named) == 1 and not in_headline else None


def _refer_unnamed(memory: Memory, phrase: Phrase, kind: SpeakerKind) -> Referent:
    """Unnamed people, groups and documents: by the same noun before, else by the words themselves."""
    before = earlier_document(memory, phrase) if kind == "document" else earlier_unnamed(memory, phrase)
    if before is not None:
        return _again(before, f"{kind} again")
    text = short_text(memory.entities, phrase)
    path = (
        f"described {kind}" if is_speaker_noun(memory.entities.words.tokens[phrase.head].text) else f"{kind} by ending"
    )
    role = described_role(memory, phrase) if kind in {"unnamed", "group"} else None
    body = described_body(memory, phrase)
    return Referent(text, kind, path, None, head_word(memory, phrase), role, body)


def _refer_body(memory: Memory, phrase: Phrase, around: Referent | None) -> Referent:
    def person_of(first: int, last: int) -> Entity | None:
        return _refer_pronoun(memory, first, last, around).entity

    name, path = find_body(memory, phrase, person_of)
    return Referent(name, "organization", path, None, head_word(memory, phrase))
