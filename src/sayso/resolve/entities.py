"""People and bodies of an article: the mentions of names that mean the same one, under its fullest name.

Full names come first; a surname, a first name, an acronym or a short name then joins the one full name it fits. Two
full names that fit equally are told apart by form of address, then by how often and how lately each was named.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.languages.en import first_names
from sayso.languages.en.bodies import ACRONYM_SKIPS, BODY_HEADS, BODY_OPENERS
from sayso.languages.en.function_words import SUFFIXES
from sayso.languages.en.outlets import OUTLETS
from sayso.languages.en.roles import ROLE_GENDER
from sayso.resolve.lexicon import FIRST_NAMES, PLACES, fold, singular_role
from sayso.resolve.names import Name
from sayso.resolve.tokens import Words

EntityKind = Literal["person", "organization", "place", "unknown"]


@dataclass(slots=True, eq=False)
class Entity:
    """One person, body or place: `name` is the fullest form; `mentions` in text order; grown while an article is read.

    `roles` are the article's words for what the person is, `bodies` what they belong to, both with where they stand;
    `named_in_full` are the offsets of the full names; `role` and `body` are the ones to show.
    """

    number: int
    name: str
    kind: EntityKind
    mentions: list[Name] = field(default_factory=list)
    gender: str | None = None
    roles: list[tuple[int, str]] = field(default_factory=list)
    bodies: list[tuple[int, str]] = field(default_factory=list)
    named_in_full: list[int] = field(default_factory=list)
    role: str | None = None
    body: str | None = None

    @property
    def surname(self) -> str:
        """The last word of the name in small letters, `Jr.` and the like left out."""
        return _surname(tuple(fold(word) for word in self.name.split()))


@dataclass(slots=True)
class Entities:
    """All entities of an article, with the entity of each token that a name covers."""

    words: Words
    all: list[Entity] = field(default_factory=list)
    by_token: dict[int, Entity] = field(default_factory=dict)
    names: dict[int, Name] = field(default_factory=dict)
    by_key: dict[tuple[str, ...], list[Entity]] = field(default_factory=lambda: defaultdict(list))
    by_surname: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    by_first: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    by_initials: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    full_ends: dict[int, Entity] = field(default_factory=dict)

    def people(self) -> list[Entity]:
        """The entities that are persons."""
        return [entity for entity in self.all if entity.kind == "person"]

    def within(self, first: int, last: int) -> list[tuple[Name, Entity]]:
        """The names that begin in tokens `[first, last)`, each once, in order."""
        held = [(self.names[number], number) for number in range(first, last) if number in self.names]
        return [(name, self.by_token[number]) for name, number in held if name.first == number]


def find_entities(words: Words, names: Sequence[Name], outside: Iterable[Name] = ()) -> Entities:
    """Put the names of an article together.

    `outside` are names of the headline or byline where these are no part of the text: they lend their fullest form
    and stand nowhere.

    >>> from sayso.resolve.names import find_names
    >>> from sayso.resolve.tokens import find_words
    >>> words = find_words("Ana Ruiz left. Ms. Ruiz of the Orsa Port Authority (OPA) said the OPA was shut.")
    >>> [(entity.name, entity.gender) for entity in find_entities(words, find_names(words)).all]
    [('Ana Ruiz', 'female'), ('Orsa Port Authority', None)]
    """
    entities = Entities(words)
    everything = list(outside)
    inside = len(everything)
    everything += names
    lent = {id(name) for name in everything[:inside]}
    full = [name for name in everything if _is_full(name)]
    short = [name for name in everything if not _is_full(name)]
    for name in sorted(full, key=lambda name: name.headline):
        entity = _add_full(entities, name)
        insort(entity.named_in_full, 0 if id(name) in lent else name.start)
        if id(name) not in lent:
            entities.full_ends[name.last] = entity
    joined = {id(name): _join_short(entities, name) for name in short}
    _place_mentions(entities, everything, inside, joined)
    _settle(entities)
    return entities


def _is_full(name: Name) -> bool:
    return len(name.words) > 1


def _surname(key: tuple[str, ...]) -> str:
    core = [word for word in key if word not in SUFFIXES] or list(key)
    return core[-1]


def _new(entities: Entities, name: Name) -> Entity:
    entity = Entity(len(entities.all), name.text, name.kind, gender=name.gender)
    entities.all.append(entity)
    entities.by_key[name.key].append(entity)
    entities.by_surname[_surname(name.key)].append(entity)
    entities.by_first[name.key[0]].append(entity)
    for letters in initials(name.text):
        entities.by_initials[letters].append(entity)
    return entity


def _add_full(entities: Entities, name: Name) -> Entity:
    """Join a name of two words or more to the same one, or make a new entity."""
    same = entities.by_key.get(name.key)
    if same:
        entity = same[0]
    else:
        entity = next(
            (e for e in entities.by_surname.get(_surname(name.key), ()) if _same_full(e, name)), None
        ) or _new(entities, name)
        entities.by_key[name.key].append(entity)
    _strengthen(entity, name)
    return entity


def _same_full(entity: Entity, name: Name) -> bool:
    """Whether two full names with one surname mean one person, or one body with a word more or less."""
    theirs = tuple(fold(word) for word in entity.name.split())
    ours = name.key
    if entity.gender and name.gender and entity.gender != name.gender:
        return False
    if entity.kind == "person" or name.kind == "person":
        return _first_names_agree(theirs[0], ours[0]) and _suffixes_agree(theirs, ours)
    if entity.kind == "organization" and name.kind == "organization":
        return set(ours) <= set(theirs) or set(theirs) <= set(ours)
    return False


def _first_names_agree(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    shorts = first_names.SHORT_FORMS
    return other in shorts.get(one, ()) or one in shorts.get(other, ())


def _suffixes_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two like names can mean one person: `Jr.` may be left out, `Sr.` is there to tell apart."""
    generations = [next((word for word in name[1:] if word in SUFFIXES), "") for name in (one, other)]
    return generations[0] == generations[1] or ("" in generations and "sr" not in generations)


