"""Through whom each statement reached the article.

Plain wordings decide first (`told CNN`, `in an interview with the Gazette`, `as the AP reported`); what they say holds
for the rest of the utterance. Learned weights decide where no wording is plain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.languages.en.anchor_words import AFTER_OUTLET, BEFORE_OUTLET
from sayso.records import Attribution
from sayso.resolve.anchors import best_of, weigh
from sayso.resolve.ties import Anchor
from sayso.resolve.utterance import Place, Scene

ODDS = 0.5
# Plain wordings are right 74 times in a hundred on labelled train readings; what is carried on from one, about half.
_PLAIN, _CARRIED = 0.74, 0.5
_BEFORE = re.compile(rf"(?<!\w)(?:{BEFORE_OUTLET})[\s,]+(?:the\s+|a\s+)?[\"“‘']?$", re.IGNORECASE)
_AFTER = re.compile(rf"(?:['’]s?)?[\"”’']?,?\s+(?:{AFTER_OUTLET})(?!\w)", re.IGNORECASE)
_LOOK_BACK, _LOOK_AHEAD = 70, 40


def find_vias(scene: Scene, outlets: Sequence[Anchor]) -> list[tuple[str | None, float]]:
    """`via` of each attribution, in order, with its probability: a name as the article gives it, or None.

    >>> from sayso.records import Article
    >>> from sayso.resolve.utterance import lay_out
    >>> find_vias(lay_out(Article("u", ""), [], []), [])
    []
    """
    plain = _plain(scene, outlets)
    carried = _carried(scene, plain)
    out: list[tuple[str | None, float]] = []
    for number, chances in enumerate(weigh(scene, outlets, "via")):
        value, chance = best_of(chances, ODDS)
        if number in plain:
            out.append((plain[number], _PLAIN))
        elif number in carried:
            out.append((carried[number], _CARRIED))
        else:
            out.append((value or None, chance))
    return out


def _plain(scene: Scene, outlets: Sequence[Anchor]) -> dict[int, str]:
    """The outlet of each attribution that a plain wording or an outlet's own report ties to one."""
    credited = _credited(scene, outlets)
    reports = {made.id: _outlet_of(made, outlets) for made in scene.attributions}
    found: dict[int, str] = {}
    for number, (made, place) in enumerate(zip(scene.attributions, scene.places, strict=True)):
        value = reports.get(made.inside or "") or _in_sentence(made, place, credited)
        if value and not reports[made.id]:
            found[number] = value
    return found


def _credited(scene: Scene, outlets: Sequence[Anchor]) -> dict[int, list[Anchor]]:
    """The outlets that a plain wording credits, by sentence; what stands in a quotation credits nobody."""
    text = scene.article.text
    found: dict[int, list[Anchor]] = {}
    for outlet in outlets:
        before = _BEFORE.search(text, max(outlet.start - _LOOK_BACK, 0), outlet.start)
        after = _AFTER.match(text, outlet.end, min(outlet.end + _LOOK_AHEAD, len(text)))
        if before or after:
            found.setdefault(scene.passages.sentence(outlet.start), []).append(outlet)
    return found


def _in_sentence(attribution: Attribution, place: Place, credited: dict[int, list[Anchor]]) -> str | None:
    """The credited outlet nearest to the cue in its sentence and outside the content."""
    outside = [
        outlet
        for outlet in credited.get(place.sentence, ())
        if not any(span.start <= outlet.start and outlet.end <= span.end for span in attribution.content)
    ]
    return min(outside, key=lambda outlet: abs(outlet.start - place.at)).value if outside else None


def _carried(scene: Scene, plain: dict[int, str]) -> dict[int, str]:
    """What the statement before in one utterance came through holds for the next ones too."""
    latest: dict[int, str] = {}
    found: dict[int, str] = {}
    for number in sorted(range(len(scene.places)), key=lambda n: scene.places[n].at):
        place = scene.places[number]
        if number in plain:
            latest[place.utterance] = plain[number]
        elif place.key and place.utterance in latest:
            found[number] = latest[place.utterance]
    return found


def _outlet_of(attribution: Attribution, outlets: Sequence[Anchor]) -> str | None:
    """The outlet that an attribution has for its source, if it has one."""
    for span in attribution.source:
        for outlet in outlets:
            if span.start < outlet.end and outlet.start < span.end:
                return outlet.value
    return None
