"""Puts a site together: security around everything; API, feeds and twins before the pages, whose addresses are wider.

>>> from tempfile import TemporaryDirectory
>>> from sayso.keep import open_record
>>> with TemporaryDirectory() as folder, open_record(f"{folder}/record.db") as record:
...     make_app(record, options=Options()).title
'Sayso'
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import FastAPI

from sayso.keep import Record
from sayso.show.web import api, feeds, security, twins
from sayso.show.web.actions import add_actions
from sayso.show.web.adding import Adding
from sayso.show.web.failures import add_failures
from sayso.show.web.options import Options
from sayso.show.web.pages import PAGES
from sayso.show.web.rendering import add_page, add_static
from sayso.show.web.site import Site

HANDLERS = 2
"""Requests that are worked on at once. Python runs one thread at a time, so that more only make all of them wait."""


@asynccontextmanager
async def limit_handlers(_app: FastAPI) -> AsyncIterator[None]:
    """Sets the number of threads for as long as the site runs."""
    to_thread.current_default_thread_limiter().total_tokens = HANDLERS
    yield


def make_app(record: Record, *, options: Options | None = None) -> FastAPI:
    """An ASGI application that serves `record`; the caller opens and closes the record."""
    app = FastAPI(title="Sayso", lifespan=limit_handlers, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.site = Site(record, options or Options(), Adding(record))
    add_static(app)
    api.install(app)
    feeds.install(app)
    twins.install(app)
    add_actions(app)
    for page in PAGES:
        add_page(app, page)
    add_failures(app)
    security.install(app)
    return app
