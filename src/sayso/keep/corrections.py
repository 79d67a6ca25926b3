"""A person's verdicts: each is one more row, and taking it back is a date beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from sayso.errors import RecordError
from sayso.keep.readback import read_article, to_statements
from sayso.keep.rows import speaker_from_row
from sayso.keep.schema import article, correction, speaker, statement
from sayso.keep.settle import parted_in, settle
from sayso.keep.verdicts import Field, Value, apply_verdict, value_to_json
from sayso.keep.voices import keep_speakers, regroup
from sayso.records import content_id


@dataclass(frozen=True, slots=True)
class Correction:
    """One verdict. `field` is a field of a statement, `rejected`, `same` or `apart`; `value` is JSON-ready.

    For `same` and for `apart` of two speakers, `value` holds both ids; for `apart` in one article, the speaker's id.
    """

    id: str
    field: str
    value: Any
    by: str
    made_at: str
    article_id: str | None = None
    statement_id: str | None = None
    undone_at: str | None = None
    undone_by: str | None = None


def correct_statement(
    connection: Connection, statement_id: str, field: Field, value: Value, by: str, made_at: str
) -> Correction:
    """Set a field of a statement, or reject it. Raises RecordError for an unknown id or an impossible value."""
    row = _read_statement(connection, statement_id)
    given = value_to_json(field, value)
    read = read_article(connection, row["article"])
    if field == "answers" and given is not None:
        _read_answered(connection, row, given)
    if field != "rejected":
        apply_verdict(to_statements(connection, [row])[0], read.text, field, given)
    anchor = {"article_id": read.id, "statement_id": statement_id, "content_spans": row["content_spans"]}
    made = _write(connection, field, given, by, made_at, anchor)
    settle(connection, read.url)
    return made


def join_speakers(connection: Connection, left: str, right: str, by: str, made_at: str) -> Correction:
    """Say that two speakers, by their ids, are one person."""
    return _judge_pair(connection, "same", (left, right), by, made_at)


def part_speakers(connection: Connection, left: str, right: str, by: str, made_at: str) -> Correction:
    """Say that two speakers, by their ids, are not one person."""
    return _judge_pair(connection, "apart", (left, right), by, made_at)


def part_speaker_in(connection: Connection, speaker_id: str, article_id: str, by: str, made_at: str) -> Correction:
    """Say that the speaker of that id is, in one article, somebody else of the same name and role."""
    _read_speaker(connection, speaker_id)
    made = _write(connection, "apart", speaker_id, by, made_at, {"article_id": article_id})
    repoint(connection, speaker_id, article_id)
    return made


def undo_correction(connection: Connection, id_: str, by: str, at: str) -> Correction:
    """Take a verdict back; the row stays, with the date. Raises RecordError if there is none or it was undone."""
    made = _to_correction(_read_correction(connection, id_))
    if made.undone_at is not None:
        raise RecordError(f"correction {id_} was undone on {made.undone_at[:10]} by {made.undone_by}")
    check_person(by)
    connection.execute(update(correction).where(correction.c.id == id_).values(undone_at=at, undone_by=by))
    if made.statement_id is not None:
        url = connection.scalar(select(article.c.url).where(article.c.id == made.article_id).limit(1))
        settle(connection, url or "")
    elif made.article_id is not None:
        repoint(connection, made.value, made.article_id)
    else:
        regroup(connection, set(), set(made.value))
    return _to_correction(_read_correction(connection, id_))


def list_corrections(
    connection: Connection, *, standing_only: bool, article_id: str | None = None
) -> tuple[Correction, ...]:
    """Every verdict, or those in one article, in the order of making; those taken back too unless `standing_only`."""
    wanted = select(correction).order_by(correction.c.number)
    if article_id is not None:
        wanted = wanted.where(correction.c.article_id == article_id)
    if standing_only:
        wanted = wanted.where(correction.c.undone_at.is_(None))
    return tuple(_to_correction(row) for row in connection.execute(wanted).mappings())


def check_person(by: str) -> None:
    """Raise RecordError unless `by` names a person: `person:NAME`."""
    if not by.startswith("person:") or not by.removeprefix("person:").strip():
        raise RecordError(f"{by!r} does not name a person: write person:NAME")


def _judge_pair(connection: Connection, field: str, pair: tuple[str, str], by: str, made_at: str) -> Correction:
    if pair[0] == pair[1]:
        raise RecordError(f"{pair[0]} and {pair[1]} are one id: give those of two speakers")
    for id_ in pair:
        _read_speaker(connection, id_)
    made = _write(connection, field, list(pair), by, made_at, {})
    regroup(connection, set(), set(pair))
    return made


def repoint(connection: Connection, speaker_id: str, article_id: str) -> None:
    """Give an article's statements a speaker of its own, or the shared one again, as the standing verdicts say."""
    numbers = list(connection.scalars(select(article.c.number).where(article.c.id == article_id)))
    if not numbers:
        raise RecordError(f"there is no article {article_id}")
    row = _read_speaker(connection, speaker_id)
    voice = speaker_from_row(row, "")
    free = connection.scalar(select(func.max(speaker.c.number) + 1)) or 1
    read = read_article(connection, numbers[0])
    own = keep_speakers(connection, read, [voice], free, {speaker_id})[voice]
    apart = speaker_id in parted_in(connection, article_id)
    was, becomes = (row["number"], own) if apart else (own, row["number"])
    here = statement.c.article.in_(numbers) & (statement.c.speaker == was)
    connection.execute(update(statement).where(here).values(speaker=becomes))


def _write(connection: Connection, field: str, value: Any, by: str, made_at: str, anchor: dict[str, str]) -> Correction:
    check_person(by)
    number = connection.scalar(select(func.coalesce(func.max(correction.c.number), 0) + 1)) or 1
    written = json.dumps(value)
    id_ = content_id(anchor.get("article_id"), anchor.get("statement_id"), field, written, by, made_at, str(number))
    row = {"number": number, "id": id_, "field": field, "value": written, "by": by, "made_at": made_at, **anchor}
    connection.execute(insert(correction), row)
    return _to_correction(_read_correction(connection, id_))


def _read_correction(connection: Connection, id_: str) -> RowMapping:
    row = connection.execute(select(correction).where(correction.c.id == id_)).mappings().first()
    if row is None:
        raise RecordError(f"there is no correction {id_}")
    return row


def _to_correction(row: RowMapping) -> Correction:
    names = ("id", "field", "by", "made_at", "article_id", "statement_id", "undone_at", "undone_by")
    return Correction(value=json.loads(row["value"]), **{name: row[name] for name in names})


def _read_statement(connection: Connection, id_: str) -> RowMapping:
    """The row that the record shows for that id, else the last one that it ever showed."""
    newest = statement.c.current.desc(), statement.c.number.desc()
    found = select(statement).where(statement.c.id == id_).order_by(*newest).limit(1)
    row = connection.execute(found).mappings().first()
    if row is None:
        raise RecordError(f"there is no statement {id_}")
    return row


def _read_answered(connection: Connection, row: RowMapping, id_: str) -> None:
    answered = _read_statement(connection, id_)
    if answered["id"] == row["id"] or answered["article"] != row["article"]:
        raise RecordError(f"{row['id']} can only answer another statement of the same article")


def _read_speaker(connection: Connection, id_: str) -> RowMapping:
    row = connection.execute(select(speaker).where(speaker.c.id == id_)).mappings().first()
    if row is None:
        raise RecordError(f"there is no speaker {id_}")
    return row
