"""A person's word stands: over the model that was wrong, over the next model, and until the person takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.errors import RecordError
from sayso.keep import Query, Record
from sayso.records import Reading, Speaker, Statement
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement

MIRA = "person:Mira"


def keep_port(record: Record) -> Reading:
    reading = make_port_reading()
    record.add(reading, by="model-1")
    return reading


def shown(record: Record, statement: Statement) -> Statement | None:
    reading = record.reading(statement.id)
    assert reading is not None
    return next((item for item in reading.statements if item.id == statement.id), None)


@pytest.mark.parametrize(
    ("field", "value", "becomes"),
    [
        ("act", "evade", "evade"),
        ("commitment", "PS-", "PS-"),
        ("medium", "letter", "letter"),
        ("via", "Orsa News", "Orsa News"),
        ("said_on", None, None),
        ("speaker", make_speaker("Ilya Tern"), make_speaker("Ilya Tern")),
        ("speaker", None, None),
    ],
)
def test_a_field_is_what_the_person_says(record: Record, field: str, value: object, becomes: object) -> None:
    claim = keep_port(record).statements[0]

    record.correct(claim.id, field, value, by=MIRA)

    corrected = shown(record, claim)
    assert getattr(corrected, field) == becomes
    assert getattr(corrected.confidence, field) == 1.0
    assert record.check() == []


def test_spans_are_cut_from_the_article(record: Record) -> None:
    reading = keep_port(record)
    denial = reading.statements[1]
    start = reading.article.text.index("never closed")

    record.correct(denial.id, "content", [(start, start + 5), (start + 6, start + 12)], by=MIRA)

    assert [span.text for span in shown(record, denial).content] == ["never", "closed"]
    assert [hit.statement.id for hit in record.find(Query("nonsense")).hits] == []
    assert record.check() == []


def test_a_rejected_statement_is_no_longer_shown_or_found(record: Record) -> None:
    reading = keep_port(record)
    claim, denial = reading.statements[:2]

    record.correct(claim.id, "rejected", True, by=MIRA)

    after = record.reading(reading.article.id)
    assert claim.id not in [item.id for item in after.statements]
    assert shown(record, denial).answers is None
    assert claim.id not in [hit.statement.id for hit in record.find(Query("friday")).hits]
    assert record.check() == []


def test_a_denial_is_tied_to_what_it_denies(record: Record) -> None:
    reading = keep_port(record)
    claim, evasion = reading.statements[0], reading.statements[2]

    record.correct(evasion.id, "answers", claim.id, by=MIRA)

    assert shown(record, evasion).answers == claim.id


def test_undo_brings_back_what_the_model_read(record: Record) -> None:
    reading = keep_port(record)
    claim = reading.statements[0]
    act = record.correct(claim.id, "act", "accuse", by=MIRA)
    medium = record.correct(claim.id, "medium", "speech", by=MIRA)

    undone = record.undo(act.id, by="person:Ivo")

    assert (shown(record, claim).act, shown(record, claim).medium) == ("state", "speech")
    assert undone.undone_by == "person:Ivo"
    record.undo(medium.id, by=MIRA)
    assert record.reading(reading.article.id) == reading
    assert [item.field for item in record.corrections()] == ["act", "medium"]
    assert record.corrections(standing_only=True) == ()
    assert record.check() == []


def test_the_last_word_of_two_people_counts(record: Record) -> None:
    claim = keep_port(record).statements[0]
    record.correct(claim.id, "act", "accuse", by=MIRA)
    record.correct(claim.id, "act", "judge", by="person:Ivo")

    assert shown(record, claim).act == "judge"


def test_a_better_model_does_not_undo_a_person(record: Record) -> None:
    """The next model draws the content a little longer, so the statement has another id."""
    article = make_article("Ruiz said on Friday the port was open all day.")
    first = make_statement(article, "the port was open", "Ruiz", "said", act="predict")
    record.add(make_reading(article, first), by="model-1")
    record.correct(first.id, "act", "deny", by=MIRA)
    second = make_statement(article, "the port was open all day", "Ruiz", "said", medium="interview")

    record.add(make_reading(article, second), by="model-2")

    (now,) = record.reading(article.id).statements
    assert (now.id, now.act, now.medium) == (second.id, "deny", "interview")
    assert record.check() == []


def test_a_rejection_passes_to_the_next_reading_too(record: Record) -> None:
    article = make_article("Ruiz said on Friday the port was open all day.")
    first = make_statement(article, "the port was open")
    record.add(make_reading(article, first), by="model-1")
    record.correct(first.id, "rejected", True, by=MIRA)

    record.add(make_reading(article, make_statement(article, "the port was open all day")), by="model-2")

    assert record.reading(article.id).statements == ()


def test_a_statement_that_the_next_model_misses_stays_if_a_person_vouched_for_it(record: Record) -> None:
    article = make_article("Ruiz said the port was open. Lind disagreed with her.")
    first = make_statement(article, "the port was open", "Ruiz", "said")
    record.add(make_reading(article, first), by="model-1")
    record.correct(first.id, "act", "deny", by=MIRA)
    other = make_statement(article, "disagreed with her", "Lind")

    record.add(make_reading(article, other), by="model-2")

    assert {item.id for item in record.reading(article.id).statements} == {first.id, other.id}
    assert record.check() == []


def test_a_link_follows_both_ends_to_the_next_reading(record: Record) -> None:
    article = make_article("Lind said the port was closed. Ruiz said that it was never closed.")
    claim, denial = make_statement(article, "the port was closed"), make_statement(article, "it was never closed")
    record.add(make_reading(article, claim, denial), by="model-1")
    record.correct(denial.id, "answers", claim.id, by=MIRA)
    new_claim = make_statement(article, "port was closed")
    new_denial = make_statement(article, "that it was never closed")

    record.add(make_reading(article, new_claim, new_denial), by="model-2")

    now = {item.id: item.answers for item in record.reading(article.id).statements}
    assert now == {new_claim.id: None, new_denial.id: new_claim.id}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("act", "lie"),
        ("colour", "red"),
        ("content", []),
        ("content", [(0, 99_999)]),
        ("content", "the port"),
        ("speaker", "Ana Ruiz"),
        ("answers", "no such id"),
        ("rejected", False),
    ],
)
def test_a_correction_that_cannot_be_is_refused(record: Record, field: str, value: object) -> None:
    reading = keep_port(record)

    with pytest.raises(RecordError):
        record.correct(reading.statements[0].id, field, value, by=MIRA)

    assert record.reading(reading.article.id) == reading
    assert record.corrections() == ()


def test_only_a_person_corrects_and_only_what_is_there(record: Record) -> None:
    claim = keep_port(record).statements[0]

    with pytest.raises(RecordError, match="person:NAME"):
        record.correct(claim.id, "act", "deny", by="model-2")
    with pytest.raises(RecordError, match="no statement"):
        record.correct("no such id", "act", "deny", by=MIRA)
    with pytest.raises(RecordError, match="no correction"):
        record.undo("no such id", by=MIRA)
    made = record.correct(claim.id, "act", "deny", by=MIRA)
    record.undo(made.id, by=MIRA)
    with pytest.raises(RecordError, match="was undone"):
        record.undo(made.id, by=MIRA)


def test_a_corrected_speaker_is_found_under_the_new_name(record: Record) -> None:
    claim = keep_port(record).statements[0]
    record.correct(claim.id, "speaker", Speaker("", "Ilya Tern", "person", role="minister"), by=MIRA)

    assert [hit.statement.id for hit in record.find(Query(speaker="Tern")).hits] == [claim.id]
    assert record.find(Query(speaker="Kanal Orsa")).hits == ()


def test_replacing_the_headline_keeps_the_corrections(record: Record) -> None:
    reading = keep_port(record)
    claim = reading.statements[0]
    record.correct(claim.id, "act", "accuse", by=MIRA)

    record.add(replace(reading, article=replace(reading.article, title="Port open after all")), by="model-1")

    after = record.reading(reading.article.id)
    assert (after.article.title, after.statements[0].act) == ("Port open after all", "accuse")
