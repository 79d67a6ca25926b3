"""What less context around a window would gain and cost: `python -m bench.windows --data PATH --scorer FILE`.

Prints for some ways of cutting PolNeAR's dev articles into windows the encoder's work against the first, the processor
time from text to spans, and the scorer's figures; then how much could be skipped because nothing is found in it.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import sayso.model.model
from bench.floors import load_scorer
from sayso.model import Model, load_model, one_blas_thread
from sayso.model.model import FOLDER
from sayso.model.windows import cut_windows
from sayso.model.words import Words, split_words
from training.evaluate import score
from training.examples import read_lines

CUTS = ((288, 64, 30), (288, 64, 16), (288, 32, 16), (384, 32, 16))
"""Pieces owned, seen before and seen after."""
CUE_SHARES = ((2, 0.0), (2, 0.02), (5, 0.05), (10, 0.1))
"""How often a word must be in a cue of the train articles, and in what share of its uses, to keep a paragraph."""
TOKEN = re.compile(r"[^\W\d_]+|[\"“”«»]|''|``")
QUOTES = {*'"“”«»', "''", "``"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=FOLDER)
    args = parser.parse_args()
    train, dev = (list(read_lines(args.data / f"polnear/{name}.jsonl")) for name in ("train", "dev"))
    model = load_model(args.model, 1)
    print_cuts(model, dev, args.scorer)
    print_empty(model, dev)
    print_skipping(train, dev)


def print_cuts(model: Model, dev: list[dict], scorer: Path) -> None:
    """The table of ways to cut."""
    words = [split_words(article["text"], model.tokenizer) for article in dev]
    first = work_of(words, *CUTS[0])
    for cut in CUTS:
        own, before, after = cut
        sayso.model.model.cut_windows = partial(cut_windows, own_pieces=own, before=before, after=after)
        began = time.process_time()
        with one_blas_thread():
            figures = score(model, dev, load_scorer(scorer))
        spent = time.process_time() - began
        row = ", ".join(
            f"{name} {figures[name]['F1']:.1f}" for name in ("linked overlap", "linked exact", "exact content")
        )
        print(f"{cut}: work {work_of(words, *cut) / first:.3f}, {spent:.1f} s with scoring, {row}", flush=True)


def work_of(texts: list[Words], own: int, before: int, after: int) -> float:
    """Operations of the encoder on these texts: a piece costs its products, and attention to all of its window."""
    lengths = (
        words.first[window.end] - words.first[window.start] + 2
        for words in texts
        for window in cut_windows(words, own, before, after)
    )
    return float(sum(length * (21.2e6 + 9216 * length) for length in lengths))


def print_empty(model: Model, dev: list[dict]) -> None:
    """How many windows hold no part of any attribution."""
    windows = empty = 0
    for article in dev:
        words = split_words(article["text"], model.tokenizer)
        spans = [span for said in article["statements"] for role in ("source", "cue", "content") for span in said[role]]
        for window in cut_windows(words):
            start, end = words.starts[window.own_start], words.ends[window.own_end - 1]
            windows += 1
            empty += not any(span[0] < end and span[1] > start for span in spans)
    print(f"{empty} of {windows} windows hold no part of an attribution")


def print_skipping(train: list[dict], dev: list[dict]) -> None:
    """How much would fall away with the paragraphs that have no quotation mark and no word of cues."""
    uses = Counter(token for article in train for token in tokens(article["text"]))
    cues = Counter(token for article in train for text in cues_of(article) for token in set(tokens(text)))
    for least, share in CUE_SHARES:
        known = {word for word, count in cues.items() if count >= least and count >= share * uses[word]} | QUOTES
        skipped = total = lost = 0
        for article in dev:
            starts = [span[0] for said in article["statements"] for span in said["cue"]]
            for start, end in paragraphs(article["text"]):
                found = tokens(article["text"][start:end])
                total += len(found)
                if known.isdisjoint(found):
                    skipped += len(found)
                    lost += sum(start <= place < end for place in starts)
        print(
            f"cue words seen {least} times, {share:.0%} of uses: {skipped / total:.1%} of words skipped, {lost} cues lost"
        )


def tokens(text: str) -> list[str]:
    """Words in small letters and quotation marks."""
    return TOKEN.findall(text.lower())


def cues_of(article: dict) -> Iterator[str]:
    """The texts of its cues."""
    return (article["text"][start:end] for said in article["statements"] for start, end in said["cue"])


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends."""
    return (match.span() for match in re.finditer(r"[^\n]+", text))


if __name__ == "__main__":
    main()
