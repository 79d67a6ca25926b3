"""Claims, disputes and origins over a whole corpus: what adding its articles one by one finds.

Articles are taken in the order of the input and each is compared with those before it. One costs a few lookups of
bounded size, so that the whole grows as the number of statements does.
"""

from __future__ import annotations

import pickle
import zlib
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from sayso.keep.assertions import day_number
from sayso.keep.components import group_pairs
from sayso.keep.sightings import day_of
from sayso.link import find_links, group_claims, make_assertions
from sayso.link.origins import trace_origins
from sayso.records import Assertion, Claim, Link, Reading
from sayso.scale.claims_table import write_claims
from sayso.scale.output import Output

Place = tuple[int, int]
"""The day of a statement as a number, and its own number in the order of the input: statements sort by it."""
RECENT = 20_000
"""Assertions that are held unpacked: what a new article is compared with is often what the last ones were."""


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
        self._index = CorpusIndex()
        self._packed: dict[str, bytes] = {}
        self._today = datetime.now(UTC).date().isoformat()
        self.links: list[Link] = []

    def take(self, reading: Reading) -> None:
        """Link an article with those before it."""
        assertions = make_assertions(reading)
        self._index.add(assertions, day_number(day_of(reading.article, self._today)))
        self.links.extend(find_links(assertions, self._index))
        self._packed[reading.article.id] = zlib.compress(pickle.dumps(reading), 1)

    def claims(self) -> Iterator[Claim]:
        """Every claim that two statements or more share, with its origins."""
        for statements, links in self._components():
            for claim in group_claims(self._index.fetch(statements), links):
                members = tuple(sorted(claim.members, key=lambda member: self._index.place(member.statement)))
                readings = {article: self._reading(article) for article in {member.article for member in members}}
                yield replace(claim, members=members, origins=trace_origins(members, readings))

    def _components(self) -> Iterator[tuple[list[str], list[Link]]]:
        """Statements that links join, directly or through others, in the order of the input, and all links among them.

        A link that says that two are not the same joins nothing, and yet counts when claims are cut out.
        """
        places = {id_: self._index.place(id_)[1] for link in self.links for id_ in (link.one, link.other)}
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

    def _reading(self, article: str) -> Reading:
        reading: Reading = pickle.loads(zlib.decompress(self._packed[article]))
        return reading


class CorpusIndex:
    """The assertions of a corpus by their keys, the newest first to be found; each is held packed."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._places: dict[str, Place] = {}
        self._packed: dict[str, bytes] = {}
        self._holders: dict[str, list[Place]] = defaultdict(list)
        self._unpack = lru_cache(RECENT)(self._read)

    def add(self, assertions: Iterable[Assertion], day: int) -> None:
        """Take in what the statements of one article of that day assert."""
        for assertion in assertions:
            place = (day, len(self._ids))
            self._ids.append(assertion.statement)
            self._places[assertion.statement] = place
            self._packed[assertion.statement] = pickle.dumps(assertion)
            for key in dict.fromkeys(assertion.keys):
                insort(self._holders[key], place)

    def place(self, statement: str) -> Place:
        """Where a statement stands among all."""
        return self._places[statement]

    def size(self) -> int:
        """How many are held."""
        return len(self._ids)

    def count(self, keys: Sequence[str]) -> Mapping[str, int]:
        """How many have each key."""
        return {key: len(self._holders[key]) for key in keys if key in self._holders}

    def holders(self, keys: Sequence[str], most: int) -> Mapping[str, Sequence[str]]:
        """For each key the statements that have it, of the latest days `most`."""
        held = {key: self._holders[key][: -most - 1 : -1] for key in keys if key in self._holders}
        return {key: [self._ids[number] for _, number in places] for key, places in held.items()}

    def fetch(self, statements: Sequence[str]) -> Sequence[Assertion]:
        """The assertions of these statements."""
        return [self._unpack(statement) for statement in statements if statement in self._packed]

    def _read(self, statement: str) -> Assertion:
        assertion: Assertion = pickle.loads(self._packed[statement])
        return assertion
