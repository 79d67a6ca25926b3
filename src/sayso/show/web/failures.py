"""What a browser is shown when something cannot be had."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from sayso.errors import SaysoError
from sayso.show.web.page import AskError
from sayso.show.web.rendering import render
from sayso.show.web.security.refusals import is_for_programs, refuse


def add_failures(app: FastAPI) -> None:
    """A plain page for what is not there, what was asked wrongly, and what the record refuses; JSON for programs."""
    app.add_exception_handler(AskError, _asked_wrongly)
    app.add_exception_handler(SaysoError, _refused)
    app.add_exception_handler(HTTPException, _http)


def _asked_wrongly(request: Request, error: Exception) -> Response:
    return refuse(request, 400, str(error))


def _refused(request: Request, error: Exception) -> Response:
    return refuse(request, 409, str(error))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404 and not is_for_programs(request):
        return render(request, "missing.html", status=404)
    return refuse(request, error.status_code, error.detail)
