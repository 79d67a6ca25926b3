"""The article in a page of HTML: trafilatura finds the body, the page's own data the rest.

Barbaresi, *Trafilatura*, ACL 2021 (demonstrations).
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache
from typing import Any

from sayso.errors import GatherError
from sayso.gather.metadata import PageMetadata, plain
from sayso.gather.paragraphs import paragraphs_of

NO_ARTICLE = "no article found in it"
HEADINGS = 3
SHORTEST_BODIES = (20, 250)
FEWEST_WORDS = 6
# Small boxes that call themselves what they are; a whole page may well be of class "has-newsletter".
ADVERTS = (
    "//*[self::div or self::section or self::aside or self::p]"
    "[contains(@class, 'advert') or contains(@class, 'newsletter') or contains(@class, 'sponsor')"
    " or contains(@class, 'promo')][string-length() < 600]"
)
CLOSING = "\"'”’»)]"
# Left alone, Python prints other libraries' warnings on standard error where nobody has set up logging.
for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Extract:
    """What a page holds: `text` has its paragraphs divided by blank lines and does not repeat the title.

    `url` is the address that the page gives itself, if it does.
    """

    url: str | None
    text: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None


def extract_article(html: str, url: str) -> Extract:
    """The article of a page.

    `html` is the decoded page, `url` its address (relative dates and site names depend on it). Raises `GatherError`
    when there is none. Time may grow with the square of a hostile page's size: see `sayso.gather.page`.
    """
    from trafilatura import load_html

    tree = load_html(html)
    if tree is None:
        raise GatherError(NO_ARTICLE)
    address = url if "://" in url else None
    metadata = PageMetadata(tree, address)
    title = metadata.title()
    paragraphs = _without_title(_paragraphs(tree, address), title)
    if not paragraphs:
        raise GatherError(NO_ARTICLE)
    text = "\n\n".join(paragraphs)
    return Extract(metadata.address(), text, title, metadata.outlet(), metadata.byline(), metadata.published())


def _paragraphs(tree: Any, address: str | None) -> list[str]:
    """The paragraphs of the body, or none when they do not read like an article.

    Below a certain length trafilatura takes the whole page, menus and all. A short news item is better kept as found,
    so that rescue is a second try.
    """
    for least in SHORTEST_BODIES:
        body = _body(tree, address, least)
        paragraphs = [] if body is None else paragraphs_of(body)
        if any(map(_holds_sentence, paragraphs)):
            return paragraphs
    return []


def _body(tree: Any, address: str | None, least: int) -> Any:
    """The body as trafilatura finds it; it looks further when that has fewer than `least` characters."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        tree, url=address, fast=True, include_comments=False, prune_xpath=ADVERTS, config=_config(least)
    )
    return None if found is None else found.body


@cache
def _config(least: int) -> Any:
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(least))
    return config


def _without_title(paragraphs: list[str], title: str | None) -> list[str]:
    """The paragraphs without a heading among the first that only repeats the title."""
    return [
        text
        for place, text in enumerate(paragraphs)
        if title is None or place >= HEADINGS or plain(text) != plain(title)
    ]


def _holds_sentence(paragraph: str) -> bool:
    """Six words and then the end of a sentence: menus, forms and lists of links have none."""
    later = paragraph.split()[FEWEST_WORDS - 1 :]
    return any(word.rstrip(CLOSING).endswith((".", "!", "?", "…")) for word in later)
