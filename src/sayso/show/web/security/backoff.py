"""Login back-off: after some wrong passwords each further attempt must wait longer, by name and by address.

Counting happens before the password is looked at, so that many attempts at once gain nothing.
"""

from __future__ import annotations

import ipaddress
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass

from sayso.show.web.security.store import UserFile

FORGOTTEN_AFTER = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Patience:
    """So many attempts cost no wait; then 1 second, 2, 4 … up to `most`."""

    free: int
    most: float

    def wait(self, count: int) -> float:
        """Seconds to wait after `count` wrong attempts.

        >>> [Patience(5, 60.0).wait(count) for count in (4, 5, 6, 7, 99)]
        [0.0, 1.0, 2.0, 4.0, 60.0]
        """
        return 0.0 if count < self.free else min(2.0 ** min(count - self.free, 30), self.most)


BY_NAME = Patience(free=5, most=60.0)
"""Short at the most: otherwise anybody could lock anybody else out."""
BY_ADDRESS = Patience(free=10, most=900.0)


class Backoff:
    """The failed attempts in a file of users. `clock` gives seconds since 1970."""

    def __init__(self, file: UserFile, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock

    def attempt(self, name: str, address: str) -> float:
        """Count an attempt and give 0.0; or, where it comes too early, do not, and give the seconds to wait."""
        keys = _keys(name, address)
        now = self._clock()
        with self._file.writing() as connection:
            connection.execute("DELETE FROM attempt WHERE last < ?", (now - FORGOTTEN_AFTER,))
            wait = max(_left(connection, key, patience, now) for key, patience in keys.items())
            if wait <= 0:
                for key in keys:
                    connection.execute(
                        "INSERT INTO attempt VALUES (?, 1, ?) "
                        "ON CONFLICT (key) DO UPDATE SET count = count + 1, last = excluded.last",
                        (key, now),
                    )
        return max(wait, 0.0)

    def forgive(self, name: str, address: str) -> None:
        """The password was right: the name starts afresh, and the address gets this attempt back."""
        by_name, by_address = _keys(name, address)
        with self._file.writing() as connection:
            connection.execute("DELETE FROM attempt WHERE key = ?", (by_name,))
            connection.execute("UPDATE attempt SET count = count - 1 WHERE key = ?", (by_address,))


def _left(connection: sqlite3.Connection, key: str, patience: Patience, now: float) -> float:
    row = connection.execute("SELECT count, last FROM attempt WHERE key = ?", (key,)).fetchone()
    return patience.wait(row[0]) - (now - row[1]) if row else 0.0


def _keys(name: str, address: str) -> dict[str, Patience]:
    """By name and by address; of IPv6 the network, as one person has as many addresses as they like."""
    named = name.casefold().encode("utf-8", "replace").decode("utf-8")[:100]
    return {f"name:{named}": BY_NAME, f"address:{_network(address)}": BY_ADDRESS}


def _network(address: str) -> str:
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    return str(parsed) if parsed.version == 4 else str(ipaddress.ip_network((parsed, 64), strict=False))
