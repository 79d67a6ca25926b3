"""`export_record`: filters, whole files, and memory that does not grow with the record."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.records import Reading
from sayso.show.export import FORMATS
from sayso.show.export.export import Written, export_record
from sayso.show.export.only import Only, take_only
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement
from tests.show.exported import fill, press


def urls(only: Only) -> list[str]:
    return [reading.article.url for reading in take_only(press(), only)]


@pytest.mark.parametrize(
    ("only", "left"),
    [
        (Only(), 3),
        (Only(outlet="Orsa Post"), 1),
        (Only(act="deny"), 1),
        (Only(since="2024-05-04"), 1),
        (Only(until="2024-05-03T23:00"), 1),
        (Only(medium="email", kind="person"), 1),
        (Only(act="deny", outlet="Orsa Post"), 0),
    ],
)
def test_every_filter_given_must_hold(only: Only, left: int):
    assert len(urls(only)) == left


def test_an_article_without_a_date_is_outside_every_period():
    article = make_article("Ruiz said no.", published=None)
    undated = make_reading(article, make_statement(article, "no"))
    assert list(take_only([undated], Only(until="2030-01-01"))) == []


def test_a_speaker_is_taken_under_every_id_the_record_has_for_them(tmp_path: Path):
    article = make_article("Ruiz said no.", url="https://orsa.example/4")
    same = make_statement(article, "no", speaker=make_speaker(role="Harbour Master"))
    other = make_statement(article, "no", "Ruiz", speaker=make_speaker(role="minister", id="other"))
    with fill(tmp_path / "record.db", make_port_reading(), make_reading(article, same, other)) as record:
        page = record.speaker("Ana Ruiz")
        taken = take_only(record.readings(), Only(speakers=frozenset(page.profile.ids)))
        assert [len(reading.statements) for reading in taken] == [1, 1]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_one_thing_and_leaves_nothing_beside_it(form: str, tmp_path: Path):
    with fill(tmp_path / "record.db", *press()) as record:
        record.correct(make_port_reading().statements[0].id, "act", "accuse", by="person:Mira")
        (tmp_path / "exports").mkdir()
        written = export_record(record, form, str(tmp_path / "exports" / "out"))
    assert written == (Written(1, 6) if form == "corrections" else Written(3, 7))
    assert os.listdir(tmp_path / "exports") == ["out"]


class Broken:
    """A record that fails in the middle."""

    def readings(self):
        yield make_port_reading()
        raise SaysoError("the disk is gone")

    kept = readings


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "jsonld", "annotation", "brat"])
def test_a_failure_leaves_an_older_file_as_it_was(form: str, tmp_path: Path):
    (tmp_path / "out").write_text("older", "utf-8")
    with pytest.raises(SaysoError, match="the disk is gone"):
        export_record(Broken(), form, str(tmp_path / "out"))
    assert (os.listdir(tmp_path), (tmp_path / "out").read_text("utf-8")) == (["out"], "older")


def test_a_folder_with_files_in_it_is_left_alone(tmp_path: Path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").touch()
    with fill(tmp_path / "record.db") as record, pytest.raises(SaysoError, match="name a new one"):
        export_record(record, "brat", str(tmp_path / "out"))
    assert os.listdir(tmp_path / "out") == ["mine.txt"]


@pytest.mark.parametrize("form", ["parquet", "brat"])
def test_what_is_not_text_needs_a_file(form: str, tmp_path: Path):
    with fill(tmp_path / "record.db") as record, pytest.raises(SaysoError, match="name a file with -o"):
        export_record(record, form, "-")


def test_a_place_that_is_not_there_is_named(tmp_path: Path):
    with fill(tmp_path / "record.db") as record, pytest.raises(SaysoError, match=r"cannot write .*none/out"):
        export_record(record, "parquet", str(tmp_path / "none" / "out"))


class Endless:
    """A record of so many large articles."""

    def __init__(self, articles: int) -> None:
        self.articles = articles

    def readings(self):
        for number in range(self.articles):
            yield large_reading(number)

    kept = readings


def large_reading(number: int) -> Reading:
    article = make_article(f"{number} " + "The port was open. " * 500, url=f"https://courier.example/{number}")
    return make_reading(article, make_statement(article, "The port was open"))


@pytest.mark.parametrize("form", ["csv", "jsonl", "jsonld", "annotation", "brat"])
def test_a_large_record_needs_no_more_memory_than_a_small_one(form: str, tmp_path: Path):
    export_record(Endless(1), form, str(tmp_path / "first.zip"))
    peaks = []
    for articles in (20, 400):
        tracemalloc.start()
        export_record(Endless(articles), form, str(tmp_path / f"{articles}.zip"))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 380 * 1_000
