"""The original pages: kept compressed, so that a better model can read them again."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.keep.readback import read_article
from sayso.keep.schema import article, page, reading
from sayso.records import Article


@dataclass(frozen=True, slots=True)
class OldPage:
    """An article to read again; `page` is what it was extracted from, None when only its text was given."""

    article: Article
    page: bytes | None


def read_page(connection: Connection, article_id: str) -> bytes | None:
    """The page that the article of that id was extracted from, byte for byte."""
    kept = select(page.c.zlib).join(article).where(article.c.id == article_id).order_by(article.c.number.desc())
    packed = connection.scalar(kept.limit(1))
    return None if packed is None else zlib.decompress(packed)


def list_unread(connection: Connection, by: str) -> list[int]:
    """Numbers of the articles, of each address and version, that `by` has not read, in the order they came in."""
    read_by = select(reading.c.article).where(reading.c.by == by)
    read_ids = select(article.c.id).where(article.c.number.in_(read_by))
    unread = select(func.max(article.c.number)).where(article.c.id.not_in(read_ids)).group_by(article.c.id)
    return sorted(connection.scalars(unread))


def read_old_page(connection: Connection, number: int) -> OldPage:
    """The article of that number and the page that it came from."""
    read = read_article(connection, number)
    return OldPage(read, read_page(connection, read.id))
