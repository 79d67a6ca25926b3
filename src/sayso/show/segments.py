"""An article's text cut where any span begins or ends, so that overlapping statements can be shown in one flow."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.records import Reading, Span

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Cover:
    """One piece of a statement lying over a segment: the statement's number, the piece's role and extent."""

    number: int
    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Text in which nothing begins or ends. `covers` go from the shortest piece, which is innermost, to the longest."""

    text: str
    start: int
    covers: tuple[Cover, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's segments, and the white space between it and the next one."""

    segments: tuple[Segment, ...]
    after: str


def cut_paragraphs(reading: Reading) -> list[Paragraph]:
    r"""The text of `reading` as paragraphs of segments: all that they hold, joined, is the article's text again.

    Statements are numbered from 1 in their order. Empty pieces cover nothing.

    >>> from sayso.records import Article
    >>> [(part.segments[0].text, part.after) for part in cut_paragraphs(Reading(Article("u", "One.\n\nTwo.")))]
    [('One.', '\n\n'), ('Two.', '')]
    """
    text = reading.article.text
    covers = sorted(_covers(reading), key=lambda cover: cover.start)
    breaks = _breaks(text)
    edges = {0, len(text), *(edge for gap in breaks for edge in gap)}
    cuts = sorted(edges | {edge for cover in covers for edge in (cover.start, cover.end)})
    segments = list(_segments(text, cuts, covers))
    starts = [0, *(end for _, end in breaks)]
    gaps = [*breaks, (len(text), len(text))]
    return [
        Paragraph(_between(segments, start, gap_start), text[gap_start:gap_end])
        for start, (gap_start, gap_end) in zip(starts, gaps, strict=True)
    ]


def cut_marked(span: Span, marks: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The words of a span cut at the edges of marks that lie over it; each piece with whether it is marked.

    >>> list(cut_marked(Span(4, 12, "the port"), [Span(8, 12, "port")]))
    [('the ', False), ('port', True)]
    """
    inside = [(mark.start - span.start, mark.end - span.start) for mark in marks]
    length = span.end - span.start
    edges = sorted({0, length} | {edge for ends in inside for edge in ends if 0 < edge < length})
    for start, end in pairwise(edges):
        yield span.text[start:end], any(a <= start and end <= b for a, b in inside)


def _covers(reading: Reading) -> Iterator[Cover]:
    for number, statement in enumerate(reading.statements, 1):
        for role in ROLES:
            pieces: tuple[Span, ...] = getattr(statement, role)
            yield from (Cover(number, role, span.start, span.end) for span in pieces if span.start < span.end)


def _breaks(text: str) -> list[tuple[int, int]]:
    """The white space between paragraphs: blank lines, or the end of every line where there is no blank one."""
    gaps = [match for match in re.finditer(r"\s+", text) if "\n" in match[0]]
    blank = [match for match in gaps if match[0].count("\n") > 1]
    inner = any(match.start() > 0 and match.end() < len(text) for match in blank)
    return [match.span() for match in (blank if inner else gaps)]


def _between(segments: list[Segment], start: int, end: int) -> tuple[Segment, ...]:
    first = bisect_left(segments, start, key=lambda segment: segment.start)
    last = bisect_left(segments, end, key=lambda segment: segment.start)
    return tuple(segments[first:last])


def _segments(text: str, cuts: list[int], covers: list[Cover]) -> Iterator[Segment]:
    waiting = iter(covers)
    upcoming = next(waiting, None)
    lying: list[Cover] = []
    for start, end in pairwise(cuts):
        lying = [cover for cover in lying if cover.end > start]
        while upcoming and upcoming.start <= start:
            lying.append(upcoming)
            upcoming = next(waiting, None)
        innermost_first = sorted(lying, key=lambda cover: (cover.end - cover.start, -cover.number))
        yield Segment(text[start:end], start, tuple(innermost_first))
