"""Passwords: what they must be, and Argon2id hashes of them (RFC 9106) with the parameters that its library advises."""

from __future__ import annotations

import threading
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from sayso.errors import SaysoError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST = 15
"""Where a password is all that is asked for: NIST SP 800-63B-4, section 3.1.1."""
LONGEST = 1024
_AT_ONCE = threading.BoundedSemaphore(2)
"""A hash takes 64 MB for as long as it is made: a flood of attempts must not take all memory."""


def hash_password(password: str) -> str:
    """The hash to keep. Raises SaysoError for a password that is too short or too long."""
    made = _prepare(password)
    if not SHORTEST <= len(made) <= LONGEST:
        raise SaysoError(f"a password has {SHORTEST} to {LONGEST} characters: take a few words that nobody would guess")
    with _AT_ONCE:
        return _hasher().hash(made)


def is_password(hashed: str | None, password: str) -> bool:
    """Whether this is the password of that hash. Without a hash it takes as long, and the answer is no."""
    from argon2.exceptions import Argon2Error, InvalidHashError

    with _AT_ONCE:
        try:
            same = _hasher().verify(hashed or _nobodys(), _prepare(password)[: LONGEST + 1])
        except (Argon2Error, InvalidHashError):
            return False
    return same and hashed is not None


def _prepare(password: str) -> str:
    """One spelling for what looks alike on different keyboards; never fails, whatever a form sends."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace").decode("utf-8")


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobodys() -> str:
    """So that the time of an answer does not tell whether a name exists."""
    return _hasher().hash("the password of nobody at all")
