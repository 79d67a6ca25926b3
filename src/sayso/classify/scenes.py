"""An article's attributions seen side by side: where they stand, who speaks, what they share."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sayso.classify.words import stems, words_of
from sayso.languages.en.function_words import FUNCTION_WORDS
from sayso.model.heads import Floats
from sayso.records import Article, Attribution, Resolution, Span

_STOP = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n")
_WORD = re.compile(r"\w+")
_NEAR = 240
"""Characters on each side of a cue in which its sentence is looked at."""


@dataclass(frozen=True)
class Side:
    """One attribution as one side of a possible reply.

    `at`: offset of its cue, or of its first piece; `acts` (labels): probabilities; `topics`: stems of the content's
    words that carry meaning; `names` and `bodies`: names within the speaker's name and affiliation, `addressed`: names
    in the cue's sentence outside the content, all in small letters; `vector`: unit vector of the content, or zeros.
    """

    attribution: Attribution
    speaker: str | None
    names: frozenset[str]
    bodies: frozenset[str]
    addressed: frozenset[str]
    kind: str
    at: int
    sentence: int
    paragraph: int
    acts: Floats
    cue: tuple[str, ...]
    content: tuple[str, ...]
    topics: frozenset[str]
    vector: Floats

    def cosine(self, other: Side) -> float:
        """How near two contents are in meaning, by the model; 0 without one."""
        return float(np.dot(self.vector, other.vector))


@dataclass(frozen=True)
class Scene:
    """All sides of an article in the order of the text."""

    text: str
    sides: tuple[Side, ...]

    @cached_property
    def weight(self) -> dict[str, float]:
        """How much a shared word says: more, the fewer contents of the article have it."""
        counts = Counter(word for side in self.sides for word in side.topics)
        return {word: math.log((len(self.sides) + 1) / count) for word, count in counts.items()}


def make_scene(
    article: Article,
    attributions: Sequence[Attribution],
    resolutions: Sequence[Resolution],
    acts: Sequence[Floats],
    vectors: Sequence[Floats],
) -> Scene:
    """The scene of an article; `acts` are log probabilities (labels), `vectors` unit vectors of the contents or zeros.

    All sequences are in the same order.
    """
    layout = Layout.of(article.text)
    sides = [
        _side(attribution, resolution, layout, np.exp(chances), vector)
        for attribution, resolution, chances, vector in zip(attributions, resolutions, acts, vectors, strict=True)
    ]
    return Scene(article.text, tuple(sorted(sides, key=lambda side: side.at)))


@dataclass(frozen=True)
class Layout:
    """A text and the offsets at which its sentences and its paragraphs end."""

    text: str
    stops: list[int]
    lines: list[int]

    @classmethod
    def of(cls, text: str) -> Layout:
        """The layout of a text."""
        lines = [place for place, character in enumerate(text) if character == "\n"]
        return cls(text, [found.end() for found in _STOP.finditer(text)], lines)

    def names_near(self, at: int, contents: Sequence[Span]) -> frozenset[str]:
        """The names in the sentence around `at`, outside the contents."""
        number = bisect_right(self.stops, at)
        low = max(self.stops[number - 1] if number else 0, at - _NEAR)
        high = min(self.stops[number] if number < len(self.stops) else len(self.text), at + _NEAR)
        for content in contents:
            if content.start <= at:
                low = max(low, min(content.end, at))
            else:
                high = min(high, content.start)
        return _names(self.text[low:high])


def _names(text: str | None) -> frozenset[str]:
    """The words with a capital letter that may be part of a name, in small letters."""
    words = [word for word in _WORD.findall(text or "") if word[0].isupper() and len(word) > 1]
    return frozenset(word.lower() for word in words) - FUNCTION_WORDS


def _side(attribution: Attribution, resolution: Resolution, layout: Layout, acts: Floats, vector: Floats) -> Side:
    at = attribution.cue[0].start if attribution.cue else attribution.start
    speaker = resolution.speaker
    content = words_of(attribution.content)
    return Side(
        attribution=attribution,
        speaker=speaker.id if speaker else None,
        names=_names(speaker.name if speaker else None),
        bodies=_names(speaker.affiliation if speaker else None),
        addressed=layout.names_near(at, attribution.content),
        kind=speaker.kind if speaker else "none",
        at=at,
        sentence=bisect_right(layout.stops, at),
        paragraph=bisect_right(layout.lines, at),
        acts=acts,
        cue=tuple(stems(words_of(attribution.cue))),
        content=tuple(word.lower() for word in content),
        topics=frozenset(stems(w for w in content if w.lower() not in FUNCTION_WORDS and w.isalnum())),
        vector=vector,
    )
