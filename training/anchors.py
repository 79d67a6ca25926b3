"""Learns what ties a time, a medium phrase or an outlet to a statement, and writes `anchor_weights.json`.

    python -m training.anchors --data PATH [--write]

For each field a conditional logit over the anchors near a statement and nothing (see `sayso.resolve.anchors`), learned
from train_read.jsonl and from the articles of train.jsonl that `training/labels/reading.jsonl` labels, each field from
the statements that have it. Articles kept aside for choosing mixtures and thresholds are left out. Without `--write` it
only prints the figures over five folds, on the articles of train_read.jsonl alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.labelled import Read, load_reads
from bench.reading_fields import Pair, print_row, same
from sayso.resolve import medium, via, when
from sayso.resolve.anchors import Chances, Options, all_options, best_of, softmax
from sayso.resolve.outlets import find_outlets
from sayso.resolve.speakers import resolve_speakers
from sayso.resolve.ties import Anchor
from sayso.resolve.utterance import Scene, lay_out
from training.acts import more_reads
from training.examples import is_held_out
from training.readings import folds

FOLDS = 5
_STEPS = 120
_RATE = 0.15
_SEEN = 3
# Weight of the squared weights in the loss, chosen over five folds of articles.
_PENALTY = {"when": 6.0, "medium": 4.0, "via": 1.5}
_FIELDS = {"when": "said_on", "medium": "medium", "via": "via"}
_ODDS = {"when": when.ODDS, "medium": 1.0, "via": via.ODDS}
_FROM_ALL = ("when", "medium")
# The project's own labels count outlets as intermediaries otherwise than the data set's: with them F1 of `via` on dev
# fell from 42.0 to 38.4.
_WEIGHTS = Path(__file__).parent.parent / "src/sayso/resolve/anchor_weights.json"


def make_scene(gold: Read) -> Scene:
    """The article laid out with its speakers resolved."""
    speakers = [speaker for speaker, _ in resolve_speakers(gold.article, gold.attributions)]
    return lay_out(gold.article, gold.attributions, speakers)


def make_anchors(scene: Scene, name: str) -> list[Anchor]:
    """The anchors of one field, as the finders make them."""
    if name == "when":
        return when.time_anchors(scene.article)
    outlets = find_outlets(scene.article)
    return outlets if name == "via" else medium.medium_anchors(scene.article, scene.attributions, outlets)


@dataclass(frozen=True, slots=True)
class Choice:
    """One attribution: its options and which of them are right."""

    options: Options
    right: tuple[bool, ...]


def make_choice(field: str, made: Options, gold: str | None) -> Choice:
    """Mark the options whose value is the gold one."""
    wanted = "" if gold == "unspecified" else gold or ""
    return Choice(made, tuple(same(field, wanted, value) for value, _ in made))


def fit(choices: Sequence[Choice], penalty: float) -> dict[str, float]:
    """Weights that make the right options likely: Adam on the penalised log-likelihood, whole data each step."""
    usable = [choice for choice in choices if any(choice.right) and not all(choice.right)]
    counts = Counter(name for choice in usable for _, features in choice.options for name in features)
    names: dict[str, int] = {}
    rows, columns, right, starts = [], [], [], []
    row = 0
    for choice in usable:
        starts.append(row)
        for (_, features), good in zip(choice.options, choice.right, strict=True):
            for name in features:
                if counts[name] < _SEEN:
                    continue
                rows.append(row)
                columns.append(names.setdefault(name, len(names)))
            right.append(good)
            row += 1
    grid = (np.array(rows), np.array(columns))
    weights = _descend(grid, np.array(right), np.array(starts), len(names), penalty)
    return {name: round(float(weights[i]), 3) for name, i in names.items() if abs(weights[i]) > 0.01}


def _descend(
    grid: tuple[NDArray[np.int64], NDArray[np.int64]],
    right: NDArray[np.bool_],
    starts: NDArray[np.int64],
    width: int,
    penalty: float,
) -> NDArray[np.float64]:
    rows, columns = grid
    height = len(right)
    weights, mean, square = np.zeros(width), np.zeros(width), np.zeros(width)
    owner = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, height)))
    for step in range(1, _STEPS + 1):
        scores = np.bincount(rows, weights[columns], height)
        shares = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        chance = shares / np.add.reduceat(shares, starts)[owner]
        wanted = shares * right
        target = wanted / np.maximum(np.add.reduceat(wanted, starts), 1e-12)[owner]
        gradient = np.bincount(columns, (chance - target)[rows], width) + penalty * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = _RATE * (1 - step / (_STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def cross_fit(choices: Sequence[Sequence[Choice | None]], penalty: float) -> list[list[Chances | None]]:
    """Probabilities for every labelled statement from weights that never saw its article."""
    out: list[list[Chances | None]] = [[] for _ in choices]
    for held in folds(len(choices), FOLDS):
        weights = fit(_labelled(many for i, many in enumerate(choices) if i not in held), penalty)
        for i in held:
            out[i] = [softmax(one.options, weights) if one else None for one in choices[i]]
    return out


def _labelled(choices: Iterable[Sequence[Choice | None]]) -> list[Choice]:
    return [one for many in choices for one in many if one]


def to_pairs(golds: Sequence[Read], name: str, found: Sequence[Sequence[Chances | None]]) -> list[Pair]:
    """Read value, found value and confidence of every labelled attribution."""
    field = _FIELDS[name]
    pairs: list[Pair] = []
    for gold, many in zip(golds, found, strict=True):
        for row, chances in zip(gold.labels, many, strict=True):
            if chances is not None:
                value, chance = best_of(chances, _ODDS[name])
                pairs.append((row[field], value or ("unspecified" if field == "medium" else None), chance))
    return pairs


def make_choices(gold: Read, name: str) -> list[Choice | None]:
    """What each attribution of an article can choose; None where nobody labelled the field."""
    field = _FIELDS[name]
    if not any(field in row for row in gold.labels):
        return [None] * len(gold.labels)
    scene = make_scene(gold)
    options = all_options(scene, make_anchors(scene, name))
    return [
        make_choice(field, made, row[field]) if field in row else None
        for made, row in zip(options, gold.labels, strict=True)
    ]


def learn(golds: Sequence[Read], measured: int, name: str) -> dict[str, float]:
    """Print the cross-fitted figures of one field on the first `measured` articles; its weights, fitted on all."""
    choices = [make_choices(gold, name) for gold in golds]
    found = cross_fit(choices, _PENALTY[name])
    print_row("cross-fit", _FIELDS[name], to_pairs(golds[:measured], name, found[:measured]))
    return fit(_labelled(choices), _PENALTY[name])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--field", choices=[*_FIELDS, "all"], default="all")
    args = parser.parse_args()
    known = [gold for gold in load_reads(args.data / "train_read.jsonl") if not is_held_out(gold.article.url)]
    more = [gold for gold in more_reads(args.data) if not is_held_out(gold.article.url)]
    table = json.loads(_WEIGHTS.read_text("utf-8")) if _WEIGHTS.exists() else {}
    for name in _FIELDS if args.field == "all" else [args.field]:
        table[name] = learn([*known, *(more if name in _FROM_ALL else [])], len(known), name)
    if args.write:
        _WEIGHTS.write_text(json.dumps(table, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
