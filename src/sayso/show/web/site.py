"""What every handler of a site shares: the record, the options, whoever adds articles."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request

from sayso.keep import Record
from sayso.show.web.adding import Adding
from sayso.show.web.options import Options


@dataclass(frozen=True, slots=True)
class Site:
    """One record being served."""

    record: Record
    options: Options
    adding: Adding


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    site: Site = request.app.state.site
    return site
