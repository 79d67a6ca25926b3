"""All accounts of a claim, the articles that they stand in, and the outlets that these know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.link.origins.accounts import Account, is_outlet_source, make_account
from sayso.link.origins.mentions import Outlets, find_tag
from sayso.link.origins.naming import is_wire_name
from sayso.records import Article, Member, Reading, Statement


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
    found = [readings[member.article] for member in members if member.article in readings]
    read = {reading.article.id: reading for reading in found}
    outlets = Outlets(_outlet_names(read.values()), _tags(read.values()))
    told = {made.id: (made, reading.article) for reading in found for made in reading.statements}
    accounts = (
        make_account(member, *told[member.statement], outlets) for member in members if member.statement in told
    )
    return Story(tuple(accounts), read, outlets)


def _outlet_names(readings: Iterable[Reading]) -> Iterator[str]:
    """Whatever these articles come from, are credited to in a byline, quote as an outlet, or have words from.

    Whom an outlet cites is no outlet for that: `Kanal Orsa claimed, citing the ministry`.
    """
    for reading in readings:
        if reading.article.outlet:
            yield reading.article.outlet
        yield from filter(is_wire_name, _byline(reading.article))
        for statement in reading.statements:
            speaker = statement.speaker
            if speaker and speaker.name and is_outlet_source(statement):
                yield speaker.name
            elif speaker and statement.via:
                yield statement.via


def _tags(readings: Iterable[Reading]) -> Iterator[tuple[str, str]]:
    """Tags in datelines with the one agency that the byline of the same article names."""
    for reading in readings:
        agencies = list(filter(is_wire_name, _byline(reading.article)))
        tag = find_tag(reading.article.text)
        if tag and len(agencies) == 1:
            yield tag["tag"], agencies[0]


def _byline(article: Article) -> list[str]:
    return [part.strip() for part in re.split(r",| and |^[Bb]y ", article.byline or "") if part.strip()]
