"""The accounts of a claim: each statement for it with who, by its own article, knows what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from sayso.link.origins.graph import Node
from sayso.link.origins.naming import is_outlet_name, outlet_key, telling_words
from sayso.records import Article, Member, Reading, Speaker, Statement

Voice = Literal["named", "unnamed", "outlet", "nobody"]
_NAMED_KINDS = ("person", "organization", "document")


@dataclass(frozen=True)
class Account:
    """One statement of a claim in its article.

    `voice` says who speaks: somebody `named`, somebody `unnamed` (also a group), another `outlet`, or `nobody` but
    the article itself. `speakers` are the names; `outlet` the name of the outlet that speaks.
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
    """All accounts of a claim and the articles that they stand in."""

    accounts: tuple[Account, ...]
    articles: Mapping[str, Article] = field(default_factory=dict)

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
        for article in sorted(self.articles.values(), key=lambda article: article.published or ""):
            if article.outlet:
                found.setdefault(outlet_key(article.outlet), []).append(article)
        return found


def lay_out(members: Sequence[Member], readings: Mapping[str, Reading]) -> Story:
    """The accounts of these members; one whose article or statement is not among the readings is left out."""
    articles = {member.article: readings[member.article].article for member in members if member.article in readings}
    outlets = {outlet_key(article.outlet) for article in articles.values() if article.outlet}
    statements = {made.id: made for key in articles for made in readings[key].statements}
    accounts = [
        _account(member, statements[member.statement], articles[member.article], outlets)
        for member in members
        if member.article in articles and member.statement in statements
    ]
    return Story(tuple(accounts), articles)


def _account(member: Member, statement: Statement, article: Article, outlets: set[str]) -> Account:
    speaker = statement.speaker
    if speaker is None or speaker.kind in ("none", "author"):
        return Account(member, statement, article, "nobody")
    name = speaker.name
    if name and speaker.kind == "organization" and (is_outlet_name(name, speaker.role) or outlet_key(name) in outlets):
        own = article.outlet is not None and outlet_key(name) == outlet_key(article.outlet)
        return Account(member, statement, article, "nobody" if own else "outlet", outlet=None if own else name)
    if name and speaker.kind in _NAMED_KINDS and telling_words([name]):
        return Account(member, statement, article, "named", tuple(name.split("; ")))
    return Account(member, statement, article, "unnamed")
