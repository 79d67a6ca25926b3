"""Ray, quiet: started for one run, joined where one is running, or used as the caller has started it."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sayso.errors import SaysoError

STORE = 400_000_000
"""Bytes of shared memory of a Ray of our own: a few parts for each worker of one machine."""


@contextmanager
def on_ray(address: str | None, workers: int) -> Iterator[int]:
    """Ray for the length of the block; how many workers there shall be (`workers`, or one a CPU when that is 0).

    A Ray that the caller has started is used and left running. Raises SaysoError when Ray is missing or cannot be had.
    """
    ray = _import_ray()
    if ray.is_initialized():
        yield workers or _cpus(ray)
        return
    wanted = workers or len(os.sched_getaffinity(0))
    own = {"num_cpus": wanted, "object_store_memory": STORE, "include_dashboard": False}
    try:
        ray.init(address or "local", log_to_driver=False, logging_level=logging.ERROR, **({} if address else own))
    except Exception as error:  # Ray raises plain ones too, such as when a busy machine lets its start time out
        raise SaysoError(f"Ray cannot be had at {address or 'this machine'}: {error}") from error
    try:
        yield workers or _cpus(ray)
    finally:
        ray.shutdown()


@contextmanager
def one_row_a_block() -> Iterator[None]:
    """Ray Data without its own progress, that hands on each row at once: a row is a whole part of a corpus.

    Rows that wait in one block would be read by one worker.
    """
    from ray.data import DataContext

    before = DataContext.get_current()
    context = before.copy()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    context.target_max_block_size = 1
    log = logging.getLogger("ray.data")
    level = log.level
    DataContext._set_current(context)
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(level)
        DataContext._set_current(before)


def _import_ray() -> Any:
    # Ray reports on its use over the network unless it is told not to, before it is imported.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    try:
        import ray.data
    except ImportError as error:
        raise SaysoError("reading a corpus needs Ray: pip install 'sayso[scale]'") from error
    return ray


def _cpus(ray: Any) -> int:
    return max(1, int(ray.cluster_resources().get("CPU", 1)))
