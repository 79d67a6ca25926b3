"""Users of a served record: a name, what they may do, a password."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from sayso.errors import SaysoError
from sayso.show.web.security.passwords import hash_password, is_password
from sayso.show.web.security.store import UserFile

Role = Literal["read", "correct", "administer"]
ROLES: tuple[Role, ...] = get_args(Role)
"""What somebody may do, each including those before it."""
_NAME = re.compile(r"\w(?:[\w.@' -]{0,62}[\w.])?")


def may(role: Role | None, needed: Role) -> bool:
    """Whether somebody of this role may do what needs that one.

    >>> may("correct", "read"), may("correct", "administer"), may(None, "read")
    (True, False, False)
    """
    return role is not None and ROLES.index(role) >= ROLES.index(needed)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may log in; `made_at` in seconds since 1970."""

    name: str
    role: Role
    made_at: float


class Users:
    """The users in a file. Names that differ only in capital letters are one name."""

    def __init__(self, file: UserFile, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock

    def any(self) -> bool:
        """Whether there is anybody who may log in."""
        with self._file.reading() as connection:
            return connection is not None and connection.execute("SELECT 1 FROM user LIMIT 1").fetchone() is not None

    def list(self) -> tuple[User, ...]:
        """Everybody, by name."""
        with self._file.reading() as connection:
            if connection is None:
                return ()
            return tuple(User(*row) for row in connection.execute("SELECT name, role, made_at FROM user ORDER BY key"))

    def find(self, name: str) -> User | None:
        """The user of that name."""
        return next((user for user in self.list() if user.name.casefold() == name.casefold()), None)

    def add(self, name: str, password: str, role: Role) -> User:
        """Let somebody in from now on. Raises SaysoError for a name that is taken or cannot be one."""
        if not _NAME.fullmatch(name):
            raise SaysoError(f"{name!r} cannot be a name: take up to 64 letters, digits, dots, dashes or spaces")
        hashed, made_at = hash_password(password), self._clock()
        try:
            with self._file.writing() as connection:
                row = (name.casefold(), name, role, hashed, made_at)
                connection.execute("INSERT INTO user (key, name, role, password, made_at) VALUES (?, ?, ?, ?, ?)", row)
        except SaysoError as error:
            if isinstance(error.__cause__, sqlite3.IntegrityError):
                raise SaysoError(f"there is a user {name} already") from None
            raise
        return User(name, role, made_at)

    def remove(self, name: str) -> None:
        """Let somebody in no longer; their sessions end at once, what they corrected stays. Raises SaysoError."""
        self._change(name, "DELETE FROM user WHERE key = ?")

    def set_role(self, name: str, role: Role) -> None:
        """Let somebody do more or less, from their next click on. Raises SaysoError."""
        self._change(name, "UPDATE user SET role = ? WHERE key = ?", role)

    def set_password(self, name: str, password: str) -> None:
        """Give somebody another password; their sessions end. Raises SaysoError."""
        self._change(name, "UPDATE user SET password = ? WHERE key = ?", hash_password(password))
        with self._file.writing() as connection:
            connection.execute("DELETE FROM session WHERE user = ?", (name.casefold(),))

    def check(self, name: str, password: str) -> User | None:
        """The user of that name and password, else None; it takes equally long whether or not there is the name."""
        with self._file.reading() as connection:
            row = (
                connection
                and connection.execute(
                    "SELECT name, role, made_at, password FROM user WHERE key = ?", (_storable(name.casefold()),)
                ).fetchone()
            )
        if not is_password(row[3] if row else None, password):
            return None
        return User(*row[:3]) if row else None

    def _change(self, name: str, sql: str, *values: str) -> None:
        with self._file.writing() as connection:
            found = connection.execute(sql, (*values, name.casefold())).rowcount
        if not found:
            raise SaysoError(f"there is no user {name}: `sayso user list` shows who there is")


def _storable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")
