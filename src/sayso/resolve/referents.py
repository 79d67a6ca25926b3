"""What is known about a speaker once resolved, and what was said of whom before: the memory of one article."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.languages.en.bodies import BODY_HEADS
from sayso.records import SpeakerKind
from sayso.resolve.entities import Entities, Entity
from sayso.resolve.lexicon import fold, singular_role
from sayso.resolve.people import Turns

_LOOK_BACK = 60
_LONGEST_COMPOUND = 4


@dataclass(frozen=True, slots=True)
class Referent:
    """A speaker as resolved: `head` is the head noun of a description, `path` how it was found (see `confidence`)."""

    name: str | None
    kind: SpeakerKind
    path: str
    entity: Entity | None = None
    head: str = ""
    role: str | None = None
    body: str | None = None
    sureness: float = 1.0
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class Memory:
    """The names of an article with the lists looked up again and again, and the sources resolved so far."""

    entities: Entities
    bodies: list[Entity]
    by_role: dict[str, list[tuple[Entity, list[set[str]]]]]
    compounds: dict[str, list[tuple[int, str]]]
    turns: Turns = field(default_factory=Turns)
    past: list[tuple[int, Referent]] = field(default_factory=list)

    def add(self, start: int, referent: Referent) -> None:
        """Note who is meant at an offset."""
        if referent.name is None:
            return
        self.past.append((start, referent))
        if referent.entity is not None and referent.entity.kind == "person":
            self.turns.add(start, referent.entity)

    def latest(self, start: int, wanted: Callable[[Referent], object] = bool) -> Referent | None:
        """The latest referent before an offset that is wanted (any, where nothing is asked), or None."""
        for at, referent in reversed(self.recent()):
            if at < start and wanted(referent):
                return referent
        return None

    def recent(self) -> list[tuple[int, Referent]]:
        """The referents noted last, with their offsets."""
        return self.past[-_LOOK_BACK:]

    def roles_with(self, head: str) -> list[tuple[Entity, list[set[str]]]]:
        """The people whose role has this head word, each with the words of those roles."""
        return self.by_role.get(head, [])

    def latest_compound(self, head: str, start: int) -> str | None:
        """`Ruiz campaign` for `campaign`: the latest name with this head word before an offset, else None."""
        found = self.compounds.get(head, [])
        at = bisect_left(found, (start, ""))
        return found[at - 1][1] if at else None


def remember(entities: Entities) -> Memory:
    """The memory of an article before its first source."""
    bodies = [entity for entity in entities.all if entity.kind == "organization" and entity.mentions]
    return Memory(entities, bodies, _index_roles(entities), _index_compounds(entities))


def _index_roles(entities: Entities) -> dict[str, list[tuple[Entity, list[set[str]]]]]:
    index: dict[str, list[tuple[Entity, list[set[str]]]]] = defaultdict(list)
    for entity in entities.people():
        heads: dict[str, list[set[str]]] = defaultdict(list)
        for role in dict.fromkeys(text for _, text in entity.roles):
            parts = role.replace("-", " ").split()
            for head in {singular_role(part.strip(",'’")) for part in parts}:
                if head is not None:
                    heads[head].append({fold(part) for part in parts})
        for head, roles in heads.items():
            index[head].append((entity, roles))
    return index


def _index_compounds(entities: Entities) -> dict[str, list[tuple[int, str]]]:
    """Names with a body word behind them, by that word: `the Ruiz campaign`, `Ruiz's presidential campaign`."""
    words = entities.words
    index: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for entity in entities.all:
        for name in entity.mentions:
            number = name.last
            while number < min(name.last + _LONGEST_COMPOUND, len(words.tokens)):
                token = words.tokens[number]
                if token.sentence != words.tokens[name.first].sentence or not (
                    token.text[0].islower() or "s" in token.text[-1:]
                ):
                    break
                if token.lower in BODY_HEADS:
                    index[token.lower].append((name.start, words.slice(name.first, number + 1)))
                    break
                number += 1
    for found in index.values():
        found.sort()
    return index
