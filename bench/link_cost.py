"""What one new article costs in a growing record: time, memory, and how much of an exhaustive search is found.

    python -m bench.link_cost [--sizes 10000,100000,1000000] [--articles 20]

Statements are made up from a seed: words are drawn as in news (few often, many seldom), and each story is told by
several articles in words that partly differ. The index is the one in memory. Recall: of the twenty statements that
weigh most by all shared keys, and enough for a verdict, how many the bounded search finds; the same for the three
that weigh most.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from sayso.link import MemoryIndex, find_links
from sayso.link.find import find_pairs
from sayso.link.keys import make_keys
from sayso.link.rarity import Rarity, load_background
from sayso.link.search import MOST_CANDIDATES, NEAR
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
        for statement in holders.get(key, ()):
            scores[statement] += rarity(key) ** 2
    least = NEAR * sum(rarity(key) ** 2 for key in assertion.keys if holders.get(key))
    near = [statement for statement, score in scores.items() if score >= least]
    return sorted(near, key=lambda statement: (-scores[statement], statement))[:MOST_CANDIDATES]


def measure(size: int, articles: int) -> None:
    """Prints one line for a record of `size` statements."""
    maker, index = Maker(size), MemoryIndex()
    holders: dict[str, list[str]] = defaultdict(list)
    for assertion in maker(size):
        index.add([assertion])
        for key in assertion.keys:
            holders[key].append(assertion.statement)
    took, search, recall, strong = [], [], [], []
    for number in range(articles):
        stories = [maker.stories[-1 - maker.chance.randrange(min(4000, len(maker.stories)))] for _ in range(AN_ARTICLE)]
        new = [maker.telling(story, 10 * size + number * AN_ARTICLE + at) for at, story in enumerate(stories)]
        began = time.process_time()
        pairs, rarity = find_pairs(new, index)
        search.append(time.process_time() - began)
        began = time.process_time()
        find_links(new, index)
        took.append(time.process_time() - began)
        found = {(one.statement, other.statement) for one, other in pairs}
        for assertion in new[:4]:
            best = exhaustive(assertion, holders, rarity)
            hits = [(assertion.statement, statement) in found for statement in best]
            recall.append(sum(hits) / max(1, len(hits)))
            strong.append(sum(hits[:3]) / max(1, len(hits[:3])))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size:9,} statements  search {1000 * statistics.median(search):6.1f} ms  search and verdict "
        f"{1000 * statistics.median(took):6.1f} ms an article  memory {memory:7,.0f} MB  recall of the twenty nearest "
        f"{statistics.mean(recall):.3f}, of the three nearest {statistics.mean(strong):.3f}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--articles", type=int, default=20)
    args = parser.parse_args()
    for size in map(int, args.sizes.split(",")):
        measure(size, args.articles)


if __name__ == "__main__":
    main()
