"""Every page as `.json` and `.csv`, made from the same data.

The JSON holds the page's record field by field; readings, statements and hits in it have the shape that `sayso read`
and `sayso find` print. The CSV holds the page's rows.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from sayso.keep import Hit
from sayso.reading_json import reading_to_json, statement_to_json
from sayso.records import Article, Reading, Statement
from sayso.show.csv_out import write_rows
from sayso.show.json_out import dump
from sayso.show.lists.hits import hit_to_json
from sayso.show.web.page import Page, twin_path
from sayso.show.web.pages import PAGES
from sayso.show.web.rendering import asked_by
from sayso.show.web.site import site_of

Write = Callable[[Page, Any], Response]


def install(app: FastAPI) -> None:
    """Adds the twins of every page in `sayso.show.web.pages.PAGES` at `twin_path`."""
    for page in PAGES:
        _add(app, page, "json", write_json)
        _add(app, page, "csv", write_csv)


def write_json(page: Page, data: Any) -> Response:  # noqa: ARG001
    """The data of a page as one JSON document."""
    return Response((dump(to_plain(data)) + "\n").encode(), media_type="application/json")


def write_csv(page: Page, data: Any) -> Response:
    """The rows of a page, safe to open in a spreadsheet."""
    out = io.StringIO(newline="")
    write_rows(page.columns, ({**row} for row in page.rows(data)), out)
    answer = Response(out.getvalue().encode("utf-8", "replace"), media_type="text/csv; charset=utf-8; header=present")
    answer.headers["Content-Disposition"] = f'attachment; filename="{page.name}.csv"'
    return answer


def to_plain(value: Any) -> Any:
    """A record as dictionaries, lists and texts.

    >>> to_plain((Article("u", "Ruiz said no."),))[0]["url"]
    'u'
    """
    special: dict[type, Callable[[Any], Any]] = {
        Reading: reading_to_json,
        Statement: statement_to_json,
        Hit: hit_to_json,
    }
    if type(value) in special:
        return special[type(value)](value)
    if is_dataclass(value) and not isinstance(value, type):
        named = {"id": value.id} if isinstance(value, Article) else {}
        return named | {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): to_plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [to_plain(each) for each in value]
    return value


def _add(app: FastAPI, page: Page, ending: str, write: Write) -> None:
    def show(request: Request) -> Response:
        data = page.make(site_of(request).record, asked_by(request))
        if data is None:
            raise HTTPException(404, "There is no such thing in this record.")
        return write(page, data)

    app.add_api_route(twin_path(page.path, ending), show, name=f"{page.name}.{ending}", include_in_schema=False)
