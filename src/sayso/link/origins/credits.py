"""Outlets that an article credits in its running text: `first reported by the Lantern`, `the Courier reported`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.languages.en.provenance import CREDIT_AFTER, CREDIT_BEFORE
from sayso.link.origins.accounts import Account
from sayso.link.origins.mentions import NAME, Mention, Outlets
from sayso.link.origins.naming import words_of
from sayso.link.origins.quotations import find_quoted
from sayso.link.origins.story import Story
from sayso.link.origins.ties import Tie
from sayso.link.terms import find_terms
from sayso.records import Article, Span, Step

_BEFORE = re.compile(rf"(?<!\w)(?:{'|'.join(CREDIT_BEFORE)})[\s,]+(?:(?:the )?\w+ ){{0,2}}?(?P<name>{NAME})")
_AFTER = re.compile(rf"(?P<name>{NAME})(?:{'|'.join(CREDIT_AFTER)})(?!\w)")
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
    """A tie for each account that names no go-between itself to the outlet that is credited nearest to it.

    Nearest is its sentence; for an account in nobody's name also its paragraph, or else a sentence about the same
    thing in which no other account stands. Other credits are shown and tie nothing.
    """
    for article in story.articles.values():
        accounts = story.of_article.get(article.id, ())
        credits = find_credits(article, story.outlets)
        nearest = {account.node: _nearest(account, credits, accounts) for account in accounts}
        passed = {story.outlets.key(name) for account in accounts for name in account.go_betweens}
        for credit in credits:
            key = credit.mention.key
            why = f"It credits {credit.mention.name}."
            on_article = story.article_of(key, article)
            step = Step(article.id, credit.mention.name, "credit", why, (credit.span,), on_article)
            for account in accounts if key not in passed else ():
                yield Tie(account.node, ("outlet", key) if credit in nearest[account.node] else None, step)


def _nearest(account: Account, credits: Sequence[Credit], accounts: Sequence[Account]) -> list[Credit]:
    """The credits that an account rests on: those at the first distance at which there is one."""
    if account.go_betweens:
        return []
    text, statement = account.article.text, account.statement
    sentences = {credit: _around(_SENTENCE, text, credit.span.start) for credit in credits}
    in_sentence = [credit for credit in credits if _stands_in(account, sentences[credit])]
    if in_sentence or account.voice != "nobody":
        return in_sentence
    free = [c for c in credits if not any(_stands_in(other, sentences[c]) for other in accounts)]
    paragraph = _around(_PARAGRAPH, text, statement.start)
    in_paragraph = [credit for credit in free if paragraph[0] <= credit.span.start < paragraph[1]]
    mine = {term for span in statement.content for term in find_terms(span.text)}
    alike = [c for c in free if len(mine & set(find_terms(text[slice(*sentences[c])]))) >= _ALIKE]
    return in_paragraph or alike


def _stands_in(account: Account, sentence: tuple[int, int]) -> bool:
    statement = account.statement
    return any(sentence[0] <= span.start < sentence[1] for span in (*statement.cue, *statement.content[:1]))


def sentence_at(text: str, at: int) -> str:
    """The sentence of a text at an offset."""
    return text[slice(*_around(_SENTENCE, text, at))]


def _around(pattern: re.Pattern[str], text: str, at: int) -> tuple[int, int]:
    """Where the sentence or the paragraph at an offset begins and ends."""
    return next((found.span() for found in pattern.finditer(text) if found.start() <= at < found.end()), (at, at))


def _wording(match: re.Match[str], mention: Mention, pattern: re.Pattern[str]) -> tuple[int, int]:
    return (match.start(), mention.span.end) if pattern is _BEFORE else (mention.span.start, match.end())


def _is_own(mention: Mention, article: Article) -> bool:
    own = set(words_of(article.outlet))
    return bool(own) and (set(mention.key.split()) == own or set(words_of(mention.name)) < own)
