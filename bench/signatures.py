"""Which signature finds reused text: recall of article pairs that share fifteen five-word shingles or more.

    python -m bench.signatures --data PATH       PATH holds rumours/fnc_bodies_train.jsonl

A signature cuts a text into windows of so many words (0: the whole text), takes so many MinHash values of each, and
makes a key of each band of so many values; two articles are candidates if they have a key in common. The project's own
(`sayso.link.origins.signatures`) is windows of 30 words, 4 values, bands of 1.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from rensa import RMinHash

from bench.reprints import BODIES, read_bodies
from sayso.link.origins.signatures import SHINGLE, find_words

VARIANTS = ((0, 128, 4), (0, 128, 2), (0, 128, 1), (30, 16, 2), (60, 4, 1), (60, 8, 1), (30, 4, 1), (30, 8, 1))
SHARED, MOST_HOLDERS = 15, 300
Shingles = list[str]


def pairs_by(keys: Iterable[tuple[int, object]]) -> Counter[tuple[int, int]]:
    """Pairs of articles with the number of keys that they share; keys of very many articles are furniture."""
    holders: dict[object, set[int]] = {}
    for article, key in keys:
        holders.setdefault(key, set()).add(article)
    return Counter(
        pair for held in holders.values() if len(held) < MOST_HOLDERS for pair in combinations(sorted(held), 2)
    )


def keys_of(texts: list[Shingles], window: int, values: int, band: int) -> list[tuple[int, object]]:
    """Every key of every text under one variant."""
    cut = [
        (n, text[at : at + (window or len(text))])
        for n, text in enumerate(texts)
        for at in range(0, len(text), window or max(len(text), 1))
    ]
    digests = RMinHash.digests_from_token_sets([shingles for _, shingles in cut], values, 7)
    return [
        (article, (at, *digest[at : at + band]))
        for (article, _), digest in zip(cut, digests, strict=True)
        for at in range(0, values, band)
    ]


def main() -> None:
    """Reads the texts and prints a line for each variant."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help=f"folder with {BODIES}")
    data = parser.parse_args().data
    if not (data / BODIES).exists():
        raise SystemExit(f"{data / BODIES} is not there")
    words = [find_words(article.text)[0] for article in read_bodies(data)]
    texts = [[" ".join(text[at : at + SHINGLE]) for at in range(len(text) - SHINGLE + 1)] for text in words]
    shared = pairs_by((n, shingle) for n, text in enumerate(texts) for shingle in set(text))
    true = {pair for pair, count in shared.items() if count >= SHARED}
    print(f"{len(texts)} articles, {len(true)} pairs share {SHARED} shingles or more")
    print(f"{'window':>7}{'values':>8}{'band':>6}{'recall':>8}{'candidates':>12}{'keys an article':>17}")
    for variant in VARIANTS:
        keys = keys_of(texts, *variant)
        found = pairs_by(keys)
        recall = 100 * len(true & found.keys()) / len(true)
        print(
            f"{variant[0]:>7}{variant[1]:>8}{variant[2]:>6}{recall:8.1f}{len(found):12}{len(keys) / len(texts):17.0f}"
        )


if __name__ == "__main__":
    main()
