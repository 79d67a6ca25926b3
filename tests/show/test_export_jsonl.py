"""JSON lines: the record can be made again from them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading_json import reading_from_json
from sayso.records import Confidence, Reading
from sayso.show.export.export import Written, export_record
from sayso.show.export.jsonl import write_lossless_jsonl
from tests.factories import make_port_reading
from tests.show.exported import fill, press, readings, written


def test_a_record_made_from_its_export_is_the_same_record(tmp_path: Path):
    with fill(tmp_path / "record.db", *press()) as record:
        record.correct(make_port_reading().statements[0].id, "act", "accuse", by="person:Mira")
        assert export_record(record, "jsonl", str(tmp_path / "out.jsonl")) == Written(3, 7)
        lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
        with fill(tmp_path / "again.db", *map(reading_from_json, map(json.loads, lines))) as again:
            assert list(again.readings()) == list(record.readings())


@given(readings(), st.floats(0, 1))
def test_a_line_gives_any_reading_back(reading: Reading, probability: float):
    sure = Confidence(attribution=probability)
    exact = replace(reading, statements=tuple(replace(said, confidence=sure) for said in reading.statements))
    line = written(write_lossless_jsonl, exact)
    assert line.count("\n") == 1
    assert reading_from_json(json.loads(line)) == exact