def _strengthen(entity: Entity, name: Name) -> None:
    """Take over what a further mention tells: a longer name, a surer kind, the gender."""
    longer = len(name.text) > len(entity.name) and not name.text.isupper()
    if longer or (entity.name.isupper() and not name.text.isupper() and len(name.text) >= len(entity.name)):
        entity.name = name.text
    if entity.kind == "unknown" or (name.kind == "person" and entity.kind == "place"):
        entity.kind = name.kind
    if entity.gender is None:
        entity.gender = name.gender


def _join_short(entities: Entities, name: Name) -> Entity:
    """The entity that a name of one word means: surname, first name, acronym or short name; else a new one."""
    word = name.key[0]
    spelled_out = _before_bracket(entities, name)
    if spelled_out is not None:
        entities.by_key[name.key].insert(0, spelled_out)
        _strengthen(spelled_out, replace(name, kind="organization"))
        entities.by_initials[word].insert(0, spelled_out)
        return spelled_out
    same = entities.by_key.get(name.key)
    if same:
        _strengthen(same[0], name)
    candidates = _people_named(entities, name, word)
    if not candidates and not name.gender:
        candidates = _bodies_named(entities, name, word)
    if candidates:
        return _most_named(candidates, name)
    if same:
        return same[0]
    return _new(entities, name)


def _before_bracket(entities: Entities, name: Name) -> Entity | None:
    """The body spelled out right before its short form: `the Orsa People's Party (OVP)`, `…, or OVP,`."""
    tokens = entities.words.tokens
    if name.first < 3 or not name.text.isupper() or len(name.text) < 2 or tokens[name.first].start != name.start:
        return None
    if tokens[name.first - 1].text == "(":
        return entities.full_ends.get(name.first - 1)
    renamed = tokens[name.first - 1].lower == "or" and tokens[name.first - 2].text == ","
    return entities.full_ends.get(name.first - 2) if renamed else None


def _people_named(entities: Entities, name: Name, word: str) -> list[Entity]:
    """People with this surname, else with this first name; the form of address tells some apart."""
    found = [e for e in entities.by_surname.get(word, ()) if _could_be_person(e)]
    if not found and word in FIRST_NAMES and name.role is None:
        found = [e for e in entities.by_first.get(word, ()) if _could_be_person(e) and " " in e.name]
    return [e for e in found if name.gender is None or _gender(e) in (name.gender, None)]


def _could_be_person(entity: Entity) -> bool:
    if entity.kind == "person":
        return True
    return entity.kind == "unknown" and 1 < len(entity.name.split()) <= 4


def _bodies_named(entities: Entities, name: Name, word: str) -> list[Entity]:
    """Bodies with these initials, or whose name begins or ends with this word."""
    if name.text.isupper() and len(word) > 1:
        found = entities.by_initials.get(word)
        if found:
            return found
    if word in PLACES or name.kind == "person":
        return []
    near = [*entities.by_first.get(word, ()), *entities.by_surname.get(word, ())]
    bodies = [e for e in near if e.kind == "organization" and " " in e.name]
    return bodies if word not in BODY_OPENERS else []


def initials(name: str) -> tuple[str, ...]:
    """The acronyms that a full name may have, in small letters: with and without its small words.

    >>> initials("Department of Health")
    ('dh', 'doh')
    """
    parts = [fold(part) for part in name.replace("-", " ").split()]
    if len(parts) < 2:
        return ()
    core = "".join(part[0] for part in parts if part and part not in ACRONYM_SKIPS)
    whole = "".join(part[0] for part in parts if part)
    return (core,) if core == whole else (core, whole)


