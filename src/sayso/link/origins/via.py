"""Whom the words of a statement came through, by the statement's own `via` or by an outlet that speaks in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.languages.en.provenance import CITES
from sayso.link.origins.accounts import Account
from sayso.link.origins.credits import find_credits, sentence_at
from sayso.link.origins.graph import Node
from sayso.link.origins.mentions import NAME
from sayso.link.origins.naming import is_outlet_name, speaker_key
from sayso.link.origins.story import Story
from sayso.link.origins.ties import Tie
from sayso.records import Span, Step

_CITES = re.compile(rf"(?<!\w)(?:{'|'.join(CITES)}) (?P<name>{NAME})")


def find_via(story: Story) -> Iterator[Tie]:
    """A tie for each account that names a go-between, with the words that name it as evidence.

    Where an outlet speaks that itself names one (`Kanal Orsa claimed, citing the ministry`), the account is tied to the
    outlet and the outlet to whom it cites.
    """
    for account in story.accounts:
        own = story.outlets.key(account.article.outlet or "")
        of = account.node
        for name in (*account.go_betweens, *_cited(account, story)):
            if story.outlets.key(name) != own:
                tie = _tie(account, name, story, of)
                yield tie
                of = tie.on or of


def _cited(account: Account, story: Story) -> list[str]:
    """Whom an outlet that speaks has it from, if the reading has no `via`: who speaks inside its statement (`the
    Courier reported the ministry saying`), or whom it cites in the same sentence and the story knows."""
    if account.outlet is None or account.statement.via:
        return []
    inner = [one.speaker for one in story.readings[account.home].statements if one.inside == account.statement.id]
    names = [one.name for one in inner if one and one.name and one.kind in ("person", "organization")]
    if names or not account.statement.source:
        return names[:1]
    known = {speaker_key(name) for other in story.accounts for name in other.speakers}
    sentence = sentence_at(account.article.text, account.statement.source[0].start)
    cited = [re.sub(r"^[Tt]he ", "", found["name"]) for found in _CITES.finditer(sentence)]
    return [name for name in cited if speaker_key(name) in known][:1]


def _tie(account: Account, name: str, story: Story, of: Node) -> Tie:
    is_outlet = name == account.outlet or is_outlet_name(name) or story.outlets.knows(name)
    key = story.outlets.key(name)
    shown = story.outlets.named(key, name) if is_outlet else name
    step = Step(
        article=account.home,
        on=shown,
        kind="via",
        why=f"It has the words from {shown}.",
        evidence=_naming(account, name, story),
        on_article=story.article_of(key, account.article) if is_outlet else None,
    )
    return Tie(of, ("outlet", key) if is_outlet else ("speaker", speaker_key(name)), step)


def _naming(account: Account, name: str, story: Story) -> tuple[Span, ...]:
    """The words that credit the name nearest to the statement, or the name, else the statement's source and cue."""
    statement, article = account.statement, account.article
    if name == account.outlet:
        return (*statement.source, *statement.cue)
    key = story.outlets.key(name)
    spans = [credit.span for credit in find_credits(article, story.outlets) if credit.mention.key == key]
    spans = spans or [Span.of(article.text, *found.span()) for found in re.finditer(re.escape(name), article.text)]
    if not spans:
        return (*statement.source, *statement.cue)
    return (min(spans, key=lambda span: abs(span.start - statement.start)),)
