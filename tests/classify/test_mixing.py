"""The model's heads and the features as two experts of one mind."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.classify.mixing import Shares, mix
from sayso.model.heads import Floats

CHANCES = st.lists(st.floats(0.01, 1), min_size=3, max_size=3)


def logs(chances: list[float]) -> Floats:
    """Log probabilities in the proportion of the given numbers."""
    made = np.asarray(chances, dtype=np.float32)
    return np.log(made / made.sum())


def test_two_experts_that_agree_are_surer_than_either() -> None:
    one = logs([0.7, 0.2, 0.1])
    assert np.exp(mix(one, one, Shares(1, 1)))[0] > 0.8


def test_the_surer_expert_decides() -> None:
    sure, unsure = logs([0.98, 0.01, 0.01]), logs([0.3, 0.4, 0.3])
    assert mix(sure, unsure, Shares(1, 1)).argmax() == 0


def test_without_a_model_the_features_stand_alone() -> None:
    alone = logs([0.5, 0.3, 0.2])
    assert mix(None, alone, Shares(0.7, 0.1)).tolist() == alone.tolist()


def test_an_expert_without_a_share_is_not_heard() -> None:
    head, features = logs([0.6, 0.3, 0.1]), logs([0.1, 0.1, 0.8])
    assert mix(head, features, Shares(1, 0)) == pytest.approx(head, abs=1e-6)


@given(CHANCES, CHANCES)
def test_the_mixture_is_a_distribution(head: list[float], features: list[float]) -> None:
    assert np.exp(mix(logs(head), logs(features), Shares(0.8, 0.4))).sum() == pytest.approx(1, abs=1e-4)
