"""One loopback web server for all tests of gathering."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.gather.server import Site, serve


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """The address of a web server on this machine: `http://127.0.0.1:PORT`."""
    with serve() as address:
        yield address
