"""Title, outlet, byline and date of a page: JSON-LD first, then meta tags, then what the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from sayso.gather.dates import standard_date
from sayso.gather.structured import StructuredData

PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "parsely-pub-date",
)
AUTHOR = ("author", "byl", "parsely-author", "sailthru.author", "dc.creator", "article:author")
TITLE = ("og:title", "twitter:title", "dc.title")
OUTLET = ("og:site_name", "application-name")
BY = re.compile(r"^(by|written by|author:?)\s+", re.IGNORECASE)
WEB = re.compile(r"https?://[^\s/]+(/\S*)?$")
SEPARATORS = (" | ", " - ", " – ", " — ", " · ")
QUOTES = str.maketrans("‘’“”«»„", '\'\'"""""')


class PageMetadata:
    """Where each field of a page is looked for.

    `tree` is the page as lxml parsed it, `url` its address.
    """

    def __init__(self, tree: Any, url: str | None) -> None:
        self._tree = tree
        self._url = url
        self._structured = StructuredData(tree)
        self._meta = _meta_tags(tree)

    def title(self) -> str | None:
        """The headline as readers see it: the longest heading that the page's own titles hold, without the site."""
        titles = [title for title in (self._structured.headline, *self._tagged(TITLE)) if title]
        named = [plain(title) for title in (*titles, self._tree.findtext(".//title") or "")]
        headings = [heading for heading in self._headings() if any(plain(heading) in title for title in named)]
        if headings:
            return max(headings, key=len)
        return self._without_site(titles[0]) if titles else self._found.title

    def outlet(self) -> str | None:
        """The site's name, else the publisher."""
        return next(iter(self._tagged(OUTLET)), None) or self._structured.publisher or self._found.sitename or None

    def byline(self) -> str | None:
        """The authors' names, joined by commas; the outlet's only where no author is named."""
        stated = self._structured.authors
        if not stated or {plain(name) for name in stated} <= self._own_names():
            stated = self._tagged(AUTHOR)[:1] or (self._found.author or "").split("; ") or stated
        names = [BY.sub("", name) for name in stated if name and "://" not in name and "@" not in name]
        return ", ".join(names) or ", ".join(self._structured.authors) or None

    def published(self) -> str | None:
        """The day or moment of publication in ISO 8601."""
        for written in (self._structured.published, *self._tagged(PUBLISHED), *self._times()):
            if found := standard_date(written):
                return found
        return self._found.date or None

    @cached_property
    def _found(self) -> Any:
        """What trafilatura (and in it htmldate) finds; asked only where the page does not say it outright: slower."""
        from trafilatura import extract_metadata

        return extract_metadata(self._tree, self._url, extensive=False)

    def address(self) -> str | None:
        """The page's own lasting address: its canonical link, else `og:url`, when that is a full http(s) one."""
        links = [link.get("href") or "" for link in self._tree.iterfind('.//link[@rel="canonical"]')]
        return next((link for link in (*links, *self._tagged(("og:url",))) if WEB.match(link)), None)

    def _tagged(self, names: tuple[str, ...]) -> list[str]:
        return [self._meta[name] for name in names if name in self._meta]

    def _own_names(self) -> set[str]:
        return {plain(name) for name in (self._structured.publisher, *self._tagged(OUTLET)) if name}

    def _without_site(self, title: str) -> str:
        """`Port closed | Vela Courier` without the outlet."""
        for separator in SEPARATORS:
            headline, _, rest = title.rpartition(separator)
            if headline and plain(rest) in self._own_names():
                return headline
        return title

    def _times(self) -> Iterator[str]:
        for element in self._tree.iterfind('.//*[@itemprop="datePublished"]'):
            yield element.get("datetime") or element.get("content") or ""

    def _headings(self) -> Iterator[str]:
        for heading in self._tree.iterfind(".//h1"):
            text = " ".join(heading.text_content().split())
            if len(text) > 12:  # a shorter one is more likely the site's name
                yield text


def plain(text: str) -> str:
    """`text` for comparing: without regard to case, spacing and the shape of quotation marks.

    >>> plain("“No”,  he said") == plain('"no", he said')
    True
    """
    return " ".join(text.translate(QUOTES).casefold().split())


def _meta_tags(tree: Any) -> dict[str, str]:
    """The first value of each `<meta>` name or property, names in lower case."""
    tags: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        value = " ".join((element.get("content") or "").split())
        if name and value:
            tags.setdefault(name.lower(), value)
    return tags
