"""Which role each address asks for. Whatever is not named here needs the role of its method: to look or to change."""

from __future__ import annotations

from sayso.show.web.security.hosts import SAFE_METHODS
from sayso.show.web.security.users import Role

PUBLIC = ("/login", "/static/")
"""What somebody who has not logged in may have: a path, or with a slash at its end all below it."""
READERS_MAY_POST = ("/logout", "/account", "/api/read")
"""What is posted and yet changes nothing of the record."""
ADMINISTRATION = ("/users", "/users/")


def role_needed(method: str, path: str) -> Role | None:
    """The role that a request needs; None where nobody has to log in.

    >>> role_needed("GET", "/speakers"), role_needed("POST", "/add"), role_needed("GET", "/users"), (
    ...     role_needed("GET", "/login"))
    ('read', 'correct', 'administer', None)
    """
    if _is_one_of(path, ADMINISTRATION):
        return "administer"
    if _is_one_of(path, PUBLIC):
        return None
    if method in SAFE_METHODS or _is_one_of(path, READERS_MAY_POST):
        return "read"
    return "correct"


def _is_one_of(path: str, places: tuple[str, ...]) -> bool:
    return any(path == place or (place.endswith("/") and path.startswith(place)) for place in places)
