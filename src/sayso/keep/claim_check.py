"""Checks what is computed of claims: what hangs together, who is found by what, on whom verdicts fall.

An address that was read or corrected since it was linked is left out: it is linked when the record is next added to.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, or_, select

from sayso.keep.assertions import EVERY
from sayso.keep.components import group_pairs, same_pairs
from sayso.keep.followers import list_astray
from sayso.keep.integrity import Problem
from sayso.keep.linking import list_unlinked
from sayso.keep.schema import article, assertion, claim, claim_key, claim_member, key_page, link, statement


def check_claims(connection: Connection) -> Iterator[Problem]:
    """Every problem of the tables of claims."""
    waiting = set(list_unlinked(connection))
    yield from _check_shown(connection, waiting)
    yield from _check_components(connection)
    yield from _check_keys(connection)
    yield from _check_members(connection)
    yield from _check_verdicts(connection, waiting)


def _check_shown(connection: Connection, waiting: set[str]) -> Iterator[Problem]:
    hidden = (
        select(statement.c.id, article.c.url).join(assertion).join(article, article.c.number == statement.c.article)
    )
    for row in connection.execute(hidden.where(~statement.c.current)):
        if row.url not in waiting:
            yield Problem(f"statement {row.id}", "is not shown but still belongs to claims")


def _check_components(connection: Connection) -> Iterator[Problem]:
    found = {
        row.statement: row.component for row in connection.execute(select(assertion.c.statement, assertion.c.component))
    }
    roots = group_pairs(found, same_pairs(connection, select(assertion.c.statement)))
    for number, component in found.items():
        if component != roots[number]:
            yield Problem(f"statement {number}", "does not hang together with those that are the same")


def _check_keys(connection: Connection) -> Iterator[Problem]:
    bytes_held = func.sum(func.length(key_page.c.statements))
    held = select(key_page.c.key, (bytes_held / 4).label("holders")).group_by(key_page.c.key).subquery()
    joined = select(claim_key.c.key).outerjoin(held, held.c.key == claim_key.c.number).where(claim_key.c.key != EVERY)
    for (key,) in connection.execute(joined.where(claim_key.c.holders != func.coalesce(held.c.holders, 0))):
        yield Problem(f"claim_key {key}", "does not count the statements that have it")
    assertions = connection.scalar(select(func.count()).select_from(assertion)) or 0
    if assertions != (connection.scalar(select(claim_key.c.holders).where(claim_key.c.key == EVERY)) or 0):
        yield Problem("claim_key", "does not count the statements that can be found")


def _check_members(connection: Connection) -> Iterator[Problem]:
    foreign = select(claim.c.id).join(claim_member, claim_member.c.claim == claim.c.number)
    outside = foreign.outerjoin(assertion, assertion.c.statement == claim_member.c.statement)
    astray = or_(assertion.c.component.is_(None), assertion.c.component != claim.c.component)
    for (id_,) in connection.execute(outside.where(astray).distinct()):
        yield Problem(f"claim {id_}", "has a statement that does not hang together with the rest")


def _check_verdicts(connection: Connection, waiting: set[str]) -> Iterator[Problem]:
    judged = or_(statement.c.number == link.c.one, statement.c.number == link.c.other)
    urls = select(article.c.url).join(statement, statement.c.article == article.c.number).join(link, judged)
    for url in connection.scalars(urls.where(link.c.verdict_id > "").distinct()).all():
        if url not in waiting:
            for id_ in list_astray(connection, url):
                yield Problem(f"link {id_}", "falls on another statement than it was given on")
