"""Accounts that give one utterance, or words of one speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.link.origins.accounts import Account
from sayso.link.origins.naming import speaker_key
from sayso.link.origins.quotations import find_quoted
from sayso.link.origins.signatures import find_words
from sayso.link.origins.story import Story
from sayso.link.origins.ties import Tie
from sayso.records import Span, Step

_RUN = 7
"""Quoted words in the same order that two people hardly choose alike."""
_WHOLE = 4
"""A quotation of so many words counts when all of it stands in the other."""


def find_utterances(story: Story) -> Iterator[Tie]:
    """A tie for each pair of accounts that give one named speaker, the same quoted words, or one unnamed source.

    An unnamed source is the same where one article means one, or where two articles quote the same words, however
    they describe who says them; a name in one of them is then the name for both.
    """
    yield from _same_name(story)
    quotes = {account.node: _quotes(account, story) for account in story.accounts}
    for one, other in combinations(story.accounts, 2):
        late, early = (one, other) if one.age > other.age else (other, one)
        if "nobody" in (late.voice, early.voice) or late.voice == early.voice == "named":
            continue
        if late.article.id == early.article.id:
            if late.speaker and early.speaker and late.speaker.id == early.speaker.id:
                yield Tie(late.node, early.node, _step(late, early, late.statement.source), same=True)
            continue
        shared = _shared(quotes[late.node], quotes[early.node])
        if shared:
            yield Tie(late.node, early.node, _step(late, early, (shared,)), same=True)


def _same_name(story: Story) -> Iterator[Tie]:
    """Shows where an account gives a speaker whom an earlier one gives; the name alone ties them."""
    first: dict[str, Account] = {}
    for account in sorted(story.accounts, key=lambda account: account.age):
        for name in account.speakers:
            early = first.setdefault(speaker_key(name), account)
            if early.article.id != account.article.id:
                yield Tie(account.node, None, _step(account, early, account.statement.source, name))


def _step(late: Account, early: Account, evidence: Sequence[Span], name: str | None = None) -> Step:
    whom = early.article.outlet or early.article.url
    if late.article.id == early.article.id:
        why = "It means the same source in both statements."
    elif name:
        why = f"It quotes {name}{_occasion(late, early)}, as {whom} does."
    else:
        why = f"It quotes the same words as {whom}."
    on = name or (early.speaker and early.speaker.name) or whom
    return Step(late.article.id, on, "utterance", why, tuple(evidence), early.article.id)


def _occasion(late: Account, early: Account) -> str:
    """The day on which both were said, if both articles give the same."""
    mine, theirs = late.statement.said_on, early.statement.said_on
    return f" on {mine}" if mine and mine == theirs else ""


def _quotes(account: Account, story: Story) -> list[tuple[Span, list[str]]]:
    """Everything between quotation marks that this speaker says in this article, with its words."""
    text = account.article.text
    stretches = find_quoted(text)
    found = {}
    for statement in story.said_by(account):
        for content in statement.content:
            for start, end in stretches:
                low, high = max(start, content.start), min(end, content.end)
                if low < high:
                    found[low, high] = find_words(text[low:high])[0]
    return [(Span.of(text, low, high), words) for (low, high), words in sorted(found.items())]


def _shared(mine: list[tuple[Span, list[str]]], theirs: list[tuple[Span, list[str]]]) -> Span | None:
    """The first quotation that shares enough words in a row with one of the other's."""
    for span, words in mine:
        for _, others in theirs:
            whole = min(len(words), len(others))
            if _in_a_row(words, others) >= (whole if _WHOLE <= whole < _RUN else _RUN):
                return span
    return None


def _in_a_row(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest run of words that both have."""
    best, row = 0, [0] * (len(other) + 1)
    for word in one:
        last, row = row, [0] * (len(other) + 1)
        for at, theirs in enumerate(other, 1):
            if word == theirs:
                row[at] = last[at - 1] + 1
                best = max(best, row[at])
    return best
