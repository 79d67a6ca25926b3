"""Best tag paths and the probability of each tag, for many short sequences at once (linear-chain CRF).

Rabiner, *A tutorial on hidden Markov models*, Proc. IEEE 1989, for both recursions.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

IMPOSSIBLE = np.float32(-1e4)


def best_paths(emissions: Floats, lengths: Ints, transitions: Floats) -> Ints:
    """Tags (s, n) of the best path through each sequence.

    emissions (s, n, t), words in use first; lengths (s), each at least 1; transitions (t, t), from row to column.
    What stands behind a sequence's length is meaningless.

    >>> scores = np.array([[[2.0, 0.0], [0.0, 1.0]]], dtype=np.float32)
    >>> best_paths(scores, np.array([2]), np.zeros((2, 2), dtype=np.float32)).tolist()
    [[0, 1]]
    """
    count, n, tags = emissions.shape
    back = np.zeros((n, count, tags), dtype=np.int64)
    score = emissions[:, 0].copy()
    finals = score.copy()
    for i in range(1, n):
        paths = score[:, :, None] + transitions
        back[i] = paths.argmax(axis=1)
        score = paths.max(axis=1) + emissions[:, i]
        finals[lengths > i] = score[lengths > i]
    out = np.zeros((count, n), dtype=np.int64)
    tag = finals.argmax(axis=1)
    for i in range(n - 1, -1, -1):
        inside = lengths > i
        out[inside, i] = tag[inside]
        if i:
            tag = np.where(inside, back[i, np.arange(count), tag], tag)
    return out


def tag_probabilities(emissions: Floats, lengths: Ints, transitions: Floats) -> Floats:
    """Probability of each tag at each word (s, n, t), by the forward and backward sums; shapes as in `best_paths`."""
    n = emissions.shape[1]
    forward = np.zeros_like(emissions)
    backward = np.zeros_like(emissions)
    forward[:, 0] = emissions[:, 0]
    for i in range(1, n):
        forward[:, i] = _log_sum(forward[:, i - 1, :, None] + transitions, axis=1) + emissions[:, i]
    for i in range(n - 2, -1, -1):
        after = _log_sum(transitions + (emissions[:, i + 1] + backward[:, i + 1])[:, None, :], axis=2)
        backward[:, i] = np.where((lengths > i + 1)[:, None], after, 0)
    joint = forward + backward
    return np.asarray(np.exp(joint - _log_sum(joint, axis=2)[:, :, None]), dtype=np.float32)


def _log_sum(scores: Floats, axis: int) -> Floats:
    top = scores.max(axis=axis, keepdims=True)
    return np.asarray((np.log(np.exp(scores - top).sum(axis=axis, keepdims=True)) + top).squeeze(axis))
