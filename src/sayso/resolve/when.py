"""When each statement was said."""

from __future__ import annotations

from sayso.records import Article
from sayso.resolve.anchors import best_of, weigh
from sayso.resolve.ties import Anchor
from sayso.resolve.times import TimeMention, parse_published, spot_times
from sayso.resolve.utterance import Scene

# A time is taken before nothing already at these odds, which is where F1 is highest on labelled news.
ODDS = 0.55


def time_anchors(article: Article) -> list[Anchor]:
    """The time expressions of an article as anchors, in order."""
    day = parse_published(article.published)
    today = day.isoformat() if day else ""
    return [
        Anchor(found.start, found.end, found.value, _kind(found, today))
        for found in spot_times(article.text, article.published)
    ]


def _kind(found: TimeMention, today: str) -> str:
    """The kind of a time, future ones apart: nobody has said anything then."""
    return f"{found.kind} ahead" if today and found.value > today else found.kind


def find_dates(scene: Scene) -> list[tuple[str | None, float]]:
    """`said_on` of each attribution, in order, with its probability: an ISO date, month, year or interval, or None.

    >>> from sayso.resolve.utterance import lay_out
    >>> find_dates(lay_out(Article("u", ""), [], []))
    []
    """
    found = [best_of(chances, ODDS) for chances in weigh(scene, time_anchors(scene.article), "when")]
    return [(value or None, chance) for value, chance in found]
