"""From the members of a claim to its origins: every tie, the ends that they lead to, the bounds and the circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.link.origins.accounts import Account
from sayso.link.origins.bounds import Origin, group_least
from sayso.link.origins.chains import Chains
from sayso.link.origins.copies import find_copies
from sayso.link.origins.credits import find_credit_ties
from sayso.link.origins.graph import Graph, circles
from sayso.link.origins.story import Story, lay_out
from sayso.link.origins.utterances import find_utterances
from sayso.link.origins.via import find_via
from sayso.link.origins.wires import find_wires
from sayso.records import Member, Origins, Reading, Step


def trace_origins(members: Sequence[Member], readings: Mapping[str, Reading]) -> Origins:
    """On how many people's knowledge a claim rests: the bounds, who they are, and each step of the evidence.

    members: the statements of one claim; those who stand for it (`pro`) are counted, so a claim that is only denied
    has no origin. readings: the members' articles by id; a member without its reading is left out. `most` counts the
    ends of the chains when every step holds that the texts show, `least` the ends that nothing in the texts keeps
    apart (docs/decisions/origins.md).

    >>> trace_origins([], {})
    Origins(least=0, most=0, named=(), groups=(), steps=(), loops=())
    """
    story = lay_out([member for member in members if member.stance == "pro"], readings)
    ties = [tie for find in _FINDERS for tie in find(story)]
    chains = Chains(story, ties)
    origins = chains.origins()
    least = group_least(origins)
    steps = [tie.step for tie in (*(tie for tie in ties if not tie.same), *chains.joined)]
    return Origins(
        least=len(least),
        most=len(origins),
        named=tuple(dict.fromkeys(name for origin in origins for name in _names(origin))),
        groups=tuple(tuple(account.statement.id for account in origin.accounts) for origin in origins),
        steps=tuple(_in_order((*steps, *_maybes(least)), story)),
        loops=_loops([tie.step for tie in ties if tie.on], story),
    )


_FINDERS = (find_via, find_wires, find_credit_ties, find_copies, find_utterances)


def _names(origin: Origin) -> tuple[str, ...]:
    return origin.names or ((origin.outlet,) if origin.outlet else ())


def _maybes(groups: Iterable[Sequence[Origin]]) -> Iterator[Step]:
    """For the least number: which origins are counted as one although nothing shows it."""
    for group in groups:
        for origin in group[1:]:
            yield _maybe(origin.heads[0] if origin.heads else origin.accounts[0], group[0])


def _maybe(account: Account, origin: Origin) -> Step:
    head = (origin.heads or origin.accounts)[0]
    whom = (origin.names and origin.names[0]) or origin.outlet or (head.speaker and head.speaker.name)
    whom = whom or head.article.outlet or head.article.url
    return Step(
        account.home,
        whom,
        "utterance",
        f"Nothing shows that its source is another than {whom}, and nothing shows that it is the same.",
        account.statement.source or account.statement.content,
        head.home if head.home != account.home else None,
    )


def _in_order(steps: Iterable[Step], story: Story) -> list[Step]:
    """Each step once, by the age of its article and the place of its evidence."""
    place = {article: number for number, article in enumerate(story.articles)}
    return sorted(
        dict.fromkeys(steps),
        key=lambda step: (place[step.article], step.evidence[0].start if step.evidence else -1, step.kind, step.on),
    )


def _loops(steps: Iterable[Step], story: Story) -> tuple[tuple[str, ...], ...]:
    """The articles that credit each other in a circle, oldest first."""
    graph = Graph()
    for step in steps:
        if step.on_article and step.on_article != step.article and step.kind in ("via", "wire", "credit"):
            graph.rest(("statement", step.article), ("statement", step.on_article))
    place = {article: number for number, article in enumerate(story.articles)}
    found = circles([("statement", article) for article in story.articles], graph)
    return tuple(tuple(sorted((article for _, article in circle), key=lambda one: place[one])) for circle in found)
