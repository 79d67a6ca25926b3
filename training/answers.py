"""Learns which statements answer another and which one they answer, and writes `answer_weights.json`.

    python -m training.answers --data PATH [--write]

`PATH` is the folder of PolNeAR with its readings. The model's heads have seen these articles, and features have not:
acts are taken half from the heads and half from features that were learned on other articles, which comes near to what
a reader of new articles has. Prints the figures over five folds of articles, part after part left out; `--write` then
keeps the weights and the threshold with the best F1.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.labelled import Read, load_reads
from sayso.classify.acts import head_log_probabilities
from sayso.classify.answers import (
    GATE,
    Belief,
    Option,
    Weights,
    believe,
    candidates,
    choose,
    no_answer,
    reply_chance,
)
from sayso.classify.replies import Features, reply_features
from sayso.classify.scenes import Scene, make_scene
from sayso.model import Model, load_model
from sayso.model.heads import Floats
from sayso.records import Resolution, Speaker, content_id
from training.acts import all_features, cross_fit
from training.examples import is_held_out
from training.readings import bare_marks, folds

REPLY_PENALTY, PAIR_PENALTY = 3.0, 1.5
LEASTS = [round(0.02 * step, 2) for step in range(3, 31)]
"""Thresholds that are tried."""
PARTS = {
    "vectors": re.compile("cosine"),
    "words shared": re.compile("shared|share of"),
    "what is taken up": re.compile("takes up|point|replying"),
    "names addressed": re.compile("names|speaks|asked$"),
}
"""Parts of the features, by what their names hold."""
_STEPS = 70
_RATE = 0.15
_WEIGHTS = Path(__file__).parent.parent / "src/sayso/classify/answer_weights.json"


Keep = Callable[[str], bool]


@dataclass(frozen=True)
class Known:
    """One side of a scene: its features, the candidates (made when first needed) and the right id."""

    scene: Scene
    place: int
    features: Features
    right: str | None

    @cached_property
    def candidates(self) -> list[Option]:
        """Every side in reach."""
        return candidates(self.scene, self.place)

    def belief(self, weights: Mapping[str, Weights]) -> Belief:
        """What it answers."""
        return believe(self.features, lambda: self.candidates, weights)


Articles = Sequence[Sequence[Known]]
"""The sides of each article, in the order of the text."""


def make_scenes(reads: Sequence[Read], model: Model | None) -> list[Scene]:
    """The scenes of the articles, with acts as a reader of new articles would have them."""
    acts = cross_fit("act", reads, all_features(reads))
    return [as_scene(read, rows, model) for read, rows in zip(reads, acts, strict=True)]


def as_scene(read: Read, acts: NDArray[np.float64], model: Model | None) -> Scene:
    """One article with these log probabilities of acts, softened by the model's heads if there is one."""
    marks = model.mark([read.article.text])[0] if model else bare_marks(read.article.text)
    mixed = [_softened(row, head_log_probabilities(a, marks)) for a, row in zip(read.attributions, acts, strict=True)]
    vectors = [marks.content_vector(attribution.content) for attribution in read.attributions]
    resolutions = [Resolution(_speaker(label)) for label in read.labels]
    return make_scene(read.article, read.attributions, resolutions, mixed, vectors)


def _softened(features: NDArray[np.float64], heads: Mapping[str, Floats]) -> Floats:
    """Log of the mean of both probabilities."""
    if "act" not in heads:
        return np.asarray(features, dtype=np.float32)
    return np.asarray(np.log(0.5 * np.exp(features) + 0.5 * np.exp(heads["act"])), dtype=np.float32)


def _speaker(label: Mapping[str, Any]) -> Speaker | None:
    """The labelled speaker; in the end it is the one that was found, right nine times in ten."""
    name = label["speaker"]
    return Speaker(content_id(name), name, label["speaker_kind"], affiliation=label["affiliation"]) if name else None


def known_sides(read: Read, scene: Scene) -> list[Known]:
    """Every side with the id that it answers."""
    ids = {attribution.id for attribution in read.attributions}
    gold = {str(label["id"]): label["answers"] for label in read.labels}
    sides = []
    for place, side in enumerate(scene.sides):
        right = gold.get(side.attribution.id)
        sides.append(
            Known(scene, place, reply_features(scene, side), str(right) if right and str(right) in ids else None)
        )
    return sides


def fit(groups: Sequence[tuple[Sequence[Features], int]], penalty: float) -> dict[str, float]:
    """Weights that make the right option of each group likely: Adam on the penalised log-likelihood."""
    names: dict[str, int] = {}
    rows, columns, amounts, starts, right = [], [], [], [], []
    row = 0
    for options, best in groups:
        starts.append(row)
        right.append(row + best)
        for features in options:
            for name, amount in features.items():
                rows.append(row)
                columns.append(names.setdefault(name, len(names)))
                amounts.append(amount)
            row += 1
    target = np.zeros(row)
    target[right] = 1
    grid = (np.array(rows), np.array(columns), np.array(amounts))
    weights = _descend(grid, target, np.array(starts), len(names), penalty)
    return {name: round(float(weights[i]), 3) for name, i in sorted(names.items()) if abs(weights[i]) > 5e-3}


