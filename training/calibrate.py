"""Turn raw probabilities into measured ones, on train articles kept aside from training.

    python -m training.calibrate --data PATH [--labels DIR] [--model DIR]

For attribution, act, commitment and medium a logistic curve over the raw log odds (Platt, *Probabilistic outputs for
support vector machines*, 1999), written as points of a line into the model's manifest.json. Attributions are judged as
they come, the other fields on the gold spans.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np

from bench.labelled import as_read
from bench.matching import match_contents, same_source
from sayso.attribute import find_attributions
from sayso.model import Model, load_model
from sayso.model.heads import Heads
from sayso.model.model import FOLDER
from sayso.pipeline import read_attributions
from training.examples import is_held_out, merge_readings, read_lines

Cases = dict[str, list[tuple[float, bool]]]
GRID = (0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
FIELDS = ("act", "commitment", "medium")


def kept_aside(data: Path, labels: Path | None) -> list[dict]:
    """The articles kept aside, with every label that there is."""
    read = [{**s, "url": a["url"]} for a in read_lines(data / "polnear/train_read.jsonl") for s in a["statements"]]
    for path in sorted(labels.glob("reading*.jsonl")) if labels else ():
        read.extend(read_lines(path))
    articles = (a for a in read_lines(data / "polnear/train.jsonl") if is_held_out(a["url"]))
    return merge_readings(articles, read)


def collect(articles: list[dict], model: Model) -> Cases:
    """For each field (raw probability, whether it was right) of every case."""
    cases: Cases = defaultdict(list)
    for gold in articles:
        given = as_read(gold)
        marks = model.mark([given.article.text])[0]
        found = find_attributions(given.article, marks)
        right = {
            j
            for i, j, dice in match_contents(gold["statements"], found)
            if dice >= 0.5 and same_source(gold["statements"][i]["source"], found[j].source)
        }
        cases["attribution"].extend((a.confidence, j in right) for j, a in enumerate(found))
        reading = read_attributions(given.article, given.attributions, marks)
        for statement, labels in zip(reading.statements, gold["statements"], strict=True):
            for name in FIELDS:
                if name in labels:
                    sure = getattr(statement.confidence, name)
                    cases[name].append((sure, getattr(statement, name) == labels[name]))
    return cases


def curve(cases: list[tuple[float, bool]]) -> tuple[list[float], list[float]]:
    """Points of the logistic curve that best says how often a raw probability is right."""
    raw = np.clip([sure for sure, _ in cases], 0.002, 0.998)
    x = np.stack([np.log(raw / (1 - raw)), np.ones(len(raw))], axis=1)
    right = np.asarray([ok for _, ok in cases], dtype=float)
    # Platt's targets: not quite 0 and 1, so that few cases do not make it certain.
    target = np.where(right > 0, (right.sum() + 1) / (right.sum() + 2), 1 / ((1 - right).sum() + 2))
    weights = np.array([1.0, 0.0])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - target)
        bend = (x * (chance * (1 - chance))[:, None]).T @ x + 1e-6 * np.eye(2)
        weights -= np.linalg.solve(bend, slope)
    grid = np.clip(GRID, 0.002, 0.998)
    made = 1 / (1 + np.exp(-(weights[0] * np.log(grid / (1 - grid)) + weights[1])))
    return list(GRID), [round(float(y), 4) for y in made]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--model", type=Path, default=FOLDER)
    args = parser.parse_args()
    model = load_model(args.model)
    raw = replace(model, heads=Heads(model.heads.weights))
    made = {}
    for name, cases in collect(kept_aside(args.data, args.labels), raw).items():
        made[name] = curve(cases)
        sure = np.mean([sure for sure, _ in cases])
        print(f"{name:14}{len(cases):5} cases, raw mean {sure:.3f}, right {np.mean([ok for _, ok in cases]):.3f}")
    path = args.model / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**manifest, "calibration": made}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
