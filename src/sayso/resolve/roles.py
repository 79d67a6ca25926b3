"""What the article says a person is: roles before a name, appositions behind it, `X is the …`, and the body in them."""

from __future__ import annotations

import re
from collections import Counter

from sayso.languages.en import places
from sayso.languages.en.bodies import BODY_HEADS, BODY_OF_PERSON
from sayso.languages.en.function_words import ARTICLES, AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS
from sayso.languages.en.roles import ROLE_MODIFIERS, SPOKEN_FOR
from sayso.resolve.entities import Entities, Entity
from sayso.resolve.lexicon import singular_role
from sayso.resolve.names import Name
from sayso.resolve.tokens import Token, Words

_LONGEST = 16
_LONGEST_BEFORE = 9
_PARTY = re.compile(r"^[RDI]-[A-Z]")
_OF_WHOM = frozenset(["for", "of", "at", "with", "from", "in"])
_NOT_IN_ROLE = (PREPOSITIONS | CLAUSE_OPENERS) - {"of", "to", "in", "on", "and"}
_OWNERS = frozenset(["his", "her", "its", "their", "my", "our"])
_NO_ROLE = frozenset(["who", "which", "whose", "whom", "that", "and", "but", "or", "he", "she", "they", "it"])


def find_roles(entities: Entities) -> None:
    """Note in each person the roles and bodies that stand around the mentions of the name, with their offsets."""
    for entity in entities.all:
        if entity.kind != "person":
            continue
        for name in entity.mentions:
            _add_before(entities, entity, name)
            _add_behind(entities, entity, name)
        entity.roles.sort()
        entity.role, entity.body = best_role(entity), best_body(entity)


def _add_before(entities: Entities, entity: Entity, name: Name) -> None:
    """`harbour master Ana Ruiz`, and `the harbour master, Ana Ruiz,`."""
    words = entities.words
    last = _start_of_role(words, name)
    if name.role is None:
        if last and words.tokens[last - 1].text == "," and _closed(words, name.last):
            last -= 1
        if not last or singular_role(words.tokens[last - 1].text) is None:
            return
    first = _role_start(entities, last)
    if first == last and name.role is None:
        return
    text = words.text[words.tokens[first].start : name.start].rstrip(' ,“"')
    if name.role is not None:
        text = (
            words.text[words.tokens[first].start : words.tokens[last].start] + name.role if first < last else name.role
        )
    entity.roles.append((name.start, text))
    _add_body(entities, entity, first, name.first)


def _start_of_role(words: Words, name: Name) -> int:
    """The token where the run of capitals that holds the name begins: its role, form of address or first word."""
    if name.role is None:
        return name.first
    first = name.first
    span = len(name.role)
    start = words.text.rfind(name.role, max(0, name.start - span - 8), name.start)
    while start >= 0 and first > 0 and words.tokens[first - 1].start >= start:
        first -= 1
    return first


def _closed(words: Words, number: int) -> bool:
    return number < len(words.tokens) and words.tokens[number].text in {",", ".", "”"}


def _role_start(entities: Entities, last: int) -> int:
    """Go left over the words of a role: modifiers, other roles, names of bodies, adjectives of places."""
    words = entities.words
    first = last
    while first > 0 and last - first < _LONGEST_BEFORE:
        token = words.tokens[first - 1]
        if token.sentence != words.tokens[last].sentence or not _belongs_to_role(entities, first - 1, token):
            break
        first -= 1
    while first < last and words.tokens[first].lower in {"and", "'s", "of"}:
        first += 1
    return first


def _belongs_to_role(entities: Entities, number: int, token: Token) -> bool:
    lower = token.lower
    held = entities.by_token.get(number)
    if held is not None:
        return True
    return (
        lower in ROLE_MODIFIERS
        or lower in places.PEOPLES
        or lower in BODY_HEADS
        or lower.endswith("-based")
        or lower == "'s"
        or singular_role(token.text) is not None
    )


def _add_behind(entities: Entities, entity: Entity, name: Name) -> None:
    """`Ana Ruiz, the harbour master of Vela,` · `Ruiz (R-Ohio)` · `Ruiz is a …` · `Ruiz, 45, a …`."""
    words = entities.words
    number = name.last
    if number + 1 >= len(words.tokens):
        return
    mark = words.tokens[number]
    if mark.text in {",", "(", "—", "–"}:
        after = words.tokens[number + 1]
        if _PARTY.match(after.text) or after.lower in places.PARTIES:
            entity.bodies.append((after.start, _party(words, number + 1)))
            return
        if after.text.isdigit() and number + 3 < len(words.tokens) and words.tokens[number + 2].text == ",":
            number += 2
        is_verb = words.tokens[number + 1].lower in {"is", "was"}
        _add_apposition(entities, entity, number + 2 if is_verb else number + 1)
    elif mark.lower in {"is", "was"} and words.tokens[number + 1].lower in ARTICLES:
        _add_apposition(entities, entity, number + 1)


