"""Claims: what is said by more than one, most contested and newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.keep import Record
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.board import Brief, brief_ids, brief_rows, make_brief
from sayso.show.web.pages.rows import STANDING_COLUMNS

LIMIT = 20
MOST_PAGES = 500


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """One page of claims, `disputed` ones alone if so asked; `number` counts the pages from 1."""

    disputed: bool
    claims: tuple[Brief, ...]
    number: int
    more: bool
    speakers: Mapping[str, str]


def make_claims(record: Record, asked: Asked) -> ClaimsPage:
    """Disputes, or with `all=yes` in the query also what nobody denies."""
    number, disputed = asked.number("page", 1, MOST_PAGES), not asked.text("all")
    found = record.claims(disputed=disputed, limit=LIMIT, offset=LIMIT * (number - 1))
    briefs = tuple(map(make_brief, found.claims))
    return ClaimsPage(disputed, briefs, number, found.more, record.speaker_ids(brief_ids(briefs)))


def _rows(page: ClaimsPage) -> Iterator[Row]:
    yield from brief_rows(page.claims)


CLAIMS = Page("claims", "/claims", make_claims, STANDING_COLUMNS, _rows)
