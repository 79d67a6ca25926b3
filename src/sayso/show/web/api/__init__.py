"""The HTTP API with its OpenAPI description, and a page for it.

The API is an application of its own under `/api`, so that its errors are JSON and the site's are pages.
"""

from __future__ import annotations

import asyncio
from importlib.metadata import version

from fastapi import FastAPI, Request, Response

DESCRIPTION = """\
Every string is verbatim in an article, at offsets in Unicode code points of its `text`, or is derived: `claim`,
`speaker`, `act` and the other fields of a statement. Sayso reports what was said and never says what is true.
"""


def install(app: FastAPI) -> None:
    """Adds the API and, at `/api`, the page that describes it."""
    api = make_api(app)
    app.add_api_route("/api", _show, name="api", include_in_schema=False)
    app.mount("/api", api, name="api-itself")


def make_api(app: FastAPI) -> FastAPI:
    """The API over the site of `app`."""
    from sayso.show.web.api import answers, changing, looking

    api = FastAPI(
        title="Sayso",
        version=version("sayso"),
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        responses=answers.REFUSALS,
    )
    api.state.site = app.state.site
    api.state.reading = asyncio.Semaphore(1)
    api.include_router(looking.router, tags=["Look up"])
    api.include_router(changing.router, tags=["Add and correct"])
    answers.add_refusals(api)
    app.state.api = api
    return api


def _show(request: Request) -> Response:
    from sayso.show.web.api.page import describe
    from sayso.show.web.rendering import render

    return render(request, "api.html", api=describe(request.app.state.api.openapi()))
