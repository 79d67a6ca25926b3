"""An account: one statement for a claim with who, by its own article, knows what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from sayso.link.origins.graph import Node
from sayso.link.origins.mentions import Outlets
from sayso.link.origins.naming import PLACE_WORDS, is_outlet_name, telling_words
from sayso.records import Article, Member, Speaker, Statement

Voice = Literal["named", "unnamed", "outlet", "nobody"]
_DETERMINER = re.compile(r"^(?:the|an?|one|some|another|two|three)\s+", re.IGNORECASE)
_SEEN_BY = re.compile(r"(?:seen|obtained|reviewed|published|shared) (?:by|with)\s")
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
    def home(self) -> str:
        """The id of the article; an article works it out from its whole text each time."""
        return self.article.id

    @cached_property
    def age(self) -> tuple[str, str, int]:
        """Sorts accounts by date, then by article and place in it."""
        return self.article.published or "", self.home, self.statement.start

    @cached_property
    def telling(self) -> frozenset[str]:
        """Stems that tell this speaker from others: of role, affiliation, and a name that is not a person's."""
        speaker = self.speaker
        if speaker is None:
            return frozenset()
        name = speaker.name if self.voice != "named" or speaker.kind != "person" else None
        body = speaker.affiliation
        is_place = body and name and re.search(rf"(?<!\w)(?:{PLACE_WORDS}) {re.escape(body)}", name)
        return telling_words((name, speaker.role, None if is_place else body))

    @property
    def go_betweens(self) -> tuple[str, ...]:
        """Whom the words came through by the statement itself: the outlet that speaks, then whom it or they credit."""
        return tuple(name for name in (self.outlet, self.statement.via) if name)


def make_account(member: Member, statement: Statement, article: Article, outlets: Outlets) -> Account:
    """The account that a statement of a claim gives; `outlets` are those that the story knows."""
    speaker = statement.speaker
    if speaker is None or speaker.kind == "none":
        return Account(member, statement, article, "nobody")
    if speaker.kind == "author":
        return Account(member, statement, article, "named", (article.byline or article.outlet or article.url,))
    name = speaker.name
    outlet = name and _outlet_in(name, statement, outlets)
    if outlet and article.outlet and outlets.key(outlet) == outlets.key(article.outlet):
        return Account(member, statement, article, "nobody")
    if outlet:
        return Account(member, statement, article, "outlet", outlet=outlet)
    if name and speaker.kind in _NAMED_KINDS and _is_name(name, speaker.kind):
        return Account(member, statement, article, "named", tuple(name.split("; ")))
    return Account(member, statement, article, "unnamed")


def _outlet_in(name: str, statement: Statement, outlets: Outlets) -> str | None:
    """The outlet that speaks, itself or in a report of its own (`a report in Plainside`)."""
    kind = statement.speaker.kind if statement.speaker else "none"
    if kind == "organization" and (is_outlet_source(statement) or outlets.knows(name)):
        return name
    if kind == "person" and outlets.knows_in_full(name):
        return name
    mention = outlets.find(name, 0, len(name)) if kind == "document" else None
    return None if mention is None or _SEEN_BY.search(name[: mention.span.start]) else mention.name


def is_outlet_source(statement: Statement) -> bool:
    """Whether the speaker is an outlet by its name, its role, or what its source calls it (`the newspaper Orsa`)."""
    speaker = statement.speaker
    if speaker is None or speaker.name is None or speaker.kind != "organization":
        return False
    return is_outlet_name(speaker.name, " ".join((speaker.role or "", *(span.text for span in statement.source))))


def _is_name(name: str, kind: str) -> bool:
    """Whether the words name one body, person or paper: `police` does; `a report`, `the minister`, `a nun` do not."""
    if kind == "organization":
        return bool(telling_words([name]))
    bare = _SEEN_BY.split(_DETERMINER.sub("", name))[0]
    return bool(telling_words([bare])) and any(letter.isupper() for letter in bare)
