"""Readings of the train articles of the four months whose claims are labelled, on the labelled spans, into one file.

    python -m training.claims_readings --data PATH --to FILE [--without-model]

PATH is the folder of PolNeAR. FILE is a pickle for `training/claims.py` and `training/claims_stance.py`; with
`--without-model` the heads have no say in act, commitment and medium, which is what the shipped weights of stances learned from.
"""

from __future__ import annotations

import argparse
import json
import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.labelled import as_read
from sayso.model import load_model
from sayso.pipeline import read_attributions
from sayso.records import content_id
from training.readings import bare_marks

PERIODS = {
    "A": ("2016-08-08", "2016-09-07"),
    "B": ("2016-07-08", "2016-08-07"),
    "C": ("2016-02-08", "2016-03-09"),
    "D": ("2016-05-08", "2016-06-07"),
}


def period_of(published: str | None) -> str | None:
    """The period that a day lies in."""
    day = (published or "")[:10]
    return next((name for name, (first, last) in PERIODS.items() if first <= day <= last), None)


def read_row(row: dict[str, Any], model: Any) -> dict[str, Any]:
    """The reading of one article, and the labelled id of each statement's own."""
    read = as_read(row)
    marks = model.mark([read.article.text])[0] if model else bare_marks(read.article.text)
    ids = {a.id: content_id(read.article.id, a.id) for a in read.attributions}
    given = [replace(a, id=ids[a.id], inside=a.inside and ids[a.inside]) for a in read.attributions]
    reading = read_attributions(read.article, given, marks)
    return {"reading": reading, "period": period_of(row["published"]), "ids": {new: old for old, new in ids.items()}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--without-model", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in (args.data / "train.jsonl").read_text("utf-8").splitlines()]
    model = None if args.without_model else load_model()
    args.to.write_bytes(pickle.dumps([read_row(row, model) for row in rows if period_of(row["published"])]))


if __name__ == "__main__":
    main()
