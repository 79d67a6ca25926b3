"""Accounts that stand in text that one article took from another: they are one account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.link.origins.accounts import Account
from sayso.link.origins.bounds import alone, may_be_one
from sayso.link.origins.reuse import is_reuse
from sayso.link.origins.shared import Passage, find_passages, find_sharing
from sayso.link.origins.signatures import find_words
from sayso.link.origins.story import Story
from sayso.link.origins.ties import Tie
from sayso.records import Article, Span, Step

_OWN = 16
"""Words outside quotation marks that a passage must share to tie the statements in it."""


_ALIKE = 0.6
"""Share of the shorter content's words that two accounts of one text have in common."""


def find_copies(story: Story) -> Iterator[Tie]:
    """A tie for each pair of accounts whose contents stand in one shared passage, the later on the earlier."""
    articles = list(story.articles.values())
    for one, other in find_sharing([article.text for article in articles]):
        early, late = articles[one], articles[other]
        passages = find_passages(late.text, early.text)
        reused = is_reuse(passages)
        for passage in passages:
            if passage.own >= _OWN or (reused and passage.own):
                yield from _ties(story, late, early, passage, passages)


def _ties(story: Story, late: Article, early: Article, passage: Passage, passages: Sequence[Passage]) -> Iterator[Tie]:
    step = Step(
        article=late.id,
        on=early.outlet or early.url,
        kind="reuse",
        why=_why(late, early, passages),
        evidence=tuple(shared.here for shared in passages if shared.own),
        on_article=early.id,
    )
    for mine in story.of_article.get(late.id, ()):
        for theirs in story.of_article.get(early.id, ()):
            if _stands_in(mine, passage.here) and _stands_in(theirs, passage.there) and _is_one(mine, theirs):
                yield Tie(mine.node, theirs.node, step, same=True)


def _stands_in(account: Account, passage: Span) -> bool:
    return any(span.start < passage.end and passage.start < span.end for span in account.statement.content)


def _is_one(one: Account, other: Account) -> bool:
    """Whether two accounts of shared text are the same: most words of the shorter content, and no two names."""
    mine, theirs = ({word for span in a.statement.content for word in find_words(span.text)[0]} for a in (one, other))
    alike = len(mine & theirs) >= _ALIKE * min(len(mine), len(theirs))
    return alike and may_be_one(alone(one), alone(other))


def _why(late: Article, early: Article, passages: Sequence[Passage]) -> str:
    if late.url == early.url:
        return "It is another version of the same page."
    words = sum(passage.words for passage in passages)
    order = "which came out on the same day" if _day(late) == _day(early) else "which came out before"
    return f"It shares {words} words in the same order with {early.outlet or early.url}, {order}."


def _day(article: Article) -> str:
    return (article.published or "")[:10]
