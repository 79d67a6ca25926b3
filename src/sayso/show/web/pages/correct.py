"""Correcting a statement: what it is read as now, what may be changed, and who changed what before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Correction, Record
from sayso.records import Reading, Statement
from sayso.show.web.page import Asked, Page, Row

COLUMNS = ("id", "statement", "field", "by", "made_at", "undone_at", "undone_by")


@dataclass(frozen=True, slots=True)
class CorrectPage:
    """A statement, its article, and every verdict on it."""

    statement: Statement
    reading: Reading
    corrections: tuple[Correction, ...]


def make_correct(record: Record, asked: Asked) -> CorrectPage | None:
    """The statement with the id in the path; None if the record shows none."""
    id_ = asked.path["id"]
    reading = record.reading(id_)
    said = next((each for each in reading.statements if each.id == id_), None) if reading else None
    if reading is None or said is None:
        return None
    made = tuple(each for each in record.corrections() if each.statement_id == id_)
    return CorrectPage(said, reading, made)


def correction_row(made: Correction) -> Row:
    """A verdict as a row."""
    return {
        "id": made.id,
        "statement": made.statement_id or "",
        "field": made.field,
        "by": made.by,
        "made_at": made.made_at,
        "undone_at": made.undone_at or "",
        "undone_by": made.undone_by or "",
    }


def _rows(page: CorrectPage) -> Iterator[Row]:
    yield from map(correction_row, page.corrections)


CORRECT = Page("correct", "/statements/{id}/correct", make_correct, COLUMNS, _rows)
