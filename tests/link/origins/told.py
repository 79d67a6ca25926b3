"""Accounts in one line each: an outlet, its text, and who says in it that the port was closed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sayso.records import Member, Reading, Speaker
from tests.factories import make_article, make_speaker, make_statement

CONTENT = "the port was closed"


class Told(NamedTuple):
    """A member of the claim and the reading that it stands in."""

    member: Member
    reading: Reading


def tell(outlet: str, text: str, who: Speaker | str | None = None, **fields: Any) -> Told:
    """An article of `outlet` in which `who` says the content; a plain name is an organisation.

    `content`, `byline`, `published`, `stance` and any field of a statement may be given.
    """
    url = f"https://{outlet.lower().replace(' ', '-')}.example/{len(text)}"
    published, byline = fields.pop("published", "2024-05-03"), fields.pop("byline", None)
    article = make_article(text, url=url, outlet=outlet, byline=byline, published=published)
    speaker = make_speaker(who, kind="organization") if isinstance(who, str) else who
    content, stance = fields.pop("content", CONTENT), fields.pop("stance", "pro")
    if isinstance(content, str) and content not in text:
        content = content[0].upper() + content[1:]
    statement = make_statement(article, content, speaker=speaker, **fields)
    member = Member(statement.id, article.id, article.url, stance, outlet, published, speaker and speaker.name)
    return Told(member, Reading(article, (statement,)))


def unnamed(phrase: str, **fields: Any) -> Speaker:
    """Somebody whose name is withheld."""
    return make_speaker(phrase, kind="unnamed", **fields)


def ask(told: Sequence[Told]) -> tuple[list[Member], dict[str, Reading]]:
    """The members and the readings by article id, as `trace_origins` takes them."""
    return [one.member for one in told], {one.member.article: one.reading for one in told}
