"""Search: the statements that satisfy words and the filters of `sayso find`, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from sayso.keep import Hit, Query, Record
from sayso.records import Act, Medium, SpeakerKind
from sayso.show.web.page import Asked, AskError, Page, Row
from sayso.show.web.pages.rows import COLUMNS, hit_rows

LIMIT = 20
MOST_PAGES = 500

CHOICES: dict[str, tuple[str, ...]] = {"act": get_args(Act), "medium": get_args(Medium), "kind": get_args(SpeakerKind)}
"""The filters that take one of a few values."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was asked and one page of what was found; `number` counts the pages from 1.

    `speakers` gives, by the id of a statement, the id of the speaker in the record.
    """

    query: Query
    hits: tuple[Hit, ...]
    number: int
    more: bool
    speakers: Mapping[str, str]


def make_search(record: Record, asked: Asked) -> SearchPage:
    """The statements that the query asks for. Raises AskError for a value that a filter cannot have."""
    number = asked.number("page", 1, MOST_PAGES)
    query = read_query(asked)
    newest_first = asked.text("sort") == "newest"
    found = record.find(query, limit=LIMIT, offset=LIMIT * (number - 1), newest_first=newest_first)
    speakers = record.speaker_ids([hit.statement.id for hit in found.hits])
    return SearchPage(query, found.hits, number, found.more, speakers)


def read_query(asked: Asked) -> Query:
    """The query that an address names by the fields of `Query`. Raises AskError.

    >>> read_query(Asked(query={"words": "port", "act": "deny"}))
    Query(words='port', speaker=None, act='deny', outlet=None, since=None, until=None, medium=None, kind=None)
    """
    given: dict[str, Any] = {name: asked.text(name) or None for name in Query.__dataclass_fields__}
    for name, choices in CHOICES.items():
        if given[name] not in (None, *choices):
            raise AskError(f"{name} must be one of {', '.join(choices)}")
    for name in ("since", "until"):
        given[name] = given[name] and _read_day(name, given[name])
    return Query(**{**given, "words": asked.text("words")})


def _read_day(name: str, given: str) -> str:
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise AskError(f"{name} must be a date such as 2024-05-03") from None


def _rows(page: SearchPage) -> Iterator[Row]:
    yield from hit_rows(page.hits)


SEARCH = Page("search", "/search", make_search, COLUMNS, _rows, feed=True)
