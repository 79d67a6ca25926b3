"""One small Ray for all tests, and a corpus of a few short invented articles."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SENTENCES = (
    "“The port of Vela was never closed,” harbour master Ana Ruiz said on Friday.",
    "The Ministry of Transport denied that forty ships had been turned away.",
    "Pavo Lind, a spokesman for the Hallmere Line, declined to comment.",
)


@pytest.fixture(scope="session")
def two_cpus() -> Iterator[None]:
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=100_000_000)
    yield
    ray.shutdown()


def make_lines(count: int, start: int = 0) -> list[dict[str, Any]]:
    """Articles of one to three sentences."""
    return [
        {
            "url": f"https://courier.example/{number}",
            "outlet": "The Vela Courier",
            "published": "2024-05-03",
            "text": f"Day {number} in Vela.\n\n" + "\n\n".join(SENTENCES[: 1 + number % 3]),
        }
        for number in range(start, start + count)
    ]


def write_lines(path: Path, lines: list[dict[str, Any]]) -> str:
    """Writes JSON Lines, gzipped where the name says so; the path as a string."""
    data = "".join(json.dumps(line) + "\n" for line in lines).encode()
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return str(path)
