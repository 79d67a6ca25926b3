"""What a person may say about a statement, and what the statement becomes by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any, Literal, get_args

from sayso.errors import RecordError
from sayso.records import Act, Commitment, Medium, Span, Speaker, Statement

Field = Literal[
    "speaker", "act", "commitment", "medium", "via", "said_on", "source", "cue", "content", "answers", "rejected"
]
Offsets = Sequence[tuple[int, int]]
Value = Speaker | str | bool | Offsets | None

_CHOICES = {"act": get_args(Act), "commitment": get_args(Commitment), "medium": get_args(Medium)}
_SPANS = ("source", "cue", "content")


def value_to_json(field: Field, value: Value) -> Any:
    """The value as JSON; raises RecordError when it cannot be the value of that field.

    >>> value_to_json("content", [(0, 4)])
    [[0, 4]]
    """
    if field not in get_args(Field):
        raise RecordError(f"{field} cannot be corrected: choose one of {', '.join(get_args(Field))}")
    if field in _CHOICES and value not in _CHOICES[field]:
        raise RecordError(f"{value!r} is not a value of {field}: choose one of {', '.join(_CHOICES[field])}")
    if field == "speaker" and isinstance(value, Speaker):
        return asdict(value)
    if field in _SPANS and isinstance(value, Sequence) and not isinstance(value, str):
        return [[start, end] for start, end in value]
    if field == "rejected" and value is True:
        return True
    if (
        field not in _SPANS
        and field != "rejected"
        and (value is None or (isinstance(value, str) and field != "speaker"))
    ):
        return value
    raise RecordError(f"{value!r} cannot be the value of {field}")


def apply_verdict(said: Statement, text: str, field: Field, value: Any) -> Statement:
    """The statement with that field as a person set it, and certain; `value` is what `value_to_json` gave.

    Raises RecordError for spans outside `text`, or for a content without a word.
    """
    if field in _SPANS:
        spans = _cut(text, value)
        if field == "content" and not spans:
            raise RecordError("a statement needs a content: reject it instead")
        changed: dict[str, Any] = {field: spans, "confidence": replace(said.confidence, attribution=1.0)}
        return replace(said, **changed)
    if field == "speaker":
        value = value and Speaker(**{**value, "candidates": tuple(value["candidates"])})
    certain: dict[str, Any] = {field: 1.0}
    return replace(said, **{str(field): value}, confidence=replace(said.confidence, **certain))


def overlap(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> float:
    """How much two sets of pieces share: characters in both, divided by characters in either.

    >>> overlap([(0, 10)], [(5, 10)])
    0.5
    """
    first, second = _characters(one), _characters(other)
    return len(first & second) / len(first | second) if first or second else 0.0


def _characters(pieces: Sequence[tuple[int, int]]) -> set[int]:
    return {place for start, end in pieces for place in range(start, end)}


def _cut(text: str, pieces: list[list[int]]) -> tuple[Span, ...]:
    if any(not 0 <= start < end <= len(text) for start, end in pieces):
        raise RecordError(f"spans must be non-empty and lie between 0 and {len(text)}")
    return tuple(Span.of(text, start, end) for start, end in sorted(pieces))
