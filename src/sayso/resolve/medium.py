"""How each statement was said."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.languages.en.anchor_words import IN_OUTLET, ON_OUTLET, TO_OUTLET
from sayso.languages.en.media import MEDIUM_PHRASES
from sayso.languages.en.media_keys import MEDIUM_KEYS
from sayso.model.labels import MEDIA
from sayso.model.marks import Marks
from sayso.records import Article, Attribution, Medium
from sayso.resolve.anchors import Chances, weigh
from sayso.resolve.passes import fold, matches_near
from sayso.resolve.ties import Anchor
from sayso.resolve.utterance import Scene

_PHRASES = tuple(
    (name, medium, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE))
    for name, (medium, pattern) in MEDIUM_PHRASES.items()
)
_BEFORE_OUTLET = tuple(
    (medium, kind, re.compile(rf"{pattern}$"))
    for medium, kind, pattern in (
        ("interview", "told outlet", TO_OUTLET),
        ("broadcast", "on outlet", ON_OUTLET),
        ("article", "in outlet", IN_OUTLET),
    )
)
# Exponents of the product, chosen from a grid on the articles kept aside; no probability counts as less than _LEAST.
_BY_TIES, _BY_HEAD, _BY_NEIGHBOUR = 0.3, 1.1, 0.15
_LEAST = 1e-3
# No phrase is longer on either side of its key.
_MARGIN = 60


def medium_anchors(article: Article, attributions: Sequence[Attribution], outlets: Sequence[Anchor]) -> list[Anchor]:
    """Everything in an article that tells a medium as anchors, in order; `outlets`: those that it names."""
    folded = fold(article.text)
    anchors = [
        Anchor(match.start(), match.end(), medium, name)
        for name, medium, pattern in _PHRASES
        for match in matches_near(pattern, article.text, folded, MEDIUM_KEYS[name], _MARGIN)
    ]
    for outlet in outlets:
        if outlet.kind == "poll":
            continue
        anchors.extend(_of_outlet(article.text, outlet))
    anchors.extend(_of_sources(attributions))
    anchors.sort(key=lambda anchor: (anchor.start, anchor.end, anchor.kind))
    return anchors


def _of_outlet(text: str, outlet: Anchor) -> list[Anchor]:
    """An outlet told something is an interview, one that something was said on a broadcast, else its own article."""
    before = text[max(outlet.start - 30, 0) : outlet.start]
    for medium, kind, pattern in _BEFORE_OUTLET:
        if pattern.search(before):
            return [Anchor(outlet.start, outlet.end, medium, kind)]
    return [
        Anchor(outlet.start, outlet.end, medium, f"outlet {medium}") for medium in ("article", "broadcast", "interview")
    ]


def _of_sources(attributions: Sequence[Attribution]) -> list[Anchor]:
    """The author's own opinion stands in the article itself."""
    return [
        Anchor(span.start, span.end, "article", "author")
        for attribution in attributions
        for span in attribution.source
        if span.text.lower() in ("i", "we", "my", "our")
    ]


def find_media(scene: Scene, outlets: Sequence[Anchor], marks: Marks | None = None) -> list[tuple[Medium, float]]:
    """`medium` of each attribution, in order, with its probability; without `marks` from the words around it alone.

    What the words around say and what the model's head says are multiplied (a product of experts: Hinton, *Training
    products of experts by minimizing contrastive divergence*, 2002), each with its own exponent, and so is what is
    found for the statements before and after it in one utterance.

    >>> from sayso.resolve.utterance import lay_out
    >>> find_media(lay_out(Article("u", ""), [], []), [])
    []
    """
    anchors = medium_anchors(scene.article, scene.attributions, outlets)
    logs = np.array([_log(chances) for chances in weigh(scene, anchors, "medium")]).reshape(-1, len(MEDIA))
    if marks is not None:
        for number, made in enumerate(scene.attributions):
            head = marks.read(made.source, made.cue, made.content).get("medium")
            if head is not None:
                logs[number] = _BY_TIES * logs[number] + _BY_HEAD * np.log(np.maximum(head, _LEAST))
    chances = smooth(scene, logs)
    best = chances.argmax(axis=1)
    sure = chances.max(axis=1)
    calibrated = marks.heads.calibrated if marks is not None else _as_it_is
    return [(MEDIA[int(one)], calibrated("medium", float(chance))) for one, chance in zip(best, sure, strict=True)]


def _as_it_is(_: str, chance: float) -> float:
    return chance


def _log(chances: Chances) -> list[float]:
    """Log probability of each medium, in the order of MEDIA."""
    return [math.log(max(chances.get("" if name == "unspecified" else name, 0.0), _LEAST)) for name in MEDIA]


def smooth(scene: Scene, logs: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities (n, media) from log scores of the same shape, each drawn to its neighbours in the utterance."""
    logs = logs - np.logaddexp.reduce(logs, axis=1, keepdims=True)
    before: dict[int, int] = {}
    drawn = logs.copy()
    for number in sorted(range(len(logs)), key=lambda n: scene.places[n].at):
        utterance = scene.places[number].utterance
        if utterance in before:
            other = before[utterance]
            drawn[number] += _BY_NEIGHBOUR * logs[other]
            drawn[other] += _BY_NEIGHBOUR * logs[number]
        before[utterance] = number
    shares = np.exp(drawn - drawn.max(axis=1, initial=-np.inf, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float64)
