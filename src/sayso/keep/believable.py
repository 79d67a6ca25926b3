"""Whether what is said to come from another record can have come from one: it may come from anybody."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from datetime import datetime
from math import isfinite
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from sayso.errors import RecordError
from sayso.keep.corrections import check_person
from sayso.keep.facts import Kept
from sayso.keep.rows import check_reading, read_offsets
from sayso.keep.verdicts import Field, apply_verdict
from sayso.records import Article, Confidence, Reading, Span, Speaker, Statement

_TEXTS = ("id", "field", "value", "by", "made_at")
_MAYBE_TEXTS = ("article_id", "statement_id", "content_spans", "undone_at", "undone_by")
_HINTS = {record: get_type_hints(record) for record in (Reading, Article, Statement, Span, Speaker, Confidence)}


def check_kept(kept: Kept) -> None:
    """Raise RecordError unless every field holds what its type says, every span its words, every verdict a statement.

    >>> from sayso.records import Article
    >>> check_kept(Kept(Reading(Article("https://courier.example/1", "Ruiz said no.")), (), ()))
    """
    try:
        if any(not _is_sound(reading) for reading in (kept.shown, *(made.reading for made in kept.made))):
            raise ValueError("a reading")
        for made in kept.made:
            datetime.fromisoformat(made.made_at)
            _require(type(made.by) is str and made.by != "" and made.reading.article.url == kept.shown.article.url)
        for verdict in kept.verdicts:
            _check_verdict(verdict, {made.reading.article.id: made.reading for made in kept.made}, kept)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise RecordError(f"what is kept of it is damaged ({type(error).__name__}): export it again") from error


def _is_sound(reading: Reading) -> bool:
    fits = has_type(reading, Reading)
    if fits:
        check_reading(reading)
    return fits


def _check_verdict(verdict: Mapping[str, Any], texts: Mapping[str, Reading], kept: Kept) -> None:
    _require(all(type(verdict[name]) is str for name in _TEXTS))
    _require(all(verdict[name] is None or type(verdict[name]) is str for name in _MAYBE_TEXTS))
    check_person(verdict["by"])
    datetime.fromisoformat(verdict["made_at"])
    field, value = verdict["field"], json.loads(verdict["value"])
    if verdict["statement_id"] is not None:
        _require(field in get_args(Field))
        text = texts[verdict["article_id"]].article.text
        read_offsets(verdict["content_spans"])
        said = next(_said(kept, verdict["statement_id"]))
        _require(value is True if field == "rejected" else has_type(apply_verdict(said, text, field, value), Statement))
    elif verdict["article_id"] is not None:
        _require(verdict["article_id"] in texts and field == "apart" and type(value) is str)
    else:
        _require(field in ("same", "apart") and has_type(tuple(value), tuple[str, ...]) and len(value) == 2)


def _said(kept: Kept, statement_id: str) -> Iterator[Statement]:
    found = [said for made in kept.made for said in made.reading.statements if said.id == statement_id]
    _require(bool(found))
    return iter(found)


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError("not what an export has")


def has_type(value: Any, hint: Any) -> bool:
    """Whether a value, and all within it, is what a type hint says, as far as the records use hints.

    >>> has_type(("a", None), tuple[str | None, ...]), has_type(True, float)
    (True, False)
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return type(value) is str and value in arguments
    if origin in (Union, UnionType):
        return any(has_type(value, one) for one in arguments)
    if origin is tuple:
        return type(value) is tuple and all(has_type(item, arguments[0]) for item in value)
    if is_dataclass(hint):
        return type(value) is hint and all(has_type(getattr(value, name), of) for name, of in _HINTS[hint].items())
    if hint is float:
        return type(value) in (int, float) and isfinite(value)
    return type(value) is hint
