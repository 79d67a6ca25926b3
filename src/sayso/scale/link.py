"""Claims, disputes and origins over a whole corpus: what adding its articles one by one finds.

Articles are taken in the order of the input and each is compared with those before it.
"""

from __future__ import annotations

import pickle
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from sayso.keep.assertions import day_number
from sayso.keep.components import group_pairs
from sayso.keep.sightings import day_of
from sayso.link import MemoryIndex, find_links, group_claims, make_assertions
from sayso.link.origins import trace_origins
from sayso.records import Claim, Link, Member, Reading
from sayso.scale.claims_table import write_claims
from sayso.scale.output import Output


def link_corpus(to: str) -> Iterator[int]:
    """Link every article of an output folder, then write `claims`, `members` and `links` beside its tables.

    What comes out is how many articles are linked so far. Of several texts at one address the last one counts, as in a
    record. Raises SaysoError when `to` is no output.
    """
    output, linker = Output(to), Linker()
    shown = {reading.article.url: reading.article.id for reading in output.readings()}
    linked: set[str] = set()
    for number, reading in enumerate(output.readings(), start=1):
        article = reading.article
        if shown[article.url] == article.id and article.id not in linked:
            linked.add(article.id)
            linker.take(reading)
        yield number
    write_claims(output, linker.claims(), linker.links)


class Linker:
    """Takes articles in one by one and finds which of their statements say the same as earlier ones."""

    def __init__(self) -> None:
        self._index = MemoryIndex()
        self._days: dict[str, int] = {}
        self._packed: dict[str, bytes] = {}
        self._today = datetime.now(UTC).date().isoformat()
        self.links: list[Link] = []

    def take(self, reading: Reading) -> None:
        """Link an article with those before it."""
        assertions = make_assertions(reading)
        self._index.add(assertions)
        self._days[reading.article.id] = day_number(day_of(reading.article, self._today))
        self.links.extend(find_links(assertions, self._index))
        self._packed[reading.article.id] = zlib.compress(pickle.dumps(reading), 1)

    def claims(self) -> Iterator[Claim]:
        """Every claim that two statements or more share, with its origins."""
        for statements, links in self._components():
            for claim in group_claims(self._index.fetch(self._index.numbers(statements)), links):
                members = tuple(sorted(claim.members, key=self._place))
                readings = {article: self._reading(article) for article in {member.article for member in members}}
                yield replace(claim, members=members, origins=trace_origins(members, readings))

    def _components(self) -> Iterator[tuple[list[str], list[Link]]]:
        """Statements that links join, directly or through others, in the order of the input, and all links among them.

        A link that says that two are not the same joins nothing, and yet counts when claims are cut out.
        """
        ids = list(dict.fromkeys(id_ for link in self.links for id_ in (link.one, link.other)))
        places = dict(zip(ids, self._index.numbers(ids), strict=True))
        same = [(places[link.one], places[link.other]) for link in self.links if link.same]
        roots = group_pairs(places.values(), same)
        statements: dict[int, list[str]] = defaultdict(list)
        links: dict[int, list[Link]] = defaultdict(list)
        for id_, place in sorted(places.items(), key=lambda item: item[1]):
            statements[roots[place]].append(id_)
        for link in self.links:
            if roots[places[link.one]] == roots[places[link.other]]:
                links[roots[places[link.one]]].append(link)
        return ((statements[root], links[root]) for root in sorted(statements) if len(statements[root]) > 1)

    def _place(self, member: Member) -> tuple[int, int]:
        """The day of a statement, and its number in the order of the input."""
        [number] = self._index.numbers([member.statement])
        return self._days[member.article], number

    def _reading(self, article: str) -> Reading:
        reading: Reading = pickle.loads(zlib.decompress(self._packed[article]))
        return reading
