"""The search: what it finds is what weighing every pair finds, and one article never finds itself."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from sayso.link import MemoryIndex
from sayso.link.find import find_pairs
from sayso.link.rarity import Rarity
from sayso.link.search import MOST_CANDIDATES, NEAR, weigh_keys
from sayso.records import Assertion

KEYS = [f"w:{word}" for word in ("port", "vela", "zyzzyva", "ship", "peopl", "orsa", "cattle", "quay", "ruiz", "lind")]
some_keys = st.lists(st.lists(st.sampled_from(KEYS), min_size=1, max_size=6, unique=True), min_size=1, max_size=60)


def held(keys: Sequence[Sequence[str]], name: str = "s") -> list[Assertion]:
    """An assertion for each list of keys, each of an article of its own."""
    return [Assertion(f"{name}{n}", f"{name}{n}", "", "", "", keys=tuple(some)) for n, some in enumerate(keys)]


def weigh_all(new: Assertion, others: Sequence[Assertion]) -> list[str]:
    """The nearest by weighing every pair."""
    counts = {key: sum(key in other.keys for other in others) for key in KEYS}
    weights = weigh_keys([key for key in new.keys if counts[key]], Rarity(len(others), counts))
    scores = [sum(weights.get(key, 0) for key in other.keys) for other in others]
    least = max(1, NEAR * sum(weights.values()))
    found = [place for place, score in enumerate(scores) if score >= least and others[place] is not new]
    return [others[place].statement for place in sorted(found, key=lambda at: (-scores[at], -at))][:MOST_CANDIDATES]


@given(some_keys, some_keys)
def test_the_search_finds_what_weighing_every_pair_finds(old: list[list[str]], asked: list[list[str]]) -> None:
    others = held(old)
    index = MemoryIndex(others)
    for new in held(asked, "n"):
        pairs, _ = find_pairs([new], index)
        assert [other.statement for _, other in pairs] == weigh_all(new, others)


@given(some_keys)
def test_what_is_held_does_not_find_itself(old: list[list[str]]) -> None:
    others = held(old)
    index = MemoryIndex(others)
    for new in others:
        pairs, _ = find_pairs([new], index)
        assert [other.statement for _, other in pairs] == weigh_all(new, others)


def test_of_equals_the_latest_are_found() -> None:
    index = MemoryIndex(held([KEYS[:2]] * 30))
    pairs, _ = find_pairs(held([KEYS[:2]], "n"), index)
    assert [other.statement for _, other in pairs] == [f"s{place}" for place in range(29, 9, -1)]
