"""Who is logged in: the browser holds a random token, the file holds its hash, and ending it here ends it there."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable

from sayso.show.web.security.store import UserFile
from sayso.show.web.security.users import User

HOUR = 3600.0
IDLE = 12 * HOUR
"""A session that nobody used for so long has ended: a working day with a lunch break fits in."""
LONGEST = 7 * 24 * HOUR
"""After so long everybody logs in again."""
NOTED_EVERY = 60.0
"""Use is noted so often at most: a page must not cost a write."""


class Sessions:
    """The sessions in a file of users. `clock` gives seconds since 1970."""

    def __init__(self, file: UserFile, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock

    def start(self, user: User) -> str:
        """The token for a new session of somebody whose password was right."""
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._file.writing() as connection:
            connection.execute("DELETE FROM session WHERE seen_at < ? OR made_at < ?", (now - IDLE, now - LONGEST))
            row = (_hash(token), user.name.casefold(), now, now)
            connection.execute("INSERT INTO session (token, user, made_at, seen_at) VALUES (?, ?, ?, ?)", row)
        return token

    def find(self, token: str) -> User | None:
        """Whose session this is, with what they may do now; None when it has ended or never was."""
        now = self._clock()
        with self._file.reading() as connection:
            row = (
                connection
                and connection.execute(
                    "SELECT name, role, user.made_at, seen_at FROM session JOIN user ON user.key = session.user "
                    "WHERE token = ? AND seen_at >= ? AND session.made_at >= ?",
                    (_hash(token), now - IDLE, now - LONGEST),
                ).fetchone()
            )
        if not row:
            return None
        if now - row[3] > NOTED_EVERY:
            with self._file.writing() as connection:
                connection.execute("UPDATE session SET seen_at = ? WHERE token = ?", (now, _hash(token)))
        return User(*row[:3])

    def end(self, token: str) -> None:
        """End one session; an unknown token is no error."""
        with self._file.writing() as connection:
            connection.execute("DELETE FROM session WHERE token = ?", (_hash(token),))


def form_token_of(secret: str) -> str:
    """What a form of that session carries: follows from its token, which it does not give away.

    >>> form_token_of("a") == form_token_of("a") != form_token_of("b")
    True
    """
    return hmac.new(secret.encode("utf-8", "replace"), b"sayso form", hashlib.sha256).hexdigest()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
