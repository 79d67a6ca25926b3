"""Multinomial logistic regression over named features: learned weights in, probabilities out.

Beside the model's heads these are the second expert on act and commitment; see `sayso.classify.mixing`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

from sayso.model.heads import Floats, log_softmax


@dataclass(frozen=True)
class Table:
    """Weights (features, labels) and the row of each feature; a feature without a row counts nothing."""

    rows: Mapping[str, int]
    weights: Floats

    @classmethod
    def of(cls, stored: Mapping[str, Sequence[float]]) -> Table:
        """The table of feature -> one weight a label."""
        rows = {name: row for row, name in enumerate(stored)}
        return cls(rows, np.asarray(list(stored.values()), dtype=np.float32))

    def log_probabilities(self, features: Iterable[str]) -> Floats:
        """Log probability of each label (labels) given the features of one statement."""
        rows = [self.rows[name] for name in features if name in self.rows]
        return log_softmax(self.weights[rows].sum(axis=0))


@lru_cache(maxsize=1)
def load_tables() -> Mapping[str, Table]:
    """The shipped tables: `act` with the columns of ACTS, `commitment` with those of COMMITMENTS."""
    stored = json.loads(files(__package__).joinpath("act_weights.json").read_text("utf-8"))
    return {field: Table.of(table) for field, table in stored.items()}
