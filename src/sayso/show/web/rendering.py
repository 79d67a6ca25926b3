"""Turns the data of a page into HTML, and serves the files that pages share."""

from __future__ import annotations

import hashlib
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, get_args

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from sayso.records import Medium
from sayso.show import labels
from sayso.show.differences import compare_words
from sayso.show.lists.corrections import value_words
from sayso.show.templating import STATIC, make_environment
from sayso.show.views import view_article
from sayso.show.web import security
from sayso.show.web.filters import add_filters
from sayso.show.web.page import Asked, Page, twin_path
from sayso.show.web.pages.correct import lines_of
from sayso.show.web.pages.corrections import linked_statements
from sayso.show.web.provenance import draw_provenance
from sayso.show.web.site import site_of
from sayso.show.web.timelines import claim_timeline, speaker_timeline

HERE = Path(__file__).parent
CHOICES = {
    "commitment": {value: word or "holds it certain" for value, word in labels.COMMITMENTS.items()},
    "medium": {medium: labels.MEDIA.get(medium, medium) or medium for medium in get_args(Medium)},
    "kind": {kind: word or kind for kind, word in labels.KINDS.items()},
}
"""The values of a filter or a correction, with the words for them."""


def add_page(app: FastAPI, page: Page) -> None:
    """Serves a page at its path; where its function finds nothing, the answer is 404."""

    def show(request: Request) -> HTMLResponse:
        data = page.make(site_of(request).record, asked_by(request))
        if data is None:
            return render(request, "missing.html", status=404)
        return render(request, page.template, page=data, shown=page)

    app.add_api_route(page.path, show, name=page.name, include_in_schema=False)


def asked_by(request: Request) -> Asked:
    """What the address of a request asks for; of a name given twice the last value counts."""
    return Asked(request.path_params, dict(request.query_params))


def render(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """The page of this template. Each knows the site, who asks, and the addresses of its twins."""
    known = {
        "site": site_of(request),
        "person": security.person_of(request),
        "visitor": security.visitor_of(request),
        "token": partial(security.form_token, request),
        "path": request.url.path,
        "twin": partial(_twin, request),
        "turn": partial(_turn, request),
        "shown": None,
    }
    html = environment().get_template(template).render(known | context)
    return HTMLResponse(html.encode("utf-8", "replace"), status)


def add_static(app: FastAPI) -> None:
    """Serves style, scripts and pictures at addresses that change with their content, to be kept for a year."""
    app.mount("/static", _Static(directory=STATIC), name="static")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates, with everything that is put into them escaped."""
    made = make_environment(HERE / "templates")
    made.globals |= {
        "static": static,
        "choices": CHOICES,
        "lines_of": lines_of,
        "linked_statements": linked_statements,
        "claim_timeline": claim_timeline,
        "compare_words": compare_words,
        "draw_provenance": draw_provenance,
        "speaker_timeline": speaker_timeline,
        "value_words": value_words,
        "view_article": view_article,
    }
    add_filters(made)
    return made


@lru_cache(maxsize=64)
def static(name: str) -> str:
    """The address of a file that pages share, with a hash of its content."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


class _Static(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Any:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def _twin(request: Request, ending: str) -> str:
    query = f"?{request.url.query}" if request.url.query else ""
    return twin_path(request.url.path, ending) + query


def _turn(request: Request, number: int) -> str:
    """The address of another page of the same list."""
    return f"?{request.url.include_query_params(page=number).query}"
