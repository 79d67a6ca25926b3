# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""The stance of a headline towards a rumour, by the folds of Emergent (Ferreira and Vlachos, NAACL 2016).

    python -m bench.stance --data PATH

PATH is the folder with `emergent_train.jsonl`. Weights are learned on nine folds and measured on the tenth, ten times;
folds share no claim. Features are those that `link` has for a pair of texts (what is shared, negated, opposed, near in
meaning; figures and names) and the headline's words that a table knows or that ten headlines have. The published
figure is 73 % accuracy, with features of a parser, an aligner and a paraphrase database.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from sayso.link.asserting import find_negated
from sayso.link.stance import _CONTENTS, _CUES
from sayso.link.terms import WORD, find_numbers, find_terms, stem
from sayso.link.vectors import vectors_of

LABELS = ("for", "against", "observing")
_HEDGES = frozenset(
    stem(w) for w in "claim reportedly report alleged allegedly say may might could possible rumor unconfirmed".split()
)
_DOUBTS = frozenset(
    stem(w) for w in "hoax fake false not no deny denies debunk rumor untrue satire never n't isn't wrong myth".split()
)


def features(claim: str, headline: str) -> dict[str, float]:
    """Named numbers of a headline beside a claim."""
    mine, theirs = set(find_terms(headline)), set(find_terms(claim))
    words = [stem(found.group()) for found in WORD.finditer(headline)]
    negated = (set(find_negated(headline)), set(find_negated(claim)))
    numbers = (set(find_numbers(headline)), set(find_numbers(claim)))
    near = vectors_of(sorted(theirs)) @ vectors_of(sorted(mine)).T
    return {
        "bias": 1.0,
        "shared": len(mine & theirs) / max(1, len(theirs)),
        "meant": float(near.max(axis=1).mean()) if near.size else 0.0,
        "negated apart": float(bool(negated[0] ^ negated[1])),
        "numbers apart": float(bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])),
        "question": float("?" in headline),
        "quoted": float(any(mark in headline for mark in "'‘“\"")),
        "colon": float(":" in headline),
        "hedged": float(bool(_HEDGES & set(words))),
        "doubted": float(bool(_DOUBTS & set(words))),
        **{f"cue {name}": float(bool(table & set(words))) for name, table in _CUES.items()},
        **{f"content {name}": float(bool(table & set(words))) for name, table in _CONTENTS.items()},
        **{f"word {word}": 1.0 for word in {*words, *(f"{a} {b}" for a, b in pairwise(words))}},
        **{f"new {word}": 1.0 for word in mine - theirs},
    }


def fit(rows: np.ndarray, labels: np.ndarray, penalty: float = 3.0, steps: int = 120) -> np.ndarray:
    """Weights (features, labels) of a softmax regression, by accelerated gradient descent (Nesterov, 1983)."""
    wanted = np.eye(len(LABELS))[labels]
    weights = before = np.zeros((rows.shape[1], len(LABELS)))
    rate = 1.0 / (0.5 * _longest(rows) + penalty)
    for step in range(steps):
        ahead = weights + step / (step + 3) * (weights - before)
        logits = rows @ ahead
        chances = np.exp(logits - logits.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        before, weights = weights, ahead - rate * (rows.T @ (chances - wanted) + penalty * ahead)
    return weights


def _longest(rows: np.ndarray) -> float:
    """About the largest eigenvalue of the rows' products, by power iteration, a little too large to be safe."""
    vector = np.ones(rows.shape[1]) / np.sqrt(rows.shape[1])
    for _ in range(8):
        vector = rows.T @ (rows @ vector)
        length = float(np.linalg.norm(vector))
        vector /= length
    return 1.1 * length


def matrix(items: Sequence[dict[str, float]], names: Sequence[str]) -> np.ndarray:
    """The features of these names (items, names)."""
    places = {name: place for place, name in enumerate(names)}
    out = np.zeros((len(items), len(names)))
    for row, item in enumerate(items):
        for name, value in item.items():
            if name in places:
                out[row, places[name]] = value
    return out


def print_row(name: str, gold: np.ndarray, found: np.ndarray) -> None:
    """Accuracy and macro F1."""
    each = []
    for label in range(len(LABELS)):
        hits = ((gold == label) & (found == label)).sum()
        each.append(2 * hits / max(1, (gold == label).sum() + (found == label).sum()))
    by_label = "  ".join(f"{name} {100 * f1:.1f}" for name, f1 in zip(LABELS, each, strict=True))
    print(f"{name:12} accuracy {100 * (gold == found).mean():5.1f}  macro F1 {100 * np.mean(each):5.1f}  ({by_label})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    path = args.data / "emergent_train.jsonl"
    if not path.exists():
        sys.exit(f"no headlines at {path}: give their folder with --data")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    items = [features(row["claim"], row["headline"]) for row in rows]
    labels = np.array([LABELS.index(row["stance"]) for row in rows])
    folds = np.array([str(row["fold"]) for row in rows])
    found, common = np.zeros_like(labels), np.zeros_like(labels)
    for fold in sorted(set(folds)):
        train = np.where(folds != fold)[0]
        counts = Counter(name for place in train for name in items[place])
        names = sorted(name for name, count in counts.items() if count >= 10)
        weights = fit(matrix([items[place] for place in train], names), labels[train])
        test = np.where(folds == fold)[0]
        found[test] = (matrix([items[place] for place in test], names) @ weights).argmax(axis=1)
        common[test] = np.bincount(labels[train]).argmax()
    print_row("commonest", labels, common)
    print_row("sayso", labels, found)


if __name__ == "__main__":
    main()
