"""Windows of examples in padded batches, sorted roughly by length."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from sayso.model.windows import OWN_PIECES, Window, cut_windows
from training.examples import NO_LABEL, Example, Labelled

CLS, SEP, MASK, PAD = 101, 102, 103, 0


@dataclass
class Batch:
    """Pieces (b, m), features (b, m, 3), piece mask (b, m), first (b, n) place of each word's first piece, word mask
    (b, n), tags and points (b, 2, n) in words of the window; statements: (row, statement, offset of the window)."""

    pieces: Tensor
    features: Tensor
    mask: Tensor
    first: Tensor
    word_mask: Tensor
    tags: Tensor
    points: Tensor
    statements: list[tuple[int, Labelled, int]]
    rows: list[tuple[Example, Window]]


def windows_of(
    examples: list[Example], own: int = OWN_PIECES, rng: random.Random | None = None
) -> list[tuple[Example, Window]]:
    """Every window of every example; with `rng`, of varied length so that no epoch cuts alike."""
    out = []
    for example in examples:
        size = own if rng is None else rng.randint(own * 2 // 3, own)
        out.extend((example, window) for window in cut_windows(example.words, size))
    return out


def batches(rows: list[tuple[Example, Window]], budget: int, rng: random.Random | None = None) -> Iterator[Batch]:
    """Batches of at most `budget` pieces with padding; shuffled when `rng` is given."""

    def length(row: tuple[Example, Window]) -> int:
        example, window = row
        return int(example.words.first[window.end] - example.words.first[window.start]) + 2

    order = sorted(rows, key=lambda row: (length(row) // 24, rng.random() if rng else 0))
    groups: list[list[tuple[Example, Window]]] = [[]]
    for row in order:
        if (len(groups[-1]) + 1) * length(row) > budget and groups[-1]:
            groups.append([])
        groups[-1].append(row)
    if rng:
        rng.shuffle(groups)
    for group in groups:
        yield collate(group)


def collate(rows: list[tuple[Example, Window]]) -> Batch:
    """One padded batch."""
    words = max(w.end - w.start for _, w in rows)
    m = max(int(e.words.first[w.end] - e.words.first[w.start]) for e, w in rows) + 2
    b = len(rows)
    pieces, mask = np.full((b, m), PAD), np.zeros((b, m), dtype=np.int64)
    features = np.zeros((b, m, 3), dtype=np.int64)
    first, word_mask = np.zeros((b, words), dtype=np.int64), np.zeros((b, words), dtype=np.int64)
    tags, points = np.zeros((b, 2, words), dtype=np.int64), np.full((b, 2, words), NO_LABEL)
    statements = []
    for i, (example, window) in enumerate(rows):
        a, z = example.words.first[window.start], example.words.first[window.end]
        n = window.end - window.start
        pieces[i, : z - a + 2] = [CLS, *example.words.pieces[a:z], SEP]
        mask[i, : z - a + 2] = 1
        counts = np.diff(example.words.first[window.start : window.end + 1])
        features[i, 1 : z - a + 1] = np.repeat(example.features[window.start : window.end], counts, axis=0)
        first[i, :n] = example.words.first[window.start : window.end] - a + 1
        word_mask[i, :n] = 1
        tags[i, :, :n] = example.tags[:, window.start : window.end]
        points[i, :, :n] = _points_within(example.points[:, window.start : window.end], window)
        statements.extend((i, s, window.start) for s in example.statements if _owned(s, window))
    tensors = (torch.from_numpy(x) for x in (pieces, features, mask, first, word_mask, tags, points))
    return Batch(*tensors, statements=statements, rows=rows)


def _points_within(points: np.ndarray, window: Window) -> np.ndarray:
    inside = (points >= window.start) & (points < window.end)
    return np.where(inside, points - window.start, NO_LABEL)


def _owned(statement: Labelled, window: Window) -> bool:
    if not window.own_start <= statement.cue[0] < window.own_end:
        return False
    numbers = np.concatenate([statement.source, statement.cue, statement.content])
    return bool(numbers.min() >= window.start and numbers.max() < window.end and len(statement.content))
