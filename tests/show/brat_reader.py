"""A strict reader of brat's standoff format, written from its description (brat.nlplab.org/standoff.html).

It knows nothing of Sayso and raises AssertionError wherever a file does not follow the description.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

_ENTITY = re.compile(r"([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)")
_RELATION = re.compile(r"([A-Za-z0-9_-]+) Arg1:(T\d+) Arg2:(T\d+)")
_ATTRIBUTE = re.compile(r"([A-Za-z0-9_-]+) (T\d+) (\S+)")


@dataclass
class Entity:
    kind: str
    pieces: list[tuple[int, int]]
    text: str


@dataclass
class Document:
    text: str
    entities: dict[str, Entity] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    attributes: dict[tuple[str, str], str] = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def of_kind(self, kind: str) -> list[Entity]:
        return [entity for entity in self.entities.values() if entity.kind == kind]


def read_brat(text: str, annotations: str) -> Document:
    """The document of a `.txt` and an `.ann`; lines end wherever Python thinks that one does."""
    document, ids = Document(text), set()
    assert annotations == "" or annotations.endswith("\n")
    for line in annotations.splitlines():
        id_, body, *rest = line.split("\t")
        assert id_ not in ids, f"{id_} twice"
        ids.add(id_)
        READERS[id_[0]](document, id_, body, rest)
    for _, first, second in document.relations:
        assert {first, second} <= document.entities.keys()
    assert {number for _, number in document.attributes} <= document.entities.keys()
    return document


def read_entity(document: Document, id_: str, body: str, rest: list[str]) -> None:
    kind, places = _ENTITY.fullmatch(body).groups()
    pieces = [tuple(map(int, piece.split())) for piece in places.split(";")]
    [words] = rest
    assert all(start < end <= len(document.text) for start, end in pieces)
    assert all(before[1] < after[0] for before, after in pairwise(pieces))
    assert words == " ".join(document.text[start:end] for start, end in pieces)
    document.entities[id_] = Entity(kind, pieces, words)


def read_relation(document: Document, id_: str, body: str, rest: list[str]) -> None:
    document.relations.append(_RELATION.fullmatch(body).groups())
    assert rest in ([], [""])


def read_attribute(document: Document, id_: str, body: str, rest: list[str]) -> None:
    name, target, value = _ATTRIBUTE.fullmatch(body).groups()
    assert rest == []
    assert (name, target) not in document.attributes
    document.attributes[name, target] = value


def read_note(document: Document, id_: str, body: str, rest: list[str]) -> None:
    kind, target = body.split(" ")
    [note] = rest
    assert kind == "AnnotatorNotes"
    document.notes.append((target, note))


READERS = {"T": read_entity, "R": read_relation, "A": read_attribute, "#": read_note}
