"""When the disk, the file or the server fails, the message says what to do and the record stays sound."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from sayso.errors import RecordError
from sayso.keep import Query, open_record
from sayso.keep.stores import make_store
from tests.factories import make_port_reading
from tests.keep.conftest import STORES
from tests.keep.generated import FORK, make_numbered
from tests.keep.postgres import Server


def run_apart(target: Callable[..., None], *arguments: object) -> str:
    """What `target` says through its last argument, a pipe, in a process of its own."""
    mine, its = FORK.Pipe(duplex=False)
    program = FORK.Process(target=target, args=(*arguments, its))
    program.start()
    its.close()
    said = mine.recv()
    program.join()
    return str(said)


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    path = Path(shutil.copy(empty_file, tmp_path / "record.db"))
    with open_record(path) as record:
        record.add(make_port_reading(), by="model-1")
    return path


def test_a_disk_that_fills_up(file: Path) -> None:
    said = run_apart(_add_until_full, file)

    assert "make room" in said or "look at its space" in said
    with open_record(file) as record:
        assert record.check() == []
        assert record.add(make_numbered(1), by="model-1") in ("new", "known")


def _add_until_full(file: Path, tell: object) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    with open_record(file) as record:
        try:
            for number in range(10_000):
                record.add(make_numbered(number), by="model-1", page=os.urandom(10_000))
        except RecordError as error:
            tell.send(str(error))


def test_a_file_that_may_only_be_read(file: Path) -> None:
    file.chmod(0o444)
    file.parent.chmod(0o755)

    said = run_apart(_add_without_the_right, file)

    assert "give yourself the right to write" in said


def _add_without_the_right(file: Path, tell: object) -> None:
    if os.geteuid() == 0:
        for folder in file.parents[:3]:
            folder.chmod(0o755)
        os.setuid(65534)
    try:
        with open_record(file) as record:
            record.add(make_numbered(1), by="model-1")
    except RecordError as error:
        tell.send(str(error))


def test_a_record_that_another_program_is_writing_to(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.keep.stores.BUSY_SECONDS", 0.05)
    waited = pytest.raises(RecordError, match="another program is writing to it: wait")
    with open_record(made) as record:
        with make_store(made).writing(), waited:
            record.add(make_numbered(1), by="model-1")

        assert record.add(make_numbered(1), by="model-1") == "new"


def test_readers_do_not_wait_for_a_writer(made: str) -> None:
    with open_record(made) as record:
        record.add(make_port_reading(), by="model-1")
        with make_store(made).writing() as connection:
            connection.execute(text("DELETE FROM statement WHERE act = 'evade'"))
            assert len(record.find(Query(act="evade")).hits) == 2


def test_a_record_of_a_newer_version(made: str) -> None:
    with make_store(made).writing() as connection:
        connection.execute(text("UPDATE sayso_version SET version_num = '9001'"))

    with pytest.raises(RecordError, match=r"newer Sayso.*pip install --upgrade sayso"):
        open_record(made)


def test_a_file_of_something_else(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_bytes(b"Dear editor, " * 1000)

    with pytest.raises(RecordError, match="not a record"):
        open_record(tmp_path / "letter.db")


def test_a_database_of_something_else(where: str) -> None:
    if not where.startswith("postgresql"):
        sqlite3.connect(where).close()
    with make_store(where).writing() as connection:
        connection.execute(text("CREATE TABLE letter (body TEXT)"))

    with pytest.raises(RecordError, match="not a record of Sayso"):
        open_record(where)


def test_a_damaged_file(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))

    with pytest.raises(RecordError, match="put back a copy"):
        _use(file)


def _use(file: Path) -> None:
    with open_record(file) as record:
        record.add(make_numbered(1), by="model-1")
        record.check()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="see that the folder exists"):
        open_record(tmp_path / "nowhere" / "record.db")


@pytest.mark.parametrize("where", ["mysql://db.example/record", ":memory:"])
def test_an_address_of_another_kind(where: str) -> None:
    with pytest.raises(RecordError, match="a file or a postgresql:// address"):
        open_record(where)


def test_no_server() -> None:
    with pytest.raises(RecordError, match="does not answer: start it") as caught:
        open_record("postgresql://mira:secret@127.0.0.1:1/record")

    assert "secret" not in str(caught.value)


if "postgresql" in STORES:

    def test_a_server_that_stops_and_starts_again(server: Server) -> None:
        with open_record(server.make_database()) as record:
            record.add(make_numbered(1), by="model-1")
            server.stop()
            try:
                with pytest.raises(RecordError, match="does not answer: start it"):
                    record.add(make_numbered(2), by="model-1")
                with pytest.raises(RecordError, match="does not answer: start it"):
                    record.find(Query("ship"))
            finally:
                server.start()

            assert record.add(make_numbered(2), by="model-1") == "new"
            assert [reading.article.title for reading in record.readings()] == ["Ship 1", "Ship 2"]
            assert record.check() == []

    def test_a_server_that_only_lets_it_be_read(server: Server) -> None:
        where = server.make_database()
        with open_record(where) as record:
            record.add(make_numbered(1), by="model-1")
        with psycopg.connect(where, autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {where.rsplit('/', 1)[-1]} SET default_transaction_read_only = on")

        with open_record(where) as record:
            assert len(record.find(Query("ship")).hits) == 2
            with pytest.raises(RecordError, match="the server only lets it be read"):
                record.add(make_numbered(2), by="model-1")

    def test_a_database_that_is_not_there(server: Server) -> None:
        with pytest.raises(RecordError, match="createdb"):
            open_record(server.make_database().rsplit("/", 1)[0] + "/nowhere")
