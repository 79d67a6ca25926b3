"""Which predicted statement is which gold one, by contents, as the shared scorer matches them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sayso.records import Span

Pairs = Sequence[Sequence[int]]


def characters(spans: Pairs | Sequence[Span]) -> set[int]:
    """Code points that the spans cover, given as pairs or as Spans."""
    pairs = [(s.start, s.end) if isinstance(s, Span) else (s[0], s[1]) for s in spans]
    return {i for start, end in pairs for i in range(start, end)}


def match_contents(gold: Sequence[dict[str, Any]], predicted: Sequence[Any]) -> list[tuple[int, int, float]]:
    """Places (gold, predicted) of statements that match one to one with Dice, the closest first.

    gold: statements with spans as pairs; predicted: attributions or statements.

    >>> match_contents([{"content": [[0, 4]]}], [])
    []
    """
    golds, founds = [characters(g["content"]) for g in gold], [characters(p.content) for p in predicted]
    scored = sorted(
        (-2 * len(g & p) / (len(g) + len(p)), i, j) for i, g in enumerate(golds) for j, p in enumerate(founds) if g & p
    )
    out: list[tuple[int, int, float]] = []
    for dice, i, j in scored:
        if all(i != a and j != b for a, b, _ in out):
            out.append((i, j, -dice))
    return out


def same_source(gold: Pairs, predicted: Sequence[Span]) -> bool:
    """Whether the sources overlap, or neither has one."""
    return bool(characters(gold) & characters(predicted)) or not (gold or predicted)
