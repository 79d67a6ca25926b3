"""Everything that `resolve` finds out about the attributions of an article, put together."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.marks import Marks
from sayso.records import Article, Attribution, Resolution
from sayso.resolve.medium import find_media
from sayso.resolve.outlets import find_outlets
from sayso.resolve.speakers import resolve_speakers
from sayso.resolve.utterance import lay_out
from sayso.resolve.via import find_vias
from sayso.resolve.when import find_dates


def resolve_statements(article: Article, attributions: Sequence[Attribution], marks: Marks) -> list[Resolution]:
    """One resolution for each attribution, in order."""
    speakers = resolve_speakers(article, attributions, marks)
    scene = lay_out(article, attributions, [speaker for speaker, _ in speakers])
    outlets = find_outlets(article)
    parts = zip(speakers, find_media(scene, outlets, marks), find_vias(scene, outlets), find_dates(scene), strict=True)
    return [
        Resolution(speaker, medium, via, said_on, sure, medium_sure, via_sure, said_sure)
        for (speaker, sure), (medium, medium_sure), (via, via_sure), (said_on, said_sure) in parts
    ]
