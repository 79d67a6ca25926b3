"""How the API answers: JSON in readable characters, and every refusal as `{"detail": …}`."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from sayso.errors import SaysoError
from sayso.show.json_out import dump
from sayso.show.web.api.models import Problem
from sayso.show.web.twins import to_plain

REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": Problem, "description": "Something asked for cannot be"},
    401: {"model": Problem, "description": "Nobody has logged in"},
    403: {"model": Problem, "description": "The role does not allow it"},
    404: {"model": Problem, "description": "There is no such thing in the record"},
    413: {"model": Problem, "description": "Too large"},
    422: {"model": Problem, "description": "A parameter or a field is missing, unknown or of another type"},
}


class Answer(Response):
    """Records as JSON, checked against their types by the tests and not at each request."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """The content as `sayso read --format json` would write it."""
        return dump(to_plain(content)).encode()


def missing(what: str) -> HTTPException:
    """What to raise where the record has no such thing."""
    return HTTPException(404, f"There is no {what} of that id in this record.")


def add_refusals(api: FastAPI) -> None:
    """Answers errors in the API's own way."""
    api.add_exception_handler(RequestValidationError, _not_valid)
    api.add_exception_handler(SaysoError, lambda _, error: Answer({"detail": str(error)}, 400))
    api.add_exception_handler(HTTPException, _http)


def _not_valid(request: Request, error: Exception) -> Response:  # noqa: ARG001
    """Where and why, without the value: that may be long, or hold what no answer can."""
    assert isinstance(error, RequestValidationError)
    found = (f"{'.'.join(str(piece) for piece in each['loc'])}: {each['msg']}" for each in error.errors())
    return Answer({"detail": "; ".join(found)[:2000]}, 422)


def _http(request: Request, error: Exception) -> Response:  # noqa: ARG001
    assert isinstance(error, HTTPException)
    return Answer({"detail": error.detail}, error.status_code, headers=dict(error.headers or {}))
