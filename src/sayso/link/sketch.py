"""What pairs are compared by, worked out once for each assertion: its keys with the parts of it that have them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sayso.link.names import plain_name
from sayso.link.opposites import opposites
from sayso.link.terms import stem
from sayso.records import Assertion

WORDS, ACTORS, UNITS, SENTENCE, HEADLINE, ALL, PASSAGE, NEGATED, OPPOSED, CUE = (1 << bit for bit in range(10))
"""The parts of an assertion. Units are its words and actors, the sentence those and what is around, all also the
headline; negated are words, opposed are what its words are opposites of."""
_WORD = re.compile(r"\w+")
_MOST_TOKENS = 80
_RECENT = 20_000


@dataclass(frozen=True, slots=True)
class Sketch:
    """parts: each stem with the parts that have it; speaker: the plain name; runs: any three words in a row."""

    assertion: Assertion
    parts: dict[str, int]
    speaker: str | None
    runs: frozenset[tuple[str, ...]]
    day: int | None


@lru_cache(_RECENT)
def make_sketch(assertion: Assertion) -> Sketch:
    """The sketch of an assertion.

    >>> sketch = make_sketch(Assertion("s", "a", "", "The port opened", "", terms=("port", "open"), headline=("port",)))
    >>> sketch.parts["port"] & WORDS > 0, sketch.parts["port"] & HEADLINE > 0, sketch.parts["close"] == OPPOSED
    (True, True, True)
    """
    speaker = plain_name(assertion.speaker_name) if assertion.speaker_name else None
    tokens = [word.lower() for word in _WORD.findall(assertion.words)][:_MOST_TOKENS]
    runs = frozenset(zip(tokens, tokens[1:], tokens[2:], strict=False))
    return Sketch(assertion, _parts(assertion, speaker), speaker, runs, _day(assertion.published))


def _parts(assertion: Assertion, speaker: str | None) -> dict[str, int]:
    parts: dict[str, int] = {}
    units, sentence = UNITS | SENTENCE | ALL | PASSAGE, SENTENCE | ALL | PASSAGE
    _mark(parts, assertion.terms, WORDS | units)
    _mark(parts, (stem(name.split()[-1]) for name in assertion.actors), ACTORS | units)
    _mark(parts, assertion.setting, sentence)
    _mark(parts, assertion.cue, CUE | sentence)
    if speaker:
        _mark(parts, (stem(part) for part in speaker.split()[-1:]), sentence)
    _mark(parts, assertion.headline, HEADLINE | ALL)
    _mark(parts, assertion.passage, PASSAGE)
    _mark(parts, (term for term in assertion.negated if parts.get(term, 0) & WORDS), NEGATED)
    _mark(parts, (other for term in assertion.terms for other in opposites().get(term, ())), OPPOSED)
    return parts


def _mark(parts: dict[str, int], stems: Iterable[str], part: int) -> None:
    before = parts.get
    for term in stems:
        parts[term] = before(term, 0) | part


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
