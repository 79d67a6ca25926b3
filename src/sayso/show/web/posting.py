"""What the handlers of posted forms share: the fields of a form, who sent it, and where to go next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import RedirectResponse
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from sayso.show.web import security
from sayso.show.web.site import site_of

MOST_FIELDS = 60


async def _read_form(request: Request) -> Mapping[str, str | tuple[str, bytes]]:
    size = site_of(request).options.upload_size
    form = await request.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=size)
    fields: dict[str, str | tuple[str, bytes]] = {}
    for name, value in form.items():
        fields[name] = (value.filename or "", await value.read()) if isinstance(value, UploadFile) else value
    return fields


Posted = Annotated[Mapping[str, str | tuple[str, bytes]], Depends(_read_form)]
"""The fields of a form by name; a file is its name and its bytes. Of a name given twice the last one counts."""


def text_of(posted: Mapping[str, str | tuple[str, bytes]], name: str) -> str:
    r"""A field with the line ends that a text has here, and without blanks around it; empty where there is none.

    >>> text_of({"text": " one\r\ntwo"}, "text")
    'one\ntwo'
    """
    value = posted.get(name, "")
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else ""


def sender_of(request: Request) -> str:
    """Who sent a form, as `person:NAME`; 403 for somebody who may only read."""
    person = security.person_of(request)
    if person is None:
        raise HTTPException(403, "Only somebody who may correct can do this: log in.")
    return person


def go_to(address: str) -> RedirectResponse:
    """See other: the browser asks for a page, and a reload does not send the form again."""
    return RedirectResponse(address, 303)
