"""People's corrections as training data: each corrected article whole, in the format of the PolNeAR corpus here.

`{"url", "title", "outlet", "published", "byline", "text", "statements"}`; a statement has `source`, `cue` and `content`
as lists of `[start, end]` in code points, the fields of a reading, and in `corrected` the names of those fields that a
person set, or nothing. What people rejected is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TextIO

from sayso.keep import Correction, Record
from sayso.keep.verdicts import apply_verdict
from sayso.records import Article, Reading, Span, Statement
from sayso.show.json_out import dump

Json = dict[str, Any]


class Corrected(NamedTuple):
    """A reading as people left it; `fields` names what they set, by the id of the statement."""

    article: Article
    statements: tuple[Statement, ...]
    fields: dict[str, list[str]]


def read_corrected(record: Record) -> Iterator[Corrected]:
    """Every article that somebody corrected a statement of, with all that stands of it."""
    by_article: dict[str, list[Correction]] = {}
    for made in record.corrections(standing_only=True):
        if made.article_id is not None and made.statement_id is not None:
            by_article.setdefault(made.article_id, []).append(made)
    for article_id, verdicts in by_article.items():
        reading = record.reading(article_id)
        if reading is not None:
            yield correct_reading(reading, verdicts)


def correct_reading(reading: Reading, verdicts: Iterable[Correction]) -> Corrected:
    """The reading with the verdicts on it, the same if it has them already: an earlier version comes without them."""
    said = {item.id: item for item in reading.statements}
    fields: dict[str, list[str]] = {}
    for made in verdicts:
        id_ = made.statement_id
        if id_ is None or id_ not in said:
            continue
        if made.field == "rejected":
            del said[id_]
            continue
        said[id_] = apply_verdict(said[id_], reading.article.text, made.field, made.value)  # type: ignore[arg-type]
        fields.setdefault(id_, []).append(made.field)
    return Corrected(reading.article, tuple(said.values()), fields)


def write_corrections(items: Iterable[Corrected], out: TextIO) -> None:
    """One article a line."""
    for item in items:
        out.write(dump(_to_json(item)) + "\n")


def _to_json(corrected: Corrected) -> Json:
    numbers = {said.id: number for number, said in enumerate(corrected.statements)}
    head = {
        name: getattr(corrected.article, name) for name in ("url", "title", "outlet", "published", "byline", "text")
    }
    said = [
        {**_statement(item, numbers), "corrected": sorted(set(corrected.fields.get(item.id, ())))}
        for item in corrected.statements
    ]
    return {**head, "statements": said}


def _statement(said: Statement, numbers: dict[str, int]) -> Json:
    """Statements are numbered by their place, and `answers` is such a number."""
    speaker = said.speaker
    spans = {role: _pairs(getattr(said, role)) for role in ("source", "cue", "content")}
    return {
        "id": numbers[said.id],
        **spans,
        "speaker": speaker.name if speaker else None,
        "speaker_kind": speaker.kind if speaker else "none",
        "role": speaker.role if speaker else None,
        "affiliation": speaker.affiliation if speaker else None,
        **{name: getattr(said, name) for name in ("act", "commitment", "medium", "via", "said_on")},
        "answers": numbers.get(said.answers) if said.answers else None,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
