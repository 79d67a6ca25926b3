"""The picture of a claim's provenance: which account rests on which, and on whose knowledge in the end.

Columns run from the accounts that nothing else rests on, over what they took their words from, to the origins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal
from urllib.parse import quote

from sayso.records import Member, Step
from sayso.show.plain import plain_line
from sayso.show.web.filters import day
from sayso.show.web.pages.claim import ClaimPage

WIDTH, HEIGHT = 216, 52
ACROSS, DOWN = 92, 16
"""Size of a box, and the space between boxes, in pixels."""
LINE = 27
"""Characters that a line of a box holds."""
UNNAMED = "somebody who is not named"

Kind = Literal["outlet", "between", "origin"]


@dataclass(frozen=True, slots=True)
class Box:
    """An account, something between, or an origin, at its place in the picture; `name` is said in full elsewhere."""

    key: str
    kind: Kind
    name: str
    lines: tuple[str, ...]
    link: str | None
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """`start` rests on `end`: why, with the words that show it. `path` is where it runs; `number` names it."""

    number: int
    start: Box
    end: Box
    kind: str
    why: str
    evidence: tuple[str, ...]
    path: str
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The picture and, as `arrows`, the same for a list."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def draw_provenance(page: ClaimPage) -> Provenance | None:
    """The picture of a claim; None where there is no more to it than one account."""
    ties = _without_shortcuts(_find_ties(page))
    layers = _layer(ties)
    names = _name_all(page, ties)
    if len(names) < 2:
        return None
    columns: dict[int, list[str]] = {}
    for key in names:
        columns.setdefault(layers.get(key, 0), []).append(key)
    tallest = max(len(column) for column in columns.values())
    boxes = {
        key: _box(key, names[key], place, level, tallest - len(column))
        for place, (_, column) in enumerate(sorted(columns.items()))
        for level, key in enumerate(column)
    }
    arrows = tuple(
        _arrow(number, boxes[start], boxes[end], tie) for number, ((start, end), tie) in enumerate(ties.items(), 1)
    )
    width = len(columns) * (WIDTH + ACROSS) - ACROSS
    return Provenance(width + 2, tallest * (HEIGHT + DOWN) - DOWN + 2, tuple(boxes.values()), arrows)


@dataclass(frozen=True, slots=True)
class _Tie:
    kind: str
    why: str
    evidence: tuple[str, ...]


def _find_ties(page: ClaimPage) -> dict[tuple[str, str], _Tie]:
    """Every `rests on` between two boxes, once, in the order in which accounts came out."""
    members = _resting(page)
    articles = {member.article for member in members}
    ties: dict[tuple[str, str], _Tie] = {}
    for step in page.claim.origins.steps:
        if step.kind != "utterance" and step.article in articles:
            end = _end_of(step, page, articles)
            tie = _Tie(step.kind, step.why, tuple(plain_line(span.text) for span in step.evidence))
            if end != step.article and (end, step.article) not in ties:
                ties.setdefault((step.article, end), tie)
    for member in members:
        origin = _origin(page, member, ties)
        if origin is not None:
            ties.setdefault((member.article, origin), _own_words(page, member, origin))
    return ties


def _without_shortcuts(ties: dict[tuple[str, str], _Tie]) -> dict[tuple[str, str], _Tie]:
    """The ties without those that only repeat a longer way: a reprint names the same people as what it reprints."""
    after: dict[str, set[str]] = {}
    for start, end in ties:
        after.setdefault(start, set()).add(end)
    return {(start, end): tie for (start, end), tie in ties.items() if not _leads(after, after[start] - {end}, end)}


def _leads(after: Mapping[str, set[str]], starts: set[str], end: str) -> bool:
    """Whether a way leads from one of the boxes to another."""
    seen, waiting = set(starts), list(starts)
    while waiting:
        fresh = after.get(waiting.pop(), set()) - seen
        seen |= fresh
        waiting.extend(fresh)
    return end in seen


def _resting(page: ClaimPage) -> list[Member]:
    """The members whose origins were traced, in the order in which their articles came out."""
    traced = {statement for group in page.claim.origins.groups for statement in group}
    found = [member for member in page.claim.members if member.statement in traced]
    return sorted(found, key=lambda member: (member.published or "", member.article))


def _end_of(step: Step, page: ClaimPage, articles: set[str]) -> str:
    """The box on which a step rests: an account of this claim, an origin, or something between."""
    if step.on_article in articles:
        return str(step.on_article)
    if step.on in page.claim.origins.named:
        return f"origin:{step.on}"
    # One key for one name, however it is written: `the Nereid Press Agency` is `Nereid Press Agency`.
    return "between:" + " ".join(step.on.removeprefix("the ").removeprefix("The ").split())


def _origin(page: ClaimPage, member: Member, ties: Mapping[tuple[str, str], _Tie]) -> str | None:
    """The origin of a statement as the reading with most origins has it; None where the steps lead to one already."""
    named = page.claim.origins.named
    if member.speaker is not None and member.speaker in named:
        return f"origin:{member.speaker}"
    if any(start == member.article and end.startswith("origin:") for start, end in ties):
        return None
    others = {each.statement: each for each in page.claim.members}
    number, group = next(
        (number, group) for number, group in enumerate(page.claim.origins.groups) if member.statement in group
    )
    speakers = [others[each].speaker for each in group if each in others and others[each].speaker in named]
    return f"origin:{speakers[0]}" if speakers else f"origin:{UNNAMED}\0{number}"


def _own_words(page: ClaimPage, member: Member, origin: str) -> _Tie:
    """Why a statement rests on an origin: by a step that says so, else since it gives these words to them."""
    for step in page.claim.origins.steps:
        if step.kind == "utterance" and step.article == member.article:
            return _Tie(step.kind, step.why, tuple(plain_line(span.text) for span in step.evidence))
    hit = next(hit for hit in page.hits if hit.statement.id == member.statement)
    words = tuple(plain_line(span.text) for span in hit.statement.source)
    name = origin.removeprefix("origin:").split("\0")[0]
    return _Tie("own", f"It gives the words to {name}.", words)


def _layer(ties: Iterable[tuple[str, str]]) -> dict[str, int]:
    """The column of each box: one further than all that rest on it; origins stand last, a circle is cut."""
    pairs = list(ties)
    layers = dict.fromkeys((key for pair in pairs for key in pair), 0)
    for _ in range(len(layers)):
        for start, end in pairs:
            if layers[end] <= layers[start] < len(layers):
                layers[end] = layers[start] + 1
    last = max(layers.values(), default=0)
    return {key: last if key.startswith("origin:") else layer for key, layer in layers.items()}


def _name_all(page: ClaimPage, ties: Mapping[tuple[str, str], _Tie]) -> dict[str, tuple[Kind, str, str | None]]:
    """The kind, the name and the link of each box, accounts first, in time."""
    names: dict[str, tuple[Kind, str, str | None]] = {}
    for member in _resting(page):
        name = f"{member.outlet or 'no outlet'}, {day(member.published) if member.published else 'no date'}"
        names[member.article] = ("outlet", plain_line(name), f"/articles/{quote(member.article, safe='')}")
    for key in (key for pair in ties for key in pair):
        if key not in names:
            kind: Kind = "origin" if key.startswith("origin:") else "between"
            names[key] = (kind, plain_line(key.partition(":")[2].split("\0")[0]), None)
    return names


def _box(key: str, named: tuple[Kind, str, str | None], place: int, level: int, missing: int) -> Box:
    kind, name, link = named
    lines = wrap(name, LINE, max_lines=2, placeholder=" …") or ["?"]
    y = level * (HEIGHT + DOWN) + missing * (HEIGHT + DOWN) // 2
    return Box(key, kind, name, tuple(lines), link, place * (WIDTH + ACROSS) + 1, y + 1)


def _arrow(number: int, start: Box, end: Box, tie: _Tie) -> Arrow:
    x1, y1, x2, y2 = start.x + WIDTH, start.y + HEIGHT // 2, end.x - 7, end.y + HEIGHT // 2
    bend = max(30, (x2 - x1) // 2)
    path = f"M{x1},{y1} C{x1 + bend},{y1} {x2 - bend},{y2} {x2},{y2}"
    at = _on_curve((x1, x1 + bend, x2 - bend, x2), (y1, y1, y2, y2), x1 + ACROSS // 2 - 4)
    return Arrow(number, start, end, tie.kind, tie.why, tie.evidence, path, at)


def _on_curve(xs: tuple[int, ...], ys: tuple[int, ...], x: int) -> tuple[int, int]:
    """The point of a cubic Bezier curve at about `x`; it runs from left to right."""
    points = [(_bezier(xs, step / 50), _bezier(ys, step / 50)) for step in range(51)]
    near = min(points, key=lambda point: abs(point[0] - x))
    return round(near[0]), round(near[1])


def _bezier(at: tuple[int, ...], t: float) -> float:
    u = 1 - t
    return u**3 * at[0] + 3 * u * u * t * at[1] + 3 * u * t * t * at[2] + t**3 * at[3]
