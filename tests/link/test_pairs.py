"""The features of many pairs at once are those that a slow reference finds pair by pair."""

from __future__ import annotations

import random

import pytest

from sayso.link.pairs import NAMES, pair_features
from sayso.link.rarity import Rarity
from sayso.records import Assertion
from tests.link.pair_by_pair import features

STEMS = ("port", "open", "close", "ship", "vela", "ruiz", "reject", "refus", "support", "zyzzyva", "board", "lind")
NAMED = ("ana ruiz", "ruiz", "pavo lind", "vela")


def make_assertion(chance: random.Random) -> Assertion:
    """An assertion of few words and names, so that two of them often meet."""

    def some(values: tuple[str, ...], most: int) -> tuple[str, ...]:
        return tuple(chance.sample(values, chance.randint(0, most)))

    return Assertion(
        statement=chance.choice(("s1", "s2", "s3")),
        article=chance.choice(("a1", "a2")),
        url="https://courier.example",
        words=" ".join(chance.choices(("The", "port", "was", "closed"), k=chance.randint(0, 7))),
        rendering="",
        polarity=chance.choice((-1, 0, 1)),
        outlet=chance.choice((None, "Courier", "Post")),
        published=chance.choice((None, "2024-05-03", "2024-06-01")),
        speaker_name=chance.choice((None, "Ana Ruiz", "Ms. Ruiz", "Pavo Lind")),
        act=chance.choice(("state", "deny")),
        form=chance.choice(("direct", "indirect")),
        answers=chance.choice((None, "s1", "s2")),
        actors=some(NAMED, 3),
        numbers=some(("12", "120"), 2),
        dates=some(("2011", "2016"), 2),
        terms=some(STEMS, 6),
        cue=some(STEMS, 2),
        negated=some(STEMS, 3),
        setting=some(STEMS, 4),
        passage=some(STEMS, 6),
        headline=some(STEMS, 4),
    )


@pytest.mark.parametrize("held", [0, 7, 500])
def test_all_pairs_at_once_have_the_features_of_each_alone(held: int) -> None:
    chance, rarity = random.Random(held), Rarity(held, {"w:port": held // 2, "w:zyzzyva": 1})
    pairs = [(make_assertion(chance), make_assertion(chance)) for _ in range(100)]
    rows, swapped = (pair_features(each, rarity).tolist() for each in (pairs, [(b, a) for a, b in pairs]))
    for (one, other), row, back in zip(pairs, rows, swapped, strict=True):
        expected = {name: float(value) for name, value in features(one, other, rarity).items()}
        assert dict(zip(NAMES, row, strict=True)) == pytest.approx(expected, rel=1e-5, abs=1e-5)
        assert back == pytest.approx(row, rel=1e-5, abs=1e-5)


def test_no_pairs_have_no_features() -> None:
    assert pair_features([], Rarity()).shape == (0, len(NAMES))
