"""The gate on quality: figures of the shipped model that may only rise.

    python -m bench.floors --data PATH --scorer FILE [--update] [--model DIR]

Reads PolNeAR's dev split (fingerprinted) as `sayso read --format jsonl` does and scores it with score_readings.py; then
the project's own gold in bench/gold, which is all it does when the data are not there. Ends with 1 when a figure is
below its floor in bench/floors.json. `--update` raises the floors to what was measured, never lowers one.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import math
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.marked_text import read_passages
from bench.spans import ROLES, score_spans
from sayso.model import Model, load_model
from sayso.model.model import FOLDER
from sayso.pipeline import read_group
from sayso.reading_json import statement_to_json
from sayso.records import Article, Reading, Statement

FLOORS = Path(__file__).parent / "floors.json"
GOLD = Path(__file__).parent / "gold"
SLACK = 0.3
"""Points that a figure may lose to another processor's arithmetic."""
FIELDS = ("url", "text", "title", "outlet", "byline", "published")
Json = dict[str, Any]
BESIDE = {
    "exact source F1": (78, 83.2),
    "exact cue F1": (72, 75.3),
    "exact content F1": (72, 72.9),
    "linked overlap F1": (77, None),
    "linked exact F1": (60, None),
    "source|content overlap accuracy": (95, None),
    "source|content equal accuracy": (90, None),
}
"""People among each other, and the best published on PolNeAR's test split (BERT-base with CofeNet)."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=FOLDER)
    parser.add_argument("--update", action="store_true")
    args = parser.parse_args()
    stored = json.loads(FLOORS.read_text(encoding="utf-8"))
    model = load_model(args.model)
    measured = {}
    for name, digest in stored["fingerprints"].items():
        path = args.data / "polnear" / name
        if not path.exists() or not args.scorer.exists():
            print(f"{name} is not in {args.data}, or the scorer is not at {args.scorer}: left out", file=sys.stderr)
            continue
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{path} is not the file that the floors were measured on")
        measured[name] = score_file(path, args.scorer, model)
    for path in sorted(GOLD.glob("*.txt")):
        measured[path.name] = score_marked(path, model)
    failed = print_table(measured, stored["floors"])
    if args.update:
        stored["floors"] = raised(stored["floors"], measured)
        FLOORS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    sys.exit(1 if failed and not args.update else 0)


def score_file(path: Path, scorer: Path, model: Model) -> dict[str, float]:
    """Figures of score_readings.py on one gold file."""
    module = load_scorer(scorer)
    with path.open(encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    read = [flat(r) for r in read_all([Article(**{f: a.get(f) for f in FIELDS}) for a in gold], model)]
    rows = [(a["text"], a["statements"], statements) for a, statements in zip(gold, read, strict=True)]
    result: dict[str, Json] = module.score(rows)
    return {
        f"{name} {figure}": value
        for name, row in result.items()
        for figure, value in row.items()
        if figure in ("F1", "accuracy", "macro F1") and not name.startswith(("words", "overlap"))
    }


def load_scorer(path: Path) -> Any:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_readings", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score_marked(path: Path, model: Model) -> dict[str, float]:
    """Figures of the small scorer on one file of hand-marked passages."""
    passages = [asdict(passage) for passage in read_passages(path)]
    read = read_all([Article(url=p["url"], text=p["text"], published=p["published"]) for p in passages], model)
    as_pairs = [[spans_of(statement) for statement in reading.statements] for reading in read]
    figures = score_spans((p["text"], p["statements"], found) for p, found in zip(passages, as_pairs, strict=True))
    return {f"{name} F1": value for name, value in figures.items()}


def spans_of(statement: Statement) -> dict[str, list[list[int]]]:
    """The spans of a statement as `[start, end]` pairs by role."""
    return {role: [[span.start, span.end] for span in getattr(statement, role)] for role in ROLES}


def read_all(articles: list[Article], model: Model) -> list[Reading]:
    """Readings in order, a few articles at a time."""
    groups = (articles[i : i + 8] for i in range(0, len(articles), 8))
    return [reading for group in groups for reading in read_group(group, model) if isinstance(reading, Reading)]


def flat(reading: Reading) -> list[Json]:
    """The statements as the scorer takes them."""
    return [statement_to_json(statement) for statement in reading.statements]


def print_table(measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> int:
    """Prints each figure beside its floor and what it is compared with; the number of figures below their floors."""
    failed = 0
    for name, figures in measured.items():
        print(f"\n{name:34}{'now':>7}{'floor':>7}{'people':>8}{'published':>11}")
        for figure, value in figures.items():
            floor = floors.get(name, {}).get(figure)
            below = floor is not None and value < floor - SLACK
            failed += below
            beside = BESIDE.get(figure, (None, None)) if name == "dev.jsonl" else (None, None)
            cells = "".join(f"{'' if x is None else x:>{w}}" for x, w in zip((floor, *beside), (7, 8, 11), strict=True))
            print(f"{figure:34}{value:7.1f}{cells}{'  BELOW' if below else ''}")
    return failed


def raised(floors: dict[str, dict[str, float]], measured: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """The floors, each at the higher of what it was and what was measured, cut to a tenth."""
    out = {name: dict(figures) for name, figures in floors.items()}
    for name, figures in measured.items():
        for figure, value in figures.items():
            out.setdefault(name, {})[figure] = max(floors.get(name, {}).get(figure, 0.0), math.floor(value * 10) / 10)
    return out


if __name__ == "__main__":
    main()
