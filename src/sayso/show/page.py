"""Readings as one self-contained web page: no network, no script needed, printable."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from sayso.records import Article, Reading, Skipped, Speaker, Statement
from sayso.show import labels
from sayso.show.plain import plain, plain_line
from sayso.show.segments import Paragraph, Segment, cut_paragraphs

TEMPLATES = Path(__file__).parent / "templates"
BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

COLOURS = 8
"""How many speakers get a colour of their own before colours come again."""


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement with its number on the page and the number of the statement that it answers."""

    record: Statement
    number: int
    colour: int
    answers: int | None
    inside: int | None


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One speaker with everything that they say in the article; `record` is None where no source is given."""

    record: Speaker | None
    colour: int
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article: its statements by number, its speakers in the order of their first words, its text in segments."""

    number: int
    article: Article
    statements: dict[int, StatementView]
    speakers: tuple[SpeakerView, ...]
    paragraphs: list[Paragraph]

    @property
    def tally(self) -> list[str]:
        """What the article holds, in words: `6 statements`, `1 denial`, …; nothing that is not there."""
        acts = Counter(view.record.act for view in self.statements.values())
        unnamed = sum(1 for view in self.speakers if view.record and view.record.kind == "unnamed")
        counts = (
            (len(self.statements), "statement", "statements"),
            (len(self.speakers), "speaker", "speakers"),
            (acts["deny"], "denial", "denials"),
            (acts["evade"], "evasion", "evasions"),
            (acts["accuse"], "accusation", "accusations"),
            (unnamed, "unnamed source", "unnamed sources"),
        )
        return [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]

    def marks(self, segment: Segment) -> Iterator[StatementView]:
        """The statements whose words begin with this segment."""
        for number in sorted({cover.number for cover in segment.covers}):
            view = self.statements[number]
            if (view.record.content or tuple(view.record.spans()))[0].start == segment.start:
                yield view


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
    for chunk in template.generate(articles=views, skipped=skipped, labels=labels, **_own_files()):
        out.write(chunk)


def view_article(reading: Reading, number: int) -> ArticleView:
    """What the template needs to know of one reading; `number` counts the articles of the page from 1."""
    numbers = labels.Numbers.of(reading)
    colours: dict[str, int] = {}
    statements: dict[int, StatementView] = {}
    groups: dict[str, list[StatementView]] = {}
    for place, statement in enumerate(reading.statements, 1):
        key = statement.speaker.id if statement.speaker else ""
        colour = colours.setdefault(key, len(colours) % COLOURS)
        answers, inside = numbers.number(statement.answers), numbers.number(statement.inside)
        view = StatementView(statement, place, colour, answers, inside)
        statements[place] = view
        groups.setdefault(key, []).append(view)
    speakers = tuple(SpeakerView(said[0].record.speaker, said[0].colour, tuple(said)) for said in groups.values())
    return ArticleView(number, reading.article, statements, speakers, cut_paragraphs(reading))


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


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "verbatim": verbatim,
        "web_address": web_address,
        "plain": plain,
        "line": plain_line,
    }
    return environment


def _own_files() -> dict[str, Markup]:
    """The style and the script that stand in the page, and the hash by which its policy runs this script alone."""
    script = (TEMPLATES / "page.js").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    style = (TEMPLATES / "page.css").read_text("utf-8")
    return {"style": Markup(style), "script": Markup(script), "script_hash": Markup(digest)}
