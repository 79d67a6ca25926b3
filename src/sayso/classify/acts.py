"""Act and commitment of every attribution, as probabilities."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.classify.features import statement_features
from sayso.classify.mixing import SHARES, mix
from sayso.classify.scoring import load_tables
from sayso.model.heads import Floats
from sayso.model.marks import Marks
from sayso.records import Attribution

_LEAST = 1e-6
"""Probability below which the model's head cannot go, so that no label is impossible."""


def read_acts(attributions: Sequence[Attribution], marks: Marks) -> dict[str, list[Floats]]:
    """For `act` and `commitment` the log probabilities (labels) of each attribution, in order."""
    found: dict[str, list[Floats]] = {field: [] for field in SHARES}
    for attribution in attributions:
        heads = head_log_probabilities(attribution, marks)
        features = statement_features(attribution)
        for field, table in load_tables().items():
            found[field].append(mix(heads.get(field), table.log_probabilities(features), SHARES[field]))
    return found


def head_log_probabilities(attribution: Attribution, marks: Marks) -> dict[str, Floats]:
    """What the model's heads alone say (labels), by field; empty where the spans cover no word."""
    read = marks.read(attribution.source, attribution.cue, attribution.content)
    return {field: np.log(np.maximum(read[field], _LEAST)) for field in SHARES if field in read}
