"""The model's heads: small matrices that turn word vectors into tag scores, pointers, labels and content vectors.

They stay outside the encoder's graph, in plain numpy, so that every stage decodes from the same word vectors.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.model.labels import TAGS
from sayso.model.words import Ints

Floats = NDArray[np.float32]
FIELDS = ("act", "commitment", "medium", "speaker_kind")


@dataclass(frozen=True)
class Heads:
    """Weights by name, as `training/export.py` writes them: `NAME.weight` (in, out) and `NAME.bias` (out)."""

    weights: Mapping[str, Floats]
    calibration: Mapping[str, tuple[Sequence[float], Sequence[float]]] = field(default_factory=dict)
    """For a field the points (raw, right share) of a line that turns raw probabilities into measured ones."""

    def calibrated(self, name: str, raw: float) -> float:
        """The share of cases as sure as `raw` that were right on held-out articles; `raw` itself if not measured."""
        if name not in self.calibration:
            return raw
        return float(np.interp(raw, *self.calibration[name]))

    @property
    def transitions(self) -> Floats:
        """Scores of one tag after another, outer and inner layer (2, t, t)."""
        return self.weights["transitions"]

    def tag_scores(self, vectors: Floats) -> Floats:
        """Scores of each tag (2, n, t) for word vectors (n, size)."""
        scores = self._apply("tags", vectors).reshape(len(vectors), 2, len(TAGS))
        return np.ascontiguousarray(scores.transpose(1, 0, 2))

    def keys(self, vectors: Floats) -> Floats:
        """What each word is pointed at by (n, width)."""
        return self._apply("key", vectors)

    def point(self, vectors: Floats, keys: Floats, layer: int) -> Floats:
        """Log probability (w, a) that each of the words with `vectors` (w, size) belongs to the cue that begins at
        each of the words with `keys` (a, width); layer: 0 outer, 1 inner."""
        width = keys.shape[1]
        part = slice(layer * width, (layer + 1) * width)
        queries = vectors @ self.weights["query.weight"][:, part] + self.weights["query.bias"][part]
        return log_softmax((queries @ keys.T).astype(np.float32) / np.float32(np.sqrt(width)))

    def whose(self, cue: Floats, sources: Floats | None, buckets: Ints) -> Floats:
        """Probabilities (c + 1) that a cue is each source's, the last one: nobody's.

        cue (size): vector of its first word; sources (c, size): mean vectors of the candidates, None when there are
        none; buckets (c): their distance buckets.
        """
        if sources is None:
            return np.ones(1, dtype=np.float32)
        nobody = self._apply("who.nobody", cue[None])[0]
        query, keys = self._apply("who.query", cue[None])[0], self._apply("who.key", sources)
        scores = keys @ query / np.float32(np.sqrt(len(query))) + self.weights["who.distance"][buckets]
        return np.exp(log_softmax(np.concatenate([scores, nobody])))

    def read(self, vectors: Floats, source: Ints, cue: Ints, content: Ints) -> dict[str, Floats]:
        """Probabilities of each label of FIELDS for one statement, given its words; `source` may be empty."""
        words = vectors[content]
        weights = np.exp(log_softmax(self._apply("attention", words).T))
        who = vectors[source].mean(0) if len(source) else np.zeros_like(words[0])
        pooled = np.concatenate([vectors[cue[0]], vectors[cue].mean(0), (weights @ words)[0], words.mean(0), who])
        read = gelu(self._apply("reading", pooled[None]))
        return {name: np.exp(log_softmax(self._apply(name, read)))[0] for name in FIELDS}

    def content_vector(self, vectors: Floats, content: Ints) -> Floats:
        """Unit vector (size) of what is said, near for contents that mean the same."""
        vector = self._apply("vector", vectors[content].mean(0)[None])[0]
        return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), dtype=np.float32)

    def _apply(self, name: str, vectors: Floats) -> Floats:
        return vectors @ self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def log_softmax(scores: Floats) -> Floats:
    """Log probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32)


def gelu(x: Floats) -> Floats:
    """Gaussian error linear unit in its tanh form (Hendrycks and Gimpel, 2016), within 0.001 of the exact one."""
    return np.asarray(0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x**3))), dtype=np.float32)
