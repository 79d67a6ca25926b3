"""What one new article costs in a growing record: time, memory, and how much of an exhaustive search is found.

    python -m bench.link_cost [--sizes 10000,100000,1000000] [--articles 20] [--record]

Statements are made up from a seed: words are drawn as in news (few often, many seldom), and each story is told by
several articles in words that partly differ. The index is the one in memory; with `--record` the same articles are
linked once more against a record in SQLite, by its index alone, in a file of its own. Recall: of the twenty statements
that weigh most by all shared keys in floating point, and enough for a verdict, how many the search finds; the same for
the three that weigh most.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate

from sqlalchemy import create_engine, insert

from sayso.keep.assertions import Held, KeyIndex, keep_assertions
from sayso.keep.schema import assertion as assertion_table
from sayso.keep.schema import claim_key, key_page, metadata, statement
from sayso.link import AssertionIndex, MemoryIndex, find_links
from sayso.link.find import find_pairs
from sayso.link.keys import make_keys
from sayso.link.rarity import Rarity, load_background
from sayso.link.search import MOST_CANDIDATES, NEAR
from sayso.link.sketch import make_sketch
from sayso.records import Assertion

AN_ARTICLE = 20
TOLD = 4
"""How many articles tell a story."""


class Maker:
    """Makes assertions of stories: each story has words of its own, each telling keeps most of them."""

    def __init__(self, size: int) -> None:
        self.chance = random.Random(7)
        known = sorted(load_background()[1].items(), key=lambda item: (-item[1], item[0]))
        rare = [f"name{number}" for number in range(max(2000, size // 20))]
        self.words = [word for word, _ in known] + rare
        weights = [count for _, count in known] + [30 / (rank + 5) + 0.05 for rank in range(len(rare))]
        self.sums = list(accumulate(weights))
        self.stories: list[list[str]] = []

    def story(self) -> list[str]:
        """The words of one proposition."""
        return list(dict.fromkeys(self.chance.choices(self.words, cum_weights=self.sums, k=14)))

    def telling(self, story: Sequence[str], number: int) -> Assertion:
        """One statement of a story: seven of ten of its words, and some others."""
        kept = [word for word in story if self.chance.random() < 0.7]
        terms = tuple(dict.fromkeys([*kept, *self.chance.choices(self.words, cum_weights=self.sums, k=4)]))
        around = self.chance.choices(self.words, cum_weights=self.sums, k=16)
        return Assertion(
            statement=f"s{number}",
            article=f"a{number // AN_ARTICLE}",
            url=f"https://press.example/{number // AN_ARTICLE}",
            words=" ".join(terms),
            rendering=" ".join(terms),
            published="2024-05-03",
            terms=terms,
            setting=tuple(around),
            headline=tuple(around[:6]),
            passage=tuple(around),
            keys=make_keys(terms, (), around),
        )

    def __call__(self, count: int) -> Iterator[Assertion]:
        """So many statements; a story comes back while it is among the latest few thousand."""
        for number in range(count):
            if not self.stories or self.chance.random() < 1 / TOLD:
                self.stories.append(self.story())
            story = self.stories[self.chance.randrange(max(0, len(self.stories) - 4000), len(self.stories))]
            yield self.telling(story, number)


def exhaustive(assertion: Assertion, holders: dict[str, list[str]], rarity: Rarity) -> list[str]:
    """The statements that weigh most by all keys and all holders."""
    scores: dict[str, float] = defaultdict(float)
    for key in assertion.keys:
        for holder in holders.get(key, ()):
            scores[holder] += rarity(key) ** 2
    least = NEAR * sum(rarity(key) ** 2 for key in assertion.keys if holders.get(key))
    near = [holder for holder, score in scores.items() if score >= least]
    return sorted(near, key=lambda holder: (-scores[holder], holder))[:MOST_CANDIDATES]


def measure(size: int, articles: int, record: bool) -> None:
    """Prints one line for an index of `size` statements, and one for a record of them."""
    maker, index = Maker(size), MemoryIndex()
    holders: dict[str, list[str]] = defaultdict(list)
    for assertion in maker(size):
        index.add([assertion])
        for key in assertion.keys:
            holders[key].append(assertion.statement)
    made = [tell(maker, 10 * size + number * AN_ARTICLE) for number in range(articles)]
    recall, strong = [], []
    for new in made:
        found = {(one.statement, other.statement) for one, other in find_pairs(new, index)[0]}
        for assertion in new[:4]:
            best = exhaustive(assertion, holders, Rarity(size, {key: len(holders[key]) for key in assertion.keys}))
            hits = [(assertion.statement, statement) in found for statement in best]
            recall.append(sum(hits) / max(1, len(hits)))
            strong.append(sum(hits[:3]) / max(1, len(hits[:3])))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{clock(made, index, size)}  memory {memory:7,.0f} MB  recall of the twenty nearest "
        f"{statistics.mean(recall):.3f}, of the three nearest {statistics.mean(strong):.3f}",
        flush=True,
    )
    if record:
        with tempfile.TemporaryDirectory() as folder, fill(f"{folder}/record.db", Maker(size)(size)) as kept:
            same = all(find_links(new, kept) == find_links(new, index) for new in made)
            links = "the same links" if same else "OTHER LINKS"
            print(f"{clock(made, kept, size)}  in a record, {links}", flush=True)


def tell(maker: Maker, first: int) -> list[Assertion]:
    """An article of stories that were told lately."""
    stories = [maker.stories[-1 - maker.chance.randrange(min(4000, len(maker.stories)))] for _ in range(AN_ARTICLE)]
    return [maker.telling(story, first + at) for at, story in enumerate(stories)]


def clock(made: Sequence[Sequence[Assertion]], index: AssertionIndex, size: int) -> str:
    """Processor time of the search, and of search and verdict, the median of the articles."""
    search, took = [], []
    for new in made:
        began = time.process_time()
        find_pairs(new, index)
        search.append(time.process_time() - began)
        make_sketch.cache_clear()
        began = time.process_time()
        find_links(new, index)
        took.append(time.process_time() - began)
    return (
        f"{size:9,} statements  search {1000 * statistics.median(search):6.1f} ms  search and verdict "
        f"{1000 * statistics.median(took):6.1f} ms an article"
    )


@contextmanager
def fill(path: str, assertions: Iterator[Assertion]) -> Iterator[KeyIndex]:
    """The index of a record that holds these assertions and little else."""
    tables = [statement, assertion_table, claim_key, key_page]
    engine = create_engine(f"sqlite:///{path}")
    metadata.create_all(engine, tables)
    dull = {column.name: column.type.python_type() for column in statement.columns if not column.nullable}
    with engine.begin() as connection:
        for number, assertion in enumerate(assertions):
            if number % AN_ARTICLE == 0:
                article: list[Held] = []
            article.append(Held(number, "bench", assertion))
            if number % AN_ARTICLE == AN_ARTICLE - 1:
                rows = [{**dull, "number": held.number, "id": held.assertion.statement} for held in article]
                connection.execute(insert(statement), rows)
                keep_assertions(connection, article)
        yield KeyIndex(connection)
    engine.dispose()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--record", action="store_true")
    args = parser.parse_args()
    for size in map(int, args.sizes.split(",")):
        measure(size, args.articles, args.record)


if __name__ == "__main__":
    main()
