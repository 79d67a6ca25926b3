"""Export and import again give the same record, with all that it follows from; nobody else's lines do any harm."""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import RecordError
from sayso.keep import Query, Record, open_record
from sayso.kept_json import kept_from_json, kept_to_json
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement
from tests.keep.test_properties import QUICK, dispute, readings

COUNTER = itertools.count()
MIRA = "person:Mira"


def copy_record(record: Record, to: Record, outlet: str | None = None) -> None:
    """By way of lines of text, as an export and `sayso add` do; with an outlet, only its articles."""
    lines = [json.dumps(kept_to_json(kept)) for kept in record.kept() if outlet in (None, kept.shown.article.outlet)]
    for line in lines:
        to.put(kept_from_json(json.loads(line)))


def all_of(record: Record, outlet: str) -> tuple[object, ...]:
    """Everything that a record tells of an outlet."""
    hits = record.find(Query(outlet=outlet)).hits
    urls = sorted({hit.url for hit in hits})
    changes = [change for url in urls for change in record.changes(url=url)]
    versions = [version for hit in hits for version in record.versions(hit.article_id)]
    shown = [record.reading(hit.article_id) for hit in hits]
    verdicts = [made for hit in hits for made in record.corrections(article_id=hit.article_id)]
    people = sorted(record.speakers(f"{outlet} Ruiz"), key=lambda who: who.id)
    return sorted(map(str, hits)), sorted(map(str, shown)), changes, versions, verdicts, people


@settings(QUICK, max_examples=10)
@given(
    plan=st.lists(st.tuples(*[st.integers(0, 2)] * 3, *[st.integers(0, 1)] * 2), min_size=1, max_size=6),
    judged=st.lists(
        st.tuples(st.integers(0, 9), st.sampled_from(["act", "rejected", "same", "apart", "apart in", "undo"])),
        max_size=4,
    ),
)
def test_export_and_import_again_give_the_same_record(
    record: Record, other: Record, plan: list[tuple[int, ...]], judged: list[tuple[int, str]]
) -> None:
    outlet = f"n{next(COUNTER)}"
    for add in plan:
        record.add(**dispute(outlet, *add))
    for number, what in judged:
        judge(record, outlet, number, what)

    copy_record(record, other, outlet)

    assert all_of(other, outlet) == all_of(record, outlet)
    for kept in (record, other):
        judge(kept, outlet, 0, "undo")
        assert kept.check() == []
    assert [hit.statement for hit in other.find(Query(outlet=outlet)).hits] == [
        hit.statement for hit in record.find(Query(outlet=outlet)).hits
    ]


def judge(record: Record, outlet: str, number: int, what: str) -> None:
    hits = sorted(record.find(Query(outlet=outlet)).hits, key=lambda hit: hit.url)
    people = sorted(record.speakers(f"{outlet} Ruiz"), key=lambda who: who.id)
    standing = [made for hit in hits for made in record.corrections(standing_only=True, article_id=hit.article_id)]
    if what == "undo" and standing:
        record.undo(standing[number % len(standing)].id, by=MIRA)
    elif what == "act" and hits:
        record.correct(hits[number % len(hits)].statement.id, "act", "accuse", by=MIRA)
    elif what == "rejected" and hits:
        record.correct(hits[number % len(hits)].statement.id, "rejected", True, by=MIRA)
    elif what == "same" and len(people) > 1:
        record.join(people[0].id, people[1].id, by=MIRA)
    elif what == "apart" and people and len(people[0].ids) > 1:
        record.split(*people[0].ids[:2], by=MIRA)
    elif what == "apart in" and people and hits:
        record.split_in_article(people[0].id, hits[number % len(hits)].article_id, by=MIRA)


@pytest.fixture
def other(tmp_path: Any) -> Any:
    with open_record(tmp_path / "other.db") as other:
        yield other


