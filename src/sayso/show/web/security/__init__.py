"""Who may do what: middleware for headers, users, roles and tokens against forged requests.

The rest of the site asks through `install`, `person_of`, `form_token` and `check_start` alone.
"""

from __future__ import annotations

from fastapi import FastAPI, Request

from sayso.errors import SaysoError
from sayso.keep import Record
from sayso.show.web.options import Options
from sayso.show.web.security.accounts import Accounts
from sayso.show.web.security.gate import VISITOR, Gate, Visitor
from sayso.show.web.security.headers import SecurityHeaders
from sayso.show.web.security.hosts import KnownPlaces
from sayso.show.web.security.limits import BodyLimit
from sayso.show.web.security.users import may

__all__ = ["check_start", "form_token", "install", "person_of", "visitor_of"]


def install(app: FastAPI) -> None:
    """Puts the middleware around the application, and adds the pages for logging in and out."""
    from sayso.show.web.security.pages import add_pages

    options = app.state.site.options
    accounts = Accounts(options)
    app.state.accounts = accounts
    add_pages(app)
    # The last one added is the outermost.
    app.add_middleware(Gate, options=options, accounts=accounts)
    app.add_middleware(BodyLimit, size=options.upload_size)
    app.add_middleware(KnownPlaces, options=options)
    app.add_middleware(SecurityHeaders)


def check_start(record: Record, options: Options) -> None:  # noqa: ARG001
    """Raises SaysoError where serving this record at this address would not be safe."""
    accounts = Accounts(options)
    try:
        if accounts.needed() and not accounts.users.any():
            raise SaysoError(
                f"others could reach {options.public_url or options.address} and nobody would have to log in: "
                "make a user with `sayso user add NAME --role administer`, or leave out --host and --public-url"
            )
    finally:
        accounts.close()


def visitor_of(request: Request) -> Visitor:
    """Who asks, and what they may do; nobody where the request has not come through the gate."""
    found = request.scope.get(VISITOR)
    return found if isinstance(found, Visitor) else Visitor()


def person_of(request: Request) -> str | None:
    """Who asks, as `person:NAME`; None for somebody who may only read. At home it is whoever started the program."""
    visitor = visitor_of(request)
    return f"person:{visitor.name}" if may(visitor.role, "correct") else None


def form_token(request: Request) -> str:
    """What a form must carry in its hidden field `token` to be taken for one of our own."""
    return visitor_of(request).token
