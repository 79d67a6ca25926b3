"""Logging in and out, and what a session is."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.keep import Record
from sayso.show.web import security
from sayso.show.web.app import make_app
from sayso.show.web.options import Options
from sayso.show.web.security.backoff import Backoff
from sayso.show.web.security.passwords import hash_password, is_password
from sayso.show.web.security.sessions import IDLE, LONGEST, Sessions
from sayso.show.web.security.store import UserFile, users_file
from sayso.show.web.security.users import Users
from tests.show.web.doors import PASSWORD, team_site, token_of, users_at, visit


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> UserFile:
    return UserFile(tmp_path / "users")


@pytest.mark.parametrize(
    "options", [{"host": "0.0.0.0"}, {"host": "192.0.2.7"}, {"public_url": "https://desk.example"}]
)
def test_a_site_that_others_can_reach_needs_a_user(record: Record, tmp_path: Path, options: dict[str, str]):
    asked = Options(users=tmp_path / "users", **options)
    with pytest.raises(SaysoError, match="make a user with `sayso user add NAME"):
        security.check_start(record, asked)
    users_at(tmp_path / "users").add("Ada", PASSWORD, "administer")
    security.check_start(record, asked)


def test_at_home_nobody_logs_in_until_there_is_a_user(record: Record, tmp_path: Path):
    options = Options(users=tmp_path / "users")
    security.check_start(record, options)
    site = visit(make_app(record, options=options), base="http://127.0.0.1:8033")
    assert site.get("/").status_code == 200
    users_at(tmp_path / "users").add("Ada", PASSWORD, "administer")
    assert site.get("/").headers["location"] == "/login?next=/"


def test_when_the_last_user_is_removed_the_doors_stay_shut(record: Record, tmp_path: Path):
    app = team_site(record, tmp_path)
    for user in users_at(tmp_path / "users").list():
        users_at(tmp_path / "users").remove(user.name)
    assert visit(app).get("/").status_code == 303


def test_home_is_not_shown_through_a_proxy(record: Record):
    site = visit(make_app(record), base="http://127.0.0.1:8033")
    done = site.get("/", headers={"X-Forwarded-For": "192.0.2.1"})
    assert done.status_code == 403
    assert "--public-url" in done.text


def test_login_leads_to_where_one_wanted_to_go(record: Record, tmp_path: Path):
    site = visit(team_site(record, tmp_path))
    asked = site.get("/search?words=port&act=deny")
    assert (asked.status_code, asked.headers["location"]) == (303, "/login?next=/search%3Fwords%3Dport%26act%3Ddeny")
    form = site.get(asked.headers["location"])
    assert 'value="/search?words=port&amp;act=deny"' in form.text
    done = site.post("/login", data={"name": "rea", "password": PASSWORD, "next": "/search?words=port"})
    assert (done.status_code, done.headers["location"]) == (303, "/search?words=port")
    assert site.get("/search?words=port").status_code == 200


@pytest.mark.parametrize(
    "next_", ["//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", "javascript:x"]
)
def test_login_leads_nowhere_else(record: Record, tmp_path: Path, next_: str):
    site = visit(team_site(record, tmp_path))
    done = site.post("/login", data={"name": "Rea", "password": PASSWORD, "next": next_})
    assert done.headers["location"] == "/"


@pytest.mark.parametrize(("name", "password"), [("Rea", "wrong"), ("Nobody", PASSWORD), ("", ""), ("\ud800", "\ud800")])
def test_a_wrong_password_and_an_unknown_name_look_alike(record: Record, tmp_path: Path, name: str, password: str):
    site = visit(team_site(record, tmp_path))
    form = f"name={name}&password={password}".encode("utf-8", "replace")
    done = site.post("/login", content=form, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert done.status_code == 401
    assert "That name and password do not go together." in done.text
    assert "set-cookie" not in done.headers


def test_the_cookie_is_out_of_reach(record: Record, tmp_path: Path):
    site = visit(team_site(record, tmp_path))
    cookie = site.post("/login", data={"name": "Rea", "password": PASSWORD}).headers["set-cookie"]
    assert cookie.startswith("__Host-sayso=")
    assert {part.strip() for part in cookie.split(";")[1:]} == {"HttpOnly", "Path=/", "SameSite=lax", "Secure"}


def test_without_tls_the_cookie_has_no_promise_of_it(record: Record, tmp_path: Path):
    users_at(tmp_path / "users").add("Rea", PASSWORD, "read")
    app = make_app(record, options=Options(host="192.0.2.7", users=tmp_path / "users"))
    site = visit(app, base="http://192.0.2.7:8033")
    cookie = site.post("/login", data={"name": "Rea", "password": PASSWORD}).headers["set-cookie"]
    assert cookie.startswith("sayso=")
    assert "Secure" not in cookie


def test_logging_out_ends_the_session_on_the_server(record: Record, tmp_path: Path):
    app = team_site(record, tmp_path)
    site = visit(app, "read")
    stolen = "; ".join(f"{name}={value}" for name, value in site.cookies.items())
    assert visit(app).get("/", headers={"Cookie": stolen}).status_code == 200
    assert site.post("/logout", data={"token": token_of(site)}).status_code == 303
    assert visit(app).get("/", headers={"Cookie": stolen}).status_code == 303


def test_removed_users_and_changed_roles_count_at_once(record: Record, tmp_path: Path):
    app = team_site(record, tmp_path)
    site = visit(app, "administer")
    assert site.get("/users").status_code == 200
    users_at(tmp_path / "users").set_role("Ada", "read")
    assert site.get("/users").status_code == 403
    users_at(tmp_path / "users").remove("Ada")
    assert site.get("/").status_code == 303


def test_another_password_ends_every_session(record: Record, tmp_path: Path):
    app = team_site(record, tmp_path)
    site, elsewhere = visit(app, "read"), visit(app, "read")
    form = {"token": token_of(site), "password": PASSWORD, "new": "short"}
    assert "15 to 1024 characters" in site.post("/account", data=form).text
    assert "not your present password" in site.post("/account", data=form | {"password": "x", "new": "y" * 20}).text
    assert site.post("/account", data=form | {"new": "twelve ships came in"}).status_code == 303
    assert elsewhere.get("/").status_code == 303
    done = elsewhere.post("/login", data={"name": "Rea", "password": "twelve ships came in"})
    assert done.status_code == 303


def test_an_administrator_lets_people_in_and_out(record: Record, tmp_path: Path):
    site = visit(team_site(record, tmp_path), "administer")
    token = {"token": token_of(site)}
    new = {"name": "Mira Sol", "password": PASSWORD, "role": "read"}
    assert site.post("/users", data=token | new).status_code == 303
    assert site.post("/users/role", data=token | {"name": "Mira Sol", "role": "correct"}).status_code == 303
    assert "Mira Sol" in site.get("/users").text
    assert [user.role for user in users_at(tmp_path / "users").list() if user.name == "Mira Sol"] == ["correct"]
    assert "there is a user Mira Sol already" in site.post("/users", data=token | new).text
    assert "is no role" in site.post("/users/role", data=token | {"name": "Mira Sol", "role": "god"}).text
    assert site.post("/users/remove", data=token | {"name": "Mira Sol"}).status_code == 303
    assert "there is no user" in site.post("/users/remove", data=token | {"name": "Mira Sol"}).text


def test_programs_log_in_with_each_request(record: Record, tmp_path: Path):
    site = visit(team_site(record, tmp_path))
    assert site.get("/search.json").status_code == 401
    assert "www-authenticate" not in site.get("/search.json").headers
    assert site.get("/search.atom").headers["www-authenticate"] == 'Basic realm="Sayso"'
    assert site.get("/search", auth=("Rea", PASSWORD)).status_code == 200
    assert site.get("/search", auth=("Rea", "wrong")).status_code == 401
    assert site.get("/users", auth=("Rea", PASSWORD)).status_code == 403
    assert site.get("/search", headers={"Authorization": "Basic !"}).status_code == 401
    # A browser that remembers the password must not be made to send forms with it.
    assert site.post("/users", auth=("Ada", PASSWORD), data={"token": ""}).status_code == 403


def test_wrong_passwords_make_wait(record: Record, tmp_path: Path, clock: Clock):
    app = team_site(record, tmp_path)
    app.state.accounts.backoff = Backoff(UserFile(tmp_path / "users"), clock)
    site, wrong = visit(app), {"name": "Rea", "password": "wrong"}
    assert [site.post("/login", data=wrong).status_code for _ in range(6)] == [401] * 5 + [429]
    done = site.post("/login", data={"name": "Rea", "password": PASSWORD})
    assert (done.status_code, done.headers["retry-after"]) == (429, "1")
    clock.now += 1
    assert site.post("/login", data={"name": "Rea", "password": PASSWORD}).status_code == 303


def test_each_further_attempt_waits_longer(file: UserFile, clock: Clock):
    backoff = Backoff(file, clock)
    waits = []
    for _ in range(12):
        while wait := backoff.attempt("Rea", "192.0.2.1"):
            waits.append(wait)
            clock.now += wait
    assert waits[:6] == [1, 2, 4, 8, 16, 32]
    assert max(waits) <= 60
    assert backoff.attempt("Ada", "192.0.2.2") == 0.0


def test_an_address_that_tries_many_names_waits(file: UserFile, clock: Clock):
    backoff = Backoff(file, clock)
    assert [backoff.attempt(f"n{i}", "2001:db8::1") for i in range(11)] == [0.0] * 10 + [1.0]
    assert backoff.attempt("x", "2001:db8::ffff") == 1.0
    assert backoff.attempt("x", "2001:db8:0:1::1") == 0.0
    clock.now += 25 * 3600
    assert backoff.attempt("x", "2001:db8::1") == 0.0


def test_a_right_password_is_forgiven(file: UserFile, clock: Clock):
    backoff = Backoff(file, clock)
    for _ in range(30):
        assert backoff.attempt("Rea", "192.0.2.1") == 0.0
        backoff.forgive("Rea", "192.0.2.1")


def test_sessions_end_by_themselves(file: UserFile, clock: Clock):
    user = Users(file, clock).add("Rea", PASSWORD, "read")
    sessions = Sessions(file, clock)
    token = sessions.start(user)
    clock.now += IDLE - 1
    assert sessions.find(token) == user
    clock.now += IDLE - 1
    assert sessions.find(token) == user
    clock.now += IDLE + 1
    assert sessions.find(token) is None
    token = sessions.start(user)
    for _ in range(int(LONGEST / IDLE) + 2):
        clock.now += IDLE - 1
        last = sessions.find(token)
    assert last is None


def test_the_file_is_private_and_holds_no_secret(file: UserFile):
    user = Users(file).add("Rea", PASSWORD, "read")
    token = Sessions(file).start(user)
    file.close()
    assert file.path is not None
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert PASSWORD.encode() not in file.path.read_bytes()
    assert token.encode() not in file.path.read_bytes()


def test_passwords_are_argon2id_and_alike_on_every_keyboard():
    hashed = hash_password("cafe\u0301 au lait, sans sucre")
    assert hashed.startswith("$argon2id$")
    assert is_password(hashed, "caf\u00e9 au lait, sans sucre")
    assert not is_password(hashed, "cafe au lait, sans sucre")
    assert not is_password(None, "the password of nobody at all")


@pytest.mark.parametrize("name", ["", " Rea", "a:b", "a\nb", "\u202eRea", "x" * 70, "<b>"])
def test_some_names_cannot_be(file: UserFile, name: str):
    with pytest.raises(SaysoError, match="cannot be a name"):
        Users(file).add(name, PASSWORD, "read")


def test_names_differ_in_more_than_capitals(file: UserFile):
    users = Users(file)
    users.add("Rea", PASSWORD, "read")
    with pytest.raises(SaysoError, match="already"):
        users.add("REA", PASSWORD, "read")
    assert users.check("rEA", PASSWORD) is not None


def test_users_of_a_server_are_kept_by_its_address(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    one, other = users_file("postgresql://me@db.example/a"), users_file("postgresql://me@db.example/b")
    assert one != other
    assert one.parent == tmp_path / "sayso"
