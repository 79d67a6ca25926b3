"""Where a record lives: one SQLite file, or a PostgreSQL database; how each is opened for writing and for reading.

SQLite runs in write-ahead mode: one writer, any number of readers that never wait for it. A commit survives the death
of the program at any moment; with `synchronous=NORMAL` a power cut may cost the last commits but never the file.
PostgreSQL lets one writer in at a time by an advisory lock, so that both stores keep the same promises.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text

from sayso.errors import RecordError
from sayso.keep.failures import plain_failures

#: Marks the file as ours for `file` and for `open`: "SaYs" in ASCII.
APPLICATION_ID = 0x53615973
#: One number for all programs that write to a record in this database.
_WRITER_LOCK = 0x5361795300000001
#: How long a writer waits for another to finish.
BUSY_SECONDS = 60
_WRITER_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cache_size=-65536",
    "wal_autocheckpoint=8000",
    "journal_size_limit=67108864",
)
_READER_PRAGMAS = ("query_only=ON", "trusted_schema=OFF", "cache_size=-16384", "mmap_size=1073741824")


class Store:
    """Connections to one database. `where` is how messages name it, without a password."""

    def __init__(self, where: str, writer: Engine, reader: Engine, path: Path | None = None) -> None:
        self.where = where
        self._path = path
        self._writer = writer
        self._reader = reader

    @property
    def is_sqlite(self) -> bool:
        """Whether this is a file of SQLite, else PostgreSQL."""
        return self._path is not None

    def exists(self) -> bool:
        """Whether there is something to read: a server always is, a file once it has been made."""
        return self._path is None or self._path.exists()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that no other writer overlaps; all of it is kept, or, after an exception, none.

        Raises RecordError when the database refuses.
        """
        with plain_failures(self.where), self._writer.begin() as connection:
            if not self.is_sqlite:
                # One round trip; the first is set before the second waits.
                patience = f"set_config('lock_timeout', '{int(BUSY_SECONDS * 1000)}ms', true)"
                connection.execute(text(f"SELECT {patience}, pg_advisory_xact_lock({_WRITER_LOCK})"))
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One view of the record that does not change while it is read. Raises RecordError."""
        with plain_failures(self.where), self._reader.connect() as connection:
            yield connection

    def close(self) -> None:
        """Give back every connection."""
        self._reader.dispose()
        self._writer.dispose()


def make_store(where: str | Path) -> Store:
    """The store at a path or a `postgresql://` address; nothing is opened yet.

    Raises RecordError for an address of another kind, or when the PostgreSQL driver is not installed.

    >>> make_store("mysql://db.example/record")
    Traceback (most recent call last):
    sayso.errors.RecordError: mysql://db.example/record: a record is a file or a postgresql:// address
    """
    address = str(where)
    if address.startswith(("postgresql://", "postgres://")):
        return _make_postgres(address)
    if "://" in address or address == ":memory:":
        raise RecordError(f"{address}: a record is a file or a postgresql:// address")
    return _make_sqlite(Path(address))


def _make_sqlite(path: Path) -> Store:
    writer = create_engine("sqlite://", creator=lambda: _connect_sqlite(path, "rwc", _WRITER_PRAGMAS), **_pool(1, 0))
    reader = create_engine("sqlite://", creator=lambda: _connect_sqlite(path, "ro", _READER_PRAGMAS), **_pool(8, 56))
    event.listen(writer, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    event.listen(reader, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return Store(str(path), writer, reader, path)


def _pool(size: int, overflow: int) -> dict[str, Any]:
    from sqlalchemy.pool import QueuePool

    return {"poolclass": QueuePool, "pool_size": size, "max_overflow": overflow, "pool_timeout": BUSY_SECONDS}


def _connect_sqlite(path: Path, mode: str, pragmas: tuple[str, ...]) -> Any:
    import sqlite3

    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _make_postgres(address: str) -> Store:
    from sqlalchemy.engine import make_url

    url = make_url(address.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+psycopg")
    try:
        writer = create_engine(url, pool_pre_ping=True, pool_size=1, max_overflow=0, pool_timeout=BUSY_SECONDS)
        reader = create_engine(
            url, pool_pre_ping=True, pool_size=8, max_overflow=56, isolation_level="REPEATABLE READ"
        ).execution_options(postgresql_readonly=True)
    except ModuleNotFoundError as error:
        raise RecordError(f"{url!r}: PostgreSQL needs its driver: pip install 'sayso[postgres]'") from error
    return Store(url.render_as_string(hide_password=True).replace("+psycopg", ""), writer, reader)
