"""Corrections: who changed what and when, and what was taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.keep import Correction, Record
from sayso.show.lists.corrections import value_words
from sayso.show.web.page import Asked, Page, Row

LIMIT = 50
MOST_PAGES = 500
CLAIM_FIELDS = ("same_claim", "other_claim")
COLUMNS = ("id", "statement", "article", "field", "value", "by", "made_at", "undone_at", "undone_by")


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """One page of verdicts, the newest first; `number` counts the pages from 1."""

    corrections: tuple[Correction, ...]
    number: int
    more: bool


def make_corrections(record: Record, asked: Asked) -> CorrectionsPage:
    """Every verdict that a person has given, newest first."""
    number = asked.number("page", 1, MOST_PAGES)
    found = record.corrections()[::-1][LIMIT * (number - 1) :]
    return CorrectionsPage(found[:LIMIT], number, len(found) > LIMIT)


def correction_row(made: Correction) -> Row:
    """A verdict as a row."""
    return {
        "id": made.id,
        "statement": made.statement_id or "",
        "article": made.article_id or "",
        "field": made.field,
        "value": value_words(made),
        "by": made.by,
        "made_at": made.made_at,
        "undone_at": made.undone_at or "",
        "undone_by": made.undone_by or "",
    }


def linked_statements(made: Correction) -> list[str]:
    """The ids of the statements of which a verdict says how they stand in claims; empty for other verdicts.

    >>> linked_statements(Correction("1", "same_claim", ["a1", "b2"], "person:Mira", "2024-05-03"))
    ['a1', 'b2']
    """
    if made.field == "stance":
        return [str(each) for each in made.value[1:] if each]
    return list(map(str, made.value)) if made.field in CLAIM_FIELDS else []


def _rows(page: CorrectionsPage) -> Iterator[Row]:
    yield from map(correction_row, page.corrections)


CORRECTIONS = Page("corrections", "/corrections", make_corrections, COLUMNS, _rows)
