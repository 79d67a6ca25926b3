"""Who is the same speaker across articles, as far as the articles themselves say so.

Two people of one name are one person only when their role or their affiliation agrees too; two bodies of one name are
one only when their affiliation agrees or neither has one. Everybody else, and everybody unnamed, is kept apart in each
article. A person may join and split. The answer is computed from the facts and does not depend on their order.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from sayso.keep.schema import INDEXED
from sayso.records import Speaker, content_id

Pair = tuple[str, str]


class Voice(NamedTuple):
    """A speaker as the record knows one: `id` and what agrees with others; `only_in` is an article's id or None."""

    id: str
    name: str | None
    kind: str
    role: str | None
    affiliation: str | None
    only_in: str | None


@lru_cache(maxsize=65536)
def name_key(name: str | None) -> str | None:
    """The name without the differences that do not count: case, width, invisible marks, spaces.

    >>> name_key(" Ana  RUIZ")
    'ana ruiz'
    """
    if name is None:
        return None
    plain = unicodedata.normalize("NFKC", name[: 4 * INDEXED]).casefold()
    shown = "".join(character for character in plain if unicodedata.category(character) not in ("Cf", "Cc", "Cs"))
    return " ".join(shown.split())[:INDEXED]


def last_name_key(name: str | None) -> str | None:
    """The last word of the name's key, by which people look for a person.

    >>> last_name_key("Ana Ruiz")
    'ruiz'
    """
    key = name_key(name)
    return key.rsplit(" ", 1)[-1] if key else key


def is_known_across_articles(speaker: Speaker) -> bool:
    """Whether the article says enough to know this speaker again in another one.

    >>> is_known_across_articles(Speaker("1", "Ana Ruiz", "person"))
    False
    """
    return bool(_marks(Voice("", speaker.name, speaker.kind, speaker.role, speaker.affiliation, None)))


def speaker_key(speaker: Speaker, only_in: str | None) -> str:
    """The record's id of a speaker: a hash of what the article says of them, and of the article if kept apart."""
    fields = (speaker.name, speaker.kind, speaker.role, speaker.affiliation, speaker.reason, speaker.candidates)
    return content_id(only_in, json.dumps(fields))


def group_voices(voices: Sequence[Voice], joined: Iterable[Pair], apart: Iterable[Pair]) -> dict[str, str]:
    """For the id of each voice the id that stands for its group: the smallest in it.

    `joined` and `apart` are pairs of ids that a person has judged; a person outweighs the articles, and `apart`
    outweighs a join that would only follow from other joins.

    >>> harbour = Voice("1", "Ana Ruiz", "person", "harbour master", None, None)
    >>> port = Voice("2", "Ana Ruiz", "person", "Harbour master", "Port of Vela", None)
    >>> group_voices([harbour, port], [], [])
    {'1': '1', '2': '1'}
    """
    groups = {voice.id: {voice.id} for voice in voices}
    enemies = _both_ways(apart)
    for left, right in sorted(joined):
        _join(groups, enemies, left, right)
    first: dict[tuple[str, ...], list[str]] = {}
    for voice in sorted(voices):
        for mark in _marks(voice):
            first.setdefault(mark, []).append(voice.id)
    for mark in sorted(first):
        for left, right in _pairs(first[mark], enemies):
            _join(groups, enemies, left, right)
    return {voice: min(group) for voice, group in groups.items()}


def _pairs(ids: list[str], enemies: dict[str, set[str]]) -> list[Pair]:
    """Neighbours are enough to join all, unless a person has parted some: then every pair is tried."""
    if not any(voice in enemies for voice in ids):
        return list(pairwise(ids))
    return [(left, right) for place, left in enumerate(ids) for right in ids[place + 1 :]]


def _marks(voice: Voice) -> set[tuple[str, ...]]:
    """What a voice must share with another to be the same; empty for one that is kept apart."""
    name, role, affiliation = name_key(voice.name), name_key(voice.role), name_key(voice.affiliation)
    if not name or voice.only_in is not None:
        return set()
    if voice.kind == "organization":
        return {("organization", name, affiliation or "")}
    if voice.kind != "person":
        return set()
    agreed = {("role", name, role), ("affiliation", name, affiliation)}
    return {(what, of, value) for what, of, value in agreed if value}


def _both_ways(pairs: Iterable[Pair]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for left, right in pairs:
        found.setdefault(left, set()).add(right)
        found.setdefault(right, set()).add(left)
    return found


def _join(groups: dict[str, set[str]], enemies: dict[str, set[str]], left: str, right: str) -> None:
    one, other = groups.get(left), groups.get(right)
    if one is None or other is None or one is other:
        return
    if any(enemy in other for voice in one for enemy in enemies.get(voice, ())):
        return
    small, large = sorted((one, other), key=len)
    large |= small
    for voice in small:
        groups[voice] = large
