"""Requests that another site makes a browser send, names that lead here by a trick, headers, sizes."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.keep import Record
from sayso.show.web.app import make_app
from sayso.show.web.options import Options
from sayso.show.web.security.headers import HEADERS
from tests.factories import make_port_reading
from tests.show.web.doors import PASSWORD, TEAM, team_site, token_of, users_at, visit

HOME = "http://127.0.0.1:8033"
VERDICT = {"statement": make_port_reading().statements[0].id, "field": "act", "value": "judge"}


@pytest.fixture
def home(record: Record) -> TestClient:
    """A browser on the machine that serves the record."""
    return visit(make_app(record), base=HOME)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8033", "", "[", "a b"]
)
def test_a_name_that_is_not_ours_is_refused(home: TestClient, host: str):
    done = home.get("/", headers={"Host": host})
    assert done.status_code == 400
    assert "--public-url" in done.text


@pytest.mark.parametrize("host", ["127.0.0.1:8033", "localhost:8033", "LOCALHOST", "[::1]:8033", "192.0.2.7:1"])
def test_our_own_names_are_served(home: TestClient, host: str):
    assert home.get("/", headers={"Host": host}).status_code == 200


def test_behind_a_proxy_only_its_name_is_served(record: Record, tmp_path: Path):
    app = team_site(record, tmp_path)
    assert visit(app).get("/login").status_code == 200
    assert visit(app, base="https://other.example").get("/login").status_code == 400


FOREIGN = [
    {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:9999"},
    {"Origin": "http://["},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_another_sites_page_cannot_change_anything(home: TestClient, record: Record, headers: dict[str, str]):
    done = home.post("/api/corrections", json=VERDICT, headers=headers)
    assert (done.status_code, record.corrections()) == (403, ())


@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": HOME}])
def test_our_pages_and_programs_can(home: TestClient, headers: dict[str, str]):
    assert home.post("/api/corrections", json=VERDICT, headers=headers).status_code == 201


def test_links_from_elsewhere_may_be_followed(home: TestClient):
    assert home.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_a_form_needs_the_token_of_its_own_session(record: Record, tmp_path: Path):
    app = team_site(record, tmp_path)
    site, other = visit(app, "administer"), visit(app, "administer")
    assert token_of(site) != token_of(other)
    form = {"name": "Rea", "role": "correct"}
    for token in ({}, {"token": ""}, {"token": "x"}, {"token": token_of(other)}):
        assert site.post("/users/role", data=form | token).status_code == 403
    files = {"file": ("page.html", b"<p>")}
    assert site.post("/users/role", data=form, files=files).status_code == 403
    assert {user.role for user in users_at(tmp_path / "users").list() if user.name == "Rea"} == {"read"}
    assert site.post("/users/role", data=form | {"token": token_of(site)}, files=files).status_code == 303


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "TEXT/PLAIN;x"]
)
def test_what_only_looks_like_a_form_is_refused(record: Record, tmp_path: Path, kind: str):
    site = visit(team_site(record, tmp_path), "administer")
    done = site.post("/users/role", content=b"\xff--x broken", headers={"Content-Type": kind})
    assert done.status_code == 403


def test_at_home_a_form_needs_a_token_too(home: TestClient):
    assert home.post("/logout", data={}).status_code == 403
    assert home.post("/logout", data={"token": "x"}).status_code == 403


def test_the_token_leaves_the_form_as_it_was(record: Record, tmp_path: Path):
    site = visit(team_site(record, tmp_path), "administer")
    form = {"token": token_of(site), "name": "Zoë Åström", "password": PASSWORD, "role": "read"}
    assert site.post("/users", data=form).status_code == 303
    assert "Zoë Åström" in [user.name for user in users_at(tmp_path / "users").list()]


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/login",
        "/nothing",
        "/static/site.css",
        "/static/nothing",
        "/api",
        "/api/search",
        "/api/x",
        "/search.json",
        "/search.csv",
        "/search.atom",
        "/search?act=x",
        "/speakers.csv?page=x",
    ],
)
def test_every_answer_carries_the_headers(home: TestClient, path: str):
    headers = home.get(path).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    assert "cache-control" in headers
    assert "server" not in headers


def test_refusals_and_failures_carry_them_too(record: Record, tmp_path: Path):
    app = team_site(record, tmp_path)

    def fail() -> None:
        raise RuntimeError

    app.router.routes.clear()
    app.add_api_route("/fail", fail)
    site = visit(app)
    answers = [site.get("/fail"), site.get("/", headers={"Host": "evil.example"}), site.get("/x.json")]
    users_at(tmp_path / "users")
    assert [done.status_code for done in answers] == [303, 400, 401]
    failed = visit(app).get("/fail", auth=("Rea", PASSWORD))
    assert (failed.status_code, "Traceback" in failed.text, "RuntimeError" in failed.text) == (500, False, False)
    for done in [*answers, failed]:
        assert {name: done.headers.get(name) for name in HEADERS} == HEADERS


def test_the_policy_lets_no_inline_script_run(home: TestClient):
    policy = home.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "data:" not in policy
    assert "*" not in policy


def test_a_body_has_a_limit(record: Record):
    site = visit(make_app(record, options=Options(upload_size=1000)), base=HOME)
    declared = site.post("/api/add/file?name=a.txt", content=b"x" * 100_000)
    assert declared.status_code == 413
    streamed = site.post("/api/add/file?name=a.txt", content=iter([b"x" * 50_000] * 3))
    assert streamed.status_code == 413
    form = site.post(
        "/logout",
        content=iter([b"token=" + b"x" * 50_000] * 3),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    assert form.status_code == 413
    assert site.post("/api/add/file?name=a.txt", content=b"", headers={"Content-Length": "x"}).status_code == 413
    assert record.corrections() == ()


def test_team_site_is_reached_by_its_own_forms(record: Record, tmp_path: Path):
    site = visit(team_site(record, tmp_path))
    done = site.post("/login", data={"name": "Rea", "password": PASSWORD}, headers={"Origin": TEAM})
    assert done.status_code == 303
    forged = site.post("/login", data={"name": "Rea", "password": PASSWORD}, headers={"Origin": "https://evil.example"})
    assert forged.status_code == 403
