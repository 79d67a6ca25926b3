"""Act, commitment and answers with the gold spans given, against labelled readings.

    python -m bench.classify --data PATH [--split train|dev]

`PATH` is the folder of PolNeAR with its readings. For act and commitment: accuracy, macro F1 and the expected
calibration error (ten bins; Guo et al., *On calibration of modern neural networks*, ICML 2017), for the commonest label
alone, for the weighted features with groups left out, for all of them, for the model's head, and for both together. For
answers precision, recall and F1 of the pairs. On `train` all comes from folds that did not see the article, and the
heads are left out, since they learned from it; `dev` is for measuring only.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.labelled import Read, load_reads
from sayso.classify import classify_statements
from sayso.classify.acts import head_log_probabilities
from sayso.classify.features import group_of
from sayso.classify.mixing import SHARES, mix
from sayso.errors import ModelError
from sayso.model import Marks, load_model
from sayso.records import Classification, Resolution
from sayso.resolve import resolve_statements
from training.acts import LABELS, Keep, all_features, cross_fit, fit_field, training_reads
from training.answers import known_sides, make_scenes, measure
from training.readings import bare_marks

GROUPS = ("cue", "class", "negation", "modality", "opening", "content", "word")
Found = tuple[str | None, str | None, float]
"""Gold value, found value, confidence."""


def without(group: str) -> Keep:
    """All features but those of a group."""
    return lambda name: group_of(name) != group


KEEPS: Mapping[str, Keep] = {
    "cue words alone": lambda name: group_of(name) in {"bias", "cue"},
    "cue words and classes alone": lambda name: group_of(name) in {"bias", "cue", "class"},
    **{f"features without {group}": without(group) for group in GROUPS},
    "features": lambda _: True,
}


def feature_rows(field: str, split: str, data: Path, reads: Sequence[Read]) -> dict[str, list[list[Any]]]:
    """Log probabilities of every statement by article, for each choice of features."""
    learned, features = training_reads(data), all_features(reads)
    if split == "train":
        return {name: [list(rows) for rows in cross_fit(field, reads, features, keep)] for name, keep in KEEPS.items()}
    known = all_features(learned)
    tables = {name: fit_field(field, learned, known, keep) for name, keep in KEEPS.items()}
    return {
        name: [[table.log_probabilities(filter(KEEPS[name], row)) for row in rows] for rows in features]
        for name, table in tables.items()
    }


def head_rows(field: str, reads: Sequence[Read], marks: Sequence[Marks], features: list[list[Any]]) -> dict[str, Any]:
    """Log probabilities of the head alone, and of both together."""
    heads = [
        [head_log_probabilities(attribution, mark).get(field) for attribution in read.attributions]
        for read, mark in zip(reads, marks, strict=True)
    ]
    pairs = [list(zip(one, other, strict=True)) for one, other in zip(heads, features, strict=True)]
    return {
        "head": [[row if head is None else head for head, row in rows] for rows in pairs],
        "head and features": [[mix(head, row, SHARES[field]) for head, row in rows] for rows in pairs],
    }


def to_found(field: str, reads: Sequence[Read], rows: Sequence[Sequence[Any]]) -> list[Found]:
    """The likeliest label of each statement beside its gold label."""
    values = LABELS[field]
    return [
        (label[field], values[int(row.argmax())], float(np.exp(row.max())))
        for read, many in zip(reads, rows, strict=True)
        for label, row in zip(read.labels, many, strict=True)
    ]


def calibration_error(found: Sequence[Found]) -> float:
    """Expected calibration error in per cent."""
    bins: dict[int, list[float]] = {}
    for gold, given, sure in found:
        bins.setdefault(min(int(sure * 10), 9), []).append(sure - (gold == given))
    return 100 * sum(abs(sum(gaps)) for gaps in bins.values()) / max(len(found), 1)


def print_labels(field: str, name: str, found: Sequence[Found]) -> None:
    """One line: accuracy, macro F1, calibration error."""
    gold, given = Counter(g for g, _, _ in found), Counter(f for _, f, _ in found)
    hits = Counter(g for g, f, _ in found if g == f)
    macro = sum(2 * hits[label] / (gold[label] + given[label]) for label in gold) / len(gold)
    accuracy = 100 * sum(hits.values()) / len(found)
    error = calibration_error(found)
    print(f"{field:11} {name:28} accuracy {accuracy:5.1f}  macro F1 {100 * macro:5.1f}  ECE {error:4.1f}", flush=True)


def print_answers(name: str, found: Sequence[Found]) -> None:
    """One line: precision, recall, F1 of pairs, and the calibration error over all statements."""
    hits = sum(gold is not None and gold == given for gold, given, _ in found)
    given = sum(one is not None for _, one, _ in found)
    wanted = sum(gold is not None for gold, _, _ in found)
    p, r, f1 = 100 * hits / max(given, 1), 100 * hits / max(wanted, 1), 200 * hits / max(given + wanted, 1)
    error = calibration_error(found)
    print(f"answers     {name:28} P {p:5.1f}  R {r:5.1f}  F1 {f1:5.1f}  ECE {error:4.1f}  n {wanted}", flush=True)


def gold_answers(read: Read) -> list[str | None]:
    """Ids that the statements answer, where they are in the article."""
    ids = {attribution.id for attribution in read.attributions}
    return [str(label["answers"]) if str(label["answers"]) in ids else None for label in read.labels]


def classify_all(
    reads: Sequence[Read], resolutions: Sequence[Sequence[Resolution]], marks: Sequence[Marks]
) -> list[list[Classification]]:
    """What the stage itself gives for each article; prints what it took in processor time."""
    began = time.process_time()
    out = [
        classify_statements(read.article, read.attributions, found, mark)
        for read, found, mark in zip(reads, resolutions, marks, strict=True)
    ]
    spent, statements = time.process_time() - began, sum(len(read.attributions) for read in reads)
    print(
        f"classify_statements: {1000 * spent / len(reads):.1f} ms an article, {1000 * spent / statements:.2f} a statement"
    )
    return out


def to_answers(reads: Sequence[Read], found: Sequence[Sequence[Classification]]) -> list[Found]:
    """Gold and found answer of each statement."""
    return [
        (gold, one.answers, one.answers_confidence)
        for read, many in zip(reads, found, strict=True)
        for gold, one in zip(gold_answers(read), many, strict=True)
    ]


def measure_labels(split: str, data: Path, reads: Sequence[Read], marks: Sequence[Marks] | None) -> None:
    """All rows of act and commitment."""
    for field in LABELS:
        gold = [label[field] for read in reads for label in read.labels]
        common = Counter(gold).most_common(1)[0]
        print_labels(field, "commonest label", [(one, common[0], common[1] / len(gold)) for one in gold])
        rows: dict[str, Any] = feature_rows(field, split, data, reads)
        if marks:
            rows |= head_rows(field, reads, marks, rows["features"])
        for name, made in rows.items():
            print_labels(field, name, to_found(field, reads, made))


def measure_answers(split: str, reads: Sequence[Read], marks: Sequence[Marks] | None) -> None:
    """All rows of answers; on dev with the speakers that the resolver finds."""
    if split == "train":
        scenes = make_scenes(reads, None)
        measure([known_sides(read, scene) for read, scene in zip(reads, scenes, strict=True)])
        return
    bare = [bare_marks(read.article.text) for read in reads]
    who = [list(resolve_statements(r.article, r.attributions, m)) for r, m in zip(reads, marks or bare, strict=True)]
    print_answers("acts of features, no vectors", to_answers(reads, classify_all(reads, who, bare)))
    if marks:
        print_answers("head, features, vectors", to_answers(reads, classify_all(reads, who, marks)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", choices=["train", "dev"], default="dev")
    args = parser.parse_args()
    reads = load_reads(args.data / f"{args.split}_read.jsonl")
    marks: list[Marks] | None = None
    try:
        marks = load_model().mark([read.article.text for read in reads]) if args.split == "dev" else None
    except ModelError as error:
        print(f"without the model's heads: {error}")
    measure_labels(args.split, args.data, reads, marks)
    measure_answers(args.split, reads, marks)


if __name__ == "__main__":
    main()
