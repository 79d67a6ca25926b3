"""brat standoff, read back by a strict reader that was written from the format's description."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from hypothesis import HealthCheck, given, settings

from sayso.records import Reading
from sayso.show.export.brat import brat_lines, brat_text, write_brat_folder, write_brat_zip
from tests.factories import make_article, make_port_reading, make_reading, make_statement
from tests.show.brat_reader import Document, read_brat
from tests.show.exported import press, readings

BLANKS = " \t\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def read(reading: Reading) -> Document:
    return read_brat(brat_text(reading.article.text), "".join(f"{line}\n" for line in brat_lines(reading)))


def test_a_broken_span_is_one_annotation_in_pieces():
    denial = make_port_reading().statements[1]
    content = read(make_port_reading()).of_kind("Content")[1]
    assert content.pieces == [(span.start, span.end) for span in denial.content]
    assert content.text == "“That is nonsense,” “The port was never closed.”"


def test_relations_tie_a_content_to_its_source_its_cue_and_what_it_answers():
    document = read(make_port_reading())
    words = {number: entity.text for number, entity in document.entities.items()}
    related = {(name, words[first][:18], words[second]) for name, first, second in document.relations}
    assert ("Source", "“That is nonsense,", "harbour master Ana Ruiz") in related
    assert ("Cue", "“That is nonsense,", "wrote") in related
    assert ("Answers", "“That is nonsense,", "The port of Vela was closed on Friday") in related
    assert any(name == "Inside" and first == "that forty ships h" for name, first, _ in related)


def test_attributes_and_notes_say_how_and_who():
    document = read(make_port_reading())
    denial = next(number for number, entity in document.entities.items() if "nonsense" in entity.text)
    values = {name: value for (name, target), value in document.attributes.items() if target == denial}
    assert values == {"Act": "deny", "Commitment": "CT+", "Medium": "email", "Form": "direct"}
    assert "Ana Ruiz, harbour master, Port of Vela" in [note for _, note in document.notes]


def test_a_span_over_a_line_break_is_cut_there():
    article = make_article("“One.\r\n\r\nTwo,” he said.")
    content = read(make_reading(article, make_statement(article, "“One.\r\n\r\nTwo,”"))).of_kind("Content")[0]
    assert content.pieces == [(0, 5), (9, 14)]


def test_a_folder_has_two_files_an_article_and_the_configuration(tmp_path: Path):
    write_brat_folder(press(), tmp_path / "out")
    ids = [reading.article.id for reading in press()]
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"annotation.conf"} | {f"{id_}{end}" for id_ in ids for end in (".txt", ".ann")}
    conf = (tmp_path / "out" / "annotation.conf").read_text("utf-8")
    assert "Act\tArg:Content, Value:deny|confirm|" in conf


def test_a_zip_holds_the_same_files_and_is_the_same_each_time(tmp_path: Path):
    write_brat_folder(press(), tmp_path / "folder")
    for name in ("one.zip", "two.zip"):
        write_brat_zip(press(), tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "folder" / name).read_bytes()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings())
def test_offsets_hold_for_any_text_and_in_any_way_of_opening_it(tmp_path: Path, reading: Reading):
    """The text is opened as a careless program would: with the line ends of the platform translated."""
    write_brat_zip([reading], tmp_path / "out.zip")
    with ZipFile(tmp_path / "out.zip") as archive:
        archive.extractall(tmp_path)
    stem = tmp_path / reading.article.id
    document = read_brat(stem.with_suffix(".txt").read_text("utf-8"), stem.with_suffix(".ann").read_text("utf-8"))
    assert len(document.text) == len(reading.article.text)
    shown = [set().union(*(range(*piece) for piece in entity.pieces)) for entity in document.of_kind("Content")]
    marked = [{place for place in places if document.text[place] not in BLANKS} for places in shown]
    for said in reading.statements:
        content = {place for span in said.content for place in range(span.start, span.end)}
        inked = {place for place in content if document.text[place] not in BLANKS}
        assert not inked or inked in marked
