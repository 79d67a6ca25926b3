"""Agencies that an article is credited to as a whole: in its byline, its dateline, or a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.languages.en.wires import OWN_STAFF, PART_CREDITS, WHOLE_CREDITS
from sayso.link.origins.mentions import NAME, Outlets, find_tag
from sayso.link.origins.naming import is_wire_name, outlet_key
from sayso.link.origins.story import Story
from sayso.link.origins.ties import Tie
from sayso.records import Article, Span, Step

_PARTS = re.compile(r",|;|\||/|•|\n|\band\b|\bwith\b|\bfor\b|\bin [A-Z]\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WireCredit:
    """An agency credited with the whole article or, without `whole`, with a part of it; `span` unless in the byline."""

    name: str
    whole: bool
    why: str
    span: Span | None = None


def find_wires(story: Story) -> Iterator[Tie]:
    """A tie for each account of an article that an agency is credited with; a part of it is shown but ties nothing."""
    for article in story.articles.values():
        for credit in find_wire_credits(article, story.outlets):
            key = story.outlets.key(credit.name)
            step = Step(
                article.id,
                credit.name,
                "wire",
                credit.why,
                (credit.span,) if credit.span else (),
                story.article_of(key, article),
            )
            for account in story.of_article.get(article.id, ()):
                yield Tie(account.node, ("outlet", key) if credit.whole else None, step)


def find_wire_credits(article: Article, outlets: Outlets) -> list[WireCredit]:
    """The agencies that an article is credited to, each once, the credit for most first; never the article's outlet.

    >>> article = Article("u", "VELA (NPA) — The port was closed.", outlet="Plainside")
    >>> [(found.name, found.whole) for found in find_wire_credits(article, Outlets(["Nereid Press Agency"]))]
    [('Nereid Press Agency', True)]
    """
    own = outlet_key(article.outlet) if article.outlet else None
    best: dict[str, WireCredit] = {}
    credits = [*_in_dateline(article, outlets), *_in_byline(article), *_in_lines(article, outlets)]
    for credit in sorted(credits, key=lambda credit: not credit.whole):
        key = outlets.key(credit.name)
        if key != own:
            best.setdefault(key, credit)
    return list(best.values())


def _in_byline(article: Article) -> Iterator[WireCredit]:
    """The byline is the agency's own unless it also names the outlet's staff."""
    parts = [re.sub(r"^[Bb]y\s+", "", part.strip()) for part in _PARTS.split(article.byline or "")]
    shared = any(set(part.lower().split()) & OWN_STAFF for part in parts)
    for part in parts:
        if is_wire_name(part):
            yield WireCredit(part, not shared, f"Its byline names {part}.")


def _in_dateline(article: Article, outlets: Outlets) -> Iterator[WireCredit]:
    found = find_tag(article.text)
    if found:
        tag = found["tag"]
        name = outlets.named(outlets.key(tag), tag)
        yield WireCredit(name, True, f"Its first line is tagged {tag}.", Span.of(article.text, *found.span("tag")))


def _in_lines(article: Article, outlets: Outlets) -> Iterator[WireCredit]:
    for patterns, whole in ((_WHOLE, True), (_PART, False)):
        for pattern in patterns:
            for found in pattern.finditer(article.text):
                mention = outlets.find(article.text, *found.span("wire"))
                if mention and (is_wire_name(mention.name) or not whole):
                    why = f"It is credited to {mention.name}." if whole else f"{mention.name} gave a part of it."
                    yield WireCredit(mention.name, whole, why, Span.of(article.text, *found.span()))


_WHOLE, _PART = (
    [re.compile(pattern.replace("{wire}", f"(?P<wire>{NAME})")) for pattern in patterns]
    for patterns in (WHOLE_CREDITS, PART_CREDITS)
)
