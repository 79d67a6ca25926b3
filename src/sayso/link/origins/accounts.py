"""The accounts of a claim: each statement for it with who, by its own article, knows what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from sayso.link.origins.graph import Node
from sayso.link.origins.mentions import Outlets
from sayso.link.origins.naming import is_outlet_name, is_wire_name, telling_words
from sayso.records import Article, Member, Reading, Speaker, Statement

Voice = Literal["named", "unnamed", "outlet", "nobody"]
_NAMED_KINDS = ("person", "organization", "document")


@dataclass(frozen=True)
class Account:
    """One statement of a claim in its article.

    `voice` says who speaks: somebody `named` (its author too), somebody `unnamed` (a group too), another `outlet`, or
    `nobody` but the article itself. `speakers` are the names; `outlet` is the name of the outlet that speaks.
    """

    member: Member
    statement: Statement
    article: Article
    voice: Voice
    speakers: tuple[str, ...] = ()
    outlet: str | None = None

    @property
    def node(self) -> Node:
        """The node of this account in a graph."""
        return ("statement", self.statement.id)

    @property
    def speaker(self) -> Speaker | None:
        """Who is meant by the source."""
        return self.statement.speaker

    @cached_property
    def telling(self) -> frozenset[str]:
        """Stems that tell this speaker from others: of role, affiliation, and a name that is not a person's."""
        speaker = self.speaker
        if speaker is None:
            return frozenset()
        name = None if speaker.kind == "person" else speaker.name
        return telling_words((name, speaker.role, speaker.affiliation))

    @property
    def day(self) -> str:
        """The day on which the article came out, or an empty string."""
        return (self.article.published or "")[:10]


@dataclass(frozen=True)
class Story:
    """All accounts of a claim, and the readings of the articles that they stand in by article id."""

    accounts: tuple[Account, ...]
    readings: Mapping[str, Reading]
    outlets: Outlets

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by id, oldest first."""
        articles = (reading.article for reading in self.readings.values())
        return {article.id: article for article in sorted(articles, key=lambda one: (one.published or "", one.id))}

    @cached_property
    def of_article(self) -> dict[str, list[Account]]:
        """The accounts of each article by its id."""
        found: dict[str, list[Account]] = {}
        for account in self.accounts:
            found.setdefault(account.article.id, []).append(account)
        return found

    @cached_property
    def of_outlet(self) -> dict[str, list[Article]]:
        """The articles of each outlet by the outlet's key, oldest first."""
        found: dict[str, list[Article]] = {}
        for article in self.articles.values():
            if article.outlet:
                found.setdefault(self.outlets.key(article.outlet), []).append(article)
        return found

    def article_of(self, outlet: str, asking: Article) -> str | None:
        """The id of the article of an outlet (a key) that another article means: its last before that, or its first."""
        found = [article for article in self.of_outlet.get(outlet, ()) if article.id != asking.id]
        before = [article for article in found if (article.published or "") <= (asking.published or "")]
        return before[-1].id if before else found[0].id if found else None

    def said_by(self, account: Account) -> list[Statement]:
        """The statements of an account's speaker in its article, the account's own among them."""
        made = self.readings[account.article.id].statements
        speaker = account.speaker
        return [one for one in made if one is account.statement or (speaker and one.speaker == speaker)]


def lay_out(members: Sequence[Member], readings: Mapping[str, Reading]) -> Story:
    """The accounts of these members; one whose article or statement is not among the readings is left out."""
    read = {member.article: readings[member.article] for member in members if member.article in readings}
    outlets = Outlets(_outlet_names(read.values()))
    statements = {made.id: made for reading in read.values() for made in reading.statements}
    accounts = [
        _account(member, statements[member.statement], read[member.article].article, outlets)
        for member in members
        if member.article in read and member.statement in statements
    ]
    return Story(tuple(accounts), read, outlets)


def _outlet_names(readings: Iterable[Reading]) -> Iterator[str]:
    """Whatever these articles come from, are credited to in a byline, or quote as an outlet."""
    for reading in readings:
        if reading.article.outlet:
            yield reading.article.outlet
        yield from filter(is_wire_name, re.split(r",| and |^[Bb]y ", reading.article.byline or ""))
        for statement in reading.statements:
            speaker = statement.speaker
            if (
                speaker
                and speaker.name
                and speaker.kind == "organization"
                and is_outlet_name(speaker.name, speaker.role)
            ):
                yield speaker.name


def _account(member: Member, statement: Statement, article: Article, outlets: Outlets) -> Account:
    speaker = statement.speaker
    if speaker is None or speaker.kind == "none":
        return Account(member, statement, article, "nobody")
    if speaker.kind == "author":
        return Account(member, statement, article, "named", (article.byline or article.outlet or article.url,))
    name = speaker.name
    outlet = name and _outlet_in(name, speaker, outlets)
    if outlet:
        own = article.outlet is not None and outlets.key(outlet) == outlets.key(article.outlet)
        return Account(member, statement, article, "nobody" if own else "outlet", outlet=None if own else outlet)
    if name and speaker.kind in _NAMED_KINDS and _is_name(name, speaker.kind):
        return Account(member, statement, article, "named", tuple(name.split("; ")))
    return Account(member, statement, article, "unnamed")


def _outlet_in(name: str, speaker: Speaker, outlets: Outlets) -> str | None:
    """The outlet that speaks, itself or in a report of its own (`a report in Plainside`)."""
    if speaker.kind == "organization" and (is_outlet_name(name, speaker.role) or outlets.knows(name)):
        return name
    mention = outlets.find(name, 0, len(name)) if speaker.kind == "document" else None
    return mention.name if mention else None


def _is_name(name: str, kind: str) -> bool:
    """Whether the words name one body, person or paper: `police` does, `a report` and `officials` do not."""
    return bool(telling_words([name])) and (kind != "document" or any(letter.isupper() for letter in name))
