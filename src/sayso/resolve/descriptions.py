"""Who a description means: `the company's spokesman`, `the Republican nominee`, `the ministry`, `a senior official`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from sayso.languages.en import places, pronouns
from sayso.languages.en.bodies import (
    BODY_HEADS,
    BODY_PLURALS,
    COMPANY_BODIES,
    GENERAL_BODIES,
    MEDIA_BODIES,
    MEDIA_WORDS,
    PUBLIC_WORDS,
)
from sayso.languages.en.function_words import ARTICLES, DETERMINERS
from sayso.languages.en.outlets import OUTLETS
from sayso.languages.en.papers import DOCUMENTS, NUMBERED
from sayso.languages.en.people_groups import COLLECTORS, GROUPS, QUANTITIES, WELL_PLACED
from sayso.languages.en.roles import (
    HONORIFICS,
    PERSON_ENDINGS,
    PERSON_GENDER,
    PERSONS,
    PLURAL_ROLES,
    ROLES,
    SHORT_TITLES,
    WITHHELD_PLURAL,
)
from sayso.records import SpeakerKind
from sayso.resolve.entities import Entity
from sayso.resolve.lexicon import PLACES, fold, singular_role
from sayso.resolve.people import Place, rank_people
from sayso.resolve.phrases import Phrase, complement, possessor, short_text, without_article
from sayso.resolve.referents import Memory, Referent

_DEFINITE = frozenset("the this that these those his her its their our my whose both".split())  # noqa: SIM905
_BODY_OPENERS = frozenset(["for", "of", "at", "with", "from", "in", "to"])
_SINGLE_UNNAMED = frozenset(["one", "another", "someone", "somebody"])


def head_word(memory: Memory, phrase: Phrase) -> str:
    """The head of a phrase in small letters; after a quantity (`22 percent of voters`) still the quantity."""
    return memory.entities.words.tokens[phrase.head].lower.rstrip(".")


def description_kind(memory: Memory, phrase: Phrase) -> SpeakerKind:
    """What a description without a name is: a single person, a body, a group, a document."""
    head = head_word(memory, phrase)
    word = memory.entities.words.tokens[phrase.head].text
    if (head in WITHHELD_PLURAL and head != "official") or _is_one_person(word, head):
        return "unnamed"
    if _is_group(head) and _is_well_placed(memory, phrase):
        return "unnamed"
    if head in COLLECTORS and _collects_people(memory, phrase):
        return "group"
    checks: tuple[tuple[SpeakerKind, bool], ...] = (
        ("group", _is_group(head) or (head in BODY_HEADS and _is_any(memory, phrase))),
        ("organization", head in BODY_HEADS),
        ("document", head in DOCUMENTS or _is_documents(head) or _is_numbered(memory, phrase)),
        ("group", head.endswith("s") and not head.endswith("ss")),
    )
    return next((kind for kind, holds in checks if holds), "unnamed" if _opens_with_one(memory, phrase) else "document")


def _is_one_person(word: str, head: str) -> bool:
    if head in ROLES or head in PERSONS or (head in SHORT_TITLES and word[0].isupper()):
        return True
    return head.endswith(PERSON_ENDINGS) and head not in BODY_HEADS | DOCUMENTS | GROUPS


def _is_well_placed(memory: Memory, phrase: Phrase) -> bool:
    """`people familiar with the talks`: a few who keep their names back."""
    tokens = memory.entities.words.tokens
    return phrase.core_last < phrase.last and tokens[phrase.core_last].lower in WELL_PLACED


def _collects_people(memory: Memory, phrase: Phrase) -> bool:
    """`a group of nurses`: people, no body."""
    inside = complement(memory.entities, phrase, frozenset(["of"]))
    tokens = memory.entities.words.tokens
    return inside is not None and any(
        _is_group(token.lower) or singular_role(token.text) for token in tokens[slice(*inside)]
    )


def _is_group(head: str) -> bool:
    if head in GROUPS or head in QUANTITIES or head in BODY_PLURALS or head in PLURAL_ROLES:
        return True
    stem = head[:-1] if head.endswith("s") else head
    return head in places.PEOPLES or (stem != head and (stem in places.PEOPLES or stem in PERSONS or stem in ROLES))


def _is_any(memory: Memory, phrase: Phrase) -> bool:
    """`any company`, `every newspaper`: bodies taken together."""
    return memory.entities.words.tokens[phrase.first].lower in {"any", "every", "all", "each"}


def _is_documents(head: str) -> bool:
    return head.endswith("s") and (head[:-1] in DOCUMENTS or (head.endswith("ies") and f"{head[:-3]}y" in DOCUMENTS))


def _is_numbered(memory: Memory, phrase: Phrase) -> bool:
    tokens = memory.entities.words.tokens
    return any(token.lower in NUMBERED for token in tokens[phrase.first : phrase.core_last])


def _opens_with_one(memory: Memory, phrase: Phrase) -> bool:
    return memory.entities.words.tokens[phrase.first].lower in _SINGLE_UNNAMED


def is_definite(memory: Memory, phrase: Phrase) -> bool:
    """Whether a description points back: `the`, `his`, `the company's`; `a`, `one` and bare plurals do not."""
    return (
        memory.entities.words.tokens[phrase.first].lower in _DEFINITE
        or possessor(memory.entities, phrase) is not None
        or _is_headline_style(memory, phrase)
    )


def _is_headline_style(memory: Memory, phrase: Phrase) -> bool:
    """`Pastor asks for calm`: in a headline one person stands without an article."""
    tokens = memory.entities.words.tokens
    bare = not any(token.lower in DETERMINERS | QUANTITIES for token in tokens[phrase.first : phrase.head])
    return bare and head_word(memory, phrase) in ROLES | PERSONS


def find_person(memory: Memory, phrase: Phrase) -> tuple[list[Entity], str]:
    """People whom a description of one person may mean, and how they were found; two or more: not told apart."""
    named = _named_beside(memory, phrase)
    if named is not None:
        return [named], "apposed name"
    if not is_definite(memory, phrase) or _is_kin(memory, phrase):
        return [], ""
    found = _people_with_role(memory, phrase)
    if found or not _points_back(memory, phrase):
        return found, "role"
    if earlier_unnamed(memory, phrase) is not None:
        return [], ""
    place = Place(phrase.first, PERSON_GENDER.get(head_word(memory, phrase)))
    ranked = rank_people(memory.entities, place, memory.turns)
    return [entity for entity, _ in ranked[:1]], "description by rank"


def _points_back(memory: Memory, phrase: Phrase) -> bool:
    """Whether `the tycoon` is somebody named before: `the`, one person, no trade of those who stay unnamed."""
    words = memory.entities.words
    head = head_word(memory, phrase)
    alone = phrase.core_last == phrase.last or words.tokens[phrase.core_last].lower == "of"
    return alone and words.tokens[phrase.first].lower in {"the", "this"} and f"{head}s" not in WITHHELD_PLURAL


def _is_kin(memory: Memory, phrase: Phrase) -> bool:
    """`her husband` is described by somebody else: no role of a person leads to it."""
    return head_word(memory, phrase) in PERSON_GENDER and possessor(memory.entities, phrase) is not None


def _named_beside(memory: Memory, phrase: Phrase) -> Entity | None:
    """The person named in commas behind a description: `a spokesman for the port, Pavo Lind,`."""
    words = memory.entities.words
    number = phrase.core_last
    stop = max(phrase.last, phrase.core_last) + 2
    while number < min(stop, len(words.tokens) - 1):
        if (
            words.tokens[number].text in {",", "—", "–"}
            and words.tokens[number].sentence == words.tokens[phrase.head].sentence
        ):
            at = _past_titles(memory, number + 1)
            entity = memory.entities.by_token.get(at)
            if entity is not None and entity.kind == "person":
                return entity if _closes(memory, at, entity, phrase.last) else None
        elif words.tokens[number].lower in pronouns.RELATIVE:
            return None
        number += 1
    return None


def _past_titles(memory: Memory, number: int) -> int:
    """The token behind `the Rev.`, `Sen.`, `Orsa Gov.` and the like."""
    tokens = memory.entities.words.tokens
    start = number
    while number < len(tokens) - 1 and number - start < 5:
        held = memory.entities.by_token.get(number)
        if held is not None and held.kind == "person":
            break
        stem = tokens[number].lower.rstrip(".")
        if held is None and not (stem in HONORIFICS or stem in ARTICLES or singular_role(tokens[number].text)):
            break
        number += 1
    return number


def _closes(memory: Memory, number: int, entity: Entity, last: int) -> bool:
    """Whether a name is an apposition: a comma, a full stop or the end of the source stands behind it."""
    tokens = memory.entities.words.tokens
    while number < len(tokens) and memory.entities.by_token.get(number) is entity:
        number += 1
    if number >= len(tokens) or number == last:
        return True
    return tokens[number].text in {",", ".", ";", "—", "–", "("} or tokens[number].lower == "of"


def _people_with_role(memory: Memory, phrase: Phrase) -> list[Entity]:
    """The people whose role has the head of the description, those whose other words fit best, then the latest."""
    words = memory.entities.words
    head = singular_role(words.tokens[phrase.head].text) or head_word(memory, phrase)
    asked = {fold(token.text) for token in words.tokens[phrase.first : phrase.last]} - ARTICLES - {head}
    offset = words.tokens[phrase.first].start
    scored: list[tuple[int, int, Entity]] = []
    for entity, roles in memory.roles_with(head):
        fit = max(len(asked & role) * 2 - (("former" in role) != ("former" in asked)) for role in roles)
        scored.append((fit, last_before(entity, offset), entity))
    if not scored:
        return []
    best = max(scored, key=lambda item: item[:2])
    if best[0] <= 0 and len({item[2].number for item in scored}) > 1:
        rivals = [item for item in scored if item[0] == best[0] and item[1] == best[1]]
        return [item[2] for item in rivals]
    return [best[2]]


def find_body(memory: Memory, phrase: Phrase, person_of: Callable[[int, int], Entity | None]) -> tuple[str, str]:
    """The name of the body that a description means, and how it was found.

    `person_of` tells who is meant by the tokens of a possessive pronoun.
    """
    words = memory.entities.words
    owner = possessor(memory.entities, phrase)
    if owner is not None and words.tokens[owner[0]].lower in pronouns.SINGULAR:
        person = person_of(*owner)
        if person is not None:
            return _body_of(memory, person, phrase), "body of a person"
    if _holds_name(memory, phrase):
        return without_article(words, phrase.first, phrase.core_last), "body with a name"
    if is_definite(memory, phrase):
        found = _earlier_body(memory, phrase)
        if found is not None:
            return found
    text = short_text(memory.entities, phrase)
    opening = words.tokens[phrase.first]
    return (text[len(opening.text) :].lstrip() if opening.lower == "the" else text), "described body"


def _holds_name(memory: Memory, phrase: Phrase) -> bool:
    return any(number in memory.entities.by_token for number in range(phrase.first, phrase.head))


def _body_of(memory: Memory, person: Entity, phrase: Phrase) -> str:
    """`his campaign` as the article writes it elsewhere: `Ana Ruiz's campaign`, `Ruiz campaign`."""
    text = memory.entities.words.text
    head = memory.entities.words.tokens[phrase.head].text
    last = person.name.split()[-1]
    for name in (person.name, last):
        for link in ("’s ", "'s ", " ", "' ", "’ "):
            if f"{name}{link}{head}" in text:
                return f"{name}{link}{head}"
    held = [compound for _, compound in memory.compounds.get(head.lower(), []) if last in compound.split()[0]]
    return held[0] if held else short_text(memory.entities, phrase)


def _earlier_body(memory: Memory, phrase: Phrase) -> tuple[str, str] | None:
    """`the ministry`: the body last spoken of with that head word, else a name with it, else the latest body."""
    words = memory.entities.words
    head = head_word(memory, phrase)
    offset = words.tokens[phrase.first].start
    said = memory.latest(
        offset, lambda past: past.kind == "organization" and past.head == head and past.path != "described body"
    )
    if said is not None and said.name is not None:
        return said.name, "body again"
    compound = memory.latest_compound(head, offset)
    if compound is not None:
        return compound, "body in a compound"
    named = _latest(memory, offset, lambda entity: head in entity.name.lower().split())
    if named is not None:
        return named.name, "body by its head word"
    longest = 3 if head in MEDIA_BODIES else 2
    if words.tokens[phrase.first].lower not in _DEFINITE or not 2 <= phrase.core_last - phrase.first <= longest:
        return None
    nearest = _latest(memory, offset, lambda entity: _could_be_called(entity, head))
    return (nearest.name, "latest body") if nearest is not None else None


def last_before(entity: Entity, offset: int) -> int:
    """Where an entity is named last before an offset, -1 where it is not."""
    count = bisect_left(entity.mentions, offset, key=lambda name: name.start)
    return entity.mentions[count - 1].start if count else -1


def _could_be_called(entity: Entity, head: str) -> bool:
    """Whether `the newspaper` or `the company` may mean a body: one that brings news, one that is not public."""
    parts = set(entity.name.lower().split())
    media = entity.name in OUTLETS or entity.name in OUTLETS.values() or bool(parts & MEDIA_WORDS)
    if head in MEDIA_BODIES:
        return media
    if media or len(entity.mentions) < 2:
        return False
    return head in GENERAL_BODIES or (head in COMPANY_BODIES and not parts & PUBLIC_WORDS)


def _latest(memory: Memory, offset: int, wanted: Callable[[Entity], bool]) -> Entity | None:
    """The body named last before an offset, else first after it."""
    bodies = [e for e in memory.bodies if wanted(e)]
    before = [(last_before(e, offset), e.number, e) for e in bodies if e.mentions[0].start < offset]
    if before:
        return max(before)[2]
    return min(bodies, key=lambda e: e.mentions[0].start, default=None)


def earlier_unnamed(memory: Memory, phrase: Phrase) -> Referent | None:
    """The unnamed source met before that `the official` points back to, by the same head word."""
    head = head_word(memory, phrase)
    offset = memory.entities.words.tokens[phrase.first].start
    if memory.entities.words.tokens[phrase.first].lower not in _DEFINITE or phrase.core_last - phrase.first > 4:
        return None
    return memory.latest(offset, lambda past: past.kind in {"unnamed", "group"} and past.head == head)


def earlier_document(memory: Memory, phrase: Phrase) -> Referent | None:
    """The document met before that `the report` points back to."""
    head = head_word(memory, phrase)
    offset = memory.entities.words.tokens[phrase.first].start
    if phrase.core_last - phrase.first > 2 or not is_definite(memory, phrase):
        return None
    return memory.latest(offset, lambda past: past.kind == "document" and past.head == head)


def described_role(memory: Memory, phrase: Phrase) -> str | None:
    """The role in a description of somebody unnamed: its core without `a`, where its head is a role word."""
    words = memory.entities.words
    if singular_role(words.tokens[phrase.head].text) is None and head_word(memory, phrase) not in WITHHELD_PLURAL:
        return None
    start = phrase.first
    owner = possessor(memory.entities, phrase)
    if owner is not None:
        start = owner[1] + (words.tokens[owner[1]].lower in {"'s", "'"})
    while start < phrase.head and (words.tokens[start].lower in _DEFINITE | ARTICLES | _SINGLE_UNNAMED):
        start += 1
    return words.slice(start, phrase.head + 1)


def described_body(memory: Memory, phrase: Phrase) -> str | None:
    """The body in a description: `for the ministry`, `the company's`, `an FBI` spokesman; else None."""
    entities = memory.entities
    for place in (complement(entities, phrase, _BODY_OPENERS), possessor(entities, phrase)):
        if place is not None:
            for _, entity in entities.within(*place):
                if entity.kind == "organization" or (entity.kind == "person" and place[0] > phrase.head):
                    return entity.name
            if place[0] > phrase.head and any(
                t.lower in BODY_HEADS for t in entities.words.tokens[place[0] : place[1]]
            ):
                return without_article(entities.words, *place)
    for _, entity in entities.within(phrase.first, phrase.head):
        if entity.kind in {"organization", "place"}:
            return entity.name
    return None


def is_place(name: str) -> bool:
    """Whether a name is a place of the table, which may stand for its government."""
    return name.lower() in PLACES