def _descend(
    grid: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]],
    target: NDArray[np.float64],
    starts: NDArray[np.int64],
    width: int,
    penalty: float,
) -> NDArray[np.float64]:
    rows, columns, amounts = grid
    weights, mean, square = np.zeros(width), np.zeros(width), np.zeros(width)
    owner = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(target))))
    for step in range(1, _STEPS + 1):
        scores = np.bincount(rows, amounts * weights[columns], len(target))
        shares = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        error = shares / np.add.reduceat(shares, starts)[owner] - target
        gradient = np.bincount(columns, amounts * error[rows], width) + penalty * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = _RATE * (1 - step / (_STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def learn(sides: Sequence[Known], keep: Keep) -> dict[str, dict[str, float]]:
    """Both tables, from sides whose answers are known, out of the features to keep."""
    kept = [(_kept(side.features, keep), side) for side in sides]
    reply = fit([((features, {}), 0 if side.right else 1) for features, side in kept], REPLY_PENALTY)
    groups = []
    for features, side in kept:
        chance = reply_chance(features, reply)
        if side.right is not None or chance >= GATE:
            groups += _group([no_answer(chance), *side.candidates], side.right, keep)
    return {"reply": reply, "pair": fit(groups, PAIR_PENALTY)}


def _kept(features: Features, keep: Keep) -> Features:
    return {name: amount for name, amount in features.items() if keep(name)}


def _group(options: Sequence[Option], right: str | None, keep: Keep) -> list[tuple[list[Features], int]]:
    """One choice to learn from, or none when the right answer is out of reach."""
    names = [name for name, _ in options]
    return [([_kept(features, keep) for _, features in options], names.index(right))] if right in names else []


def cross_believe(articles: Articles, keep: Keep) -> list[list[Belief]]:
    """Beliefs for every article from weights that never saw it."""
    out: list[list[Belief]] = [[] for _ in articles]
    for held in folds(len(articles)):
        weights = learn([side for i, sides in enumerate(articles) if i not in held for side in sides], keep)
        for i in held:
            out[i] = [side.belief(weights) for side in articles[i]]
    return out


def score(articles: Articles, beliefs: Sequence[Sequence[Belief]], least: float) -> tuple[float, float, float]:
    """Precision, recall and F1 in per cent when answers below a probability are not given."""
    found = [
        (side.right, choose(belief, least).answers)
        for sides, many in zip(articles, beliefs, strict=True)
        for side, belief in zip(sides, many, strict=True)
    ]
    hits = sum(right is not None and right == given for right, given in found)
    given, wanted = sum(one is not None for _, one in found), sum(one is not None for one, _ in found)
    return 100 * hits / max(given, 1), 100 * hits / wanted, 200 * hits / (given + wanted)


def best_least(articles: Articles, beliefs: Sequence[Sequence[Belief]]) -> float:
    """The probability that an answer needs for the best F1; the middle one of three neighbours, against chance."""
    values = [float(score(articles, beliefs, least)[2]) for least in LEASTS]
    smooth = np.convolve(values, np.ones(3) / 3, mode="valid")
    return LEASTS[int(smooth.argmax()) + 1]


def print_scores(name: str, articles: Articles, beliefs: Sequence[Sequence[Belief]]) -> None:
    """One line: figures at the best threshold."""
    least = best_least(articles, beliefs)
    p, r, f1 = score(articles, beliefs, least)
    print(f"{name:32} P {p:5.1f}  R {r:5.1f}  F1 {f1:5.1f}  at {least:.2f}", flush=True)


def measure(articles: Articles) -> list[list[Belief]]:
    """Prints the figures with part after part left out; returns the beliefs with all parts."""
    for name, signs in PARTS.items():
        print_scores(f"without {name}", articles, cross_believe(articles, lambda f, s=signs: not s.search(f)))
    beliefs = cross_believe(articles, lambda _: True)
    print_scores("all features", articles, beliefs)
    return beliefs


def write(articles: Articles, beliefs: Sequence[Sequence[Belief]]) -> None:
    """Puts the weights beside the code, learned from all articles, with the best threshold for `beliefs`."""
    weights: dict[str, dict[str, float]] = learn([side for sides in articles for side in sides], lambda _: True)
    weights["limits"] = {"least": best_least(articles, beliefs)}
    _WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    reads = [read for read in load_reads(args.data / "train_read.jsonl") if not is_held_out(read.article.url)]
    articles = [known_sides(read, scene) for read, scene in zip(reads, make_scenes(reads, load_model()), strict=True)]
    beliefs = measure(articles)
    if args.write:
        write(articles, beliefs)


if __name__ == "__main__":
    main()
