"""Learns which features speak for which act and commitment, and writes `act_weights.json`.

    python -m training.acts --data PATH [--write]

`PATH` is the folder of PolNeAR with its readings. Multinomial logistic regression with an L2 penalty on the statements
of train_read.jsonl, and on those of train.jsonl that `training/labels/reading.jsonl` labels; the articles kept aside
for calibration stay aside. Without `--write` it only prints the figures over five folds of articles.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.labelled import Read, as_read, load_reads
from sayso.classify.features import statement_features
from sayso.classify.scoring import Table
from sayso.model.labels import ACTS, COMMITMENTS
from training.examples import is_held_out
from training.readings import folds

LABELS: Mapping[str, Sequence[str]] = {"act": ACTS, "commitment": COMMITMENTS}
LEAST = 4
"""Statements that a feature must occur in."""
PENALTY = 3.0
PRIOR: Mapping[str, Mapping[str, float]] = {
    **{f"class {act}": {act: 0.7} for act in ACTS},
    "class doubt": {"PR-": 3.0, "state": 0.5, "predict": 0.5},
    "negation cue believe": {"PR-": 1.5},
    "negation cue deny": {"evade": 2.0, "Uu": 3.0},
    "negation neither nor": {"evade": 2.5, "Uu": 3.0},
    "negation yet to": {"Uu": 2.0},
    "content denial": {"deny": 0.7},
    "content short denial": {"deny": 2.0},
    "content evasion": {"evade": 1.5},
    "content short evasion": {"evade": 1.0},
    "content weak evasion evade": {"evade": 1.0, "Uu": 0.5},
    "content order <=2": {"direct": 3.5, "Uu": 4.0},
    "content order <=4": {"direct": 2.0, "Uu": 2.5},
    "modality short possible": {"PS+": 1.5},
    **{f"modality short {word}": {"PS+": 2.0} for word in ("might", "may", "perhaps", "maybe", "possibly")},
    "modality short probable": {"PR+": 1.0},
    "opening ask to": {"direct": 1.0, "ask": -1.0},
}
"""What the words mean in English before any example is seen: the penalty draws the weights here instead of to 0."""
_STEPS = 80
_RATE = 0.15
_WEIGHTS = Path(__file__).parent.parent / "src/sayso/classify/act_weights.json"
_MORE = Path(__file__).parent / "labels/reading.jsonl"
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Keep = Callable[[str], bool]


def all_features(reads: Sequence[Read]) -> list[list[list[str]]]:
    """The features of every statement of every article."""
    return [[statement_features(attribution) for attribution in read.attributions] for read in reads]


def fit(rows: Sequence[Sequence[str]], labels: Sequence[int], values: Sequence[str]) -> Table:
    """The weights that make the labels, numbers of `values`, likely."""
    counts = Counter(name for row in rows for name in row)
    names = {name: i for i, name in enumerate(n for n, count in counts.items() if count >= LEAST)}
    prior = np.array([[PRIOR.get(name, {}).get(value, 0.0) for value in values] for name in names], dtype=np.float32)
    places = np.array([i for i, row in enumerate(rows) for name in row if name in names])
    columns = np.array([names[name] for row in rows for name in row if name in names])
    wanted = np.eye(len(values), dtype=np.float32)[np.asarray(labels)]
    learned = Table(names, _descend(places, columns, wanted, prior))
    return _with_unseen(learned, values)


def _with_unseen(learned: Table, values: Sequence[str]) -> Table:
    """The table with the features of PRIOR that too few statements have."""
    unseen = [name for name in PRIOR if name not in learned.rows]
    more = np.array([[PRIOR[name].get(value, 0.0) for value in values] for name in unseen], dtype=np.float32)
    rows = {**learned.rows, **{name: len(learned.rows) + i for i, name in enumerate(unseen)}}
    return Table(rows, np.concatenate([learned.weights, more.reshape(-1, len(values))]))


def _descend(
    places: Ints, columns: Ints, wanted: NDArray[np.float32], prior: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Adam on the penalised log-likelihood, whole data each step.

    places, columns (n): the statement and the feature of each pair that occurs, by statement; every statement and every
    feature has one. wanted (statements, labels): 1 at the right label; prior (features, labels): where the penalty
    draws the weights.
    """
    weights = prior.copy()
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    row_starts = np.flatnonzero(np.diff(places, prepend=-1))
    order = np.argsort(columns, kind="stable")
    by_column, column_starts = places[order], np.flatnonzero(np.diff(columns[order], prepend=-1))
    for step in range(1, _STEPS + 1):
        scores = np.add.reduceat(weights[columns], row_starts)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        error = shares / shares.sum(axis=1, keepdims=True) - wanted
        gradient = np.add.reduceat(error[by_column], column_starts) + PENALTY * (weights - prior)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = _RATE * (1 - step / (_STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def fit_field(field: str, reads: Sequence[Read], features: Sequence[Sequence[Sequence[str]]], keep: Keep) -> Table:
    """The table of one field, learned from the statements that have a label for it."""
    values = LABELS[field]
    pairs = [
        ([name for name in row if keep(name)], values.index(label[field]))
        for read, rows in zip(reads, features, strict=True)
        for row, label in zip(rows, read.labels, strict=True)
        if label.get(field) in values
    ]
    return fit([row for row, _ in pairs], [label for _, label in pairs], values)


def cross_fit(
    field: str,
    reads: Sequence[Read],
    features: Sequence[Sequence[Sequence[str]]],
    keep: Keep = lambda _: True,
) -> list[Floats]:
    """For each article log probabilities (statements, labels) from weights that never saw it."""
    out: list[Floats] = [np.zeros((0, len(LABELS[field])))] * len(reads)
    for held in folds(len(reads)):
        kept = [i for i in range(len(reads)) if i not in held]
        table = fit_field(field, [reads[i] for i in kept], [features[i] for i in kept], keep)
        for i in held:
            out[i] = np.array([table.log_probabilities(filter(keep, row)) for row in features[i]]).reshape(
                -1, len(LABELS[field])
            )
    return out


def score(field: str, reads: Sequence[Read], found: Sequence[Floats]) -> tuple[float, float]:
    """Accuracy and macro F1 in per cent over the labelled statements."""
    values = LABELS[field]
    pairs = [
        (label[field], values[int(row.argmax())])
        for read, rows in zip(reads, found, strict=True)
        for label, row in zip(read.labels, rows, strict=True)
        if label.get(field) in values
    ]
    gold, given = Counter(g for g, _ in pairs), Counter(f for _, f in pairs)
    hits = Counter(g for g, f in pairs if g == f)
    f1 = [2 * hits[name] / (gold[name] + given[name]) for name in gold]
    return 100 * sum(hits.values()) / len(pairs), 100 * sum(f1) / len(f1)


def more_reads(data: Path) -> list[Read]:
    """Further articles of train.jsonl whose statements `training/labels/reading.jsonl` labels."""
    if not _MORE.exists():
        return []
    known = {read.article.url for read in load_reads(data / "train_read.jsonl")}
    labels: dict[str, dict[str, dict[str, str]]] = {}
    for line in _MORE.read_text("utf-8").splitlines():
        row = json.loads(line)
        labels.setdefault(row["url"], {})[str(row["id"])] = row
    articles = map(json.loads, (data / "train.jsonl").read_text("utf-8").splitlines())
    return [
        as_read({**row, "statements": [{**s, **labels[row["url"]].get(str(s["id"]), {})} for s in row["statements"]]})
        for row in articles
        if row["url"] in labels and row["url"] not in known
    ]


def training_reads(data: Path) -> list[Read]:
    """All labelled articles that are not kept aside."""
    reads = load_reads(data / "train_read.jsonl") + more_reads(data)
    return [read for read in reads if not is_held_out(read.article.url)]


def write(tables: Mapping[str, Table]) -> None:
    """Puts the weights beside the code."""
    stored = {
        field: {
            name: [round(float(w), 2) for w in table.weights[row]]
            for name, row in sorted(table.rows.items())
            if np.abs(table.weights[row]).max() > 0.02
        }
        for field, table in tables.items()
    }
    lines = json.dumps(stored, separators=(",", ":"), ensure_ascii=False).replace('],"', '],\n"')
    _WEIGHTS.write_text(lines + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    reads = training_reads(args.data)
    features = all_features(reads)
    for field in LABELS:
        accuracy, macro = score(field, reads, cross_fit(field, reads, features))
        print(f"{field:12} five folds of {len(reads)} articles: accuracy {accuracy:5.1f}  macro F1 {macro:5.1f}")
    if args.write:
        write({field: fit_field(field, reads, features, lambda _: True) for field in LABELS})


if __name__ == "__main__":
    main()
