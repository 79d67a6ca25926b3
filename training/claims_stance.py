"""The stance of a statement towards its claim: weights over `stance.NAMES` from labelled claims.

    /path/to/training/python -m training.claims_stance --data PATH --readings FILE [--folds]

Logistic regression over three classes on the members of `train_claims.jsonl`; options as in `training/claims.py`.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sayso.link import make_assertions
from sayso.link.stance import NAMES, STANCES, stance_features

TO = Path(__file__).parents[1] / "src/sayso/link/stance_weights.json"
Rows = tuple[np.ndarray, np.ndarray]


def load_rows(data: Path, readings: Path) -> dict[str, Rows]:
    """Features and stances (places in STANCES) of the members of each period's claims."""
    kept: list[dict[str, Any]] = pickle.loads(readings.read_bytes())
    ids = {(item["reading"].article.url, old): new for item in kept for new, old in item["ids"].items()}
    made = {a.statement: a for item in kept for a in make_assertions(item["reading"])}
    out: dict[str, tuple[list[list[float]], list[int]]] = {}
    for line in (data / "train_claims.jsonl").read_text("utf-8").splitlines():
        claim = json.loads(line)
        stances = {ids[m["url"], str(m["id"])]: STANCES.index(m["stance"]) for m in claim["members"]}
        members = sorted((made[s] for s in stances if s in made), key=lambda a: (a.published or "", a.statement))
        rows, labels = out.setdefault(claim["period"], ([], []))
        rows += [stance_features(one, members) for one in members]
        labels += [stances[one.statement] for one in members]
    return {period: (np.array(rows), np.array(labels)) for period, (rows, labels) in out.items()}


def fit(parts: Sequence[Rows]) -> np.ndarray:
    """Weights (names, stances)."""
    from sklearn.linear_model import LogisticRegression

    rows, labels = (np.concatenate(part) for part in zip(*parts, strict=True))
    return np.asarray(LogisticRegression(C=0.3, max_iter=2000, fit_intercept=False).fit(rows, labels).coef_.T)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--readings", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    args = parser.parse_args()
    periods = load_rows(args.data, args.readings)
    if args.folds:
        for name, (rows, labels) in periods.items():
            found = (rows @ fit([part for other, part in periods.items() if other != name])).argmax(axis=1)
            con, got = labels == STANCES.index("con"), found == STANCES.index("con")
            print(
                f"{name}  accuracy {100 * (found == labels).mean():5.1f}  all pro {100 * (labels == 0).mean():5.1f}  "
                f"con P {100 * (con & got).sum() / max(1, got.sum()):5.1f} R {100 * (con & got).sum() / con.sum():5.1f}"
            )
    else:
        weights = fit(list(periods.values()))
        table = {name: [round(float(x), 4) for x in row] for name, row in zip(NAMES, weights, strict=True)}
        TO.write_text(json.dumps(table, indent=0), "utf-8")


if __name__ == "__main__":
    main()
