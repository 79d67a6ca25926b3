"""Who may do what: middleware for headers, users, roles and tokens against forged requests.

The rest of the site asks through `install`, `person_of`, `form_token` and `check_start` alone.
"""

from __future__ import annotations

import getpass

from fastapi import FastAPI, Request

from sayso.keep import Record
from sayso.show.web.options import Options


def install(app: FastAPI) -> None:
    """Puts the middleware around the application, and adds the pages for logging in and out."""


def check_start(record: Record, options: Options) -> None:
    """Raises SaysoError where serving this record at this address would not be safe."""


def person_of(request: Request) -> str | None:  # noqa: ARG001
    """Who asks, as `person:NAME`; None for somebody who may only read. At home it is whoever started the program."""
    return f"person:{getpass.getuser()}"


def form_token(request: Request) -> str:  # noqa: ARG001
    """What a form must carry in its hidden field `token` to be taken for one of our own."""
    return ""
