"""Claims from links: clusters that respect what people decided, a sentence for each, and who stands where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.link.find import BY
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
    groups = _clusters(known, links)
    made = [_claim(sorted(group, key=_age), stances or {}) for group in groups if len(group) > 1]
    return tuple(sorted(made, key=lambda claim: (_newest(claim), claim.id), reverse=True))


def _clusters(known: Mapping[str, Assertion], links: Iterable[Link]) -> list[list[Assertion]]:
    decided: dict[tuple[str, str], Link] = {}
    for link in links:
        if link.one in known and link.other in known:
            before = decided.get((link.one, link.other))
            if before is None or link.by.startswith("person:") or not before.by.startswith("person:"):
                decided[link.one, link.other] = link
    parted = {pair for pair, link in decided.items() if not link.same and link.by.startswith("person:")}
    home = {statement: {statement} for statement in known}
    for link in sorted(decided.values(), key=lambda link: (not link.by.startswith("person:"), -link.score)):
        one, other = home[link.one], home[link.other]
        apart = any((min(a, b), max(a, b)) in parted for a in one for b in other)
        if link.same and one is not other and not apart:
            one |= other
            for statement in other:
                home[statement] = one
    return [[known[statement] for statement in group] for group in {id(g): g for g in home.values()}.values()]


def _claim(group: Sequence[Assertion], stances: Mapping[str, Verdict]) -> Claim:
    members = tuple(_member(assertion, stances.get(assertion.statement)) for assertion in group)
    sides = [{m.speaker for m in members if m.stance == side} for side in ("pro", "con")]
    disputed = bool(sides[0] and sides[1]) and len(sides[0] | sides[1]) > 1
    return Claim(
        id=content_id("claim", group[0].statement),
        claim=group[0].rendering,
        members=members,
        disputed=disputed,
        origins=Origins(1, len(members)),
    )


def _member(assertion: Assertion, verdict: Verdict | None) -> Member:
    sides: dict[int, Stance] = {1: "pro", -1: "con", 0: "neutral"}
    stance, by = verdict or (sides[assertion.polarity], BY)
    return Member(
        statement=assertion.statement,
        article=assertion.article,
        url=assertion.url,
        stance=stance,
        outlet=assertion.outlet,
        published=assertion.published,
        speaker=assertion.speaker_name,
        said_on=assertion.said_on,
        by=by,
    )


def _age(assertion: Assertion) -> tuple[str, str]:
    return assertion.published or "", assertion.statement


def _newest(claim: Claim) -> str:
    return max(member.published or "" for member in claim.members)
