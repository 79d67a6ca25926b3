"""The pages for logging in and out, for one's own password, and for the users of the site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, FastAPI, Form, Request, Response
from fastapi.responses import RedirectResponse

from sayso.errors import SaysoError
from sayso.show.web.rendering import render
from sayso.show.web.security import visitor_of
from sayso.show.web.security.accounts import Accounts
from sayso.show.web.security.cookies import give_cookie, take_cookie
from sayso.show.web.security.gate import address_of, refuse_for_now
from sayso.show.web.security.users import ROLES, Role
from sayso.show.web.site import site_of

Field = Annotated[str, Form()]
WRONG = "That name and password do not go together."
pages = APIRouter(include_in_schema=False)


def add_pages(app: FastAPI) -> None:
    """Adds `/login`, `/logout`, `/account` and `/users`."""
    app.include_router(pages)


def own_path(given: str) -> str:
    """Where to go on after logging in: a path of this site, else the front page.

    >>> own_path("/search?words=port"), own_path("//evil.example"), own_path("https://evil.example")
    ('/search?words=port', '/', '/')
    """
    fits = given.startswith("/") and not given.startswith("//") and given.isascii() and given.isprintable()
    return given if fits and "\\" not in given else "/"


@pages.get("/login")
def ask_for_password(request: Request, next: str = "/") -> Response:
    """The form for name and password."""
    if not _accounts(request).needed() or visitor_of(request).role is not None:
        return RedirectResponse(own_path(next), 303)
    return render(request, "login.html", next=own_path(next), name="", why=None)


@pages.post("/login")
def log_in(request: Request, name: Field = "", password: Field = "", next: Field = "/") -> Response:
    """Starts a session, or says that name and password do not go together."""
    accounts = _accounts(request)
    if not accounts.needed():
        return RedirectResponse(own_path(next), 303)
    tried = accounts.log_in(name, password, address_of(request))
    if tried.wait:
        return refuse_for_now(request, tried.wait)
    if tried.user is None:
        return render(request, "login.html", status=401, next=own_path(next), name=name, why=WRONG)
    answer = RedirectResponse(own_path(next), 303)
    give_cookie(request, answer, site_of(request).options, accounts.sessions.start(tried.user))
    return answer


@pages.post("/logout")
def log_out(request: Request) -> Response:
    """Ends the session, here and in the browser."""
    session = visitor_of(request).session
    if session is not None:
        _accounts(request).sessions.end(session)
    answer = RedirectResponse("/login", 303)
    take_cookie(request, answer, site_of(request).options)
    return answer


@pages.get("/account")
def show_account(request: Request) -> Response:
    """Who one is here, and a form for another password."""
    return render(request, "account.html", why=None)


@pages.post("/account")
def change_password(request: Request, password: Field = "", new: Field = "") -> Response:
    """Another password for oneself; every session ends, so that whoever had the old one is out."""
    visitor, accounts = visitor_of(request), _accounts(request)
    if visitor.session is None or visitor.name is None:
        raise SaysoError("there is no password to change: nobody has logged in")
    tried = accounts.log_in(visitor.name, password, address_of(request))
    if tried.wait:
        return refuse_for_now(request, tried.wait)
    try:
        if tried.user is None:
            raise SaysoError("That is not your present password.")
        accounts.users.set_password(visitor.name, new)
    except SaysoError as error:
        return render(request, "account.html", status=400, why=str(error))
    answer = RedirectResponse("/login", 303)
    take_cookie(request, answer, site_of(request).options)
    return answer


@pages.get("/users")
def show_users(request: Request) -> Response:
    """Everybody who may log in."""
    return _users(request)


@pages.post("/users")
def add_user(request: Request, name: Field = "", password: Field = "", role: Field = "read") -> Response:
    """Lets somebody in."""
    return _change(request, lambda accounts: accounts.users.add(name, password, _role(role)))


@pages.post("/users/role")
def set_role(request: Request, name: Field = "", role: Field = "") -> Response:
    """Lets somebody do more or less."""
    return _change(request, lambda accounts: accounts.users.set_role(name, _role(role)))


@pages.post("/users/remove")
def remove_user(request: Request, name: Field = "") -> Response:
    """Lets somebody in no longer."""
    return _change(request, lambda accounts: accounts.users.remove(name))


def _change(request: Request, change: Callable[[Accounts], object]) -> Response:
    try:
        change(_accounts(request))
    except SaysoError as error:
        return _users(request, 400, str(error))
    return RedirectResponse("/users", 303)


def _users(request: Request, status: int = 200, why: str | None = None) -> Response:
    accounts = _accounts(request)
    return render(request, "users.html", status=status, users=accounts.users.list(), roles=ROLES, why=why)


def _role(given: str) -> Role:
    for role in ROLES:
        if role == given:
            return role
    raise SaysoError(f"{given!r} is no role: choose one of {', '.join(ROLES)}")


def _accounts(request: Request) -> Accounts:
    accounts: Accounts = request.app.state.accounts
    return accounts
