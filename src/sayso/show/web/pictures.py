"""Pictures of what was said when: places on a time axis, worked out here and drawn as SVG by a template.

Horizontal places are per cent of the width, so that a picture fits a phone and a wide screen alike.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.show.web.filters import day

LEFT, RIGHT = 2.0, 98.0
TOP, LANE, STEP = 14, 32, 11
"""The first line of dots, the space between lanes, and between dots of one day in a lane, in pixels."""
MOST_STACKED = 12
TICKS = 4


@dataclass(frozen=True, slots=True)
class Point:
    """Something said: on which day (ISO), in which lane, where it stands on the page and what it is called."""

    day: str
    lane: Hashable
    link: str
    name: str
    mark: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A point at its place: `x` in per cent, `y` in pixels."""

    x: float
    y: int
    point: Point


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the picture: its name at `y`, and its dots."""

    name: str
    y: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A picture `height` pixels high; `ticks` are days with their places; `first` and `last` are days in words."""

    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    first: str
    last: str


def draw_timeline(points: Iterable[Point], lanes: Sequence[tuple[Hashable, str]]) -> Timeline | None:
    """The points on a time axis, one line for each lane that has any, dots of one day above each other.

    Points without a day are left out. None where fewer than two days would be seen.

    >>> points = [Point("2024-05-03", "pro", "#1", "Ruiz", ""), Point("2024-05-07", "pro", "#2", "Lind", "")]
    >>> [(dot.x, dot.y) for lane in draw_timeline(points, [("pro", "say so")]).lanes for dot in lane.dots]
    [(2.0, 32), (98.0, 32)]
    """
    days = [(found, point) for point in points if (found := _read(point.day)) is not None]
    first, last = min((d for d, _ in days), default=date.min), max((d for d, _ in days), default=date.min)
    if first == last:
        return None
    span = (last - first).days
    made: list[Lane] = []
    y = TOP
    for key, name in lanes:
        inside = [(d, point) for d, point in days if point.lane == key]
        if inside:
            base = y + 18
            made.append(Lane(name, y, tuple(_stack(inside, base, first, span))))
            y = max(dot.y for dot in made[-1].dots) + LANE
    ticks = sorted({first.toordinal() + round(span * place / (TICKS - 1)) for place in range(TICKS)})
    at = tuple((_place(tick - first.toordinal(), span), day(date.fromordinal(tick).isoformat())) for tick in ticks)
    return Timeline(y + 14, tuple(made), at, day(first.isoformat()), day(last.isoformat()))


def _stack(points: Sequence[tuple[date, Point]], base: int, first: date, span: int) -> Iterable[Dot]:
    on_day: dict[date, int] = {}
    for when, point in points:
        level = on_day.get(when, 0)
        on_day[when] = level + 1
        yield Dot(_place((when - first).days, span), base + min(level, MOST_STACKED) * STEP, point)


def _place(days: int, span: int) -> float:
    return round(LEFT + (RIGHT - LEFT) * days / span, 2)


def _read(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
