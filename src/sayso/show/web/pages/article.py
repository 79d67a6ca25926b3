"""The article page: the text as published beside its statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.keep import Correction, Record, Version
from sayso.records import Reading
from sayso.show.web.page import Asked, Page, Row
from sayso.show.web.pages.rows import COLUMNS, reading_rows


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article as the record shows it.

    `versions` are all texts of its address, the oldest first. `speakers` gives, by the id of a statement, the id of
    the speaker in the record; an earlier version, whose statements are shown no more, has none. `corrections` are what
    people changed here and did not take back; `claims` gives, by the id of a statement, the id of its claim.
    """

    reading: Reading
    versions: tuple[Version, ...]
    speakers: Mapping[str, str]
    corrections: tuple[Correction, ...]
    claims: Mapping[str, str]

    @property
    def place(self) -> int:
        """Which of the versions this one is, from 1."""
        ids = [version.article_id for version in self.versions]
        return ids.index(self.reading.article.id) + 1

    @property
    def is_newest(self) -> bool:
        """Whether this is the text that the record shows for the address."""
        return self.place == len(self.versions)


def make_article(record: Record, asked: Asked) -> ArticlePage | None:
    """The article with the id in the path; None if there is none."""
    id_ = asked.path["id"]
    reading = record.reading(id_)
    if reading is None or reading.article.id != id_:
        return None
    ids = [said.id for said in reading.statements]
    corrections = record.corrections(standing_only=True, article_id=id_)
    versions, speakers, claims = record.versions(id_), record.speaker_ids(ids), record.claim_ids(ids)
    return ArticlePage(reading, versions, speakers, corrections, claims)


def _rows(page: ArticlePage) -> Iterator[Row]:
    yield from reading_rows(page.reading.article, page.reading.statements)


ARTICLE = Page("article", "/articles/{id}", make_article, COLUMNS, _rows)
