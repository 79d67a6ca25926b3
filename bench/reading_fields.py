"""When, how and through whom, with the gold spans given: said_on, medium and via against a labelled reading.

    python -m bench.reading_fields --data PATH [--file dev_read.jsonl] [--model] [--held-out]

`PATH` is the folder of PolNeAR with its readings. The figures are those of a scored reading (said_on and via: F1, via
by the words of the name; medium: accuracy and macro F1), beside a baseline that always says nothing, with the expected
calibration error (ten bins; Guo et al., *On calibration of modern neural networks*, ICML 2017) of each confidence.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Sequence
from pathlib import Path

from bench.labelled import Read, load_reads
from sayso.model import Marks, load_model
from sayso.resolve.medium import find_media
from sayso.resolve.outlets import find_outlets
from sayso.resolve.speakers import resolve_speakers
from sayso.resolve.utterance import lay_out
from sayso.resolve.via import find_vias
from sayso.resolve.when import find_dates
from training.examples import is_held_out

Value = str | None
Pair = tuple[Value, Value, float]
_WORD = re.compile(r"\w+")
_DROPPED = {"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "president", "the", "a", "an"}
_FIELDS = ("said_on", "medium", "via")
_NOTHING: dict[str, Value] = {"said_on": None, "medium": "unspecified", "via": None}


def name_words(name: Value) -> frozenset[str]:
    """The words of a name that count, lower case."""
    return frozenset(word for word in _WORD.findall((name or "").lower()) if word not in _DROPPED)


def same(field: str, gold: Value, found: Value) -> bool:
    """Whether a found value is the gold one."""
    return name_words(gold) == name_words(found) if field == "via" else gold == found


def calibration_error(field: str, pairs: Sequence[Pair]) -> float:
    """Expected calibration error in per cent, ten bins of equal width."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for gold, found, confidence in pairs:
        bins.setdefault(min(int(confidence * 10), 9), []).append((confidence, same(field, gold, found)))
    gaps = [abs(sum(sure for sure, _ in group) - sum(right for _, right in group)) for group in bins.values()]
    return 100 * sum(gaps) / max(len(pairs), 1)


def score_labels(pairs: Sequence[Pair]) -> tuple[float, float]:
    """Accuracy and macro F1 over the gold labels, in per cent."""
    f1 = []
    for label in {gold for gold, _, _ in pairs}:
        hits = sum(gold == found == label for gold, found, _ in pairs)
        f1.append(
            2 * hits / (sum(found == label for _, found, _ in pairs) + sum(gold == label for gold, _, _ in pairs))
        )
    return 100 * sum(gold == found for gold, found, _ in pairs) / len(pairs), 100 * sum(f1) / len(f1)


def score_values(field: str, pairs: Sequence[Pair]) -> tuple[float, float, float]:
    """Precision, recall and F1 of what is not null, in per cent."""
    hits = sum(bool(gold and found) and same(field, gold, found) for gold, found, _ in pairs)
    given, wanted = sum(bool(found) for _, found, _ in pairs), sum(bool(gold) for gold, _, _ in pairs)
    both = given + wanted
    return 100 * hits / max(given, 1), 100 * hits / max(wanted, 1), 200 * hits / max(both, 1)


def print_row(name: str, field: str, pairs: Sequence[Pair]) -> None:
    """One line of the table."""
    error = calibration_error(field, pairs)
    if field == "medium":
        figures = "accuracy {:5.1f}  macro F1 {:5.1f}         ".format(*score_labels(pairs))
    else:
        figures = "P {:5.1f}  R {:5.1f}  F1 {:5.1f}".format(*score_values(field, pairs))
    print(f"{field:8} {name:10} {figures:42} ECE {error:4.1f}  n {len(pairs)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--file", default="dev_read.jsonl")
    parser.add_argument("--model", action="store_true", help="let the shipped model's head have a say in the medium")
    parser.add_argument("--held-out", action="store_true", help="only the articles kept aside from training")
    args = parser.parse_args()
    golds = load_reads(args.data / args.file)
    model = load_model() if args.model else None
    if args.held_out:
        golds = [gold for gold in golds if is_held_out(gold.article.url)]
    found: dict[str, list[tuple[Value, float]]] = {field: [] for field in _FIELDS}
    took = 0.0
    for gold in golds:
        marks = model.mark([gold.article.text])[0] if model else None
        began = time.perf_counter()
        for field, values in read_fields(gold, marks).items():
            found[field] += values
        took += time.perf_counter() - began
    for field in _FIELDS:
        wanted = [row[field] for gold in golds for row in gold.labels]
        print_row("nothing", field, [(want, _NOTHING[field], 1.0) for want in wanted])
        print_row("sayso", field, [(want, *got) for want, got in zip(wanted, found[field], strict=True)])
    print(f"all three, speakers included: {took / max(len(golds), 1) * 1000:.1f} ms an article")


def read_fields(gold: Read, marks: Marks | None) -> dict[str, list[tuple[Value, float]]]:
    """The three fields of every attribution of an article, by field."""
    speakers = [speaker for speaker, _ in resolve_speakers(gold.article, gold.attributions, marks)]
    scene = lay_out(gold.article, gold.attributions, speakers)
    outlets = find_outlets(gold.article)
    return {
        "said_on": find_dates(scene),
        "medium": [*find_media(scene, outlets, marks)],
        "via": find_vias(scene, outlets),
    }


if __name__ == "__main__":
    main()
