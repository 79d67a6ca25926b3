"""Reprints among real articles: how many of the links between articles that share passages are right.

`bench/gold/reuse_judged.jsonl` holds pairs that were drawn at random from the links and judged by reading: ids, a verdict
and the reason, no text. `reuse`: one text was used for the other, or both took from a third (agency copy, an article
given at length). `quote`: only somebody's words are shared. `page`: what is shared is page furniture. `none`: chance.
Draw 1 was made first; what was wrong in it led to the rules for posts and quotations that are set off, and draw 2 was
made from the links that were left, with another seed.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sayso.link.origins import MemoryReuse, Reuse, find_reuse, is_reuse, keys_of, make_signature
from sayso.link.origins.shared import find_passages, find_sharing
from sayso.records import Article

JUDGED = Path(__file__).with_name("gold") / "reuse_judged.jsonl"
BODIES = "rumours/fnc_bodies_train.jsonl"
SEED = 8
Pair = tuple[str, str]


def print_reprints(data: Path) -> None:
    """Links, their precision on the judged ones, and the recall of the search against comparing all."""
    if not (data / BODIES).exists():
        print(f"\n{data / BODIES} is not there, so reprints are not measured")
        return
    articles = read_bodies(data)
    started = time.perf_counter()
    found = find_pairs(articles)
    each = 1000 * (time.perf_counter() - started) / len(articles)
    size = sum(len(make_signature(article.text)) for article in articles) / len(articles)
    print(
        f"\n{len(articles)} real articles: {len(found)} pairs share text, {each:.1f} ms and {size:.0f} bytes an article"
    )
    judged = list(read_judged())
    for draw in (1, 2):
        rows = [row for row in judged if row["draw"] == draw]
        left = [row for row in rows if (row["one"], row["other"]) in found]
        print(
            f"draw {draw}: {right(rows)} of {len(rows)} right; of those that are linked now {right(left)} of {len(left)}"
        )
    true, hit = recall(articles, found, sample=4000)
    print(f"of {true} pairs that reuse text by comparing all words, the search found {hit}")


def read_bodies(data: Path) -> list[Article]:
    """The news texts, in the order of the file."""
    rows = map(json.loads, (data / BODIES).read_text(encoding="utf-8").splitlines())
    return [Article(row["url"], row["text"]) for row in rows]


def find_pairs(articles: list[Article]) -> dict[Pair, Reuse]:
    """The links between these articles by their addresses, each article looked up among those before it."""
    index, known = MemoryReuse(), dict[str, Article]()
    found: dict[Pair, Reuse] = {}
    for article in articles:
        for reuse in find_reuse(article, index, known.__getitem__):
            found[known[reuse.other].url, article.url] = reuse
        index.add(article.id, keys_of(make_signature(article.text)))
        known[article.id] = article
    return found


def recall(articles: list[Article], found: Mapping[Pair, Reuse], sample: int) -> tuple[int, int]:
    """Of a random sample of all pairs that share words and, compared in full, reuse text: how many, how many found."""
    pairs = find_sharing([article.text for article in articles])
    chosen = random.Random(SEED).sample(pairs, min(sample, len(pairs)))
    true = [(a, b) for a, b in chosen if is_reuse(find_passages(articles[b].text, articles[a].text))]
    return len(true), sum((articles[a].url, articles[b].url) in found for a, b in true)


def draw(found: Mapping[Pair, Reuse], count: int) -> list[Pair]:
    """Links drawn at random for judging, the same each time."""
    return random.Random(SEED).sample(sorted(found), count)


def read_judged() -> Iterator[dict[str, Any]]:
    """The verdicts: `draw`, `one`, `other`, `verdict`, `why`."""
    yield from map(json.loads, JUDGED.read_text(encoding="utf-8").splitlines())


def right(rows: list[dict[str, Any]]) -> int:
    """How many of these links are right."""
    return sum(row["verdict"] == "reuse" for row in rows)
