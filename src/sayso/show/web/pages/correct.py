"""Correcting a statement: what it is read as now, what may be changed, and who changed what before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Correction, Record
from sayso.records import Reading, Stance, Statement
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.corrections import COLUMNS, correction_row

CHOSEN = ("act", "commitment", "medium")
"""Fields with a few values."""
TOLD = ("via", "said_on")
"""Fields that hold a text."""
SPANS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class InClaim:
    """A claim in which the statement stands, and where."""

    id: str
    claim: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class CorrectPage:
    """A statement, its article, every verdict on it, oldest first, and its claims."""

    statement: Statement
    reading: Reading
    corrections: tuple[Correction, ...]
    claims: tuple[InClaim, ...]


def make_correct(record: Record, asked: Asked) -> CorrectPage | None:
    """The statement with the id in the path; None if the record shows none."""
    id_ = asked.path["id"]
    reading = record.reading(id_)
    said = next((each for each in reading.statements if each.id == id_), None) if reading else None
    if reading is None or said is None:
        return None
    made = tuple(each for each in record.corrections(article_id=reading.article.id) if each.statement_id == id_)
    claims = tuple(
        InClaim(kept.id, kept.claim, standing.stance)
        for kept in record.claim(id_)
        for standing in kept.standings
        if standing.hit.statement.id == id_
    )
    return CorrectPage(said, reading, made, claims)


def lines_of(said: Statement, name: str) -> str:
    """The pieces of a source, cue or content, a line each, as the form shows them."""
    return "\n".join(" ".join(span.text.split()) for span in getattr(said, name))


def _rows(page: CorrectPage) -> Iterator[Row]:
    yield from map(correction_row, page.corrections)


CORRECT = Page("correct", "/statements/{id}/correct", make_correct, COLUMNS, _rows)
