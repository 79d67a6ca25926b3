"""Outlets that an article credits in its running text: `first reported by the Lantern`, `the Courier reported`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.languages.en.provenance import CREDIT_AFTER, CREDIT_BEFORE
from sayso.link.origins.accounts import Account, Story
from sayso.link.origins.mentions import NAME, Mention, Outlets
from sayso.link.origins.naming import words_of
from sayso.link.origins.shared import find_quoted
from sayso.link.origins.ties import Tie
from sayso.link.terms import find_terms
from sayso.records import Article, Span, Step

_BEFORE = re.compile(rf"(?<!\w)(?:{'|'.join(CREDIT_BEFORE)})[\s,]+(?:(?:the )?\w+ ){{0,2}}?(?P<name>{NAME})")
_AFTER = re.compile(rf"(?P<name>{NAME}),?(?:{'|'.join(CREDIT_AFTER)})(?!\w)")
_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"’)]*(?=\s+[“\"‘(]?[A-ZÀ-Þ]|\n|$)|(?=\n|$))")
_ALIKE = 2
"""Content words that a credit's sentence shares with a statement when it is about the same thing."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Words of an article that credit an outlet (`mention`); `span` holds the wording and the name."""

    mention: Mention
    span: Span


def find_credits(article: Article, outlets: Outlets) -> list[Credit]:
    """Every credit to another outlet in the text, in order, outside quotation marks.

    >>> article = Article("u", "The closure was first reported by the Vela Lantern.", outlet="Plainside")
    >>> [found.span.text for found in find_credits(article, Outlets([]))]
    []
    >>> [found.span.text for found in find_credits(article, Outlets(["The Vela Lantern"]))]
    ['was first reported by the Vela Lantern']
    """
    quoted = find_quoted(article.text)
    found: dict[tuple[int, int], Credit] = {}
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(article.text):
            mention = outlets.find(article.text, *match.span("name"))
            if mention is None or _is_own(mention, article):
                continue
            if any(start <= mention.span.start < end for start, end in quoted):
                continue
            place = (mention.span.start, mention.span.end)
            found.setdefault(place, Credit(mention, Span.of(article.text, *_wording(match, mention, pattern))))
    return [found[place] for place in sorted(found)]


def find_credit_ties(story: Story) -> Iterator[Tie]:
    """A tie for each account whose sentence credits an outlet, or whose paragraph does if it names no source itself.

    Credits elsewhere tie an account without a source when their sentence is about the same thing; other credits are
    shown and tie nothing.
    """
    for article in story.articles.values():
        for credit in find_credits(article, story.outlets):
            key = credit.mention.key
            why = f"It credits {credit.mention.name}."
            step = Step(article.id, credit.mention.name, "credit", why, (credit.span,), story.article_of(key, article))
            for account in story.of_article.get(article.id, ()):
                yield Tie(account.node, ("outlet", key) if _covers(credit, account) else None, step)


def _covers(credit: Credit, account: Account) -> bool:
    text, statement = account.article.text, account.statement
    sentence = _around(_SENTENCE, text, credit.span.start)
    if any(sentence[0] <= span.start < sentence[1] for span in (*statement.cue, *statement.content[:1])):
        return True
    if account.voice == "unnamed":
        return False
    paragraph = _around(_PARAGRAPH, text, credit.span.start)
    if paragraph[0] <= statement.start < paragraph[1]:
        return True
    mine = {term for span in statement.content for term in find_terms(span.text)}
    return len(mine & set(find_terms(text[slice(*sentence)]))) >= _ALIKE


def _around(pattern: re.Pattern[str], text: str, at: int) -> tuple[int, int]:
    """Where the sentence or the paragraph at an offset begins and ends."""
    return next((found.span() for found in pattern.finditer(text) if found.start() <= at < found.end()), (at, at))


def _wording(match: re.Match[str], mention: Mention, pattern: re.Pattern[str]) -> tuple[int, int]:
    return (match.start(), mention.span.end) if pattern is _BEFORE else (mention.span.start, match.end())


def _is_own(mention: Mention, article: Article) -> bool:
    own = set(words_of(article.outlet))
    return bool(own) and (set(mention.key.split()) == own or set(words_of(mention.name)) < own)
