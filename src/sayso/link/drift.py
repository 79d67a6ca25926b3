"""The same utterance in different words: which pieces two wordings share, and where they part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from sayso.records import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_MARKS = str.maketrans("’‘“”–—", "''\"\"--")
Change = Literal["same", "replaced", "left out", "put in"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of the first wording (`one`), of the second (`other`), or of both; None where it has none."""

    change: Change
    one: Span | None
    other: Span | None


def align_wordings(one: str, other: str) -> tuple[Piece, ...]:
    """The pieces of two wordings in order; the offsets are code points of the wording that they are from.

    Words are compared in small letters, and quotation marks and dashes by what they mean, so that a piece counts as
    the `same` although its letters or marks look different. The alignment keeps the longest common run of words in
    order (Hunt and McIlroy, 1976).

    >>> [(piece.change, piece.one and piece.one.text) for piece in align_wordings("We will pay", "we pay")]
    [('same', 'We'), ('left out', 'will'), ('same', 'pay')]
    """
    left, right = ([found.span() for found in _WORD.finditer(text)] for text in (one, other))
    steps = Indel.opcodes(_plain(one, left), _plain(other, right))
    pieces: list[Piece] = []
    for step in steps:
        mine = _span(one, left[step.src_start : step.src_end])
        theirs = _span(other, right[step.dest_start : step.dest_end])
        change: Change = "same" if step.tag == "equal" else "left out" if mine else "put in"
        pieces.append(Piece(change, mine, theirs))
    return tuple(_joined(pieces))


def _plain(text: str, words: list[tuple[int, int]]) -> list[str]:
    return [text[start:end].translate(_MARKS).lower() for start, end in words]


def _span(text: str, words: list[tuple[int, int]]) -> Span | None:
    return Span.of(text, words[0][0], words[-1][1]) if words else None


def _joined(pieces: list[Piece]) -> list[Piece]:
    """What is left out right where something is put in was replaced by it."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        if last and {last.change, piece.change} == {"left out", "put in"}:
            out[-1] = Piece("replaced", last.one or piece.one, last.other or piece.other)
        else:
            out.append(piece)
    return out
