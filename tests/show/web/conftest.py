"""A site over a record of invented readings, asked in-process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from sayso.keep import Record, open_record
from sayso.show.web.app import make_app
from sayso.show.web.security import passwords
from tests.factories import make_port_reading


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record that holds the port dispute."""
    with open_record(tmp_path / "record.db") as record:
        record.add(make_port_reading(), by="sayso-en-1")
        yield record


@pytest.fixture
def site(record: Record) -> Iterator[TestClient]:
    """A browser on the site of the record; redirects are followed."""
    with TestClient(make_app(record), base_url="http://127.0.0.1:8033") as client:
        yield client


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same hash with the least work: the real one takes 64 MB and a tenth of a second."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: hasher)
