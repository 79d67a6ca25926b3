"""The templates of a page, with everything that is put into them escaped."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from sayso.show import labels
from sayso.show.plain import plain, plain_line

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "web" / "static"
"""Styles and scripts of the site; those of an article's marks also stand in the page that needs no site."""

BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def make_environment(*folders: Path) -> Environment:
    """The templates in these folders and those that all pages share; an unknown name in one is an error."""
    made = Environment(
        loader=FileSystemLoader([*folders, TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"verbatim": verbatim, "web_address": web_address, "plain": plain, "line": plain_line}
    made.globals["labels"] = labels
    return made


def verbatim(text: str) -> Markup:
    """Text escaped so that a browser reads exactly it.

    A bare carriage return would be read as a line feed; a bidirectional control is shut in an element of its own, where
    it turns nothing round.
    """
    return Markup(BIDI_CONTROLS.sub(r"<bdi>\g<0></bdi>", str(escape(text)).replace("\r", "&#13;")))


def web_address(url: str) -> str | None:
    """The address if it is one that a link may lead to; None for a file name, `javascript:` and the like.

    >>> web_address("https://courier.example/"), web_address("javascript:alert(1)")
    ('https://courier.example/', None)
    """
    return url if url.lower().startswith(("http://", "https://")) else None
