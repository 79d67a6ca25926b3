"""Who may do what, route by route. The routes come from the application: a new one without an entry here fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from httpx2 import Response
from starlette.routing import Mount, Route

from sayso.keep import Record
from sayso.show.web.security.users import ROLES, Role, may
from tests.show.web.doors import team_site, token_of, visit

NEEDED: dict[str, Role | None] = {
    "GET /login": None,
    "POST /login": None,
    "GET /static": None,
    "POST /logout": "read",
    "GET /account": "read",
    "POST /account": "read",
    "GET /users": "administer",
    "POST /users": "administer",
    "POST /users/role": "administer",
    "POST /users/remove": "administer",
    "GET /": "read",
    "GET /articles/{id}": "read",
    "GET /changes": "read",
    "GET /claims/{id}": "read",
    "GET /outlets": "read",
    "GET /search": "read",
    "GET /speakers": "read",
    "GET /speakers/{id}": "read",
    "GET /statements/{id}/correct": "read",
}
"""Every door of the site, and the least role that it opens to; None is everybody."""


def doors(routes: Any, under: str = "") -> Iterator[str]:
    """`METHOD PATH` of every route, those of mounted applications and included routers too."""
    for route in routes:
        included = getattr(route, "original_router", None)
        if included is not None:
            yield from doors(included.routes, under + route.include_context.prefix)
        elif isinstance(route, Mount):
            yield from doors(route.routes, under + route.path) if route.routes else [f"GET {under}{route.path}"]
        elif isinstance(route, Route):
            yield from (f"{method} {under}{route.path}" for method in route.methods or () if method != "HEAD")
        else:
            yield f"{type(route).__name__} under {under}"


def is_refused(done: Response) -> bool:
    """Whether the gate sent somebody away."""
    return done.status_code in (401, 403) or done.headers.get("location", "").startswith("/login?next=")


def test_every_door_is_known(record: Record, tmp_path: Path):
    assert sorted(doors(team_site(record, tmp_path).routes)) == sorted(NEEDED)


@pytest.mark.parametrize("role", [None, *ROLES])
def test_each_role_gets_through_its_doors_and_no_others(record: Record, tmp_path: Path, role: Role | None):
    app = team_site(record, tmp_path)
    found = {}
    for door in NEEDED:
        if door == "POST /login":
            continue  # refuses a wrong password in its own way: test_security_login.py
        method, path = door.split(" ")
        site = visit(app, role)
        form = {"token": token_of(site)} if role else {}
        done = site.request(method, re.sub(r"\{\w+\}", "none", path), data=form if method != "GET" else None)
        assert done.status_code < 500, door
        found[door] = not is_refused(done)
    assert found == {door: needed is None or may(role, needed) for door, needed in NEEDED.items() if door in found}


def test_what_is_not_there_is_hidden_too(record: Record, tmp_path: Path):
    assert visit(team_site(record, tmp_path)).get("/nothing-of-the-kind").status_code == 303
    assert visit(team_site(record, tmp_path), "read").get("/nothing-of-the-kind").status_code == 404
