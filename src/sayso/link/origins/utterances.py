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

Quotes = list[tuple[Span, list[str]]]

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
    for accounts in story.of_article.values():
        yield from _same_source(accounts)
    quotes = [(account, _quotes(account, story)) for account in sorted(story.accounts, key=lambda one: one.age)]
    quoting = [(account, said, _starts(said)) for account, said in quotes if said and account.voice != "nobody"]
    for (early, theirs, some), (late, mine, others) in combinations(quoting, 2):
        both_named = early.voice == late.voice == "named"
        if both_named or early.home == late.home or some.isdisjoint(others):
            continue
        shared = _shared(mine, theirs)
        if shared:
            yield Tie(late.node, early.node, _step(late, early, (shared,)), same=True)


def _same_source(accounts: Sequence[Account]) -> Iterator[Tie]:
    """Accounts of one article that mean one unnamed source."""
    first: dict[str, Account] = {}
    for account in sorted(accounts, key=lambda one: one.age):
        if account.voice == "unnamed" and account.speaker:
            early = first.setdefault(account.speaker.id, account)
            if early is not account:
                yield Tie(account.node, early.node, _step(account, early, account.statement.source), same=True)


def _same_name(story: Story) -> Iterator[Tie]:
    """Shows where an account gives a speaker whom an earlier one gives; the name alone ties them."""
    first: dict[str, Account] = {}
    for account in sorted(story.accounts, key=lambda account: account.age):
        for name in account.speakers:
            early = first.setdefault(speaker_key(name), account)
            if early.home != account.home:
                yield Tie(account.node, None, _step(account, early, account.statement.source, name))


def _step(late: Account, early: Account, evidence: Sequence[Span], name: str | None = None) -> Step:
    whom = early.article.outlet or early.article.url
    if late.home == early.home:
        why = "It means the same source in both statements."
    elif name:
        why = f"It quotes {name}{_occasion(late, early)}, as {whom} does."
    else:
        why = f"It quotes the same words as {whom}."
    on = name or (early.speaker and early.speaker.name) or whom
    return Step(late.home, on, "utterance", why, tuple(evidence), early.home)


def _occasion(late: Account, early: Account) -> str:
    """The day on which both were said, if both articles give the same."""
    mine, theirs = late.statement.said_on, early.statement.said_on
    return f" on {mine}" if mine and mine == theirs else ""


def _quotes(account: Account, story: Story) -> Quotes:
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


def _starts(quotes: Quotes) -> set[tuple[str, ...]]:
    """Every four words in a row: two that have none in common share no quotation."""
    return {tuple(words[at : at + _WHOLE]) for _, words in quotes for at in range(len(words) - _WHOLE + 1)}


def _shared(mine: Quotes, theirs: Quotes) -> Span | None:
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
