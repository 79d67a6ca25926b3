"""CSV of a record, read back by Python's csv: every character except lone surrogates, formulas defused."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hypothesis import given

from sayso.records import Reading
from sayso.show.csv_out import FORMULA_STARTS, write_csv
from sayso.show.export.export import Written, export_record
from tests.show.exported import fill, press, readings


def test_a_record_becomes_a_row_a_statement(tmp_path: Path):
    with fill(tmp_path / "record.db", *press()) as record:
        assert export_record(record, "csv", str(tmp_path / "out.csv")) == Written(3, 7)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["outlet"] for row in rows] == ["The Vela Courier"] * 6 + ["Orsa Post"]
    assert (rows[1]["speaker"], rows[1]["act"]) == ("Ana Ruiz", "deny")


@given(readings())
def test_any_text_comes_back_and_no_cell_is_a_formula(reading: Reading):
    out = io.StringIO(newline="")
    write_csv([reading], out)
    sent = out.getvalue().encode("utf-8", "replace").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(sent, newline="")))
    assert len(rows) == len(reading.statements)
    for row, said in zip(rows, reading.statements, strict=True):
        assert not any(cell.startswith(FORMULA_STARTS) for cell in row.values())
        joined = " […] ".join(span.text for span in said.content).encode("utf-8", "replace").decode("utf-8")
        assert row["content"] in (joined, f"'{joined}")
