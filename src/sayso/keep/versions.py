"""What an outlet altered after publishing: two texts of one address, their statements laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rapidfuzz import fuzz
from sqlalchemy import Connection, func, select

from sayso.keep.newest import list_readings_at
from sayso.keep.readback import read_reading
from sayso.keep.rows import BETWEEN
from sayso.keep.schema import INDEXED, article, start_of, whole
from sayso.records import Reading, Statement

#: Two contents are one statement in other words when their token-sorted similarity, 0 to 100, reaches this.
ALIKE = 60.0

ChangeKind = Literal["dropped", "added", "reworded", "renamed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs between two versions; `before` or `after` is None for what was added or dropped.

    `article_id` and `title` are those of the new version.
    """

    kind: ChangeKind
    url: str
    outlet: str | None
    seen_at: str
    article_id: str
    title: str | None
    before: Statement | None
    after: Statement | None


def list_changes(connection: Connection, url: str | None, since: str | None) -> Iterator[Change]:
    """What changed between each version of an article and the next, address by address, newest address first."""
    seen = func.max(article.c.seen_at)
    # The index alone tells which addresses came twice; only those are looked at.
    start = start_of(article.c.url)
    twice = select(start).group_by(start).having(func.count() > 1)
    changed = select(article.c.url).where(start.in_(twice)).group_by(article.c.url)
    changed = changed.having(func.count(article.c.id.distinct()) > 1)
    if url is not None:
        changed = changed.where(start == url[:INDEXED], whole(article.c.url) == url)
    for address in connection.scalars(changed.order_by(seen.desc(), article.c.url)).all():
        for (_, before), (seen_at, after) in pairwise(_read_versions(connection, address)):
            if since is None or seen_at >= since:
                yield from compare_readings(before, after, seen_at)


def compare_readings(before: Reading, after: Reading, seen_at: str) -> Iterator[Change]:
    """What was dropped, added, reworded or given another speaker from one reading to the other, in text order."""
    pairs = _align(before.statements, after.statements)
    new_one = after.article
    where = (new_one.url, new_one.outlet, seen_at, new_one.id, new_one.title)
    for old, new in pairs:
        for kind in _kinds(old, new):
            yield Change(kind, *where, old, new)


def _read_versions(connection: Connection, url: str) -> list[tuple[str, Reading]]:
    """The newest reading of each text of an address, in the order in which the texts were first seen."""
    newest = {made.article_id: made for made in list_readings_at(connection, url)}
    return [(made.seen_at, read_reading(connection, made.number)) for made in newest.values()]


def _align(before: Sequence[Statement], after: Sequence[Statement]) -> list[tuple[Statement | None, Statement | None]]:
    """Each old statement with the new one that says most nearly the same; equal words first, every one used once."""
    scores = [
        (fuzz.token_sort_ratio(_words(old), _words(new), score_cutoff=ALIKE), _speaker(old) == _speaker(new), i, j)
        for i, old in enumerate(before)
        for j, new in enumerate(after)
    ]
    to_new: dict[int, int] = {}
    for score, _, i, j in sorted(scores, key=lambda found: (-found[0], not found[1], abs(found[2] - found[3]))):
        if score >= ALIKE and i not in to_new and j not in to_new.values():
            to_new[i] = j
    kept = [(old, after[to_new[i]] if i in to_new else None) for i, old in enumerate(before)]
    return [*kept, *((None, new) for j, new in enumerate(after) if j not in to_new.values())]


def _kinds(old: Statement | None, new: Statement | None) -> Iterator[ChangeKind]:
    if new is None:
        yield "dropped"
    elif old is None:
        yield "added"
    else:
        if _words(old) != _words(new):
            yield "reworded"
        if _speaker(old) != _speaker(new):
            yield "renamed"


def _words(said: Statement) -> str:
    return " ".join(BETWEEN.join(span.text for span in said.content).split())


def _speaker(said: Statement) -> str | None:
    return said.speaker.name if said.speaker else None
