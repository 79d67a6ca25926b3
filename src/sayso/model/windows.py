"""Windows: an article in stretches that the encoder takes, each with what stands before and after as context.

A window *owns* whole paragraphs where they fit; every word is owned by exactly one window. The words around it are
seen but not tagged, so that a quotation that runs over paragraphs is recognised in each.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sayso.model.words import Words

OWN_PIECES = 288
BEFORE_PIECES = 32
AFTER_PIECES = 16
MAX_PIECES = OWN_PIECES + BEFORE_PIECES + AFTER_PIECES + 2
"""Pieces of the largest window, with [CLS] and [SEP]."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[start, end)` are seen, of which `[own_start, own_end)` are tagged."""

    start: int
    end: int
    own_start: int
    own_end: int


def cut_windows(
    words: Words, own_pieces: int = OWN_PIECES, before: int = BEFORE_PIECES, after: int = AFTER_PIECES
) -> list[Window]:
    """Windows that own all words once, in order.

    `own_pieces`: most pieces that one window owns; a single word of more pieces gets a window of its own. `before` and
    `after`: most pieces that it sees around them.
    """
    return [_with_context(words, cut, before, after) for cut in pairwise(_cuts(words, own_pieces))]


def _cuts(words: Words, own_pieces: int) -> list[int]:
    """Word numbers at which windows begin, and the number of words."""
    n = len(words)
    paragraph_ends = np.append(np.flatnonzero(np.diff(words.paragraphs)) + 1, n)
    cuts = [0]
    while cuts[-1] < n:
        start = cuts[-1]
        last = int(np.searchsorted(words.first, words.first[start] + own_pieces, side="right")) - 1
        whole = int(np.searchsorted(paragraph_ends, last, side="right")) - 1
        end = int(paragraph_ends[whole]) if whole >= 0 else 0
        cuts.append(end if end > start else max(last, start + 1))
    return cuts if n else [0]


def _with_context(words: Words, own: tuple[int, int], before: int, after: int) -> Window:
    first, (own_start, own_end) = words.first, own
    start = int(np.searchsorted(first, first[own_start] - before, side="left"))
    end = int(np.searchsorted(first, first[own_end] + after, side="right")) - 1
    return Window(min(start, own_start), max(end, own_end), own_start, own_end)
