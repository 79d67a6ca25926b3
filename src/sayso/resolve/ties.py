"""Features of the tie between an attribution and a time, a medium phrase or an outlet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Attribution
from sayso.resolve.utterance import Place, Scene

Features = list[str]
_NAME_NEAR = 300


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words at `[start, end)` that speak for `value`; weights are kept by `kind`, the sort of phrase, and by `age`.

    `age` says roughly how long before publication a time is, and is empty for what is no time.
    """

    start: int
    end: int
    value: str
    kind: str
    age: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """An anchor in its scene: its place, whether it stands in some content, and its features beside any tie."""

    anchor: Anchor
    number: int
    sentence: int
    paragraph: int
    told: bool
    own: tuple[str, ...]


def tie_features(scene: Scene, attribution: Attribution, place: Place, spot: Spot, starts: Sequence[int]) -> list[str]:
    """The features of one pair; the first says roughly where the anchor stands. `starts`: of all anchors, in order."""
    where = _role(attribution, spot)
    if where is None and spot.sentence in place.sentences:
        where = "frame, told" if spot.told else "frame"
    rivals = _rivals(spot, starts, place.at)
    if where is not None:
        return [where, *_near(scene, attribution, place, spot, where), f"{where} rivals {min(rivals, 3)}"]
    return _far(scene, place, spot, rivals)


def _role(attribution: Attribution, spot: Spot) -> str | None:
    start, end = spot.anchor.start, spot.anchor.end
    for role, spans in (("source", attribution.source), ("cue", attribution.cue), ("content", attribution.content)):
        for span in spans:
            if span.start < end and start < span.end:
                return f"in {role}"
    return None


def _bucket(count: int, edges: Sequence[int]) -> str:
    return next((f"<={edge}" for edge in edges if count <= edge), f">{edges[-1]}")


def _rivals(spot: Spot, starts: Sequence[int], at: int) -> int:
    """Number of other anchors between an anchor and an offset."""
    low, high = min(spot.anchor.start, at), max(spot.anchor.start, at)
    inside = bisect_left(starts, high) - bisect_left(starts, low)
    return max(inside - (low <= spot.anchor.start < high), 0)


def _near(scene: Scene, attribution: Attribution, place: Place, spot: Spot, where: str) -> list[str]:
    """Features of an anchor in the attribution's own sentences."""
    start, end = spot.anchor.start, spot.anchor.end
    spans = attribution.cue or attribution.source or attribution.content
    gap = min(max(span.start - end, start - span.end, 0) for span in spans)
    side = f"{where} {'after' if start >= place.at else 'before'}"
    low, high = min(end, place.at), max(start, place.at)
    commas = scene.article.text.count(",", low, high)
    same = "same" if spot.sentence == place.sentence else "touched"
    names = [
        f"{side} gap{_bucket(gap, (2, 12, 30, 80, 160))}",
        f"{side} commas{_bucket(commas, (0, 1, 2))} {same}",
        f"{where} cues between {min(scene.between(min(start, place.at), max(start, place.at)), 2)}",
    ]
    if where == "in content":
        last = max(span.end for span in attribution.content)
        names.append(f"in content from end {_bucket(last - end, (2, 40))} {attribution.form}")
        names.append(f"in content kind {spot.anchor.kind} {attribution.form}")
    return names


def _far(scene: Scene, place: Place, spot: Spot, rivals: int) -> list[str]:
    """Features of an anchor in another sentence."""
    start = spot.anchor.start
    side = "after" if start > place.at else "before"
    tie = f"{side} {_same_speaker(scene, place, spot)}"
    changes = scene.others_between(min(start, place.at), max(start, place.at), place.key)
    far = f"{tie} {'told' if spot.told else 'free'}"
    return [
        far,
        f"{far} sentences{_bucket(abs(spot.sentence - place.sentence), (1, 2, 4, 8, 16))}",
        f"{far} paragraphs{_bucket(abs(spot.paragraph - place.paragraph), (0, 1, 2, 4, 8, 16))}",
        f"{tie} changes{_bucket(changes, (0, 1, 2, 4))}",
        f"{tie} rivals{_bucket(rivals, (0, 1, 2, 4, 8))}",
        f"{tie} lead{'' if place.paragraph < 3 else ' no'}",
        f"{tie} first paragraphs {spot.paragraph < 4}",
    ]


def _same_speaker(scene: Scene, place: Place, spot: Spot) -> str:
    """How the attributions of the anchor's sentence are tied to this one."""
    if place.utterance in scene.utterances_in.get(spot.sentence, ()):
        return "utterance"
    keys = scene.keys_in.get(spot.sentence, frozenset())
    if place.key and place.key in keys:
        return "speaker"
    start, end = scene.passages.sentence_bounds(spot.sentence)
    start, end = max(start, spot.anchor.start - _NAME_NEAR), min(end, spot.anchor.end + _NAME_NEAR)
    if place.key and place.key in scene.article.text[start:end].lower():
        return "named"
    return "other" if keys else "loose"
