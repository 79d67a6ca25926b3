"""Who is meant by words for exactly two: `both candidates`, `the two firms`, `the brothers`."""

from __future__ import annotations

from sayso.languages.en.bodies import BODY_PLURALS, COMPANY_BODIES
from sayso.languages.en.people_groups import SIBLINGS, TWO
from sayso.records import SpeakerKind
from sayso.resolve.entities import Entity
from sayso.resolve.phrases import Phrase, possessor
from sayso.resolve.referents import Memory, Referent

_SENTENCES = 4


def find_pair(memory: Memory, phrase: Phrase) -> Referent | None:
    """The two people or bodies named last, where a phrase says that there are two; None where it does not.

    Two who were one source before come first; brothers and sisters share their surname, bodies the word for them.
    """
    if not _says_two(memory, phrase) or phrase.core_last < phrase.last or possessor(memory.entities, phrase):
        return None
    tokens = memory.entities.words.tokens
    head = tokens[phrase.head].lower
    if head in BODY_PLURALS:
        return _as_one(_last_bodies(memory, phrase.first, head), "organization")
    start = tokens[phrase.first].start
    joined = memory.latest(start, lambda past: past.path == "list" and past.kind == "person")
    if joined is not None and joined.name is not None and joined.name.count("; ") == 1 and head not in SIBLINGS:
        return Referent(joined.name, "person", "two of them")
    return _as_one([one.name for one in _last_people(memory, phrase.first, kin=head in SIBLINGS)], "person")


def _says_two(memory: Memory, phrase: Phrase) -> bool:
    """Whether a phrase begins with `both` or `the two`, or is `the pair`, `the sisters`."""
    tokens = memory.entities.words.tokens
    said = [token.lower for token in tokens[max(phrase.first - 1, 0) : phrase.core_last]]
    behind = said[said.index("the") + 1 :] if "the" in said[:2] else []
    return "both" in said[:2] or bool(behind and (behind[0] in TWO or behind[-1] in SIBLINGS))


def _as_one(names: list[str], kind: SpeakerKind) -> Referent | None:
    return Referent("; ".join(names), kind, "two of them") if names else None


def _last_bodies(memory: Memory, first: int, plural: str) -> list[str]:
    """The last two names that hold the word of which this is the plural, in the order of the text; else none.

    Any two bodies may be `the two companies`.
    """
    start = memory.entities.words.tokens[first].start
    head = f"{plural[:-3]}y" if plural.endswith("ies") else plural[:-1]
    named = [
        (one.mentions[0].start, one.name)
        for one in memory.bodies
        if head in COMPANY_BODIES or head in one.name.lower().split()
    ]
    found = [name for at, name in sorted([*named, *memory.compounds.get(head, [])], reverse=True) if at < start]
    distinct = list(dict.fromkeys(found))[:2]
    return distinct[::-1] if len(distinct) == 2 else []


def _last_people(memory: Memory, first: int, kin: bool) -> list[Entity]:
    """The two people named last within some sentences, in the order of the text; with `kin`, of one surname."""
    entities = memory.entities
    words = entities.words
    stop = words.sentence_starts[max(0, words.tokens[first].sentence - _SENTENCES)]
    found: list[Entity] = []
    for number in range(first - 1, stop - 1, -1):
        held = entities.by_token.get(number)
        if held is None or held.kind != "person" or held in found:
            continue
        like = [one for one in found if not kin or one.surname == held.surname]
        if like:
            return [held, like[0]]
        found.append(held)
    return []
