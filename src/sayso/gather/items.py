"""What readers yield: pages, links to follow, and what had to be skipped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from sayso.gather.kinds import Kind
from sayso.records import Article, Skipped

PAGES: frozenset[Kind] = frozenset({"html", "text"})


@dataclass(frozen=True, slots=True)
class Page:
    """An article and the bytes it was extracted from; `content` is None when its text itself was given.

    `kept` is the line of a record's export that it comes from, with what was read in it; None otherwise.
    """

    article: Article
    content: bytes | None = None
    kept: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """What one article can be read from, not read yet: a `line` of JSON Lines or a `page` of an archive.

    `where` is what to call it in a message, `url` the address an article from it gets where it names none itself.
    """

    where: str
    url: str
    kind: Literal["line", "page"]
    content: bytes
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class Hints:
    """What a feed or sitemap says of an article, for fields that its page leaves empty."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None

    def fill(self, article: Article) -> Article:
        """The article with its empty fields filled; a bare host name, which pages give for want of better, is empty.

        >>> Hints(outlet="Vela Courier").fill(Article("u", "Ruiz said no.")).outlet
        'Vela Courier'
        """
        is_host_name = article.outlet is not None and f"//{article.outlet}/" in f"{article.url}/"
        return replace(
            article,
            title=article.title or self.title,
            outlet=self.outlet or article.outlet if is_host_name else article.outlet or self.outlet,
            byline=article.byline or self.byline,
            published=article.published or self.published,
        )


@dataclass(frozen=True, slots=True)
class Link:
    """An address to go on with, and the kinds of input that may stand there: so no list can lead in a circle.

    `stamp` changes when the list says that what stands there has changed.
    """

    address: str
    kinds: frozenset[Kind] = PAGES
    hints: Hints = Hints()
    stamp: str = ""


Item = Page | Link | Skipped
