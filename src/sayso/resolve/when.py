"""When each statement was said."""

from __future__ import annotations

from datetime import date

from sayso.records import Article
from sayso.resolve.anchors import best_of, weigh
from sayso.resolve.ties import Anchor
from sayso.resolve.times import TimeMention, parse_published, spot_times
from sayso.resolve.utterance import Scene

# A time is taken before nothing already at these odds, which is where F1 is highest on labelled news.
ODDS = 0.7
# The longest age in days of each class of days and of intervals.
_DAY_AGES = ((-1, "ahead"), (0, "0"), (1, "1"), (2, "2"), (6, "3-6"), (30, "7-30"), (365, "31-365"))
_SPAN_AGES = ((14, "near"), (365, "mid"))


def time_anchors(article: Article) -> list[Anchor]:
    """The time expressions of an article as anchors, in order."""
    day = parse_published(article.published)
    today = day.isoformat() if day else ""
    return [
        Anchor(found.start, found.end, found.value, _kind(found, today), age_of(found.value, day))
        for found in spot_times(article.text, article.published)
    ]


def _kind(found: TimeMention, today: str) -> str:
    """The kind of a time, future ones apart: nobody has said anything then."""
    return f"{found.kind} ahead" if today and found.value > today else found.kind


def age_of(value: str, today: date | None) -> str:
    """Roughly how long before publication a date, a month, a year or an interval is; it begins with `age`.

    >>> age_of("2031-05-01", date(2031, 5, 3)), age_of("2030", date(2031, 5, 3))
    ('age 2', 'age year old')
    """
    if today is None:
        return "age unknown"
    if len(value) == len("2031"):
        return f"age year {'this' if value == str(today.year) else 'old'}"
    if len(value) == len("2031-05"):
        same_year = "year" if value[:4] == str(today.year) else "old"
        return f"age month {'this' if value == today.isoformat()[:7] else same_year}"
    first = parse_published(value)
    if first is None:
        return "age unknown"
    days = (today - first).days
    edges = _SPAN_AGES if "/" in value else _DAY_AGES
    span = "span " if "/" in value else ""
    return f"age {span}{next((name for most, name in edges if days <= most), 'old')}"


def find_dates(scene: Scene) -> list[tuple[str | None, float]]:
    """`said_on` of each attribution, in order, with its probability: an ISO date, month, year or interval, or None.

    >>> from sayso.resolve.utterance import lay_out
    >>> find_dates(lay_out(Article("u", ""), [], []))
    []
    """
    found = [best_of(chances, ODDS) for chances in weigh(scene, time_anchors(scene.article), "when")]
    return [(value or None, chance) for value, chance in found]
