"""The judge of pairs: which statements of different articles stand for one claim.

    /path/to/training/python -m training.claims --data PATH --readings FILE [--folds]

PATH is the folder of PolNeAR with `train_claims.jsonl`, whose claims lie in four periods; FILE keeps the readings of
these articles (made by `python -m training.claims_readings`). Pairs come from the same search that links use. The claims
name not all, so pairs that an earlier judge took for one claim were judged by reading (`labels/claim_pairs.jsonl`); what
nobody judged and no claim names counts as different. Boosted trees of scikit-learn are written as JSON. `--folds` prints
precision and recall on each period by the others instead.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from sayso.link import MemoryIndex, make_assertions
from sayso.link.find import find_pairs
from sayso.link.pairs import NAMES, pair_features
from sayso.records import Assertion, Reading
from training.examples import read_lines

TO = Path(__file__).parents[1] / "src/sayso/link/pair_trees.json"
SAME = 0.25
UNJUDGED = 0.9
"""How much a pair counts that nobody judged: it may be one claim all the same."""
JUDGED = Path(__file__).parent / "labels/claim_pairs.jsonl"


@dataclass(frozen=True)
class Pairs:
    """Candidate pairs of a period: features, whether they are one claim, how much each counts, whether from two articles;
    gold pairs across."""

    features: np.ndarray
    same: np.ndarray
    weight: np.ndarray
    across: np.ndarray
    gold: int


Judged = Mapping[frozenset[str], bool]
"""Whether two statements (by id) are one claim, as far as somebody has judged."""


def load_periods(data: Path, readings: Path) -> dict[str, tuple[list[Reading], Judged]]:
    """Readings and judged pairs of each period: those of one claim, and those judged one by one."""
    kept: list[dict[str, Any]] = pickle.loads(readings.read_bytes())
    ids = {(item["reading"].article.url, old): new for item in kept for new, old in item["ids"].items()}
    out: dict[str, tuple[list[Reading], dict[frozenset[str], bool]]] = {}
    for item in kept:
        out.setdefault(item["period"], ([], {}))[0].append(item["reading"])
    for row in read_lines(JUDGED):
        pair = frozenset(ids[row[side]["url"], row[side]["id"]] for side in ("one", "other"))
        out[row["period"]][1][pair] = row["same"]
    for claim in read_lines(data / "train_claims.jsonl"):
        members = [ids[member["url"], str(member["id"])] for member in claim["members"]]
        out[claim["period"]][1].update((frozenset(pair), True) for pair in combinations(members, 2))
    return out


def find_all(readings: Sequence[Reading]) -> Iterator[tuple[Assertion, Assertion, np.ndarray]]:
    """Every candidate pair once, with its features, as if each article came last into a record of all."""
    made = [make_assertions(reading) for reading in readings]
    index = MemoryIndex(assertion for some in made for assertion in some)
    seen = set()
    for some in made:
        pairs, rarity = find_pairs(some, index)
        for (one, other), features in zip(pairs, pair_features(pairs, rarity).tolist(), strict=True):
            pair = frozenset((one.statement, other.statement))
            if pair not in seen:
                seen.add(pair)
                yield one, other, features


def make_pairs(readings: Sequence[Reading], judged: Judged) -> Pairs:
    """The candidate pairs of a period with their labels."""
    article = {s.id: r.article.id for r in readings for s in r.statements}
    rows = list(find_all(readings))
    pairs = [frozenset((one.statement, other.statement)) for one, other, _ in rows]
    return Pairs(
        np.array([features for _, _, features in rows], dtype=np.float32),
        np.array([judged.get(pair, False) for pair in pairs]),
        np.array([1.0 if pair in judged else UNJUDGED for pair in pairs]),
        np.array([one.article != other.article for one, other, _ in rows]),
        sum(same and len({article[statement] for statement in pair}) == 2 for pair, same in judged.items()),
    )


def fit(parts: Sequence[Pairs]) -> Any:
    """Boosted trees over the pairs of some periods."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    features, same, weight = (
        np.concatenate([getattr(part, name) for part in parts]) for name in ("features", "same", "weight")
    )
    trees = HistGradientBoostingClassifier(
        max_iter=90, learning_rate=0.1, max_leaf_nodes=8, min_samples_leaf=30, l2_regularization=5, random_state=7
    )
    return trees.fit(features, same, sample_weight=weight)


def export(model: Any) -> None:
    """Writes the trees as JSON."""
    trees = [_tree(predictors[0].nodes) for predictors in model._predictors]
    start = round(float(np.ravel(model._baseline_prediction)[0]), 6)
    TO.write_text(json.dumps({"names": NAMES, "same": SAME, "start": start, "trees": trees}), "utf-8")


def _tree(nodes: np.ndarray) -> dict[str, Any]:
    own = np.arange(len(nodes))
    leaf = nodes["is_leaf"].astype(bool)
    return {
        "feature": np.where(leaf, 0, nodes["feature_idx"]).tolist(),
        "limit": [round(float(x), 6) for x in np.where(leaf, 0, nodes["num_threshold"])],
        "left": np.where(leaf, own, nodes["left"]).tolist(),
        "right": np.where(leaf, own, nodes["right"]).tolist(),
        "value": [round(float(x), 6) for x in nodes["value"]],
        "depth": int(nodes["depth"].max()),
    }


def print_curve(name: str, scores: np.ndarray, pairs: Pairs) -> None:
    """Precision and recall of pairs across articles at a few thresholds."""
    own, same = scores[pairs.across], pairs.same[pairs.across]
    for limit in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5):
        hits, found = int(same[own >= limit].sum()), int((own >= limit).sum())
        print(
            f"{name} >= {limit:.2f}  pairs {found:5}  P {100 * hits / max(found, 1):5.1f}  R {100 * hits / pairs.gold:5.1f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--readings", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    args = parser.parse_args()
    periods = {name: make_pairs(*part) for name, part in load_periods(args.data, args.readings).items()}
    if args.folds:
        for name, pairs in periods.items():
            model = fit([part for other, part in periods.items() if other != name])
            print_curve(name, model.predict_proba(pairs.features)[:, 1], pairs)
    else:
        export(fit(list(periods.values())))


if __name__ == "__main__":
    main()
