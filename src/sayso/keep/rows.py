"""Records as rows and back: the one place that knows how a statement lies in its table.

Spans are kept as `start:end` offsets into `article.text` beside the words themselves, so that the table can be read by
eye; pieces of one span are joined by an ellipsis.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any

from sayso.errors import RecordError
from sayso.keep.identity import last_name_key, name_key
from sayso.keep.storable import Row, is_clean, make_storable, restore
from sayso.records import Article, Confidence, Reading, Span, Speaker, Statement, content_id

BETWEEN = " … "
_ARTICLE_FIELDS = ("url", "text", "title", "outlet", "byline", "published", "language")
_CONFIDENCES = ("attribution", "speaker", "act", "commitment", "medium", "via", "said_on", "answers")
_get_confidences = attrgetter(*_CONFIDENCES)


def edition_id(article: Article) -> str:
    """Hash of everything an article is: of two with one text but another headline, each is an edition."""
    return content_id(*(json.dumps(getattr(article, field)) for field in _ARTICLE_FIELDS))


def check_reading(reading: Reading) -> None:
    """Raise RecordError unless every span slices to its text and no two statements share an id."""
    text, seen = reading.article.text, set()
    for statement in reading.statements:
        if statement.id in seen:
            raise RecordError(f"{reading.article.url}: two statements have the id {statement.id}")
        seen.add(statement.id)
        for span in statement.spans():
            if not 0 <= span.start <= span.end or text[span.start : span.end] != span.text:
                raise RecordError(f"{reading.article.url}: span {span.start}:{span.end} is not what the text has there")


def article_row(article: Article, number: int, seen_at: str) -> Row:
    """The row of an article."""
    fields = {field: getattr(article, field) for field in _ARTICLE_FIELDS}
    row, note = make_storable(fields)
    ids = {"number": number, "id": article.id, "edition": edition_id(article), "seen_at": seen_at}
    return {**ids, **row, "unstorable": note}


def article_from_row(row: Mapping[Any, Any]) -> Article:
    """The article of a row, exactly as it was added."""
    whole = restore({field: row[field] for field in _ARTICLE_FIELDS}, row["unstorable"])
    return Article(**whole)


def speaker_row(speaker: Speaker, key: str, number: int, only_in: str | None) -> Row:
    """The row of a speaker; `same_as` is itself until groups are made."""
    fields = {
        "name": speaker.name,
        "kind": speaker.kind,
        "role": speaker.role,
        "affiliation": speaker.affiliation,
        "reason": speaker.reason,
        "candidates": json.dumps(speaker.candidates) if speaker.candidates else None,
    }
    row, note = make_storable(fields)
    keys = {"name_key": name_key(speaker.name), "last_name_key": last_name_key(speaker.name)}
    return {"number": number, "id": key, **row, "only_in": only_in, **keys, "same_as": number, "unstorable": note}


def speaker_from_row(row: Mapping[Any, Any], as_read: str) -> Speaker:
    """The speaker of a row under the id that the reading gave."""
    fields = ("name", "kind", "role", "affiliation", "reason")
    whole = restore({field: row[field] for field in (*fields, "candidates")}, row["unstorable"])
    candidates = tuple(json.loads(whole["candidates"])) if whole["candidates"] else ()
    return Speaker(id=as_read, candidates=candidates, **{field: whole[field] for field in fields})


def is_storable(reading: Reading) -> bool:
    """Whether no text of the statements needs `make_storable`; their spans are cut from the text of the article."""
    texts = [reading.article.text]
    for said in reading.statements:
        fields = (said.id, said.via, said.said_on, said.inside, said.answers, said.speaker and said.speaker.id)
        texts.extend([field for field in fields if field])
    return is_clean(texts)


def statement_row(statement: Statement, *, storable: bool) -> Row:
    """The columns that come from the statement itself, without numbers and speaker; `storable` spares a search."""
    fields: Row = {
        "id": statement.id,
        "speaker_as_read": statement.speaker.id if statement.speaker else None,
        "content": _join(statement.content),
        "act": statement.act,
        "commitment": statement.commitment,
        "medium": statement.medium,
        "form": statement.form,
        "source": _join(statement.source),
        "cue": _join(statement.cue),
        "via": statement.via,
        "said_on": statement.said_on,
        "inside": statement.inside,
        "answers": statement.answers,
    }
    row, note = (fields, None) if storable else make_storable(fields)
    row["source_spans"] = write_spans(statement.source)
    row["cue_spans"] = write_spans(statement.cue)
    row["content_spans"] = write_spans(statement.content)
    row.update(zip(_CONFIDENCE_COLUMNS, _get_confidences(statement.confidence), strict=True))
    row["unstorable"] = note
    return row


_CONFIDENCE_COLUMNS = tuple(f"confidence_{name}" for name in _CONFIDENCES)
_PLAIN = ("id", "act", "commitment", "medium", "form", "via", "said_on", "inside", "answers")


def statement_from_row(row: Mapping[Any, Any], speaker: Speaker | None) -> Statement:
    """The statement of a row, exactly as it was read; its spans take their words from the row."""
    whole = restore(row, row["unstorable"])
    return Statement(
        speaker=speaker,
        source=read_spans(whole["source_spans"], whole["source"]),
        cue=read_spans(whole["cue_spans"], whole["cue"]),
        content=read_spans(whole["content_spans"], whole["content"]),
        confidence=Confidence(*(whole[column] for column in _CONFIDENCE_COLUMNS)),
        **{field: whole[field] for field in _PLAIN},
    )


def write_spans(spans: Iterable[Span]) -> str:
    """Offsets of spans as one short text.

    >>> write_spans((Span(0, 4, "Ruiz"), Span(9, 12, "she")))
    '0:4 9:12'
    """
    return " ".join([f"{span.start}:{span.end}" for span in spans])


def read_offsets(written: str) -> list[tuple[int, int]]:
    """The offsets that `write_spans` wrote.

    >>> read_offsets("0:4 9:12")
    [(0, 4), (9, 12)]
    """
    pairs = (pair.split(":") for pair in written.split())
    return [(int(start), int(end)) for start, end in pairs]


def read_spans(written: str, words: str) -> tuple[Span, ...]:
    """The spans whose offsets and joined words are given."""
    spans, place = [], 0
    for start, end in read_offsets(written):
        length = end - start
        spans.append(Span(start, end, words[place : place + length]))
        place += length + len(BETWEEN)
    return tuple(spans)


def _join(spans: tuple[Span, ...]) -> str:
    return spans[0].text if len(spans) == 1 else BETWEEN.join([span.text for span in spans])
