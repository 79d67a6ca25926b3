"""Helpers of the tests of security: a site with users, and somebody who has logged in."""

from __future__ import annotations

import re
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient

from sayso.keep import Record
from sayso.show.web.app import make_app
from sayso.show.web.options import Options
from sayso.show.web.security.store import UserFile
from sayso.show.web.security.users import Role, Users

PASSWORD = "eleven ships came in on friday"
TEAM = "https://desk.example"
NAMES: dict[Role, str] = {"read": "Rea", "correct": "Cora", "administer": "Ada"}


def users_at(path: Path) -> Users:
    """The users in the file at a path."""
    return Users(UserFile(path))


def team_site(record: Record, folder: Path) -> FastAPI:
    """A site behind a proxy, with a user for each role."""
    users = users_at(folder / "users")
    for role, name in NAMES.items():
        if users.find(name) is None:
            users.add(name, PASSWORD, role)
    return make_app(record, options=Options(public_url=TEAM, users=folder / "users"))


def visit(app: FastAPI, role: Role | None = None, *, base: str = TEAM) -> TestClient:
    """A browser on the site; with a role, as the user of that role who has logged in. It follows no redirect."""
    client = TestClient(app, base_url=base, follow_redirects=False, raise_server_exceptions=False)
    if role is not None:
        done = client.post("/login", data={"name": NAMES[role], "password": PASSWORD})
        assert done.status_code == 303, done.text
    return client


def token_of(client: TestClient) -> str:
    """The token that the forms of this browser carry."""
    found = re.search(r'name="token" value="(\w+)"', client.get("/account").text)
    return found[1] if found else ""
