"""Who is meant by words for exactly two: `both candidates`, `the two firms`, `the brothers`, `both of them`."""

from __future__ import annotations

from sayso.languages.en.bodies import BODY_PLURALS
from sayso.languages.en.people_groups import TWO, TWO_PEOPLE
from sayso.records import SpeakerKind
from sayso.resolve.entities import Entity
from sayso.resolve.phrases import Phrase, possessor
from sayso.resolve.referents import Memory, Referent

_SENTENCES = 4


def find_pair(memory: Memory, phrase: Phrase) -> Referent | None:
    """The two people or bodies named last, where a phrase says that there are two; None where it does not.

    Two who were joined by `and` as one source before come first.
    """
    tokens = memory.entities.words.tokens
    said = [token.lower for token in tokens[phrase.first : phrase.core_last]]
    head = tokens[phrase.head].lower
    opens = said[0] in {"the", "these", "those"}
    if not (said[0] == "both" or (opens and len(said) > 1 and (said[1] in TWO or said[-1] in TWO_PEOPLE))):
        return None
    if possessor(memory.entities, phrase) is not None:
        return None
    kind: SpeakerKind = "organization" if head in BODY_PLURALS else "person"
    start = tokens[phrase.first].start
    joined = memory.latest(start, lambda past: past.path == "list" and past.kind == kind)
    if joined is not None and joined.name is not None and joined.name.count("; ") == 1:
        return Referent(joined.name, joined.kind, "two of them")
    found = _last_two(memory, phrase.first, kind)
    return Referent("; ".join(one.name for one in found), kind, "two of them") if found else None


def _last_two(memory: Memory, first: int, kind: str) -> list[Entity]:
    """The two of this kind named last within some sentences, in the order of the text."""
    entities = memory.entities
    words = entities.words
    found: list[Entity] = []
    for number in range(first - 1, words.sentence_starts[max(0, words.tokens[first].sentence - _SENTENCES)] - 1, -1):
        held = entities.by_token.get(number)
        if held is not None and held.kind == kind and held not in found:
            found.append(held)
            if len(found) == 2:
                return found[::-1]
    return []
