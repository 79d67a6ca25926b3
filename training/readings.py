"""Labelled readings as records: what training and benchmarks of `classify` start from."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.reading_fields import _attribution, _nested
from sayso.model.heads import Heads
from sayso.model.marks import Marks
from sayso.model.words import Words
from sayso.records import Article, Attribution


@dataclass(frozen=True, slots=True)
class Read:
    """An article, its attributions, and the labelled fields of each; a field that nobody labelled is missing."""

    article: Article
    attributions: tuple[Attribution, ...]
    labels: tuple[Mapping[str, Any], ...]


def load_reads(path: Path) -> list[Read]:
    """The articles of a file; ends the program with a message when it is absent."""
    if not path.exists():
        sys.exit(f"no labelled readings at {path}: give their folder with --data")
    return [as_read(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def as_read(row: Mapping[str, Any]) -> Read:
    """One line of such a file as records."""
    article = Article(row["url"], row["text"], row["title"], row["outlet"], row.get("byline"), row.get("published"))
    made = tuple(_attribution(article, statement) for statement in row["statements"])
    return Read(article, _nested(made), tuple(row["statements"]))


def folds(count: int, number: int = 5) -> list[Sequence[int]]:
    """Which articles each fold holds out."""
    return [range(fold, count, number) for fold in range(number)]


def bare_marks(text: str) -> Marks:
    """Marks of a text that no model has read: its heads say nothing, all contents are equally far."""
    none = np.zeros(0, dtype=np.int64)
    words = Words(text, none, none, none, none, none)
    return Marks(words, np.zeros((0, 1), dtype=np.float32), none, Heads({}))
