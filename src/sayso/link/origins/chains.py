"""From ties to ends: which accounts rest on which speakers and outlets when every tie with evidence holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.link.origins.accounts import Account
from sayso.link.origins.bounds import Origin, alone, may_be_one
from sayso.link.origins.graph import Graph, Node
from sayso.link.origins.naming import speaker_key
from sayso.link.origins.people import join_people
from sayso.link.origins.story import Story
from sayso.link.origins.ties import Tie


class Chains:
    """The graph of a story's accounts, speakers and outlets; `joined` are the ties that made two accounts one.

    Somebody named is an end, whoever passed the words on. Somebody unnamed is the unnamed source of the outlet that
    gave the words, in its own article if the story has it. What nobody says rests on the outlets that are credited,
    else on the sources of its own article. An agency stands between a whole article of its own and what that credits.
    """

    def __init__(self, story: Story, ties: Sequence[Tie]) -> None:
        self.story, self.graph, self.joined = story, Graph(), list[Tie]()
        self._written = {tie.on: tie.step.on for tie in ties if tie.on}
        self._of = {account.node: account for account in story.accounts}
        self._join(tie for tie in ties if tie.same)
        join_people(story, self.graph)
        self._named = self._name()
        for tie in ties:
            if tie.on and tie.of[0] == "outlet":
                self.graph.rest(tie.of, tie.on)
        passed = self._without_agencies([tie for tie in ties if tie.on and not tie.same and tie.of in self._of])
        self._open_outlets(passed)
        for tie in passed:
            self._pass_on(tie, passed)
        self._lean_on_own_article()

    def origins(self) -> list[Origin]:
        """The ends of all chains, each with the accounts that rest on it, in the order of the accounts."""
        resting: dict[Node, list[Account]] = {}
        ends = self.graph.ends(account.node for account in self.story.accounts)
        for account in self.story.accounts:
            for end in sorted(ends[account.node]):
                resting.setdefault(end, []).append(account)
        return [self._origin(end, accounts) for end, accounts in resting.items()]

    def _join(self, ties: Iterable[Tie]) -> None:
        for tie in ties:
            if tie.on and self.graph.whole(tie.of) != self.graph.whole(tie.on):
                self.graph.join(tie.of, tie.on)
                self.joined.append(tie)

    def _name(self) -> set[Node]:
        """Rests the accounts of named speakers on them, and gives the nodes of these accounts."""
        for account in self.story.accounts:
            for name in account.speakers:
                self.graph.rest(account.node, ("speaker", speaker_key(name)))
        return {self.graph.whole(account.node) for account in self.story.accounts if account.voice == "named"}

    def _without_agencies(self, ties: Sequence[Tie]) -> list[Tie]:
        """Where an account is credited to an agency and to somebody else, the agency rests on that somebody."""
        nearer: dict[Node, set[Node]] = {}
        for tie in ties:
            if tie.on and tie.step.kind != "wire":
                nearer.setdefault(tie.of, set()).add(tie.on)
        for tie in ties:
            for behind in nearer.get(tie.of, ()) if tie.step.kind == "wire" else ():
                if tie.on and tie.on != behind:
                    self.graph.rest(tie.on, behind)
        return [tie for tie in ties if tie.step.kind != "wire" or not nearer.get(tie.of, set()) - {tie.on}]

    def _open_outlets(self, ties: Sequence[Tie]) -> None:
        """An outlet rests on the accounts of its own articles, or on those whose words came through it."""
        for outlet in {tie.on for tie in ties if tie.on and tie.on[0] == "outlet"}:
            through = [self._of[tie.of] for tie in ties if tie.on == outlet]
            voices = [account for account in through if account.voice in ("named", "unnamed")]
            for account in self._own(outlet) or voices:
                self.graph.rest(outlet, account.node)

    def _pass_on(self, tie: Tie, ties: Sequence[Tie]) -> None:
        account = self._of[tie.of]
        if tie.on is None or self.graph.whole(tie.of) in self._named:
            return
        if account.voice != "unnamed" or tie.on[0] == "speaker":
            self.graph.rest(tie.of, tie.on)
            return
        own = [other for other in self._own(tie.on) if other.home != account.home]
        same = [other for other in own if other.voice == "unnamed" and may_be_one(alone(account), alone(other))]
        for other in same:
            self.graph.rest(tie.of, other.node)
        if not same and any(other.voice in ("nobody", "outlet") for other in own):
            self.graph.rest(tie.of, tie.on)
        elif not same:
            self._join_through(tie, ties)

    def _join_through(self, tie: Tie, ties: Sequence[Tie]) -> None:
        """Unnamed sources of one outlet whom nothing tells apart are one."""
        account = self._of[tie.of]
        for other in (self._of[other.of] for other in ties if other.on == tie.on):
            if other.voice == "unnamed" and may_be_one(alone(account), alone(other)):
                self.graph.join(tie.of, other.node)

    def _own(self, outlet: Node) -> list[Account]:
        articles = self.story.of_outlet.get(outlet[1], ())
        return [account for article in articles for account in self.story.of_article.get(article.id, ())]

    def _lean_on_own_article(self) -> None:
        """What an article says in no one's name rests on those whom it quotes for the same claim."""
        for account in self.story.accounts:
            if account.voice == "nobody" and not self.graph.below(account.node):
                for other in self.story.of_article[account.home]:
                    if other.voice != "nobody":
                        self.graph.rest(account.node, other.node)

    def _origin(self, end: Node, accounts: Sequence[Account]) -> Origin:
        given: list[tuple[Node, str]] = [
            (("speaker", speaker_key(name)), name) for account in accounts for name in account.speakers
        ]
        passed = [(node, name) for node, name in self._written.items() if node[0] == "speaker"]
        names = {name for node, name in (*given, *passed) if self.graph.whole(node) == end}
        if names:
            heads = [account for account in accounts if names & set(account.speakers)]
            return Origin(tuple(accounts), tuple(heads), (max(sorted(names), key=len),))
        if end[0] == "outlet":
            in_circle = end in self.graph.below(end)
            outlet = None if in_circle else self._written[end]
            return Origin(tuple(accounts), tuple(accounts), outlet=outlet)
        heads = [account for account in accounts if self.graph.whole(account.node) == end]
        return Origin(tuple(accounts), tuple(heads or accounts))
