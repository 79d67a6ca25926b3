"""What a database complains of, said so that a person knows what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from sayso.errors import RecordError

_SQLITE = {
    "SQLITE_FULL": "the disk is full: make room and run the command again; what was kept before is safe",
    "SQLITE_IOERR": "the disk cannot be written or read: look at its space and health, then run the command again",
    "SQLITE_READONLY": "it may only be read: give yourself the right to write the file and its folder",
    "SQLITE_BUSY": "another program is writing to it: wait until that is done, then run the command again",
    "SQLITE_LOCKED": "another program is writing to it: wait until that is done, then run the command again",
    "SQLITE_CORRUPT": "the file is damaged: put back a copy of it, or add the articles to a new record",
    "SQLITE_NOTADB": "the file is not a record: give the path of another file",
    "SQLITE_CANTOPEN": "it cannot be opened: see that the folder exists and that you may write to it",
    "SQLITE_TOOBIG": "a text is larger than SQLite can hold (1 GB)",
    "SQLITE_CONSTRAINT": "a value has no place in the record",
}
_POSTGRES = {
    "42501": "this user may not write there: ask for the right to create and change tables",
    "25006": "the server only lets it be read at the moment: give the address of the writable server",
    "53100": "the server's disk is full: make room and run the command again; what was kept before is safe",
    "53300": "the server takes no more connections: close some and run the command again",
    "55P03": "another program is writing to it: wait until that is done, then run the command again",
    "23": "a value has no place in the record",
    "22": "a value has no place in the record",
    "54": "a text is larger than PostgreSQL can hold",
}
_NOT_LET_IN = "the server does not let us in: look at the user and password; createdb makes a database that is missing"
_NO_SERVER = "the server does not answer: start it, or look at the address, then run the command again"


@contextmanager
def plain_failures(where: str) -> Iterator[None]:
    """Within, a database's error becomes a RecordError that names the record and says what to do."""
    try:
        yield
    except exc.DBAPIError as error:
        raise RecordError(f"{where}: {explain(error)} ({_first_line(error.orig)})") from error
    except exc.SQLAlchemyError as error:
        raise RecordError(f"{where}: {_first_line(error)}") from error


def explain(error: exc.DBAPIError) -> str:
    """In plain words, what went wrong and what to do.

    >>> import sqlite3
    >>> explain(exc.DBAPIError("", {}, sqlite3.DatabaseError("file is not a database")))
    'the record cannot be used'
    """
    name = getattr(error.orig, "sqlite_errorname", None)
    if name is not None:
        return next((words for start, words in _SQLITE.items() if name.startswith(start)), "SQLite refuses")
    state = getattr(error.orig, "sqlstate", None)
    if state is not None and not state.startswith(("08", "57P")):
        return next((words for start, words in _POSTGRES.items() if state.startswith(start)), "PostgreSQL refuses")
    if not isinstance(error, exc.OperationalError):
        return "the record cannot be used"
    return _NOT_LET_IN if "FATAL" in str(error.orig) else _NO_SERVER


def _first_line(error: BaseException | None) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
