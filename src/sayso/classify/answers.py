"""Which other statement of the article a statement answers, if any.

First a logistic regression tells the few statements that may answer at all; for these, every statement nearby competes
with the others and with *no answer* (a conditional logit: McFadden, *Conditional logit analysis of qualitative choice
behavior*, 1974). Weights are learned by `training/answers.py` and kept in `answer_weights.json`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.resources import files

from sayso.classify.replies import Features, pair_features, reply_features
from sayso.classify.scenes import Scene

BEFORE, AFTER = 12, 4
"""How many sides before and after are looked at: 96 in 100 answers lie in this reach, and cost stays in a line."""
GATE = 0.04
"""Probability of answering at all below which no candidate is looked at."""

Weights = Mapping[str, float]
Option = tuple[str | None, Features]
"""Id of what is answered, None for nothing, and the features of this choice."""
Belief = Mapping[str | None, float]
"""Probability of each thing that one side may answer, None for nothing; they sum to 1, or
to less where no candidate was looked at."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The id of the statement that is answered, or None, and the probability that this is right."""

    answers: str | None
    confidence: float


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, Weights]:
    """The shipped weights: `reply` of one side, `pair` of two.

    `limits` holds the probability that an answer needs to be given: the one with the best F1 over folds of articles
    that were not learned from.
    """
    stored: Mapping[str, Weights] = json.loads(files(__package__).joinpath("answer_weights.json").read_text("utf-8"))
    return stored


def find_answers(scene: Scene) -> dict[str, Choice]:
    """For each attribution of the scene, by id, what it answers."""
    weights = load_weights()
    beliefs = [
        believe(reply_features(scene, side), partial(candidates, scene, place), weights)
        for place, side in enumerate(scene.sides)
    ]
    least = weights["limits"]["least"]
    return {side.attribution.id: choose(one, least) for side, one in zip(scene.sides, beliefs, strict=True)}


def choose(belief: Belief, least: float) -> Choice:
    """The likeliest answer if its probability reaches `least`, else none.

    >>> choose({None: 0.6, "claim": 0.4}, 0.3)
    Choice(answers='claim', confidence=0.4)
    """
    best = max((name for name in belief if name is not None), key=lambda name: belief[name], default=None)
    if best is None or belief[best] < least:
        return Choice(None, belief[None])
    return Choice(best, belief[best])


def believe(features: Features, candidates: Callable[[], Sequence[Option]], weights: Mapping[str, Weights]) -> Belief:
    """What a side with these features answers; candidates are only made when the side may answer."""
    chance = reply_chance(features, weights["reply"])
    if chance < GATE:
        return {None: 1 - chance}
    return chances([no_answer(chance), *candidates()], weights["pair"])


def reply_chance(features: Features, weights: Weights) -> float:
    """Probability that a side with these features answers anything."""
    return 1 / (1 + math.exp(-_score(features, weights)))


def no_answer(chance: float) -> Option:
    """The option that nothing is answered, given the probability that the side answers anything."""
    odds = math.log(max(chance, 1e-6) / max(1 - chance, 1e-6))
    return None, {"no answer": 1.0, "no answer odds": odds}


def candidates(scene: Scene, place: int) -> list[Option]:
    """Each side in reach of the one at `place`, by id, with the features of the pair."""
    reach = range(max(place - BEFORE, 0), min(place + AFTER + 1, len(scene.sides)))
    found = {spot: pair_features(scene, place, spot) for spot in reach if spot != place}
    for name, spot in _standing_out(scene, place, found):
        found[spot][name] = 1.0
    return [(scene.sides[spot].attribution.id, features) for spot, features in found.items()]


def _standing_out(scene: Scene, place: int, found: Mapping[int, Features]) -> Iterator[tuple[str, int]]:
    """Ways in which one candidate stands out among all of other speakers, and its place."""
    others = [spot for spot in found if _differ(scene, place, spot)]
    before = [spot for spot in others if spot < place]
    if before:
        yield "nearest before of another speaker", before[-1]
    for name in ("shared words", "cosine"):
        amounts = {spot: found[spot].get(name, 0.0) for spot in others}
        if any(amounts.values()):
            yield f"most {name}", max(others, key=lambda spot: amounts[spot])


def _differ(scene: Scene, place: int, spot: int) -> bool:
    """Whether two sides have different speakers, both known."""
    one, other = scene.sides[place].speaker, scene.sides[spot].speaker
    return one is not None and other is not None and one != other


def chances(options: Sequence[Option], weights: Weights) -> dict[str | None, float]:
    """Probability of each option; they sum to 1."""
    scores = {name: _score(features, weights) for name, features in options}
    top = max(scores.values())
    shares = {name: math.exp(score - top) for name, score in scores.items()}
    total = sum(shares.values())
    return {name: share / total for name, share in shares.items()}


def _score(features: Features, weights: Weights) -> float:
    return sum(weights.get(name, 0.0) * amount for name, amount in features.items())
