"""Statements as rows of a table, the same on every page that lists some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.keep import Hit, Standing
from sayso.records import Article, Statement
from sayso.show.csv_out import GAP
from sayso.show.labels import who
from sayso.show.web.page import Row

COLUMNS = ("statement", "article", "url", "outlet", "published", "speaker", "act", "content", "said_on")
"""The heading of a row for a statement."""
STANDING_COLUMNS = ("claim", "stance", *COLUMNS)
"""The heading of a row for a statement of a claim."""


def hit_rows(hits: Iterable[Hit]) -> Iterator[Row]:
    """A row for each hit, in order."""
    for hit in hits:
        yield {
            "article": hit.article_id,
            "url": hit.url,
            "outlet": hit.outlet or "",
            "published": hit.published or "",
            **statement_cells(hit.statement),
        }


def standing_rows(claim_id: str, standings: Iterable[Standing]) -> Iterator[Row]:
    """A row for each statement of a claim, in order."""
    for standing in standings:
        for row in hit_rows([standing.hit]):
            yield {"claim": claim_id, "stance": standing.stance, **row}


def reading_rows(article: Article, statements: Iterable[Statement]) -> Iterator[Row]:
    """A row for each statement of one article."""
    where = {
        "article": article.id,
        "url": article.url,
        "outlet": article.outlet or "",
        "published": article.published or "",
    }
    for said in statements:
        yield {**where, **statement_cells(said)}


def statement_cells(said: Statement) -> dict[str, str]:
    """What a row says of the statement itself."""
    return {
        "statement": said.id,
        "speaker": who(said.speaker),
        "act": said.act,
        "content": GAP.join(span.text for span in said.content),
        "said_on": said.said_on or "",
    }
