"""Score a model folder on annotated articles: `python -m training.evaluate --gold FILE --model DIR --scorer FILE`.

Prints the figures of score_readings.py for the spans alone, on the text as it stands in the gold file.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from bench.floors import load_scorer
from sayso.attribute import find_attributions
from sayso.model import Model, load_model
from sayso.records import Article, Attribution
from training.examples import is_held_out, read_lines


def as_gold(attribution: Attribution) -> dict:
    """An attribution in the shape of the gold files."""
    return {
        role: [[span.start, span.end] for span in getattr(attribution, role)] for role in ("source", "cue", "content")
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--kept-aside", action="store_true", help="only the train articles kept aside from training")
    args = parser.parse_args()
    model = load_model(args.model)
    gold = [a for a in read_lines(args.gold) if not args.kept_aside or is_held_out(a["url"])]
    for name, row in score(model, gold, load_scorer(args.scorer)).items():
        print(f"{name:24}" + "  ".join(f"{k} {v:.1f}" for k, v in row.items()))


def score(model: Model, gold: list[dict], scorer: Any) -> dict[str, dict[str, float]]:
    """The scorer's figures for what a model finds in the articles of a gold file."""
    rows = []
    for article in gold:
        marks = model.mark([article["text"]])[0]
        found = find_attributions(Article(article["url"], article["text"]), marks)
        rows.append((article["text"], article["statements"], [as_gold(a) for a in found]))
    figures = scorer.score(rows).items()
    return {name: row for name, row in figures if not name.startswith(("overlap ", "words "))}


if __name__ == "__main__":
    main()
