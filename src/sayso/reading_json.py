"""Readings as JSON and back: the one place that knows the names of DESIGN's JSON.

>>> from sayso.records import Article, Reading
>>> reading = Reading(Article(url="u", text="Ruiz said no."))
>>> reading_from_json(reading_to_json(reading)) == reading
True
"""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from sayso.records import Article, Confidence, Reading, Skipped, Span, Speaker, Statement

Json = dict[str, Any]
_SURROGATES = re.compile("[\ud800-\udfff]")


def reading_to_json(reading: Reading) -> Json:
    """One reading as JSON-ready dictionaries; `skipped` is null."""
    article = reading.article
    return {
        "article": {"id": article.id, **asdict(article)},
        "statements": [statement_to_json(statement) for statement in reading.statements],
        "skipped": None,
    }


def skipped_to_json(skipped: Skipped) -> Json:
    """What stands in place of a reading for an input that could not be read."""
    return {"article": None, "statements": [], "skipped": asdict(skipped)}


def statement_to_json(statement: Statement) -> Json:
    """One statement with every field of the design; spans as `{"start", "end", "text"}`."""
    out = asdict(statement)
    out["confidence"] = {name: round(value, 4) for name, value in out["confidence"].items()}
    return out


def reading_from_json(data: Json) -> Reading:
    """The reading that `reading_to_json` wrote. Raises KeyError or TypeError on other JSON."""
    fields = {name: value for name, value in data["article"].items() if name != "id"}
    return Reading(Article(**fields), tuple(statement_from_json(item) for item in data["statements"]))


def statement_from_json(data: Json) -> Statement:
    """The statement that `statement_to_json` wrote."""
    spans = {role: tuple(Span(**span) for span in data[role]) for role in ("source", "cue", "content")}
    speaker = data["speaker"] and Speaker(**{**data["speaker"], "candidates": tuple(data["speaker"]["candidates"])})
    return Statement(**{**data, **spans, "speaker": speaker, "confidence": Confidence(**data["confidence"])})


def sound(data: Any) -> Any:
    r"""JSON-ready data whose texts are all Unicode: U+FFFD for each lone surrogate, so that offsets stay.

    >>> sound({"text": ["a\ud800"]})
    {'text': ['a�']}
    """
    if isinstance(data, str):
        return _SURROGATES.sub("\ufffd", data)
    if isinstance(data, dict):
        return {name: sound(value) for name, value in data.items()}
    return [sound(item) for item in data] if isinstance(data, (list, tuple)) else data
