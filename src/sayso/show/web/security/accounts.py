"""Users, sessions and back-off of one site together: whether a login is needed, and logging in."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from sayso.show.web.options import Options
from sayso.show.web.security.backoff import Backoff
from sayso.show.web.security.sessions import Sessions
from sayso.show.web.security.store import UserFile
from sayso.show.web.security.users import User, Users


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of an attempt to log in: the user, or the seconds to wait, or neither for a wrong password."""

    user: User | None = None
    wait: float = 0.0


class Accounts:
    """Everybody who may log in at a site. `clock` gives seconds since 1970."""

    def __init__(self, options: Options, clock: Callable[[], float] = time.time) -> None:
        file = UserFile(options.users)
        self._at_home = options.at_home
        self._file = file
        self.users = Users(file, clock)
        self.sessions = Sessions(file, clock)
        self.backoff = Backoff(file, clock)

    def needed(self) -> bool:
        """Whether one must log in: always when others can reach the site, else as soon as there is a user."""
        return not self._at_home or self.users.any()

    def log_in(self, name: str, password: str, address: str) -> Tried:
        """The user of that name and password, asked for from that address."""
        wait = self.backoff.attempt(name, address)
        if wait:
            return Tried(wait=wait)
        user = self.users.check(name, password)
        if user is not None:
            self.backoff.forgive(name, address)
        return Tried(user)

    def close(self) -> None:
        """Give the file back."""
        self._file.close()
