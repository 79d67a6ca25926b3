"""Paragraphs and sentences of an article as offsets, and which of them an attribution stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

# A full stop after one of these does not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Sgt|Lt|Capt|Rev|Hon|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Inc|Ltd|Co|Corp|a\.m|p\.m|[A-Z](?:\.[A-Z])*)|\.\.)\.$"
)
# The number of an item opens its line and its sentence.
_ITEM = re.compile(r"\s*\d{1,2}\.$")
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class Passages:
    """Starts of the sentences and paragraphs of a text, in order; each runs to the start of the next."""

    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    length: int

    def sentence(self, offset: int) -> int:
        """Number of the sentence that `offset` stands in."""
        return max(bisect_right(self.sentences, offset) - 1, 0)

    def paragraph(self, offset: int) -> int:
        """Number of the paragraph that `offset` stands in."""
        return max(bisect_right(self.paragraphs, offset) - 1, 0)

    def sentence_bounds(self, number: int) -> tuple[int, int]:
        """Offsets `[start, end)` of a sentence, blanks after it included."""
        after = number + 1
        return self.sentences[number], self.sentences[after] if after < len(self.sentences) else self.length


def find_passages(text: str) -> Passages:
    """Cut a text at line ends and after sentence stops.

    >>> find_passages("Mr. Ruiz left. She stayed.").sentences
    (0, 15)
    """
    sentences: list[int] = []
    paragraphs: list[int] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        paragraphs.append(line.start())
        sentences.append(line.start())
        for stop in _STOP.finditer(text, line.start(), line.end()):
            mark = text[line.start() : stop.start() + 1]
            if not (text[stop.start()] == "." and (_ABBREVIATION.search(mark[-12:]) or _ITEM.match(mark))):
                sentences.append(stop.end())
    return Passages(tuple(sentences) or (0,), tuple(paragraphs) or (0,), len(text))
