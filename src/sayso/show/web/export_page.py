"""The record in the formats of `sayso export`, as a file to save."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from sayso.keep import Query, Record
from sayso.show.export.export import export_record
from sayso.show.export.only import Only
from sayso.show.web.page import AskError
from sayso.show.web.pages.search import read_query
from sayso.show.web.rendering import asked_by, render
from sayso.show.web.site import site_of

NAMESAKES = 10_000


@dataclass(frozen=True, slots=True)
class Form:
    """A format: what it is for, how its files end, and what they are to a browser."""

    name: str
    about: str
    ending: str
    kind: str


FORMS = (
    Form("csv", "a row a statement, for spreadsheets", "csv", "text/csv"),
    Form("jsonl", "a line an article; a record can be made from it again", "jsonl", "application/x-ndjson"),
    Form("jsonld", "schema.org Claim and Quotation", "jsonld", "application/ld+json"),
    Form("annotation", "W3C Web Annotation", "json", "application/ld+json"),
    Form("brat", "standoff files for the brat annotation tool", "zip", "application/zip"),
    Form("parquet", "typed columns, for data frames", "parquet", "application/vnd.apache.parquet"),
    Form("corrections", "what people corrected, whole and without filters", "jsonl", "application/x-ndjson"),
)


def add_export(app: FastAPI) -> None:
    """Adds the page on which a format is chosen, and the address that gives the file."""
    app.add_api_route("/export", show_forms, include_in_schema=False)
    app.add_api_route("/export/file", send_file, include_in_schema=False)


def show_forms(request: Request) -> Response:
    """The page on which a format is chosen; filters in the address are kept."""
    return render(request, "export.html", forms=_forms(), query=read_query(asked_by(request)))


def send_file(request: Request) -> Response:
    """The file in the format `format` with the filters of a search, without its words."""
    asked = asked_by(request)
    form = next((form for form in _forms() if form.name == asked.text("format")), None)
    if form is None:
        raise HTTPException(404)
    query = read_query(asked)
    if query.words:
        raise AskError("an export has no words to look for: the search page has its own CSV")
    site = site_of(request)
    folder = tempfile.TemporaryDirectory(prefix="sayso-export-")
    path = Path(folder.name) / f"{form.name}.{form.ending}"
    try:
        export_record(site.record, form.name, str(path), only=_make_only(site.record, query))
    except BaseException:
        folder.cleanup()
        raise
    name = f"{site.options.title}-{form.name}.{form.ending}"
    return FileResponse(path, media_type=form.kind, filename=name, background=BackgroundTask(folder.cleanup))


def _forms() -> list[Form]:
    """The formats that this installation can write: Parquet needs the extra `scale`."""
    return [form for form in FORMS if form.name != "parquet" or find_spec("pyarrow") is not None]


def _make_only(record: Record, query: Query) -> Only:
    speakers = None
    if query.speaker is not None:
        found = record.speakers(query.speaker, limit=NAMESAKES)
        speakers = frozenset(id_ for profile in found for id_ in profile.ids)
    return Only(speakers, query.act, query.outlet, query.since, query.until, query.medium, query.kind)
