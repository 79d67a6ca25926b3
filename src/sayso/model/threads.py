"""One thread for numpy's matrix products while articles are read.

They are small and many: OpenBLAS hands each to a thread for every core and lets these wait for the next one in a busy
loop, which costs more than the products do and takes the cores from the encoder.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import lru_cache
from typing import Any

from threadpoolctl import ThreadpoolController


def one_blas_thread() -> AbstractContextManager[Any]:
    """Limits BLAS to one thread inside the block, in the whole process, and puts back what was set before.

    >>> import numpy as np
    >>> with one_blas_thread():
    ...     float((np.ones((1, 8)) @ np.ones((8, 1))).item())
    8.0
    """
    limited: AbstractContextManager[Any] = _controller().limit(limits=1, user_api="blas")
    return limited


@lru_cache(maxsize=1)
def _controller() -> ThreadpoolController:
    return ThreadpoolController()
