"""Statements as rows of a table, the same on every page that lists some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.keep import Hit
from sayso.records import Article, Statement
from sayso.show.csv_out import GAP
from sayso.show.labels import who
from sayso.show.web.page import Row

COLUMNS = ("statement", "article", "url", "outlet", "published", "speaker", "act", "content", "said_on")
"""The heading of `statement_row`."""


def hit_rows(hits: Iterable[Hit]) -> Iterator[Row]:
    """A row for each hit, in order."""
    for hit in hits:
        said = statement_cells(hit.statement)
        yield {
            "article": hit.article_id,
            "url": hit.url,
            "outlet": hit.outlet or "",
            "published": hit.published or "",
        } | said


def reading_rows(article: Article, statements: Iterable[Statement]) -> Iterator[Row]:
    """A row for each statement of one article."""
    where = {
        "article": article.id,
        "url": article.url,
        "outlet": article.outlet or "",
        "published": article.published or "",
    }
    for said in statements:
        yield where | statement_cells(said)


def statement_cells(said: Statement) -> dict[str, str]:
    """What a row says of the statement itself."""
    return {
        "statement": said.id,
        "speaker": who(said.speaker),
        "act": said.act,
        "content": GAP.join(span.text for span in said.content),
        "said_on": said.said_on or "",
    }
