"""Which passages two articles share, with their places in both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from sayso.link.origins.quotations import find_quoted
from sayso.link.origins.signatures import SHINGLE, find_words
from sayso.records import Span

_GAP = 8
"""Words between two shared runs, in either text, over which they are still one passage."""
_LEAST = 8
"""Fewer shared words than these are a turn of phrase, no passage."""
_COMMON = 16
"""A shingle with more pairs of places than this is page furniture."""
_FURNITURE = 50
"""Words in a row that more texts than these share are page furniture."""
Tile = tuple[int, int, int]
"""Length in words, first word here, first word there."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of one article (`here`) that stands, with small changes, in another (`there`).

    `words` are the words that are the same in both, `own` those of them outside quotation marks in both.
    """

    here: Span
    there: Span
    words: int
    own: int


def find_passages(here: str, there: str) -> tuple[Passage, ...]:
    """The passages that two texts share, in the order of the first; offsets are code points of each text.

    Runs of five words or more are found by greedy string tiling (Wise, 1993), the longest first and in whatever
    order they stand; runs with at most eight words between them are one passage. Case and marks do not count.

    >>> text = "The port was closed on Friday for the whole day, said the ministry."
    >>> [found.words for found in find_passages(text, "Aha: the port was closed on Friday for the whole day.")]
    [10]
    """
    mine, theirs = _prepare(here), _prepare(there)
    if mine.shingles.keys().isdisjoint(theirs.shingles):
        return ()
    passages = []
    for tiles in _joined(sorted(_tile(mine, theirs), key=lambda tile: tile[1])):
        words = sum(length for length, _, _ in tiles)
        if words < _LEAST:
            continue
        (_, i, j), (length, k, m) = tiles[0], tiles[-1]
        passages.append(
            Passage(
                Span.of(here, mine.places[i][0], mine.places[k + length - 1][1]),
                Span.of(there, theirs.places[j][0], theirs.places[m + length - 1][1]),
                words,
                sum(not (mine.quoted[i + n] or theirs.quoted[j + n]) for long, i, j in tiles for n in range(long)),
            )
        )
    return tuple(passages)


def find_sharing(texts: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of texts (their places, the smaller first) that have enough words in a row in common for a passage.

    What stands in a great many of them is page furniture and makes no pair.

    >>> port = "the port of Vela was closed on Friday"
    >>> find_sharing([port, "on Friday", f"said {port}"])
    [(0, 2)]
    """
    holders: dict[tuple[str, ...], list[int]] = {}
    for place, text in enumerate(texts):
        for shingle in _prepare(text).shingles:
            holders.setdefault(shingle, []).append(place)
    shared = Counter(pair for held in holders.values() if len(held) <= _FURNITURE for pair in combinations(held, 2))
    pairs = [pair for pair, shingles in shared.items() if shingles > _LEAST - SHINGLE]
    return sorted(pairs)


@dataclass(frozen=True)
class _Text:
    words: Sequence[str]
    places: Sequence[tuple[int, int]]
    quoted: Sequence[bool]
    shingles: Mapping[tuple[str, ...], Sequence[int]]


@lru_cache(maxsize=256)
def _prepare(text: str) -> _Text:
    words, places = find_words(text)
    shingles: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - SHINGLE + 1):
        shingles.setdefault(tuple(words[at : at + SHINGLE]), []).append(at)
    return _Text(words, places, _quoted_words(text, places), shingles)


def _tile(mine: _Text, theirs: _Text) -> Iterator[Tile]:
    """The longest runs that both share, none over words of another."""
    used_here, used_there = set[int](), set[int]()
    for length, i, j in sorted(_runs(mine, theirs), key=lambda run: (-run[0], run[1], run[2])):
        free = [n for n in range(length) if i + n not in used_here and j + n not in used_there]
        if len(free) < SHINGLE or free[-1] - free[0] != len(free) - 1:
            continue
        run = (len(free), i + free[0], j + free[0])
        used_here.update(range(run[1], run[1] + run[0]))
        used_there.update(range(run[2], run[2] + run[0]))
        yield run


def _runs(mine: _Text, theirs: _Text) -> Iterator[Tile]:
    """Every run of equal words that cannot be made longer."""
    here, there = mine.words, theirs.words
    for shingle, starts in mine.shingles.items():
        ends = theirs.shingles.get(shingle, ())
        for i, j in product(starts, ends) if len(starts) * len(ends) <= _COMMON else ():
            if i and j and here[i - 1] == there[j - 1]:
                continue
            length = SHINGLE
            while i + length < len(here) and j + length < len(there) and here[i + length] == there[j + length]:
                length += 1
            yield length, i, j


def _joined(tiles: Sequence[Tile]) -> list[list[Tile]]:
    """Runs that follow each other closely in both texts, together."""
    out: list[list[Tile]] = []
    for tile in tiles:
        if out:
            length, i, j = out[-1][-1]
            if 0 <= tile[1] - i - length <= _GAP and 0 <= tile[2] - j - length <= _GAP:
                out[-1].append(tile)
                continue
        out.append([tile])
    return out


def _quoted_words(text: str, places: Sequence[tuple[int, int]]) -> list[bool]:
    """For each word whether it stands between quotation marks."""
    inside = [False] * (len(text) + 1)
    for start, end in find_quoted(text):
        inside[start:end] = [True] * (end - start)
    return [inside[start] for start, _ in places]
