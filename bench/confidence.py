"""Do the probabilities mean what they say? `python -m bench.confidence --data PATH`

For each field of a statement, read from the text (nothing given), on the statements of PolNeAR's dev_read that match a
gold one by content: how often it is right, the mean of its probability, and the expected calibration error over ten
bins (Guo et al., *On calibration of modern neural networks*, ICML 2017). The attribution's own figure counts every
statement that was read on dev, right when contents and sources match.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from bench.floors import FIELDS, read_all
from bench.matching import match_contents, same_source
from bench.speakers import calibration_error, same_name
from sayso.model import Model, load_model
from sayso.records import Article, Statement

Pairs = dict[str, list[tuple[float, bool]]]
Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    pairs = collect(args.data / "polnear/dev_read.jsonl", load_model())
    print(f"{'field':14}{'cases':>7}{'right':>8}{'promised':>10}{'error':>8}")
    for field, cases in pairs.items():
        right = 100 * sum(ok for _, ok in cases) / len(cases)
        promised = 100 * sum(sure for sure, _ in cases) / len(cases)
        print(f"{field:14}{len(cases):7}{right:8.1f}{promised:10.1f}{calibration_error(cases):8.1f}")


def collect(path: Path, model: Model) -> Pairs:
    """For each field (probability, whether it was right) of every statement that was read."""
    if not path.exists():
        raise SystemExit(f"{path} is not there: give the folder of the data sets with --data")
    with path.open(encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    pairs: Pairs = defaultdict(list)
    for row, reading in zip(
        gold, read_all([Article(**{f: a.get(f) for f in FIELDS}) for a in gold], model), strict=True
    ):
        matched = {
            j: row["statements"][i]
            for i, j, dice in match_contents(row["statements"], reading.statements)
            if dice >= 0.5
        }
        for j, statement in enumerate(reading.statements):
            wanted = matched.get(j)
            right = wanted is not None and same_source(wanted["source"], statement.source)
            pairs["attribution"].append((statement.confidence.attribution, right))
            if wanted is not None:
                for field, ok in judged(statement, wanted).items():
                    pairs[field].append((getattr(statement.confidence, field), ok))
    return pairs


def judged(statement: Statement, wanted: Row) -> dict[str, bool]:
    """Which fields are right; a speaker's name counts for persons and organisations only."""
    out = {field: getattr(statement, field) == wanted[field] for field in ("act", "commitment", "medium", "said_on")}
    out["via"] = same_name(wanted["via"], statement.via)
    if wanted["speaker_kind"] in ("person", "organization"):
        out["speaker"] = same_name(wanted["speaker"], statement.speaker.name if statement.speaker else None)
    return out


if __name__ == "__main__":
    main()