def _most_named(candidates: Sequence[Entity], name: Name) -> Entity:
    """The one introduced first: kin named later keep their first names, so that the surname stays with the first."""
    if len(candidates) == 1:
        return candidates[0]

    return min(candidates, key=lambda entity: entity.named_in_full[0] if entity.named_in_full else name.start)


def _place_mentions(entities: Entities, everything: Sequence[Name], inside: int, joined: dict[int, Entity]) -> None:
    """Note where each entity is named, in text order; names outside the text stand nowhere."""
    for number, name in enumerate(everything):
        entity = joined.get(id(name)) or entities.by_key[name.key][0]
        if entity.gender is None and name.gender:
            entity.gender = name.gender
        if name.kind == "person" and entity.kind != "person":
            entity.kind = "person"
        if number < inside:
            continue
        entity.mentions.append(name)
        for token in range(name.first, name.last):
            entities.by_token[token] = entity
            entities.names[token] = name


def _settle(entities: Entities) -> None:
    """Decide the kind of names that nothing told yet, and the gender from first names and roles."""
    for entity in entities.all:
        if entity.kind == "unknown":
            begins = len(entity.name.split()) > 1 and _begins_body(entities, entity)
            entity.kind = "organization" if begins else _decide_kind(entities.words, entity)
        if entity.kind == "person" and entity.gender is None:
            entity.gender = _gender(entity)
    for entity in entities.all:
        _lend_full_name(entities, entity)
        if entity.name in OUTLETS and any(other.name == OUTLETS[entity.name] for other in entities.all):
            entity.name = OUTLETS[entity.name]


def _lend_full_name(entities: Entities, entity: Entity) -> None:
    """Give a body named by its first words the full name that only one other body has: `Vela Square` of
    `Vela Square Capital Management`.
    """
    key = tuple(fold(word) for word in entity.name.split())
    if entity.kind != "organization" or " ".join(key) in PLACES | BODY_OPENERS or entity.name in OUTLETS:
        return
    longer = [
        other
        for other in entities.by_first.get(key[0], ())
        if other.kind == "organization" and tuple(fold(word) for word in other.name.split())[: len(key)] == key
    ]
    names = {other.name for other in longer if len(other.name.split()) > len(key)}
    if len(names) == 1:
        entity.name = names.pop()


def _begins_body(entities: Entities, entity: Entity) -> bool:
    """Whether a name of no known kind is how the name of a body begins, and begins with no first name."""
    key = tuple(fold(word) for word in entity.name.split())
    return key[0] not in FIRST_NAMES and any(
        other.kind == "organization" and tuple(fold(word) for word in other.name.split())[: len(key)] == key
        for other in entities.by_first.get(key[0], ())
    )


def _decide_kind(words: Words, entity: Entity) -> EntityKind:
    """Votes from the words around an unknown name: `the`, `who`, `'s campaign`, body words, how many words it has."""
    votes: Counter[str] = Counter()
    parts = [fold(part) for part in entity.name.split()]
    if any(part in BODY_HEADS for part in parts) or (len(parts) == 1 and _inner_capital(entity.name)):
        votes["organization"] += 3
    if 2 <= len(parts) <= 3 and not any(part.isupper() and len(part) > 2 for part in entity.name.split()):
        votes["person"] += 2
    if parts[0] in FIRST_NAMES:
        votes["person"] += 2
    for name in entity.mentions[:12]:
        before = words.tokens[name.first - 1].lower if name.first else ""
        after = words.tokens[name.last].lower if name.last < len(words.tokens) else ""
        two_on = words.tokens[name.last + 1].lower if name.last + 1 < len(words.tokens) else ""
        votes["organization"] += 2 * (before == "the")
        votes["person"] += 3 * ("who" in (after, two_on if after == "," else "")) + (singular_role(before) is not None)
        votes["place"] += before in {"in", "at", "near"}
    votes["organization"] += 1
    return votes.most_common(1)[0][0]  # type: ignore[return-value]


def _inner_capital(name: str) -> bool:
    return any(letter.isupper() for letter in name[1:]) and not name.startswith(("Mc", "Mac", "O'", "O’", "De", "Di"))


def _gender(entity: Entity) -> str | None:
    if entity.gender:
        return entity.gender
    first = fold(entity.name.split()[0])
    female, male = first in first_names.FEMALE, first in first_names.MALE
    if first not in first_names.EITHER and female != male:
        return "female" if female else "male"
    for role in dict.fromkeys(name.role for name in entity.mentions if name.role):
        head = singular_role(role.split()[-1])
        if head in ROLE_GENDER:
            return ROLE_GENDER[head]
    return None
