"""Readings made up from a seed, as many as one likes, for measuring the record without a model."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import get_args

from sayso.records import Act, Article, Confidence, Medium, Reading, Span, Speaker, Statement, content_id

SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "er", "il")]
ACTS, MEDIA = get_args(Act), get_args(Medium)
FIRST_DAY = date(2020, 1, 1)


class Maker:
    """Makes the n-th reading of an invented press: words and speakers are few often and many seldom, as in news."""

    def __init__(self, statements: int = 20, words: int = 20_000, people: int = 5_000, outlets: int = 200) -> None:
        chance = random.Random(7)
        self.words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(words)]
        self.weights = list(accumulate(1 / (rank + 5) for rank in range(words)))
        self.people = [f"{self._name(chance)} {self._name(chance)}" for _ in range(people)]
        self.people_weights = list(accumulate(1 / (rank + 5) for rank in range(people)))
        self.outlets = [f"The {self._name(chance)} Courier" for _ in range(outlets)]
        self.statements = statements

    def make(self, number: int) -> Reading:
        """The reading of that number, always the same."""
        chance = random.Random(number)
        cast = self._cast(chance, number)
        text, cuts = self._text(chance, cast)
        article = Article(
            url=f"https://press.example/{number % 997}/{number}",
            text=text,
            title=self._phrase(chance, 8).capitalize(),
            outlet=chance.choice(self.outlets),
            byline=self._name(chance),
            published=(FIRST_DAY + timedelta(days=number // 50)).isoformat(),
        )
        said = [self._statement(chance, article, cast[i % len(cast)], cut) for i, cut in enumerate(cuts)]
        return Reading(article, tuple(said))

    def __call__(self, start: int, stop: int) -> Iterator[Reading]:
        """The readings from `start` up to, not including, `stop`."""
        return (self.make(number) for number in range(start, stop))

    def _name(self, chance: random.Random) -> str:
        return "".join(chance.choices(SYLLABLES, k=2)).capitalize()

    def _phrase(self, chance: random.Random, length: int) -> str:
        return " ".join(chance.choices(self.words, cum_weights=self.weights, k=length))

    def _cast(self, chance: random.Random, number: int) -> list[Speaker]:
        names = chance.choices(self.people, cum_weights=self.people_weights, k=6)
        cast = []
        for place, name in enumerate(dict.fromkeys(names)):
            role, kind = [("minister", "person"), (None, "person"), ("spokesman", "unnamed")][hash_of(name, place) % 3]
            shown = name if kind == "person" else f"a {role} of {name.split()[0]}"
            affiliation = f"Ministry of {name.split()[1]}" if hash_of(name, 0) % 4 else None
            cast.append(Speaker(content_id(str(number), shown), shown, kind, role, affiliation))
        return cast

    def _text(self, chance: random.Random, cast: list[Speaker]) -> tuple[str, list[tuple[int, int, int]]]:
        parts, cuts, place = [], [], 0
        for i in range(self.statements):
            who, content = cast[i % len(cast)].name or "", self._phrase(chance, chance.randint(6, 24))
            parts.append(f"{who} said {content}.")
            cuts.append((place, place + len(who), place + len(parts[-1])))
            place += len(parts[-1]) + 1
        return " ".join(parts), cuts

    def _statement(
        self, chance: random.Random, article: Article, speaker: Speaker, cut: tuple[int, int, int]
    ) -> Statement:
        start, after_name, end = cut
        text = article.text
        return Statement(
            id=content_id(article.id, str(start), str(end)),
            form="indirect",
            source=(Span.of(text, start, after_name),),
            cue=(Span.of(text, after_name + 1, after_name + 5),),
            content=(Span.of(text, after_name + 6, end - 1),),
            speaker=speaker,
            act=chance.choice(ACTS),
            medium=chance.choice(MEDIA),
            confidence=Confidence(attribution=chance.random(), speaker=chance.random(), act=chance.random()),
        )


def hash_of(name: str, place: int) -> int:
    """A number that is the same in every run, unlike Python's own hash of a text."""
    return int(content_id(name, str(place)), 16)
