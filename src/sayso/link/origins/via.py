"""Whom the words of a statement came through, by the statement's own `via` or by an outlet that speaks in it."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.link.origins.accounts import Account, Story
from sayso.link.origins.naming import is_outlet_name, outlet_key, speaker_key
from sayso.link.origins.ties import Tie
from sayso.records import Span, Step


def find_via(story: Story) -> Iterator[Tie]:
    """A tie for each account that names a go-between, with the statement's source and cue as evidence."""
    for account in story.accounts:
        name = account.outlet or account.statement.via
        if name and (account.article.outlet is None or outlet_key(name) != outlet_key(account.article.outlet)):
            yield _tie(account, name, story)
        if account.outlet and account.statement.via:
            yield _tie(account, account.statement.via, story)


def _tie(account: Account, name: str, story: Story) -> Tie:
    is_outlet = name == account.outlet or is_outlet_name(name) or outlet_key(name) in story.of_outlet
    why = f"It gives {name} for the words." if is_outlet else f"The words came from {name}."
    articles = story.of_outlet.get(outlet_key(name), ())
    step = Step(
        article=account.article.id,
        on=name,
        kind="via",
        why=why,
        evidence=_naming(account, name),
        on_article=articles[0].id if articles else None,
    )
    return Tie(account.node, ("outlet", outlet_key(name)) if is_outlet else ("speaker", speaker_key(name)), step)


def _naming(account: Account, name: str) -> tuple[Span, ...]:
    """The name where it stands nearest to the statement, else the statement's source and cue."""
    statement, text = account.statement, account.article.text
    places = []
    at = text.find(name)
    while at >= 0:
        places.append(at)
        at = text.find(name, at + 1)
    if places:
        nearest = min(places, key=lambda place: abs(place - statement.start))
        return (Span.of(text, nearest, nearest + len(name)),)
    return (*statement.source, *statement.cue)
