"""The add box: an address, a file or a text goes into the queue, and a page shows how far it is."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from sayso.show.web.adding import Job
from sayso.show.web.page import AskError
from sayso.show.web.posting import Posted, go_to, sender_of, text_of
from sayso.show.web.rendering import render
from sayso.show.web.site import site_of
from sayso.show.web.sources import About, Address, Source, Upload, make_text
from sayso.show.web.twins import to_plain

OUTCOMES = {"new": "new", "known": "known already", "changed": "a new version", "again": "read again"}


def add(request: Request, posted: Posted) -> Response:
    """Puts what the form holds into the queue, and leads to the page that shows how far it is."""
    source = read_source(posted)
    source.about.options()  # a date that is none is refused now, not when its turn comes
    job = site_of(request).adding.start(source, by=sender_of(request))
    return go_to(f"/adds/{job.id}")


def read_source(posted: Mapping[str, str | tuple[str, bytes]]) -> Source:
    """What the form asks to be read: of several things given, the file, then the text, then the address.

    Raises AskError where it holds nothing.

    >>> read_source({"url": "https://courier.example/port"}).where
    'https://courier.example/port'
    """
    about = About(*(text_of(posted, name) or None for name in ("title", "outlet", "published")))
    file, text, url = posted.get("file"), posted.get("text"), text_of(posted, "url")
    if isinstance(file, tuple) and file[1]:
        return Upload(*file, about)
    if isinstance(text, str) and text.strip():
        return make_text(text.replace("\r\n", "\n"), url or None, about)
    if url:
        return Address(url, about)
    raise AskError("give an address, a file or a text")


def show_job(request: Request, id: str) -> Response:
    """The page of something that is being added."""
    return render(request, "add.html", job=_find(request, id), outcomes=OUTCOMES)


def show_job_as_json(request: Request, id: str) -> Response:
    """The same for the script that follows it."""
    job = _find(request, id)
    return JSONResponse(to_plain(job) | {"over": job.over})


def _find(request: Request, id_: str) -> Job:
    job = site_of(request).adding.find(id_)
    if job is None:
        raise HTTPException(404)
    return job
