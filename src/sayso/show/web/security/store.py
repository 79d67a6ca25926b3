"""The file that knows who may log in: users, sessions and failed attempts, in SQLite beside the record.

It is a file of its own so that a record can be handed on without anybody's password in it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import SaysoError

BUSY_SECONDS = 10
_TABLES = """
CREATE TABLE IF NOT EXISTS user (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, password TEXT NOT NULL, made_at REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS session (
    token TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES user (key) ON DELETE CASCADE,
    made_at REAL NOT NULL, seen_at REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS attempt (key TEXT PRIMARY KEY, count INTEGER NOT NULL, last REAL NOT NULL) STRICT;
"""


def users_file(record: str) -> Path:
    """Where the users of a record are kept: beside a record that is a file, else in the user's state folder.

    >>> users_file("news/record.db")
    PosixPath('news/record.db-users')
    """
    if "://" not in record:
        return Path(f"{record}-users")
    folder = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return folder / "sayso" / f"users-{hashlib.sha256(record.encode()).hexdigest()[:16]}"


class UserFile:
    """One SQLite file, made by the first write and readable by its owner alone. Safe to share between threads.

    Without a path there are no users and there can be none.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction; the file is made where there is none. Raises SaysoError when it cannot be written."""
        with self._lock, self._plain_failures():
            connection = self._connection or self._open()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """The file to read from; None while there is none. Raises SaysoError when it cannot be read."""
        with self._lock, self._plain_failures():
            there = self._connection is not None or (self.path is not None and self.path.exists())
            yield (self._connection or self._open()) if there else None

    def close(self) -> None:
        """Give the connection back."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self.path is None:
            raise SaysoError("this site was started without a file of users: `sayso serve` gives it one")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        for pragma in ("foreign_keys=ON", "trusted_schema=OFF", "journal_mode=WAL", "synchronous=NORMAL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.executescript(_TABLES)
        self._connection = connection
        return connection

    @contextmanager
    def _plain_failures(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise SaysoError(f"{self.path}: the file of users cannot be used: {error}") from error
