"""Vectors of common words: how near two words are in meaning, without a run of the encoder."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@lru_cache(maxsize=1)
def load_vectors() -> tuple[dict[str, int], Floats]:
    """Stem -> row, and unit vectors (n, size); made by `training/claims_vectors.py`."""
    with as_file(files(__package__).joinpath("word_vectors.npz")) as path, np.load(path, allow_pickle=False) as stored:
        rows = {str(word): row for row, word in enumerate(stored["stems"])}
        vectors = stored["vectors"].astype(np.float32)
    return rows, np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def vectors_of(stems: Sequence[str]) -> Floats:
    """Unit vectors (len(stems), size); a stem without one has zeros.

    >>> near, far = (float(a @ b) for a, b in (vectors_of(["refus", "reject"]), vectors_of(["refus", "harbor"])))
    >>> near > 0.6 > 0.3 > far
    True
    """
    rows, vectors = load_vectors()
    found = np.array([*map(rows.get, stems, repeat(-1))], dtype=np.int64)
    out = np.zeros((len(stems), vectors.shape[1]), dtype=np.float32)
    out[found >= 0] = vectors[found[found >= 0]]
    return out
