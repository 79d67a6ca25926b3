"""Inputs are cut into the same parts each time; a part is written whole; poison is set aside with its reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.errors import GatherError, SaysoError
from sayso.records import Reading, Skipped
from sayso.scale.inputs import Part, cut_parts, list_inputs
from sayso.scale.output import Output
from sayso.scale.worker import DEATHS, Worker
from tests.factories import make_port_reading
from tests.scale.conftest import make_lines, write_lines


def test_parts_hold_every_piece_once_and_add_up_to_the_file(tmp_path: Path):
    [one] = list_inputs([write_lines(tmp_path / "day.jsonl", make_lines(7))])
    parts = list(cut_parts(one, 3))
    assert [len(part.items) for part in parts] == [3, 3, 1]
    assert [part.last for part in parts] == [False, False, True]
    assert sum(part.length for part in parts) == one.length
    assert parts == list(cut_parts(one, 3))
    assert Part.unpack(parts[0].pack()) == parts[0]


def test_a_folder_is_searched_for_its_corpora_alone(tmp_path: Path):
    (tmp_path / "notes.md").write_text("…")
    write_lines(tmp_path / "b.jsonl", make_lines(1))
    write_lines(tmp_path / "a.jsonl.gz", make_lines(1))
    assert [Path(one.path).name for one in list_inputs([str(tmp_path)])] == ["a.jsonl.gz", "b.jsonl"]
    with pytest.raises(GatherError, match="no such file"):
        list_inputs([str(tmp_path / "c.jsonl")])


def test_a_broken_parquet_file_is_named(tmp_path: Path):
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 is not enough")
    [one] = list_inputs([str(tmp_path / "broken.parquet")])
    [part] = cut_parts(one, 10)
    [item] = part.items
    assert isinstance(item, Skipped)
    assert "broken Parquet" in item.why


def test_what_is_written_comes_back_in_order(tmp_path: Path):
    [one] = list_inputs([write_lines(tmp_path / "day.jsonl", make_lines(1))])
    output = Output(str(tmp_path / "out"))
    output.open([one], "en-1", 2)
    found = [make_port_reading(url=f"https://courier.example/{number}") for number in range(3)]
    output.write(one.name, 0, [found[0], Skipped("x", "why"), found[1]])
    output.write(one.name, 1, [found[2]])
    assert list(output.readings()) == found


def test_of_an_input_that_changed_the_old_parts_go(tmp_path: Path):
    where = write_lines(tmp_path / "day.jsonl", make_lines(1))
    output = Output(str(tmp_path / "out"))
    [one] = list_inputs([where])
    output.open([one], "en-1", 2)
    output.write(one.name, 0, [make_port_reading()])
    output.close_input(one.name, 1)
    assert output.is_finished(one)

    [changed] = list_inputs([write_lines(tmp_path / "day.jsonl", make_lines(2))])
    assert not output.is_finished(changed)
    output.open([changed], "en-1", 2)
    assert not output.has(one.name, 0)


def test_another_model_or_another_folder_is_refused(tmp_path: Path):
    inputs = list_inputs([write_lines(tmp_path / "day.jsonl", make_lines(1))])
    output = Output(str(tmp_path / "out"))
    output.open(inputs, "en-1", 2)
    with pytest.raises(SaysoError, match="was read by en-1"):
        output.open(inputs, "en-2", 2)
    with pytest.raises(SaysoError, match="parts of 2"):
        output.open(inputs, "en-1", 3)
    with pytest.raises(SaysoError, match="other things"):
        Output(str(tmp_path)).open(inputs, "en-1", 2)


def test_an_article_on_which_workers_die_is_set_aside(tmp_path: Path):
    [one] = list_inputs([write_lines(tmp_path / "day.jsonl", make_lines(3))])
    [part] = cut_parts(one, 10)
    output = Output(str(tmp_path / "out"))
    output.open([one], "en-1", 10)
    note = output.work_file(one.name, 0)
    note.write_text(json.dumps({"deaths": {"1": DEATHS - 1}, "at": "1"}))

    done = Worker(output).read(part)
    assert (done.articles, done.skipped) == (2, 1)
    urls = [reading.article.url for reading in output.readings() if isinstance(reading, Reading)]
    assert urls == ["https://courier.example/0", "https://courier.example/2"]
    assert not note.exists()
