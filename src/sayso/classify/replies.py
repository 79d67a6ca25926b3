"""Features of one attribution that may answer another, and of the pair that they make."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from sayso.classify.scenes import Scene, Side
from sayso.classify.words import stem_table, stems, with_pairs, words_of
from sayso.languages.en.replies import ASKED, CLAIM_NOUNS, POINTING, REPLYING
from sayso.languages.en.speech_acts import DENIALS, EVASIONS, NEGATIONS
from sayso.model.labels import ACTS
from sayso.records import Span

Features = dict[str, float]
_NOUNS = {kind: stem_table(nouns) for kind, nouns in CLAIM_NOUNS.items()}
_REPLYING, _DENIALS, _EVASIONS = stem_table(REPLYING), stem_table(DENIALS), stem_table(EVASIONS)
_ASKED = stem_table(ASKED)
_BEFORE_CUE = 60
_FEW_WORDS = 12
_SHOWN = 0.1
_MEETING = ("deny", "evade", "confirm")


def reply_features(scene: Scene, side: Side) -> Features:
    """What makes it likely that a side answers somebody at all."""
    found = {"bias": 1.0, f"form {side.attribution.form}": 1.0}
    found.update({f"act {act}": float(chance) for act, chance in zip(ACTS, side.acts, strict=True)})
    found.update(dict.fromkeys((f"takes up {kind}" for kind in taken_up(side)), 1.0))
    found.update(dict.fromkeys(_signs(scene, side), 1.0))
    found.update((f"cue {word}", 1.0) for word in side.cue)
    return found


def taken_up(side: Side) -> list[str]:
    """The kinds of things said that the side names: `the report`, `her accusation`."""
    words = {*side.cue, *stems(side.content[:_FEW_WORDS])}
    return [kind for kind, nouns in _NOUNS.items() if words & nouns]


def _signs(scene: Scene, side: Side) -> Iterator[str]:
    cue, content = set(with_pairs(side.cue)), set(with_pairs(stems(side.content)))
    if cue & _REPLYING:
        yield "replying cue"
        yield from (f"replying {word}" for word in sorted(cue & _REPLYING))
    if any(word in NEGATIONS for word in side.cue):
        yield "negated cue"
    if any(word in POINTING for word in side.content[:4]):
        yield "points back"
        if len(side.content) < _FEW_WORDS:
            yield "points back shortly"
    for name, table in (("denial", _DENIALS), ("evasion", _EVASIONS)):
        if content & table:
            yield f"{name} in content"
    if side.content[:1] and side.content[0] in {"no", "yes", "well", "but"}:
        yield f"content begins {side.content[0]}"
    before = scene.text[max(side.attribution.start - _BEFORE_CUE, 0) : side.attribution.start]
    known = stems(words_of([Span(0, 0, before)]))
    if _ASKED & set(known):
        yield "asked before"
    if known[-1:] == ["but"] or "but" in known[-4:]:
        yield "but before"
    if side.paragraph == 0:
        yield "headline"
    if side.attribution.inside:
        yield "nested"


def pair_features(scene: Scene, place: int, spot: int) -> Features:
    """What makes it likely that the side at `place` answers the one at `spot`."""
    side, other, steps = scene.sides[place], scene.sides[spot], place - spot
    where = "before" if steps > 0 else "after"
    found: Features = {}
    for name in (*_distance(side, other, steps, where), *_people(side, other, where), *_nesting(side, other)):
        found[name] = 1.0
    likeness = _likeness(scene, side, other)
    found.update(likeness)
    found.update(_acts(side, other, steps))
    for stance, chance in _stances(side).items():
        found.update({f"{stance}: {name}": chance * amount for name, amount in likeness.items()})
        if not side.names & other.names and where == "before":
            found[f"{stance}: other before {_bucket(steps, (1, 2, 4))}"] = chance
    return found


def _stances(side: Side) -> Features:
    """The ways in which a side meets others, each with its probability."""
    found = {name: float(side.acts[ACTS.index(name)]) for name in _MEETING}
    if set(with_pairs(side.cue)) & _REPLYING:
        found["replying"] = 1.0
    if any(word in POINTING for word in side.content[:4]):
        found["pointing"] = 1.0
    return {name: chance for name, chance in found.items() if chance > _SHOWN}


def _distance(side: Side, other: Side, steps: int, where: str) -> Iterator[str]:
    yield f"{where} steps {_bucket(abs(steps), (1, 2, 3, 5, 8))}"
    yield f"{where} paragraphs {_bucket(abs(side.paragraph - other.paragraph), (0, 1, 2, 4, 8))}"
    if side.sentence == other.sentence:
        yield f"{where} same sentence"
    if other.paragraph == 0:
        yield "candidate in headline"
    if side.paragraph == 0:
        yield f"headline {where}"
    if any(word in POINTING for word in side.content[:4]):
        yield f"points {where} steps {_bucket(abs(steps), (1, 2, 4))}"


def _bucket(count: int, edges: tuple[int, ...]) -> str:
    return next((f"<={edge}" for edge in edges if count <= edge), f">{edges[-1]}")


def _people(side: Side, other: Side, where: str) -> Iterator[str]:
    if side.speaker and other.speaker:
        same = "same" if side.speaker == other.speaker else "different"
        yield f"{same} speaker"
        yield f"{same} speaker {where}"
    else:
        yield "unknown speaker"
    said = set(other.content)
    if side.names & said:
        yield "candidate names the answerer"
    if side.bodies & said:
        yield "candidate names the answerer's body"
    if other.names & set(side.content):
        yield "answer names the candidate"
    if side.names & (other.addressed - other.names):
        yield "candidate speaks to the answerer"
        yield f"candidate speaks to the answerer {where}"
    if other.names & (side.addressed - side.names):
        yield "answerer speaks of the candidate"
        yield f"answerer speaks of the candidate {where}"
    yield f"candidate kind {other.kind}"


def _nesting(side: Side, other: Side) -> Iterator[str]:
    if other.attribution.inside == side.attribution.id:
        yield "candidate inside the answer"
    elif side.attribution.inside == other.attribution.id:
        yield "answer inside the candidate"
    elif side.attribution.inside and side.attribution.inside == other.attribution.inside:
        yield "both inside one"
    elif other.attribution.inside:
        yield "candidate inside another"


def _acts(side: Side, other: Side, steps: int) -> Features:
    """The candidate's acts alone, with what the answerer does, and with what the answerer takes up."""
    acts = {act: float(chance) for act, chance in zip(ACTS, other.acts, strict=True)}
    found = {f"candidate {act}": chance for act, chance in acts.items()}
    if abs(steps) == 1:
        found.update({f"next {act}": chance for act, chance in acts.items()})
    for name, chance in _stances(side).items():
        found.update({f"{name} {act}": chance * p for act, p in acts.items()})
    if side.names & (other.addressed - other.names):
        found["answerer is asked"] = acts["ask"]
    for kind in taken_up(side):
        if kind in ACTS:
            found[f"takes up its act {kind}"] = acts[kind]
        elif kind == "report" and other.kind in {"organization", "document"}:
            found["takes up the report of a body"] = 1.0
    return found


def _likeness(scene: Scene, side: Side, other: Side) -> Features:
    """How much of what is said the two share, in words and in meaning."""
    # Exact sums: those of a set come in another order in another process, and would differ in their last digit.
    shared = fsum(scene.weight[word] for word in side.topics & other.topics)
    least = min(fsum(scene.weight[word] for word in one.topics) for one in (side, other))
    found = {"shared words": min(shared, 6.0) / 3, "share of words": shared / (least + 2)}
    if not shared:
        found["nothing shared"] = 1.0
    near = side.cosine(other)
    return {**found, "cosine": near} if near else found
