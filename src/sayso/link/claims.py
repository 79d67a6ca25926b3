"""Claims from links: clusters that respect what people decided, a sentence for each, and who stands where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.link.clusters import cluster_statements
from sayso.link.find import BY
from sayso.link.sentence import write_claim
from sayso.link.stance import find_stances, is_disputed
from sayso.records import Assertion, Claim, Link, Member, Origins, Stance, content_id

Verdict = tuple[Stance, str]
"""A stance, and who decided it (`person:NAME`)."""


def group_claims(
    assertions: Sequence[Assertion], links: Iterable[Link], stances: Mapping[str, Verdict] | None = None
) -> tuple[Claim, ...]:
    """The claims that these links make of these assertions: each with two members or more, the newest first.

    assertions: any part of a record that holds whole claims, such as all that links join, directly or not, to a new
    article; links with other assertions are left out. Where a person and a program judged one pair, the person
    counts; a pair that a person parted is never in one claim. stances: people's verdicts by statement id. `origins`
    are the widest bounds, one to the number of members: who traces them is the caller's to ask. A claim's id is that
    of its first published statement, so that it stays when the claim grows.
    """
    known = {assertion.statement: assertion for assertion in assertions}
    groups = [[known[statement] for statement in group] for group in cluster_statements(known, links)]
    made = [_claim(sorted(group, key=_age), stances or {}) for group in groups if len(group) > 1]
    return tuple(sorted(made, key=lambda claim: (_newest(claim), claim.id), reverse=True))


def _claim(group: Sequence[Assertion], stances: Mapping[str, Verdict]) -> Claim:
    found = zip(group, find_stances(group), strict=True)
    members = tuple(_member(one, *read, stances.get(one.statement)) for one, read in found)
    return Claim(
        id=content_id("claim", group[0].statement),
        claim=write_claim([one for one, member in zip(group, members, strict=True) if member.stance == "pro"] or group),
        members=members,
        disputed=is_disputed(members),
        origins=Origins(1, len(members)),
    )


def _member(assertion: Assertion, stance: Stance, confidence: float, verdict: Verdict | None) -> Member:
    return Member(
        statement=assertion.statement,
        article=assertion.article,
        url=assertion.url,
        stance=verdict[0] if verdict else stance,
        outlet=assertion.outlet,
        published=assertion.published,
        speaker=assertion.speaker_name,
        said_on=assertion.said_on,
        confidence=1.0 if verdict else round(confidence, 4),
        by=verdict[1] if verdict else BY,
    )


def _age(assertion: Assertion) -> tuple[str, str]:
    return assertion.published or "", assertion.statement


def _newest(claim: Claim) -> str:
    return max(member.published or "" for member in claim.members)
