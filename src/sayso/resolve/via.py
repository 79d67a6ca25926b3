"""Through whom each statement reached the article.

Learned weights say how likely each outlet near a statement is. Plain wordings (`told CNN`, `in an interview with the
Gazette`, `as the AP reported`) make theirs likelier, for the rest of the utterance too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.languages.en.anchor_words import AFTER_OUTLET, BEFORE_OUTLET
from sayso.records import Attribution
from sayso.resolve.anchors import Chances, best_of, weigh
from sayso.resolve.ties import Anchor
from sayso.resolve.utterance import Place, Scene

ODDS = 0.6
# How many times likelier a plain wording makes an outlet, and one carried on from the statement before; and the least
# probability that is raised. Chosen over five folds of labelled articles.
_PLAIN, _CARRIED = 3.0, 1.5
_LEAST = 0.02
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
        value, chance = best_of(_lifted(chances, plain.get(number), carried.get(number)), ODDS)
        out.append((value or None, chance))
    return out


def _lifted(chances: Chances, plain: str | None, carried: str | None) -> Chances:
    """The probabilities with the outlets that a wording ties to a statement made likelier."""
    lifted = dict(chances)
    for value, times in ((plain, _PLAIN), (carried, _CARRIED)):
        if value is not None:
            lifted[value] = max(lifted.get(value, 0.0), _LEAST) * times
    total = sum(lifted.values())
    return {value: chance / total for value, chance in lifted.items()}


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
