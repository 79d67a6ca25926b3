"""From the members of a claim to its origins: every tie, the ends that they lead to, the bounds and the circles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.link.origins.accounts import Account, Story, lay_out
from sayso.link.origins.bounds import Origin, group_least
from sayso.link.origins.graph import Graph, Node, circles
from sayso.link.origins.naming import speaker_key
from sayso.link.origins.ties import Tie
from sayso.link.origins.via import find_via
from sayso.records import Member, Origins, Reading


def trace_origins(members: Sequence[Member], readings: Mapping[str, Reading]) -> Origins:
    """On how many people's knowledge a claim rests: the bounds, who they are, and each step of the evidence.

    members: the statements of one claim; those who stand for it (`pro`) are counted. readings: the members' articles
    by id; a member without its reading is left out.

    >>> trace_origins([], {})
    Origins(least=0, most=0, named=(), groups=(), steps=(), loops=())
    """
    story = lay_out([member for member in members if member.stance == "pro"], readings)
    ties = list(find_via(story))
    origins = _origins(story, _graph(story, ties))
    return Origins(
        least=len(group_least(origins)),
        most=len(origins),
        named=tuple(dict.fromkeys(name for origin in origins for name in origin.names)),
        groups=tuple(tuple(account.statement.id for account in origin.accounts) for origin in origins),
        steps=tuple(tie.step for tie in ties),
        loops=_loops(ties, story),
    )


def _graph(story: Story, ties: Iterable[Tie]) -> Graph:
    graph = Graph()
    for account in story.accounts:
        for name in account.speakers:
            graph.rest(account.node, ("speaker", speaker_key(name)))
    named = {account.node for account in story.accounts if account.voice == "named"}
    for tie in ties:
        if tie.on and tie.of not in named:
            graph.rest(tie.of, tie.on)
    return graph


def _origins(story: Story, graph: Graph) -> list[Origin]:
    resting: dict[Node, list[Account]] = {}
    for account in story.accounts:
        for end in sorted(graph.ends(account.node)):
            resting.setdefault(end, []).append(account)
    return [_origin(accounts, end) for end, accounts in resting.items()]


def _origin(accounts: list[Account], end: Node) -> Origin:
    names = [name for account in accounts for name in account.speakers if ("speaker", speaker_key(name)) == end]
    heads = [account for account in accounts if account.voice == "named"] or accounts
    return Origin(tuple(accounts), tuple(heads), tuple(names[:1]))


def _loops(ties: Iterable[Tie], story: Story) -> tuple[tuple[str, ...], ...]:
    graph = Graph()
    for tie in ties:
        if tie.step.on_article and tie.step.on_article != tie.step.article:
            graph.rest(("statement", tie.step.article), ("statement", tie.step.on_article))
    found = circles([("statement", article) for article in story.articles], graph)
    return tuple(tuple(article for _, article in circle) for circle in found)
