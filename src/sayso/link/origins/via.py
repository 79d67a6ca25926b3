"""Whom the words of a statement came through, by the statement's own `via` or by an outlet that speaks in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.link.origins.accounts import Account, Story
from sayso.link.origins.graph import Node
from sayso.link.origins.naming import is_outlet_name, speaker_key
from sayso.link.origins.ties import Tie
from sayso.records import Span, Step


def find_via(story: Story) -> Iterator[Tie]:
    """A tie for each account that names a go-between, with the words that name it as evidence.

    Where an outlet speaks that itself names one (`Kanal Orsa claimed, citing the ministry`), the account is tied to the
    outlet and the outlet to whom it cites.
    """
    for account in story.accounts:
        own = story.outlets.key(account.article.outlet or "")
        of = account.node
        for name in (account.outlet, account.statement.via):
            if name and story.outlets.key(name) != own:
                tie = _tie(account, name, story, of)
                yield tie
                of = tie.on or of


def _tie(account: Account, name: str, story: Story, of: Node) -> Tie:
    is_outlet = name == account.outlet or is_outlet_name(name) or story.outlets.knows(name)
    key = story.outlets.key(name)
    step = Step(
        article=account.article.id,
        on=name,
        kind="via",
        why=f"It has the words from {name}.",
        evidence=_naming(account, name),
        on_article=story.article_of(key, account.article) if is_outlet else None,
    )
    return Tie(of, ("outlet", key) if is_outlet else ("speaker", speaker_key(name)), step)


def _naming(account: Account, name: str) -> tuple[Span, ...]:
    """The name where it stands nearest to the statement, else the statement's source and cue."""
    statement, text = account.statement, account.article.text
    places = [found.start() for found in re.finditer(re.escape(name), text)]
    if not places:
        return (*statement.source, *statement.cue)
    nearest = min(places, key=lambda place: abs(place - statement.start))
    return (Span.of(text, nearest, nearest + len(name)),)
