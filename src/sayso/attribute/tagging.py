"""From tag scores to runs: stretches of words with one role, each with the probability of its tags."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sayso.attribute.viterbi import IMPOSSIBLE, best_paths, tag_probabilities
from sayso.model.labels import ROLES, TAGS
from sayso.model.marks import Marks
from sayso.model.words import Ints

BATCH_WORDS = 20_000
LONGEST = 2_000
"""Words of the longest stretch that is decoded at once; a longer paragraph is decoded in parts."""


@dataclass(frozen=True)
class Run:
    """Words `[start, end)` tagged with one role in one layer (0 outer, 1 inner)."""

    role: str
    layer: int
    start: int
    end: int
    probability: float


def find_runs(marks: Marks) -> list[Run]:
    """The runs of both layers, in the order of the text within a layer.

    A run never crosses a paragraph's end: a quotation over two paragraphs gives two runs.
    """
    if not len(marks.words):
        return []
    scores = marks.heads.tag_scores(marks.vectors)
    runs = [
        run
        for layer in (0, 1)
        for group in _sequences(marks.words.paragraphs)
        for run in _decode(scores[layer], marks.heads.transitions[layer], group, layer)
    ]
    return sorted(runs, key=lambda run: (run.layer, run.start))


def _sequences(paragraphs: Ints) -> list[Ints]:
    """Stretches (k, 2) of words to decode together: paragraphs of like length, at most BATCH_WORDS with padding."""
    bounds = np.concatenate([[0], np.flatnonzero(np.diff(paragraphs)) + 1, [len(paragraphs)]])
    parts = [(a, min(a + LONGEST, int(z))) for start, z in pairwise(bounds) for a in range(int(start), int(z), LONGEST)]
    groups: list[list[tuple[int, int]]] = [[]]
    for part in sorted(parts, key=lambda p: p[1] - p[0]):
        if groups[-1] and (len(groups[-1]) + 1) * (part[1] - part[0]) > BATCH_WORDS:
            groups.append([])
        groups[-1].append(part)
    return [np.asarray(group) for group in groups]


def _decode(scores: np.ndarray, transitions: np.ndarray, group: Ints, layer: int) -> list[Run]:
    lengths = group[:, 1] - group[:, 0]
    emissions = np.zeros((len(group), int(lengths.max()), len(TAGS)), dtype=np.float32)
    for row, (start, end) in enumerate(group):
        emissions[row, : end - start] = scores[start:end]
    paths = best_paths(emissions, lengths, _legal(transitions))
    if not paths.any():
        return []
    chances = tag_probabilities(emissions, lengths, transitions)
    runs = []
    for row, (start, end) in enumerate(group):
        runs.extend(_runs_of(paths[row, : end - start], chances[row], int(start), layer))
    return runs


def _legal(transitions: np.ndarray) -> np.ndarray:
    """The transitions without those into the inside of a span from outside it."""
    out = transitions.copy()
    for i, role in enumerate(ROLES):
        inside = 2 + 2 * i
        for before, tag in enumerate(TAGS):
            if not tag.endswith(role):
                out[before, inside] = IMPOSSIBLE
    return out


def _runs_of(path: Ints, chances: np.ndarray, offset: int, layer: int) -> list[Run]:
    """Runs of one decoded sequence; a run that begins with an inside tag begins all the same."""
    out: list[Run] = []
    start = 0
    n = len(path)
    while start < n:
        tag = int(path[start])
        end = start + 1
        if tag:
            inside = tag + tag % 2
            while end < n and path[end] == inside:
                end += 1
            chance = float(chances[np.arange(start, end), path[start:end]].min())
            out.append(Run(ROLES[(tag - 1) // 2], layer, offset + start, offset + end, chance))
        start = end
    return out
