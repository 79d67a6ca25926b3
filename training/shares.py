"""Prints how well heads and features read act and commitment together, for every pair of shares.

    python -m training.shares --data PATH

`PATH` is the folder of PolNeAR with its readings. Measured on the labelled articles that are kept aside, which neither
the heads nor the features learned from. The best pairs belong into `SHARES` of `sayso.classify.mixing`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.labelled import load_reads
from sayso.classify.acts import head_log_probabilities
from sayso.classify.features import statement_features
from sayso.classify.mixing import SHARES, Shares, mix
from sayso.classify.scoring import load_tables
from sayso.model import load_model
from sayso.model.heads import Floats
from training.acts import LABELS, more_reads
from training.examples import is_held_out

GRID = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2)
Case = tuple[Floats | None, Floats, int]
"""Log probabilities of the head, if it has any, and of the features, and the number of the right label."""


def collect(data: Path) -> dict[str, list[Case]]:
    """By field a case for each labelled statement of the articles kept aside."""
    reads = load_reads(data / "train_read.jsonl") + more_reads(data)
    cases: dict[str, list[Case]] = {field: [] for field in LABELS}
    model, tables = load_model(), load_tables()
    for read in (read for read in reads if is_held_out(read.article.url)):
        marks = model.mark([read.article.text])[0]
        for attribution, label in zip(read.attributions, read.labels, strict=True):
            heads, features = head_log_probabilities(attribution, marks), statement_features(attribution)
            for field, values in LABELS.items():
                if label.get(field) in values:
                    row = tables[field].log_probabilities(features)
                    cases[field].append((heads.get(field), row, values.index(label[field])))
    return cases


def score(cases: Sequence[Case], shares: Shares) -> tuple[float, float, float]:
    """Accuracy and macro F1 in per cent, and the mean negative log probability of the right label."""
    rows = np.array([mix(head, features, shares) for head, features, _ in cases])
    right = np.array([label for _, _, label in cases])
    given = rows.argmax(axis=1)
    return 100 * float((given == right).mean()), macro_f1(right, given), -float(rows[range(len(right)), right].mean())


def macro_f1(right: NDArray[np.int64], given: NDArray[np.int64]) -> float:
    """Mean F1 in per cent over the labels that are right somewhere."""
    f1 = [
        2 * int(((right == label) & (given == label)).sum()) / int((right == label).sum() + (given == label).sum())
        for label in np.unique(right)
    ]
    return 100 * sum(f1) / len(f1)


def print_grid(field: str, cases: Sequence[Case]) -> None:
    """The shares from best to worst by the log probability, which few cases shake less than the accuracy."""
    tried = [(score(cases, shares), shares) for shares in (Shares(*pair) for pair in product(GRID, GRID[:-1]))]
    tried = [(figures, shares) for figures, shares in tried if shares.head + shares.features > 0]
    print(f"{field}: {len(cases)} statements")
    marked = {"now": SHARES[field], "head alone": Shares(1.0, 0.0), "features alone": Shares(0.0, 1.0)}
    best = [("", shares) for _, shares in sorted(tried, key=lambda one: one[0][2])[:6]]
    for name, shares in [*best, *marked.items()]:
        accuracy, macro, loss = score(cases, shares)
        print(
            f"  head {shares.head:.1f} features {shares.features:.1f}  accuracy {accuracy:5.1f}  macro F1 {macro:5.1f}"
            f"  loss {loss:.3f}  {name}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    for field, cases in collect(parser.parse_args().data).items():
        print_grid(field, cases)


if __name__ == "__main__":
    main()
