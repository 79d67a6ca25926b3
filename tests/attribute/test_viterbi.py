"""Decoding of tag sequences, against trying every path."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribute.viterbi import best_paths, tag_probabilities

SCORES = st.floats(-4, 4, width=32)


def every_path(emissions: np.ndarray, transitions: np.ndarray) -> dict[tuple[int, ...], float]:
    n, tags = emissions.shape
    return {
        path: float(
            sum(emissions[i, t] for i, t in enumerate(path)) + sum(transitions[a, b] for a, b in pairwise(path))
        )
        for path in product(range(tags), repeat=n)
    }


@given(st.integers(1, 4), st.lists(SCORES, min_size=21, max_size=21))
def test_best_path_has_the_highest_score_of_all(n: int, numbers: list[float]) -> None:
    emissions = np.asarray(numbers[:12], dtype=np.float32).reshape(4, 3)[:n]
    transitions = np.asarray(numbers[12:], dtype=np.float32).reshape(3, 3)
    paths = every_path(emissions, transitions)
    found = best_paths(emissions[None], np.array([n]), transitions)[0]
    assert paths[tuple(found.tolist())] >= max(paths.values()) - 1e-3


@given(st.integers(1, 4), st.lists(SCORES, min_size=21, max_size=21))
def test_tag_probabilities_add_up_all_paths(n: int, numbers: list[float]) -> None:
    emissions = np.asarray(numbers[:12], dtype=np.float32).reshape(4, 3)[:n]
    transitions = np.asarray(numbers[12:], dtype=np.float32).reshape(3, 3)
    paths = every_path(emissions, transitions)
    total = sum(np.exp(score) for score in paths.values())
    want = np.zeros((n, 3))
    for path, score in paths.items():
        for i, tag in enumerate(path):
            want[i, tag] += np.exp(score) / total
    found = tag_probabilities(emissions[None], np.array([n]), transitions)[0]
    np.testing.assert_allclose(found, want, atol=2e-3)


def test_a_short_sequence_is_not_disturbed_by_a_long_one_beside_it() -> None:
    rng = np.random.default_rng(3)
    emissions = rng.normal(size=(2, 6, 4)).astype(np.float32)
    transitions = rng.normal(size=(4, 4)).astype(np.float32)
    together = best_paths(emissions, np.array([2, 6]), transitions)
    alone = best_paths(emissions[:1, :2], np.array([2]), transitions)
    assert together[0, :2].tolist() == alone[0].tolist()
    np.testing.assert_allclose(
        tag_probabilities(emissions, np.array([2, 6]), transitions)[0, :2],
        tag_probabilities(emissions[:1, :2], np.array([2]), transitions)[0],
        atol=1e-4,
    )
