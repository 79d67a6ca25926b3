"""A small scorer of spans, for gold that the project ships: F1 by words, punctuation ignored.

`exact ROLE`: a contiguous span with the same words. `linked`: one statement, contents with Dice of at least 0.5 and
sources that share a word, or both without a source. It leaves out what the shared scorer has beside these.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

ROLES = ("source", "cue", "content")
WORD = re.compile(r"\w+")

Statement = Mapping[str, Any]
Words = frozenset[int]


def score_spans(articles: Iterable[tuple[str, Sequence[Statement], Sequence[Statement]]]) -> dict[str, float]:
    """F1 in per cent of each figure over (text, gold, predicted); spans are `[start, end)` pairs by role.

    >>> gold = [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 12]]}]
    >>> score_spans([("Ruiz said no.", gold, gold)])["linked"]
    100.0
    """
    counts: Counter[tuple[str, str]] = Counter()
    for text, gold, predicted in articles:
        words = [match.span() for match in WORD.finditer(text)]
        for role in ROLES:
            sides = [_pieces(words, side, role) for side in (gold, predicted)]
            _count(counts, f"exact {role}", sum((sides[0] & sides[1]).values()), *(s.total() for s in sides))
        hits = _linked([_roles(words, s) for s in gold], [_roles(words, s) for s in predicted])
        _count(counts, "linked", hits, len(gold), len(predicted))
    names = dict.fromkeys(name for name, _ in counts)
    return {n: 200 * counts[n, "hit"] / max(counts[n, "gold"] + counts[n, "predicted"], 1) for n in names}


def _count(counts: Counter[tuple[str, str]], name: str, hit: int, gold: int, predicted: int) -> None:
    counts.update({(name, "hit"): hit, (name, "gold"): gold, (name, "predicted"): predicted})


def _covered(words: Sequence[tuple[int, int]], span: Sequence[int]) -> Words:
    return frozenset(i for i, (a, b) in enumerate(words) if a < span[1] and b > span[0])


def _pieces(words: Sequence[tuple[int, int]], statements: Sequence[Statement], role: str) -> Counter[Words]:
    return Counter(covered for s in statements for span in s[role] if (covered := _covered(words, span)))


def _roles(words: Sequence[tuple[int, int]], statement: Statement) -> dict[str, Words]:
    return {role: frozenset().union(*(_covered(words, span) for span in statement[role])) for role in ROLES}


def _linked(gold: list[dict[str, Words]], predicted: list[dict[str, Words]]) -> int:
    """How many statements match one to one, the closest contents first."""
    pairs = [
        (2 * len(g["content"] & p["content"]) / (len(g["content"]) + len(p["content"])), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if g["content"] & p["content"]
    ]
    taken: set[tuple[str, int]] = set()
    hits = 0
    for dice, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if dice < 0.5 or ("gold", i) in taken or ("predicted", j) in taken:
            continue
        taken |= {("gold", i), ("predicted", j)}
        sources = gold[i]["source"], predicted[j]["source"]
        hits += bool(sources[0] & sources[1]) or not any(sources)
    return hits
