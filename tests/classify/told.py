"""Short articles with their attributions, classified as without the encoder: by features alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.classify import classify_statements
from sayso.model.heads import Heads
from sayso.model.marks import Marks
from sayso.model.words import Words
from sayso.records import Article, Attribution, Classification, Resolution, Speaker, content_id
from tests.cases.cases import as_case

Told = tuple[str, str, str]
"""Source, cue and content, each by its words; `#2` after them means their second place."""


def marks_without_model(text: str) -> Marks:
    """Marks whose heads say nothing."""
    none = np.zeros(0, dtype=np.int64)
    return Marks(Words(text, none, none, none, none, none), np.zeros((0, 1), dtype=np.float32), none, Heads({}))


def as_resolution(name: str | None) -> Resolution:
    """A named person, or nobody."""
    return Resolution(Speaker(content_id(name), name, "person") if name else None)


def classify(
    article: Article, attributions: Sequence[Attribution], speakers: Sequence[str | None]
) -> list[Classification]:
    """The classifications of attributions whose speakers are known by name."""
    resolutions = [as_resolution(name) for name in speakers]
    return classify_statements(article, attributions, resolutions, marks_without_model(article.text))


def read(text: str, *told: Told) -> list[Classification]:
    """The classifications of what is told in a text; ids are `"0"`, `"1"`, … and every source is its own speaker."""
    statements = [
        {"source": [source] if source else [], "cue": cue, "content": [content], "expect": {}}
        for source, cue, content in told
    ]
    about = {"name": "test", "rule": "", "outlet": None, "byline": None, "published": None}
    case = as_case({**about, "text": text, "statements": statements})
    return classify(case.article, case.attributions, [source.split("#")[0] for source, _, _ in told])


def read_one(source: str, cue: str, content: str) -> Classification:
    """The classification of `source cue content.` standing alone."""
    return read(f"{source} {cue} {content}.", (source, cue, content))[0]
