"""From the form of a statement to a person's verdicts: only what differs from what the record shows is one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast, get_args

from sayso.keep.verdicts import Field, Value
from sayso.records import SpeakerKind, Stance
from sayso.show.correcting import find_place, make_speaker
from sayso.show.web.page import AskError
from sayso.show.web.pages.correct import CHOSEN, SPANS, TOLD, CorrectPage, lines_of
from sayso.show.web.posting import text_of

Form = Mapping[str, str | tuple[str, bytes]]
_OFFSETS = re.compile(r"\d+:\d+")


def read_corrections(page: CorrectPage, form: Form) -> dict[Field, Value]:
    """The fields that the form changes, with their new values.

    Raises AskError or SaysoError for words that the article does not have, or for an impossible value.
    """
    if text_of(form, "rejected"):
        return {"rejected": True}
    found: dict[str, Value] = {}
    said = page.statement
    for name in (*CHOSEN, *TOLD, "answers"):
        given = text_of(form, name) or None
        if name in form and given != getattr(said, name):
            found[name] = given
    for name in SPANS:
        if text_of(form, f"{name}_at") or (name in form and text_of(form, name) != lines_of(said, name)):
            found[name] = _read_spans(page, name, form)
    speaker = _read_speaker(page, form)
    if speaker != said.speaker:
        found["speaker"] = speaker
    return cast(dict[Field, Value], found)


def read_stance(page: CorrectPage, form: Form) -> Stance | None:
    """Where the statement stands in its claim, if the form changes that. Raises AskError for another word."""
    given = text_of(form, "stance")
    if not given or not page.claims or given == page.claims[0].stance:
        return None
    if given not in get_args(Stance):
        raise AskError(f"a statement stands {', '.join(get_args(Stance))}")
    return cast(Stance, given)


def _read_speaker(page: CorrectPage, form: Form) -> Any:
    speaker = page.statement.speaker
    if "speaker" not in form:
        return speaker
    name = text_of(form, "speaker")
    about = {field: text_of(form, field) or None for field in ("role", "affiliation")}
    kind = text_of(form, "kind")
    if kind and kind not in get_args(SpeakerKind):
        raise AskError(f"a speaker is one of {', '.join(get_args(SpeakerKind))}")
    shown = (speaker.name or "", speaker.role, speaker.affiliation, speaker.kind) if speaker else ("", None, None, "")
    if (name, about["role"], about["affiliation"], kind or shown[3]) == shown:
        return speaker
    if not name:
        return None
    return make_speaker(page.reading, name, {**about, **({"kind": kind} if kind else {})})


def _read_spans(page: CorrectPage, name: str, form: Form) -> list[tuple[int, int]]:
    """Places as a script gives them, `START:END` each, else the article's words, a line for each piece."""
    text, near = page.reading.article.text, page.statement.start
    given = text_of(form, f"{name}_at").split()
    if given and all(_OFFSETS.fullmatch(place) for place in given):
        return [find_place(text, place, near) for place in given]
    places = [(piece.start, piece.end) for piece in getattr(page.statement, name)]
    known = dict(zip(lines_of(page.statement, name).split("\n"), places, strict=False))
    lines = [line.strip() for line in text_of(form, name).split("\n")]
    return [known.get(line) or find_place(text, line, near) for line in lines if line]
