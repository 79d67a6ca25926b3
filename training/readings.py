"""What the training of `classify` needs beside labelled readings: folds, and marks of a text that no model has read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.model.heads import Heads
from sayso.model.marks import Marks
from sayso.model.words import Words


def folds(count: int, number: int = 5) -> list[Sequence[int]]:
    """Which articles each fold holds out."""
    return [range(fold, count, number) for fold in range(number)]


def bare_marks(text: str) -> Marks:
    """Marks of a text that no model has read: its heads say nothing, all contents are equally far."""
    none = np.zeros(0, dtype=np.int64)
    words = Words(text, none, none, none, none, none)
    return Marks(words, np.zeros((0, 1), dtype=np.float32), none, Heads({}))
