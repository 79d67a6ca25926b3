"""The versions of an article: what an outlet altered after publishing, statement by statement and word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.keep import Change, Record, Version
from sayso.records import Article
from sayso.show.differences import Piece, compare_words
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.changes import COLUMNS, change_row


@dataclass(frozen=True, slots=True)
class Step:
    """From one text to the next: what changed in its statements, and its words, piece by piece."""

    before: Version
    after: Version
    changes: tuple[Change, ...]
    words: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """All steps of an article, the newest first; `article` is its present text."""

    article: Article
    steps: tuple[Step, ...]


def make_versions(record: Record, asked: Asked) -> VersionsPage | None:
    """The versions of the article with the id in the path; None if there is no such article."""
    versions = record.versions(asked.path["id"])
    readings = [record.reading(version.article_id) for version in versions]
    articles = [reading.article for reading in readings if reading is not None]
    if not articles or len(articles) < len(versions):
        return None
    changes = record.changes(url=articles[-1].url)
    steps = []
    for (before, old), (after, new) in pairwise(zip(versions, articles, strict=True)):
        here = tuple(change for change in changes if change.seen_at == after.seen_at)
        steps.append(Step(before, after, here, tuple(compare_words(old.text, new.text))))
    return VersionsPage(articles[-1], tuple(reversed(steps)))


def _rows(page: VersionsPage) -> Iterator[Row]:
    for step in page.steps:
        yield from map(change_row, step.changes)


VERSIONS = Page("versions", "/articles/{id}/versions", make_versions, COLUMNS, _rows)
