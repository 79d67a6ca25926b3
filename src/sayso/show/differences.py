"""Two wordings side by side: the words that went, the words that came, the words that stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

PARAGRAPH = "\n\n"
_PARTS = re.compile(r"\S+|\n\s*\n")
MOST_WORDS = 20_000
"""Longer texts are shown as replaced whole: the memory for comparing grows with the square."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed (`gone` and `new` alike), or words that went and those that came in their place."""

    gone: str
    new: str

    @property
    def stayed(self) -> bool:
        """Whether nothing changed here."""
        return self.gone == self.new


def compare_words(before: str, after: str) -> list[Piece]:
    """The pieces of two texts, word by word, in order; any white space is one blank, a blank line one word.

    The alignment keeps a longest common subsequence of words (Indel distance).

    >>> [(piece.gone, piece.new) for piece in compare_words("the port was shut", "the port was briefly shut")]
    [('the port was', 'the port was'), ('', 'briefly'), ('shut', 'shut')]
    """
    old, new = _cut(before), _cut(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return [Piece(" ".join(old), " ".join(new))]
    return list(_pieces(old, new))


def _cut(text: str) -> list[str]:
    return [part if part.strip() else PARAGRAPH for part in _PARTS.findall(text)]


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for stayed, steps in groupby(Indel.opcodes(old, new), key=lambda step: step.tag == "equal"):
        along = list(steps)
        gone = [word for step in along for word in old[step.src_start : step.src_end]]
        came = gone if stayed else [word for step in along for word in new[step.dest_start : step.dest_end]]
        yield Piece(" ".join(gone), " ".join(came))
