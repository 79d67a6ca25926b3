"""Readings as one self-contained web page: no network, no script needed, printable."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import lru_cache
from typing import TextIO

from jinja2 import Environment
from markupsafe import Markup

from sayso.records import Reading, Skipped
from sayso.show.templating import STATIC, TEMPLATES, make_environment
from sayso.show.views import view_article


def write_page(items: Iterable[Reading | Skipped], out: TextIO) -> None:
    """The page with every article in order; inputs that were not read are listed with the reason.

    All items are held until the end, since the index stands at the top.
    """
    readings: list[Reading] = []
    skipped: list[Skipped] = []
    for item in items:
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            readings.append(item)
    views = [view_article(reading, number) for number, reading in enumerate(readings, 1)]
    template = _environment().get_template("page.html")
    for chunk in template.generate(articles=views, skipped=skipped, **_own_files()):
        out.write(chunk)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return make_environment()


def _own_files() -> dict[str, Markup]:
    """The style and the script that stand in the page, and the hash by which its policy runs this script alone."""
    script = (STATIC / "marks.js").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    style = "".join(path.read_text("utf-8") for path in (STATIC / "marks.css", TEMPLATES / "page.css"))
    return {"style": Markup(style), "script": Markup(script), "script_hash": Markup(digest)}
