"""Anchors: words that tell when, how or through whom something was said, and what ties one to an attribution.

Each field is decided alike. The anchors near an attribution (times, medium phrases or outlets) compete with each other
and with *nothing*; features describe the tie, learned weights add up to a score, and a softmax makes them probabilities
(a conditional logit: McFadden, *Conditional logit analysis of qualitative choice behavior*, 1974). Anchors of one value
add up. Only a bounded number of anchors is looked at for each attribution, so that the cost is linear in the length.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from sayso.languages.en.anchor_words import CUE_CLASSES, HABIT, SMALL_WORDS
from sayso.records import Attribution
from sayso.resolve.ties import Anchor, Features, Spot, tie_features
from sayso.resolve.utterance import Place, Scene

NOTHING = ""
_FAR = 60
# How many anchors before and after an attribution are looked at, within how many sentences, and how many of the lead.
_BEFORE, _AFTER, _REACH, _LEAD, _LEAD_PARAGRAPHS = 8, 5, 12, 4, 4
_CUE_WORDS = 4


Weights = Mapping[str, float]
Options = list[tuple[str, Features]]
Chances = dict[str, float]


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, Weights]:
    """Learned weights: field (`when`, `medium`, `via`) -> feature -> weight."""
    table: Mapping[str, Weights] = json.loads(files(__package__).joinpath("anchor_weights.json").read_text("utf-8"))
    return table


def all_options(scene: Scene, anchors: Sequence[Anchor]) -> list[Options]:
    """What each attribution can choose: first nothing, then each anchor near, with the features of the tie."""
    spots = _spots(scene, anchors)
    starts = [spot.anchor.start for spot in spots]
    lead = [spot.number for spot in spots[:_LEAD] if spot.paragraph < _LEAD_PARAGRAPHS]
    made = []
    for attribution, place in zip(scene.attributions, scene.places, strict=True):
        cue = _cue_features(scene, attribution, place)
        words = _cue_words(attribution)
        options: Options = [(NOTHING, ["nothing", *(f"nothing {name}" for name in (*cue, *words))])]
        for number in _near(scene, attribution, place, starts, lead):
            spot = spots[number]
            ties = tie_features(scene, attribution, place, spot, starts)
            joined = [f"{ties[0]} {name}" for name in (*cue, *spot.own)]
            aged = [f"{spot.anchor.age} {cue[0]}"] if spot.anchor.age else []
            options.append((spot.anchor.value, [*ties, *spot.own, *joined, *aged]))
        made.append(options)
    return made


def _near(
    scene: Scene, attribution: Attribution, place: Place, starts: Sequence[int], lead: Sequence[int]
) -> list[int]:
    """Numbers of the anchors that an attribution looks at."""
    bounds = scene.passages.sentence_bounds
    low, _ = bounds(max(place.sentence - _REACH, 0))
    _, high = bounds(min(place.sentence + _REACH // 2, len(scene.passages.sentences) - 1))
    here = bisect_left(starts, place.at)
    first, last = max(bisect_left(starts, low), here - _BEFORE), min(bisect_left(starts, high), here + _AFTER)
    found = {*lead, *range(first, last)}
    for span in (*attribution.source[:2], *attribution.content[:3]):
        first = bisect_left(starts, bounds(scene.passages.sentence(span.start))[0])
        last = bisect_left(starts, bounds(scene.passages.sentence(span.end - 1))[1])
        found.update(range(first, min(first + 3, last)))
        found.update(range(max(first, last - 3), last))
    return sorted(found)


_WORD_BEFORE = re.compile(r"([\w’']+)\W{0,3}$")
_CUES = tuple((name, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for name, pattern in CUE_CLASSES)
_HABIT = re.compile(rf"\b(?:{HABIT})\b", re.IGNORECASE)


def _spots(scene: Scene, anchors: Sequence[Anchor]) -> list[Spot]:
    counts = Counter(anchor.value for anchor in anchors)
    most = max(counts.values(), default=0)
    spots = []
    for number, anchor in enumerate(anchors):
        found = _WORD_BEFORE.search(scene.article.text[max(anchor.start - 16, 0) : anchor.start])
        word = found.group(1).lower() if found else ""
        count = counts[anchor.value]
        own = (
            f"kind {anchor.kind}",
            f"word before {word if word in SMALL_WORDS else '…'}",
            f"times {1 if count == 1 else 2 if count == 2 else 'few' if count < 5 else 'many'}",
            "most frequent" if count == most else "not most frequent",
            *([anchor.age] if anchor.age else []),
        )
        passages = scene.passages
        sentence, paragraph = passages.sentence(anchor.start), passages.paragraph(anchor.start)
        told = scene.is_told(anchor.start, anchor.end)
        spots.append(Spot(anchor, number, sentence, paragraph, told, own))
    return spots


@lru_cache(maxsize=4096)
def _cue_class(cue: str) -> str:
    return next((name for name, pattern in _CUES if pattern.search(cue)), "other" if cue else "no cue")


def _cue_features(scene: Scene, attribution: Attribution, place: Place) -> list[str]:
    cue = " ".join(span.text for span in attribution.cue)
    names = [f"cue {_cue_class(cue)}", f"form {attribution.form}", f"speaker {place.kind}"]
    if place.paragraph == 0:
        names.append("headline")
    if _HABIT.search(scene.article.text, max(place.at - 25, 0), place.at + len(cue) + 25):
        names.append("habit")
    if not attribution.source:
        names.append("no source")
    if place.key == "<author>":
        names.append("author")
    return names


def _cue_words(attribution: Attribution) -> list[str]:
    """The first words of the cue, small, and the very first once more: its verb and tense."""
    words = " ".join(span.text for span in attribution.cue).lower().split()[:_CUE_WORDS]
    return [f"word {word}" for word in words] + [f"first {word}" for word in words[:1]]


def softmax(options: Options, weights: Weights) -> Chances:
    """Probability of each value, those of equal value added up."""
    scores = [sum(weights.get(name, 0.0) for name in features) for _, features in options]
    top = max(scores)
    shares = [math.exp(max(score - top, -_FAR)) for score in scores]
    total = sum(shares)
    chances: Chances = {}
    for (value, _), share in zip(options, shares, strict=True):
        chances[value] = chances.get(value, 0.0) + share / total
    return chances


def weigh(scene: Scene, anchors: Sequence[Anchor], field: str) -> list[Chances]:
    """For each attribution the probability of each value of one field; `""` is nothing."""
    weights = load_weights().get(field, {})
    return [softmax(options, weights) for options in all_options(scene, anchors)]


def best_of(chances: Mapping[str, float], odds: float) -> tuple[str, float]:
    """The likeliest value that has `odds` of the chance of nothing, else nothing, with its probability.

    >>> best_of({"": 0.5, "2031-05": 0.3, "2031": 0.2}, odds=0.5)
    ('2031-05', 0.3)
    """
    nothing = chances.get(NOTHING, 0.0)
    values = [(chance, value) for value, chance in chances.items() if value and chance > odds * nothing]
    chance, value = max(values, default=(nothing, NOTHING))
    return value, chance
