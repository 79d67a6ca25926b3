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
    "GET /static/{file}": None,
    "POST /logout": "read",
    "GET /account": "read",
    "POST /account": "read",
    "GET /users": "administer",
    "POST /users": "administer",
    "POST /users/role": "administer",
    "POST /users/remove": "administer",
    "GET /": "read",
    "GET /articles/{id}": "read",
    "GET /articles/{id}/versions": "read",
    "GET /changes": "read",
    "GET /claims": "read",
    "GET /claims/{id}": "read",
    "GET /corrections": "read",
    "GET /outlets": "read",
    "GET /search": "read",
    "GET /speakers": "read",
    "GET /speakers/{id}": "read",
    "GET /statements/{id}/correct": "read",
    "GET /statements/{id}": "read",
    "GET /adds/{id}": "read",
    "GET /export": "read",
    "GET /export/file": "read",
    "POST /add": "correct",
    "POST /claims/join": "correct",
    "POST /claims/{id}/part": "correct",
    "POST /corrections/{id}/undo": "correct",
    "POST /speakers/join": "correct",
    "POST /speakers/split": "correct",
    "POST /statements/{id}/correct": "correct",
    "GET /api": "read",
    "GET /api/openapi.json": "read",
    "GET /api/articles/{id}": "read",
    "GET /api/changes": "read",
    "GET /api/claims": "read",
    "GET /api/claims/{id}": "read",
    "GET /api/corrections": "read",
    "GET /api/jobs": "read",
    "GET /api/jobs/{id}": "read",
    "GET /api/search": "read",
    "GET /api/speakers": "read",
    "GET /api/speakers/{id}": "read",
    "GET /api/statements/{id}": "read",
    "POST /api/read": "read",
    "POST /api/add": "correct",
    "POST /api/add/file": "correct",
    "POST /api/corrections": "correct",
    "POST /api/corrections/{id}/undo": "correct",
}
"""Every door of the site and the least role that it opens to; None is everybody. Twins and feeds are as their page."""


def doors(routes: Any, under: str = "") -> Iterator[str]:
    """`METHOD PATH` of every route, those of mounted applications and included routers too."""
    for route in routes:
        included = getattr(route, "original_router", None)
        if included is not None:
            yield from doors(included.routes, under + route.include_context.prefix)
        elif isinstance(route, Mount):
            yield from (
                doors(route.routes, under + route.path) if route.routes else [f"GET {under}{route.path}/{{file}}"]
            )
        elif isinstance(route, Route):
            yield from (f"{method} {under}{route.path}" for method in route.methods or () if method != "HEAD")
        else:
            yield f"{type(route).__name__} under {under}"


def entry(door: str) -> str:
    """Where a door stands in `NEEDED`: a twin or a feed under its page.

    >>> entry("GET /index.atom"), entry("GET /speakers/{id}.csv")
    ('GET /', 'GET /speakers/{id}')
    """
    page = door if door in NEEDED else re.sub(r"\.(json|csv|atom)$", "", door)
    return page.replace("/index", "/")


def is_refused(done: Response) -> bool:
    """Whether the gate sent somebody away."""
    return done.status_code in (401, 403) or done.headers.get("location", "").startswith("/login?next=")


def test_every_door_is_known(record: Record, tmp_path: Path):
    found = {entry(door) for door in doors(team_site(record, tmp_path).routes)}
    assert found - NEEDED.keys() == set(), "say in NEEDED which role this needs"
    assert NEEDED.keys() - found == set(), "there is no such door any more"


@pytest.mark.parametrize("role", [None, *ROLES])
def test_each_role_gets_through_its_doors_and_no_others(record: Record, tmp_path: Path, role: Role | None):
    app = team_site(record, tmp_path)
    site = visit(app, role)
    token = token_of(site) if role else ""
    expected, found = {}, {}
    for door in sorted(doors(app.routes), key=lambda door: door == "POST /logout"):
        if door == "POST /login" or entry(door) not in NEEDED:
            continue  # refuses a wrong password in its own way: test_security_login.py
        method, path = door.split(" ")
        form = {"token": token} if method == "POST" and "/api/" not in path else None
        done = site.request(method, re.sub(r"\{\w+\}", "none", path), data=form)
        assert done.status_code < 500, door
        needed = NEEDED[entry(door)]
        expected[door], found[door] = needed is None or may(role, needed), not is_refused(done)
    assert found == expected


def test_what_is_not_there_is_hidden_too(record: Record, tmp_path: Path):
    assert visit(team_site(record, tmp_path)).get("/nothing-of-the-kind").status_code == 303
    assert visit(team_site(record, tmp_path), "read").get("/nothing-of-the-kind").status_code == 404
