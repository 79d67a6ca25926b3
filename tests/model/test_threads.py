"""While articles are read numpy keeps to one thread; afterwards its setting is what it was."""

from __future__ import annotations

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from sayso.model import one_blas_thread


def blas_threads() -> list[int]:
    np.ones((2, 2)) @ np.ones((2, 2))
    return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]


def test_blas_has_one_thread_inside_and_what_it_had_outside():
    before = blas_threads()
    with one_blas_thread():
        assert set(blas_threads()) <= {1}
    assert blas_threads() == before


def test_what_was_set_comes_back_after_an_error():
    before = blas_threads()
    with pytest.raises(ValueError, match="on purpose"), one_blas_thread():
        raise ValueError("on purpose")
    assert blas_threads() == before