@QUICK
@given(reading=readings())
def test_any_reading_travels(record: Record, other: Record, reading: Any) -> None:
    record.add(reading, by="model-1", made_at="2024-05-03T00:00:00+00:00")

    copy_record(record, other)

    assert other.reading(reading.article.id) == reading


def test_a_person_outweighs_the_next_model_in_the_other_record_too(record: Record, other: Record) -> None:
    port = make_port_reading()
    record.add(port, by="model-1")
    made = record.correct(port.statements[0].id, "act", "accuse", by=MIRA)
    record.correct(port.statements[1].id, "rejected", True, by=MIRA)
    copy_record(record, other)

    other.add(port, by="model-2")

    assert other.reading(port.article.id) == record.reading(port.article.id)
    other.undo(made.id, by=MIRA)
    assert other.reading(port.article.id).statements[0].act == "state"


def test_joined_speakers_stay_joined_whichever_article_comes_first(record: Record, other: Record) -> None:
    for url, name in (("1", "Ana Ruiz"), ("2", "A. Ruiz")):
        article = make_article("Ruiz said no.", url=f"https://courier.example/{url}")
        record.add(make_reading(article, make_statement(article, "no", speaker=make_speaker(name))), by="model-1")
    record.join(*(who.id for who in record.speakers("ruiz")), by=MIRA)

    copy_record(record, other)

    assert [who.statements for who in other.speakers("Ana Ruiz")] == [2]
    assert other.check() == []


def test_importing_twice_changes_nothing(record: Record, other: Record) -> None:
    port = make_port_reading()
    record.add(port, by="model-1")
    record.correct(port.statements[0].id, "act", "accuse", by=MIRA)

    copy_record(record, other)
    outcomes = [other.put(kept) for kept in record.kept()]

    assert outcomes == ["known"]
    assert len(other.corrections()) == 1


DAMAGE: list[Callable[[dict[str, Any]], object]] = [
    lambda line: line["statements"][0].update(act="shout"),
    lambda line: line["statements"][0].update(via=7),
    lambda line: line["statements"][0]["content"][0].update(text="something else"),
    lambda line: line["statements"][0]["confidence"].update(act=float("nan")),
    lambda line: line["statements"][0].update(speaker="Ana Ruiz"),
    lambda line: line["statements"][0].update(extra=1),
    lambda line: line["article"].update(text=None),
    lambda line: line.pop("statements"),
    lambda line: line["kept"].update(made=[{"by": "", "made_at": "2024-05-03", "reading": None}]),
    lambda line: line["kept"].update(made=[{"by": "model-1", "made_at": "noon", "reading": None}]),
    lambda line: line["kept"].update(made=5),
    lambda line: line["kept"]["verdicts"][0].update(by="model-9"),
    lambda line: line["kept"]["verdicts"][0].update(value='"shout"'),
    lambda line: line["kept"]["verdicts"][0].update(value="{"),
    lambda line: line["kept"]["verdicts"][0].update(field="colour"),
    lambda line: line["kept"]["verdicts"][0].update(statement_id="no such id"),
    lambda line: line["kept"]["verdicts"][0].update(article_id="no such id"),
    lambda line: line["kept"]["verdicts"][0].update(content_spans="x"),
    lambda line: line["kept"]["verdicts"][0].update(undone_at=3),
]


@pytest.mark.parametrize("damage", range(len(DAMAGE)))
def test_a_line_that_no_record_wrote_is_refused(tmp_path: Any, damage: int) -> None:
    with open_record(tmp_path / "record.db") as record:
        port = make_port_reading()
        record.add(port, by="model-1")
        record.correct(port.statements[0].id, "act", "accuse", by=MIRA)
        line = copy.deepcopy(kept_to_json(next(record.kept())))
    kept_from_json(json.loads(json.dumps(line)))
    DAMAGE[damage](line)

    with pytest.raises(RecordError, match=r"damaged|person:NAME|span"):
        kept_from_json(json.loads(json.dumps(line)))
