"""Articles as a list: the newest, the versions of one, and the outlets that published them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, RowMapping, cast, func, select

from sayso.keep.newest import Made, find_readings
from sayso.keep.schema import article, claim, claim_member, speaker, start_of, statement
from sayso.keep.storable import clean, restore

_TOLD = ("url", "title", "outlet", "published")


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a list, with how much the record shows of it. `seen_at` is when its text came in first."""

    id: str
    url: str
    title: str | None
    outlet: str | None
    published: str | None
    seen_at: str
    statements: int
    denials: int
    unnamed: int


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an address; the record shows the newest."""

    article_id: str
    title: str | None
    published: str | None
    seen_at: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet, and how much the record shows of it; `name` is None for articles that name none.

    `unnamed` counts the statements of speakers whose names are withheld.
    """

    name: str | None
    articles: int
    statements: int
    unnamed: int


def list_newest(connection: Connection, outlet: str | None, limit: int, offset: int) -> tuple[Listed, ...]:
    """The articles that came in last, the newest text of each address; of one outlet if it is given."""
    later = article.alias()
    same = start_of(later.c.url) == start_of(article.c.url)
    is_later = (later.c.url == article.c.url) & (later.c.number > article.c.number)
    is_newest = ~select(later.c.number).where(same, is_later).exists()
    columns = [article.c[name] for name in ("number", "id", "seen_at", "unstorable", *_TOLD)]
    wanted = select(*columns).where(is_newest).order_by(article.c.number.desc()).limit(limit).offset(offset)
    if outlet is not None:
        wanted = wanted.where(article.c.outlet == clean(outlet))
    rows = connection.execute(wanted).mappings().all()
    counts = _count(connection, [row["number"] for row in rows])
    return tuple(_to_listed(row, counts.get(row["number"], (0, 0, 0))) for row in rows)


def list_versions(connection: Connection, id_: str) -> tuple[Version, ...]:
    """Every text that stood at the address of an article, the oldest first; empty if there is no such article."""
    made = {one.article_id: one for one in find_readings(connection, id_)[1]}
    columns = [article.c[name] for name in ("number", "unstorable", *_TOLD)]
    wanted = select(*columns).where(article.c.number.in_([one.article for one in made.values()]))
    rows = {row["number"]: row for row in connection.execute(wanted).mappings()}
    return tuple(_to_version(one, rows[one.article]) for one in made.values())


def list_outlets(connection: Connection) -> tuple[Outlet, ...]:
    """Every outlet, the one with most articles first."""
    published = select(article.c.outlet, func.count(article.c.url.distinct())).group_by(article.c.outlet)
    articles: dict[str | None, int] = dict(connection.execute(published).all())
    said = (
        select(article.c.outlet, func.count(), _sum(speaker.c.kind == "unnamed"))
        .select_from(statement.join(article, article.c.number == statement.c.article).outerjoin(speaker))
        .where(statement.c.current)
        .group_by(article.c.outlet)
    )
    statements = {name: (count, unnamed) for name, count, unnamed in connection.execute(said)}
    outlets = [Outlet(name, count, *statements.get(name, (0, 0))) for name, count in articles.items()]
    return tuple(sorted(outlets, key=lambda outlet: (-outlet.articles, outlet.name or "")))


def find_speaker_ids(connection: Connection, statement_ids: Sequence[str]) -> dict[str, str]:
    """For the id of each statement that the record shows, the id by which it knows the speaker."""
    person = speaker.alias()
    wanted = (
        select(statement.c.id, person.c.id)
        .select_from(
            statement.join(speaker, speaker.c.number == statement.c.speaker).join(
                person, person.c.number == speaker.c.same_as
            )
        )
        .where(statement.c.current, statement.c.id.in_(statement_ids))
    )
    return dict(connection.execute(wanted).all())


def find_claim_ids(connection: Connection, statement_ids: Sequence[str]) -> dict[str, str]:
    """For the id of each statement that stands in a claim with others, the id of that claim."""
    wanted = (
        select(statement.c.id, claim.c.id)
        .select_from(
            claim_member.join(statement, statement.c.number == claim_member.c.statement).join(
                claim, claim.c.number == claim_member.c.claim
            )
        )
        .where(statement.c.id.in_(statement_ids))
        .order_by(claim.c.number.desc())
    )
    return dict(connection.execute(wanted).all())


def _to_listed(row: RowMapping, counts: Sequence[int]) -> Listed:
    statements, denials, unnamed = counts
    return Listed(
        id=row["id"], seen_at=row["seen_at"], statements=statements, denials=denials, unnamed=unnamed, **_told(row)
    )


def _count(connection: Connection, numbers: Sequence[int]) -> dict[int, Sequence[int]]:
    """For the number of each article how many statements, denials and unnamed speakers it has."""
    wanted = (
        select(
            statement.c.article,
            func.count(),
            _sum(statement.c.act == "deny"),
            _sum(speaker.c.kind == "unnamed"),
        )
        .select_from(statement.outerjoin(speaker, speaker.c.number == statement.c.speaker))
        .where(statement.c.current, statement.c.article.in_(numbers))
        .group_by(statement.c.article)
    )
    return {number: counts for number, *counts in connection.execute(wanted)}


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(cast(condition, Integer)), 0)


def _told(row: RowMapping) -> Mapping[str, Any]:
    return restore({name: row[name] for name in _TOLD}, row["unstorable"])


def _to_version(made: Made, row: RowMapping) -> Version:
    told = _told(row)
    return Version(made.article_id, told["title"], told["published"], made.seen_at)
