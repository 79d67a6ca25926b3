"""The gate: who asks, whether they may, and whether the form that they send is one of ours."""

from __future__ import annotations

import base64
import binascii
import getpass
import hmac
import math
import secrets
from dataclasses import dataclass
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.show.web.options import Options
from sayso.show.web.security.accounts import Accounts
from sayso.show.web.security.cookies import cookie_name
from sayso.show.web.security.hosts import SAFE_METHODS
from sayso.show.web.security.refusals import is_for_programs, refuse
from sayso.show.web.security.rights import role_needed
from sayso.show.web.security.sessions import form_token_of
from sayso.show.web.security.users import Role, may

VISITOR = "sayso.visitor"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
"""What a form can send without a script (HTML, "enctype")."""
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks. `name` and `role` are None for somebody who has not logged in; `token` goes into forms."""

    name: str | None = None
    role: Role | None = None
    token: str = ""
    session: str | None = None


class Gate:
    """Middleware: lets a request through to the site when its sender may do what it asks for.

    Without users, on this machine alone, whoever started the program is the visitor and may read and correct.
    """

    def __init__(self, app: ASGIApp, options: Options, accounts: Accounts) -> None:
        self._app = app
        self._options = options
        self._accounts = accounts
        self._home = Visitor(_own_name(), "correct", form_token_of(secrets.token_urlsafe(32)))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        visitor = await run_in_threadpool(self._who, request)
        answer: Response | None
        if isinstance(visitor, Response):
            answer = visitor
        else:
            scope[VISITOR] = visitor
            answer = self._refuse(request, visitor)
            if answer is None and _needs_token(request):
                body = await request.body()
                if not await _has_token(Request(scope, _replay(body, receive)), visitor.token, len(body)):
                    answer = refuse(request, 403, "This form is out of date: go back, load the page again, and repeat.")
                receive = _replay(body, receive)
        await (answer or self._app)(scope, receive, send)

    def _who(self, request: Request) -> Visitor | Response:
        """The visitor, by cookie or, for programs that keep none, by name and password (RFC 7617)."""
        if not self._accounts.needed():
            if any(name in request.headers for name in FORWARDED):
                return refuse(request, 403, "This comes through a proxy: start with `sayso serve --public-url ADDRESS`")
            return self._home
        credentials = _basic(request.headers)
        if credentials is not None:
            return self._by_password(request, *credentials)
        session = request.cookies.get(cookie_name(request, self._options))
        user = self._accounts.sessions.find(session) if session else None
        if user is None or session is None:
            return Visitor()
        return Visitor(user.name, user.role, form_token_of(session), session)

    def _by_password(self, request: Request, name: str, password: str) -> Visitor | Response:
        tried = self._accounts.log_in(name, password, address_of(request))
        if tried.wait:
            return refuse_for_now(request, tried.wait)
        if tried.user is None:
            return refuse(request, 401, "That name and password do not go together.")
        # No token: a browser that remembers the password must not send forms with it.
        return Visitor(tried.user.name, tried.user.role, secrets.token_urlsafe(32))

    def _refuse(self, request: Request, visitor: Visitor) -> Response | None:
        needed = role_needed(request.method, request.url.path)
        if needed is None or may(visitor.role, needed):
            return None
        if visitor.role is not None:
            return refuse(request, 403, f"This needs the role “{needed}”; yours is “{visitor.role}”.")
        if is_for_programs(request) or request.method not in SAFE_METHODS:
            return refuse(request, 401, "Log in first.")
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/login?next={quote(request.url.path + query, safe='/')}", 303)


def refuse_for_now(request: Request, wait: float) -> Response:
    """The answer to an attempt to log in that comes too early."""
    seconds = math.ceil(wait)
    answer = refuse(request, 429, f"Too many wrong passwords: wait {seconds} seconds, then try again.")
    answer.headers["Retry-After"] = str(seconds)
    return answer


def address_of(request: Request) -> str:
    """Where a request comes from, as far as the server can tell."""
    return request.client.host if request.client else ""


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container whose user has no name
        return "local"


def _needs_token(request: Request) -> bool:
    """Whatever changes something carries one, but for the form that logs in: there is no session that it could be of.

    The API takes what no form can send; `hosts.py` keeps other sites from sending it with a script.
    """
    if request.method in SAFE_METHODS or request.url.path == "/login":
        return False
    declared = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return declared in FORMS or not request.url.path.startswith("/api/")


async def _has_token(request: Request, token: str, size: int) -> bool:
    try:
        async with request.form(max_part_size=size) as form:
            given = form.get("token")
    except HTTPException:  # no form at all, whatever it says of itself
        return False
    return (
        bool(token) and isinstance(given, str) and hmac.compare_digest(given.encode("utf-8", "replace"), token.encode())
    )


def _replay(body: bytes, receive: Receive) -> Receive:
    """Gives a body that has been read (`BodyLimit` bounds it) once more to whoever asks next."""
    messages = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive_again() -> Message:
        return next(messages, None) or await receive()

    return receive_again


def _basic(headers: Headers) -> tuple[str, str] | None:
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, password = base64.b64decode(given, validate=True).decode("utf-8").partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return name, password
