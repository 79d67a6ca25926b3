"""Two experts on act and commitment made one: the model's heads and the weighted features.

A product of experts (Hinton, *Training products of experts by minimizing contrastive divergence*, 2002):
`log p = HEAD · log p_head + FEATURES · log p_features`, brought to sum 1. A label must please both.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.heads import Floats, log_softmax


@dataclass(frozen=True, slots=True)
class Shares:
    """How much each expert counts; chosen on articles that neither of them learned from."""

    head: float
    features: float


SHARES = {"act": Shares(0.6, 0.4), "commitment": Shares(0.6, 0.6)}
"""By field. Where the model has nothing to say the features count fully."""


def mix(head: Floats | None, features: Floats, shares: Shares) -> Floats:
    """Log probabilities (labels) out of those of the head, if it has any, and of the features.

    >>> import numpy as np
    >>> sure, unsure = np.log(np.float32([0.9, 0.1])), np.log(np.float32([0.5, 0.5]))
    >>> mix(sure, unsure, Shares(1, 1)).round(2).tolist() == sure.round(2).tolist()
    True
    """
    if head is None:
        return features
    return log_softmax(shares.head * head + shares.features * features)
