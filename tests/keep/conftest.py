"""One suite for both stores: a test that takes `where`, `made` or `record` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.keep import Record, open_record
from tests.keep.postgres import Server, find_binaries

STORES = ["sqlite", "postgresql"] if find_binaries() else ["sqlite"]


def pytest_report_header() -> str:
    if len(STORES) == 2:
        return "record: SQLite and PostgreSQL"
    return "record: SQLite only; install PostgreSQL 15 or later (initdb, pg_ctl) to run the same tests on it"


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    folder = Path(tempfile.mkdtemp(prefix="sayso-postgres-"))
    server = Server(folder)
    server.start()
    yield server
    server.stop()
    shutil.rmtree(folder)


@pytest.fixture(params=STORES)
def make_where(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Gives the address of an empty store each time it is called."""
    if request.param == "postgresql":
        return request.getfixturevalue("server").make_database
    numbers = itertools.count(1)
    return lambda: str(tmp_path / f"record{next(numbers)}.db")


@pytest.fixture
def where(make_where: Callable[[], str]) -> str:
    return make_where()


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record without articles; a test gets a copy, which is quicker than making one."""
    path = tmp_path_factory.mktemp("empty") / "record.db"
    open_record(path).close()
    return path


@pytest.fixture(scope="session")
def empty_database(server: Server) -> str:
    address = server.make_database()
    open_record(address).close()
    return address


@pytest.fixture(params=STORES)
def made(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a record without articles."""
    if request.param == "sqlite":
        return str(shutil.copy(request.getfixturevalue("empty_file"), tmp_path / "record.db"))
    empty: str = request.getfixturevalue("empty_database")
    server: Server = request.getfixturevalue("server")
    return server.make_database(template=empty.rsplit("/", 1)[-1])


@pytest.fixture
def record(made: str) -> Iterator[Record]:
    with open_record(made) as record:
        yield record
