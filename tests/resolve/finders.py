"""The finders of single fields, called with an article and its attributions alone."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records import Article, Attribution, Medium
from sayso.resolve.medium import find_media
from sayso.resolve.outlets import find_outlets
from sayso.resolve.speakers import resolve_speakers
from sayso.resolve.utterance import Scene, lay_out
from sayso.resolve.via import find_vias
from sayso.resolve.when import find_dates


def scene_of(article: Article, attributions: Sequence[Attribution]) -> Scene:
    """An article laid out with its speakers resolved."""
    return lay_out(article, attributions, [speaker for speaker, _ in resolve_speakers(article, attributions)])


def dates_of(article: Article, attributions: Sequence[Attribution]) -> list[tuple[str | None, float]]:
    """`said_on` of each attribution."""
    return find_dates(scene_of(article, attributions))


def media_of(article: Article, attributions: Sequence[Attribution]) -> list[tuple[Medium, float]]:
    """`medium` of each attribution, from the words around it."""
    return find_media(scene_of(article, attributions), find_outlets(article))


def vias_of(article: Article, attributions: Sequence[Attribution]) -> list[tuple[str | None, float]]:
    """`via` of each attribution."""
    return find_vias(scene_of(article, attributions), find_outlets(article))