def _party(words: Words, number: int) -> str:
    """`R-Ohio` or `D-N.Y.` as written, up to a comma or the bracket."""
    last = number + 1
    while last < len(words.tokens) and last - number < 4 and words.tokens[last].text not in {",", ")", ";"}:
        if not words.tokens[last].text[0].isalnum() and words.tokens[last].text != "-":
            break
        last += 1
    return words.slice(number, last)


def _add_apposition(entities: Entities, entity: Entity, first: int) -> None:
    """Take the words from `first` to the next comma as a role if a role word heads them."""
    words = entities.words
    start = first
    while start < len(words.tokens) and words.tokens[start].lower in ARTICLES | _OWNERS:
        start += 1
    last, head = _apposition_end(entities, start)
    if head is None or last <= start:
        return
    begins = max((n + 1 for n in range(start, head) if words.tokens[n].lower in {"'s", "'"}), default=start)
    ends = next((n for n in range(head + 1, last) if words.tokens[n].lower in _NOT_IN_ROLE), last)
    entity.roles.append((words.tokens[begins].start, words.slice(begins, ends)))
    _add_body(entities, entity, start, last)


def _apposition_end(entities: Entities, start: int) -> tuple[int, int | None]:
    """The end of an apposition and its head, None where it is none (a clause, another name, too long)."""
    words = entities.words
    head = None
    number = start
    while number < len(words.tokens) and number - start < _LONGEST:
        token = words.tokens[number]
        if token.sentence != words.tokens[start].sentence or token.lower in _NO_ROLE - {"and", "or"}:
            break
        if head is not None and token.lower in CLAUSE_OPENERS | AUXILIARIES:
            break
        if token.text in {",", ".", ")", "—", "–", ";", ":", "“", "”", '"'}:
            break
        if head is None and token.lower in _OF_WHOM:
            return number, None
        if head is None and singular_role(token.text) is not None:
            head = number
        if head is None and token.lower != "'s" and not _may_modify(entities, number, token):
            return number, None
        number += 1
    return number, head


def _may_modify(entities: Entities, number: int, token: Token) -> bool:
    return entities.by_token.get(number) is not None or token.word


def _add_body(entities: Entities, entity: Entity, first: int, last: int) -> None:
    """The body in a role: `for the ministry`, `the Orsa Port spokesman`, `Ruiz campaign chairman`."""
    words = entities.words
    for number in range(first, last):
        held = entities.by_token.get(number)
        if held is None or held is entity or held.kind == "place":
            continue
        name = next((name for name in held.mentions if name.first <= number < name.last), None)
        if name is None:
            continue
        after = name.last
        if after < len(words.tokens) and words.tokens[after].lower == "'s":
            after += 1
        if after < last and words.tokens[after].lower in BODY_OF_PERSON:
            entity.bodies.append((name.start, words.slice(name.first, after + 1)))
            return
        if held.kind == "organization" or _is_spoken_for(words, first, name.first):
            entity.bodies.append((name.start, held.name))
            return


def _is_spoken_for(words: Words, first: int, number: int) -> bool:
    """Whether `spokeswoman for` stands right before a name: whom somebody speaks for, known as a body or not."""
    before = [token.lower for token in words.tokens[max(first, number - 3) : number] if token.lower not in ARTICLES]
    return len(before) > 1 and before[-1] == "for" and before[-2] in SPOKEN_FOR


def best_role(entity: Entity) -> str | None:
    """The one role to show: the first of those that say most (an office of two words or more before a bare title)."""
    if not entity.roles:
        return None
    counts = Counter(text for _, text in entity.roles)
    return max(counts, key=lambda text: (min(len(text.split()), 3), counts[text]))


def best_body(entity: Entity) -> str | None:
    """The body to show: the first that is no party, else the party."""
    bodies = [text for _, text in sorted(entity.bodies)]
    closer = [text for text in bodies if text.lower() not in places.PARTIES and not _PARTY.match(text)]
    return next(iter(closer or bodies), None)
