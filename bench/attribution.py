"""Attributions on PolNeAR's dev split, taken apart: by form, by length of the content, by outlet, and as published.

    python -m bench.attribution --data PATH --scorer FILE [--model DIR] [--first N]

*Found* is the share of gold statements whose content is met (Dice of at least 0.5), *linked* the share whose source is
met too, *exact* the share with all three roles equal word for word. By outlet the figures are F1 of the shared scorer.
As published: CofeNet (Wang et al., COLING 2022) takes every contiguous run of a role within a paragraph for a span of
its own and compares tokens, punctuation included; its figures are on the test split, ours here on dev.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from bench.floors import FIELDS, flat, load_scorer, read_all
from bench.spans import ROLES
from sayso.model import load_model
from sayso.model.features import quote_marks
from sayso.model.model import FOLDER, Model
from sayso.model.words import split_words
from sayso.records import Article

PUBLISHED = {"source": 83.2, "cue": 75.3, "content": 72.9}
TOKEN = re.compile(r"\w+|[^\w\s]")
LENGTHS = ((1, 4), (5, 9), (10, 19), (20, 39), (40, 9999))
"""Words of a content, least and most."""
Json = dict[str, Any]
Case = tuple[Json, Json, frozenset[str]]
"""An article, one of its gold statements, and which of found, linked and exact it is."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=FOLDER)
    parser.add_argument("--first", type=int, help="only so many articles, to try things out")
    args = parser.parse_args()
    lines = (args.data / "polnear" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines[: args.first]]
    model, scorer = load_model(args.model), load_scorer(args.scorer)
    found = [flat(r) for r in read_all([Article(**{f: a.get(f) for f in FIELDS}) for a in gold], model)]
    print_published(gold, found)
    cases = [case for pair in zip(gold, found, strict=True) for case in cases_of(*pair, scorer)]
    print_shares("form of the content", cases, lambda article, said: form_of(article["text"], said["content"], model))
    print_shares("words of the content", cases, lambda article, said: bin_of(article["text"], said["content"]))
    print_outlets(gold, found, scorer)


def print_published(gold: Sequence[Json], found: Sequence[Sequence[Json]]) -> None:
    """Exact F1 of contiguous runs within paragraphs, beside what was published."""
    print(f"{'as published: runs in paragraphs':34}{'P':>7}{'R':>7}{'F1':>7}{'published':>11}")
    for role in ROLES:
        rows = zip(gold, found, strict=True)
        sides = [(runs(a["text"], a["statements"], role), runs(a["text"], said, role)) for a, said in rows]
        hit = sum(len(one & other) for one, other in sides)
        wanted, given = sum(len(one) for one, _ in sides), sum(len(other) for _, other in sides)
        p, r, f1 = 100 * hit / max(given, 1), 100 * hit / max(wanted, 1), 200 * hit / max(given + wanted, 1)
        print(f"{role:34}{p:7.1f}{r:7.1f}{f1:7.1f}{PUBLISHED[role]:11.1f}")


def runs(text: str, statements: Iterable[Json], role: str) -> set[tuple[int, int]]:
    """Runs of tokens of a role, as the offsets of their first and last token; a paragraph's end ends a run."""
    out = set()
    for said in statements:
        tokens = [m.span() for start, end in pairs(said[role]) for m in TOKEN.finditer(text, start, end)]
        begin = None
        for here, after in zip_longest(tokens, tokens[1:]):
            begin = here[0] if begin is None else begin
            between = "\n" if after is None else text[here[1] : after[0]]
            if between.strip() or "\n" in between:
                out.add((begin, here[1]))
                begin = None
    return out


def pairs(spans: Iterable[Any]) -> Iterator[tuple[int, int]]:
    """Spans as pairs in order, from the gold's shape or from a reading's."""
    yield from sorted((s["start"], s["end"]) if isinstance(s, dict) else (s[0], s[1]) for s in spans)


def cases_of(article: Json, found: Sequence[Json], scorer: Any) -> Iterator[Case]:
    """Every gold statement with how well it was met, matched as the shared scorer matches."""
    words = [m.span() for m in scorer.WORD.finditer(article["text"])]
    gold = [said for said in article["statements"] if said["content"]]
    sides = [
        [{role: scorer.words_in(words, scorer.pairs(said[role])) for role in ROLES} for said in side]
        for side in (gold, found)
    ]
    met = {i: (dice, sides[0][i], sides[1][j]) for dice, i, j in scorer.align(*sides)}
    for number, said in enumerate(gold):
        yield article, said, frozenset(marks_of(*met[number]) if number in met else ())


def marks_of(dice: float, gold: dict[str, frozenset[int]], found: dict[str, frozenset[int]]) -> Iterator[str]:
    """Which of found, linked and exact a pair of matched statements is."""
    if dice >= 0.5:
        yield "found"
        if gold["source"] & found["source"] or not (gold["source"] or found["source"]):
            yield "linked"
    if gold == found:
        yield "exact"


def print_shares(title: str, cases: Sequence[Case], group_of: Callable[[Json, Json], str]) -> None:
    """Recall of each kind of gold statements."""
    totals: Counter[str] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    for article, said, marks in cases:
        group = group_of(article, said)
        totals[group] += 1
        hits.update((group, mark) for mark in marks)
    print(f"\n{title:34}{'found':>7}{'linked':>7}{'exact':>7}{'n':>7}")
    for group in sorted(totals):
        shares = "".join(f"{100 * hits[group, mark] / totals[group]:7.1f}" for mark in ("found", "linked", "exact"))
        print(f"{group:34}{shares}{totals[group]:7}")


def form_of(text: str, content: Sequence[Sequence[int]], model: Model) -> str:
    """`direct` when all words of the content stand in quotation marks, `indirect` when none does, else `mixed`."""
    inside = [
        quoted
        for start, end, quoted in quoted_words(text, model.tokenizer)
        if any(low < end and high > start for low, high in content)
    ]
    return "direct" if all(inside) else "mixed" if any(inside) else "indirect"


@lru_cache(maxsize=1)
def quoted_words(text: str, tokenizer: Tokenizer) -> list[tuple[int, int, bool]]:
    """Start and end of every word, and whether it stands in quotation marks."""
    words = split_words(text, tokenizer)
    rows = zip(words.starts.tolist(), words.ends.tolist(), quote_marks(words).tolist(), strict=True)
    return [(start, end, mark == 1) for start, end, mark in rows if text[start].isalnum()]


def bin_of(text: str, content: Sequence[Sequence[int]]) -> str:
    """The range of LENGTHS in which the number of words lies."""
    count = sum(len(re.findall(r"\w+", text[start:end])) for start, end in content)
    low, high = next((low, high) for low, high in LENGTHS if count <= high)
    return f"{low:2} to {high}" if high < LENGTHS[-1][1] else f"{low} and more"


def print_outlets(gold: Sequence[Json], found: Sequence[Sequence[Json]], scorer: Any) -> None:
    """F1 of the shared scorer by outlet."""
    groups: dict[str, list[tuple[str, list[Json], Sequence[Json]]]] = defaultdict(list)
    for article, said in zip(gold, found, strict=True):
        groups[article["outlet"]].append((article["text"], article["statements"], said))
    figures = ("exact source", "exact cue", "exact content", "linked overlap", "linked exact")
    print(f"\n{'outlet':24}" + "".join(f"{name:>16}" for name in figures))
    for outlet in sorted(groups):
        scored = scorer.score(groups[outlet])
        print(f"{outlet:24}" + "".join(f"{scored[name]['F1']:16.1f}" for name in figures))


if __name__ == "__main__":
    main()
