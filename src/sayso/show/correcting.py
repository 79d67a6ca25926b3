"""What a person types to correct a statement, as the values that a record takes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from sayso.errors import SaysoError
from sayso.records import Reading, Speaker, Statement, content_id

NONE = "none"
"""Stands for "the article does not say"."""

_OFFSETS = re.compile(r"(\d+):(\d+)")


def read_value(reading: Reading, said: Statement, field: str, given: Any) -> Any:
    """The value of a correction: a speaker, spans, a text or None.

    Spans are given as words of the article or as `START:END` in code points. Raises SaysoError for words that the
    article does not have.
    """
    if field in ("source", "cue", "content"):
        return [find_place(reading.article.text, piece, said.start) for piece in given if piece != NONE]
    return None if given == NONE else given


def find_place(text: str, given: str, near: int) -> tuple[int, int]:
    """Where words stand in a text: of several places the nearest to an offset.

    >>> find_place("no, no, no", "no", 5)
    (4, 6)
    """
    offsets = _OFFSETS.fullmatch(given)
    if offsets:
        return int(offsets[1]), int(offsets[2])
    starts = [match.start() for match in re.finditer(re.escape(given), text)] if given else []
    if not starts:
        raise SaysoError(f"the article does not have these words: {given!r}; copy them from it, or give START:END")
    start = min(starts, key=lambda start: abs(start - near))
    return start, start + len(given)


def make_speaker(reading: Reading, name: str, given: dict[str, Any]) -> Speaker:
    """The speaker of that name in the reading, else a new one; what is given of kind, role, affiliation is set.

    >>> from sayso.records import Article
    >>> make_speaker(Reading(Article("u", "…")), "Ana Ruiz", {"role": "pilot"}).role
    'pilot'
    """
    voices = (said.speaker for said in reading.statements)
    known = next((voice for voice in voices if voice is not None and voice.name == name), None)
    speaker = known or Speaker(content_id("speaker", name), name, "person")
    about: dict[str, Any] = {field: None if value == NONE else value for field, value in given.items()}
    return replace(speaker, **about)


def find_statement(reading: Reading | None, id_: str) -> tuple[Reading, Statement]:
    """The statement of that id in its reading, and the reading. Raises SaysoError where there is none."""
    if reading is not None:
        for said in reading.statements:
            if said.id == id_:
                return reading, said
    raise SaysoError(f"there is no statement {id_} to correct: `sayso find` shows the id of each under its words")
