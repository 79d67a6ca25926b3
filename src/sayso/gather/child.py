"""The program behind `sayso.gather.page` for suspicious pages: HTML on standard input, JSON on standard output."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from sayso.errors import GatherError
from sayso.gather.extract import extract_article

MOST_MEMORY = 2_000_000_000


def main() -> None:
    """Read one page; its address is the only argument. Memory is limited where the system can do so."""
    _limit_memory()
    try:
        answer = asdict(extract_article(sys.stdin.buffer.read().decode(), sys.argv[1]))
    except GatherError as error:
        answer = {"error": str(error)}
    sys.stdout.write(json.dumps(answer))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    main()
