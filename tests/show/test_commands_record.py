"""The commands on a record: what goes to standard output, what to standard error, and the exit status."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.keep import open_record
from sayso.records import Reading
from sayso.show.cli import main
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement
from tests.show.exported import fill, press

DENIAL = make_port_reading().statements[1]


def make_later() -> Reading:
    """The port article after its outlet altered it: a speaker renamed, words changed, the rest dropped."""
    text = make_article().text.replace("was closed on Friday", "was briefly closed on Friday")
    article = make_article(text)
    claim = make_statement(
        article,
        "The port of Vela was briefly closed on Friday",
        speaker=make_speaker("Ministry of Transport", kind="organization"),
    )
    return make_reading(article, claim)


def make_evil() -> Reading:
    text = "The port\nwas \x1b[31mclosed\u202e, he said."
    article = make_article(text, url="https://evil.example/\x1b]0;x\x07", title="=1+1", outlet="\x1b[2J")
    speaker = make_speaker("Ruiz\x1b[0m\u202e", role="minister")
    return make_reading(article, make_statement(article, "The port\nwas \x1b[31mclosed\u202e", speaker=speaker))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the press, of an article changed since, and of a hostile one."""
    path = tmp_path_factory.mktemp("kept") / "record.db"
    changed = make_article(url="https://courier.example/changed").url
    earlier, later = make_port_reading(url=changed), make_later()
    later = Reading(make_article(later.article.text, url=changed), later.statements)
    fill(path, *press(), earlier, later, make_evil()).close()
    return path


@pytest.fixture
def record(kept: Path, tmp_path: Path) -> Path:
    """A copy to write to."""
    return Path(shutil.copy(kept, tmp_path / "record.db"))


def sayso(record: Path | str, *arguments: str, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, [*arguments, "--record", str(record)], env={"USER": "mira", **(env or {})})


def found_ids(done: Result) -> list[str]:
    return [json.loads(line)["statement"]["id"] for line in done.stdout.splitlines()]


def test_find_gives_the_words_who_said_them_and_where(kept: Path):
    done = sayso(kept, "find", "nonsense")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        " 1  Ana Ruiz, harbour master, Port of Vela  ✗ DENIES · e-mail\n"
        "    “That is nonsense,” […] “The port was never closed.”\n"
        "    2024-05-03 · The Vela Courier · Harbour master rejects closure claim\n"
        f"    https://courier.example/port · {DENIAL.id}\n"
        "\n"
    )


def test_find_takes_words_and_filters_together(kept: Path):
    done = sayso(kept, "find", "port", "--speaker", "ruiz", "--act", "deny", "--medium", "email", "--format", "jsonl")
    assert found_ids(done) == [DENIAL.id]
    assert found_ids(sayso(kept, "find", "port", "--since", "2024-05-04", "--format", "jsonl")) == []
    assert len(found_ids(sayso(kept, "find", "--outlet", "Orsa Post", "--kind", "person", "--format", "jsonl"))) == 1


def test_find_as_json_marks_words_at_their_offsets(kept: Path):
    [hit] = json.loads(sayso(kept, "find", '"never closed"', "--format", "json").stdout)["hits"]
    assert hit["article"]["url"] == "https://courier.example/port"
    text = make_article().text
    assert [text[mark["start"] : mark["end"]] for mark in hit["marks"]] == [mark["text"] for mark in hit["marks"]]
    assert "never" in hit["marks"][0]["text"]


def test_find_as_csv_is_the_row_of_an_export(kept: Path):
    [row] = csv.DictReader(io.StringIO(sayso(kept, "find", "nonsense", "--format", "csv").stdout, newline=""))
    assert (row["statement"], row["byline"], row["act"]) == (DENIAL.id, "Mira Sol", "deny")


def test_find_says_when_there_is_more_or_nothing(kept: Path):
    assert "more were found than these 1" in sayso(kept, "find", "port", "--limit", "1").stderr
    done = sayso(kept, "find", "zeppelin")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "sayso: nothing found\n")


@pytest.mark.parametrize("command", [["find", "closed"], ["speakers"], ["speaker", "ruiz"], ["changes"]])
def test_nothing_of_an_article_steers_the_terminal(kept: Path, command: list[str]):
    shown = sayso(kept, *command).stdout
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_speakers_come_most_quoted_first(kept: Path):
    done = sayso(kept, "speakers", "--format", "jsonl")
    people = [json.loads(line) for line in done.stdout.splitlines()]
    counts = [person["statements"] for person in people]
    assert counts == sorted(counts, reverse=True)
    [ruiz] = [person for person in people if person["roles"] == ["harbour master"]]
    assert (ruiz["name"], ruiz["affiliations"]) == ("Ana Ruiz", ["Port of Vela"])
    assert "Ana Ruiz" in sayso(kept, "speakers").stdout


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
@pytest.mark.parametrize("command", [["find", "port"], ["speakers"], ["speaker", "Ana Ruiz"], ["changes"]])
def test_every_list_comes_in_every_format(kept: Path, command: list[str], form: str):
    done = sayso(kept, *command, "--format", form)
    assert done.exit_code == 0
    if form == "json":
        json.loads(done.stdout)
    elif form == "jsonl":
        assert [json.loads(line) for line in done.stdout.splitlines()]
    elif form == "csv":
        assert len(list(csv.DictReader(io.StringIO(done.stdout, newline="")))) >= 1


def test_speaker_shows_what_was_said_and_who_else_has_the_name(kept: Path):
    shown = sayso(kept, "speaker", "ruiz").stdout
    assert shown.startswith("Ana Ruiz · ")
    assert "2024-05-03  Ana Ruiz" in shown
    assert "Others of this name, kept apart" in shown


def test_speaker_who_is_not_there_is_an_error(kept: Path):
    done = sayso(kept, "speaker", "Nobody")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "nobody in" in done.stderr
    assert "is called Nobody" in done.stderr


def test_changes_mark_what_differs(kept: Path):
    shown = sayso(kept, "changes").stdout
    assert "The port of Vela was {+briefly+} closed on Friday" in shown
    assert "SPEAKER RENAMED · Kanal Orsa → Ministry of Transport" in shown
    assert shown.count("DROPPED") == 5


def test_changes_as_data_have_both_sides(kept: Path):
    changes = [json.loads(line) for line in sayso(kept, "changes", "--format", "jsonl").stdout.splitlines()]
    renamed = next(change for change in changes if change["kind"] == "renamed")
    assert (renamed["before"]["speaker"]["name"], renamed["after"]["speaker"]["name"]) == (
        "Kanal Orsa",
        "Ministry of Transport",
    )
    assert next(change for change in changes if change["kind"] == "dropped")["after"] is None


def test_a_correction_is_kept_and_undo_takes_it_back(record: Path):
    done = sayso(record, "correct", DENIAL.id, "--act", "accuse", "--content", "That is nonsense", "--via", "none")
    fields = dict(reversed(line.split("\t")) for line in done.stdout.splitlines())
    assert (done.exit_code, fields.keys()) == (0, {"act", "content", "via"})
    with open_record(record) as kept:
        said = kept.reading(DENIAL.id).statements[1]
        assert (said.act, [span.text for span in said.content], said.via) == ("accuse", ["That is nonsense"], None)
        assert {made.by for made in kept.corrections()} == {"person:mira"}
    undone = sayso(record, "undo", fields["act"], "--by", "Ana")
    assert (undone.exit_code, undone.stdout) == (0, f"{fields['act']}\n")
    with open_record(record) as kept:
        assert kept.reading(DENIAL.id).statements[1].act == "deny"
    assert "was undone on" in sayso(record, "undo", fields["act"]).stderr


def test_of_several_corrections_all_are_kept_or_none(record: Path):
    done = sayso(record, "correct", DENIAL.id, "--act", "accuse", "--content", "99999:100000")
    assert done.exit_code == 1
    with open_record(record) as kept:
        assert kept.corrections() == ()
    done = sayso(record, "correct", DENIAL.id, "--act", "accuse", "--stance", "con")
    assert "stands in no claim" in done.stderr
    with open_record(record) as kept:
        assert kept.corrections() == ()


def test_corrections_are_listed_with_what_undo_needs(record: Path):
    assert sayso(record, "corrections").stderr == "sayso: nobody has corrected anything in this record\n"
    act = sayso(record, "correct", DENIAL.id, "--act", "accuse").stdout.split("\t")[0]
    sayso(record, "correct", DENIAL.id, "--via", "\x1b[31mOrsa\u202e", "--by", "Ivo")
    via, first = [json.loads(line) for line in sayso(record, "corrections", "--format", "jsonl").stdout.splitlines()]
    assert (first["id"], first["field"], first["value"], first["by"]) == (act, "act", "accuse", "person:mira")
    assert (via["by"], via["statement_id"]) == ("person:Ivo", DENIAL.id)
    sayso(record, "undo", via["id"])
    shown = sayso(record, "corrections").stdout
    assert "taken back by mira on" in shown
    assert not {"\x1b", "\u202e"} & set(shown)
    assert via["id"] not in sayso(record, "corrections", "--standing").stdout
    assert f"id {act} · statement {DENIAL.id}" in shown


def test_a_speaker_of_the_article_is_taken_whole_and_a_new_one_as_given(record: Path):
    assert sayso(record, "correct", DENIAL.id, "--speaker", "Pavo Lind").exit_code == 0
    with open_record(record) as kept:
        speaker = kept.reading(DENIAL.id).statements[1].speaker
        assert (speaker.name, speaker.role, speaker.affiliation) == ("Pavo Lind", "spokesman", "Ministry of Transport")
    assert sayso(record, "correct", DENIAL.id, "--speaker", "Dockers", "--kind", "group").exit_code == 0
    with open_record(record) as kept:
        assert kept.reading(DENIAL.id).statements[1].speaker.kind == "group"
    assert sayso(record, "correct", DENIAL.id, "--speaker", "none").exit_code == 0
    with open_record(record) as kept:
        assert kept.reading(DENIAL.id).statements[1].speaker is None


def test_a_rejected_statement_is_not_found_again(record: Path):
    sayso(record, "correct", DENIAL.id, "--reject")
    assert found_ids(sayso(record, "find", "nonsense", "--format", "jsonl")) == []
    assert "there is no statement" in sayso(record, "correct", DENIAL.id, "--act", "deny").stderr


def test_speakers_are_joined_and_split(record: Path):
    people = [json.loads(line) for line in sayso(record, "speakers", "--format", "jsonl").stdout.splitlines()]
    one, other = [person["id"] for person in people if person["name"] == "Ana Ruiz"][:2]
    assert sayso(record, "correct", "--join", one, other).exit_code == 0
    joined = json.loads(sayso(record, "speaker", one, "--format", "json").stdout)
    assert {one, other} <= set(joined["speaker"]["ids"])
    assert sayso(record, "correct", "--split", one, other).exit_code == 0
    parted = json.loads(sayso(record, "speaker", one, "--format", "json").stdout)
    assert not {one, other} <= set(parted["speaker"]["ids"])
    assert sayso(record, "correct", "--split-in", make_port_reading().article.id, one).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([DENIAL.id, "--content", "zeppelin"], "the article does not have these words: 'zeppelin'"),
        ([DENIAL.id, "--content", "4000:5000"], "spans must be non-empty and lie between 0 and"),
        ([DENIAL.id, "--answers", "nix"], "there is no statement nix"),
        (["nix", "--act", "deny"], "there is no statement nix to correct"),
        (["--join", "nix", "nox"], "there is no speaker nix"),
    ],
)
def test_what_cannot_be_corrected_is_said_in_a_line(record: Path, arguments: list[str], message: str):
    done = sayso(record, "correct", *arguments)
    assert (done.exit_code, done.stdout) == (1, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["correct"],
        ["correct", "1"],
        ["correct", "--act", "deny"],
        ["correct", "1", "--act", "shout"],
        ["correct", "1", "--role", "pilot"],
        ["correct", "1", "--join", "2", "3"],
        ["find", "--since", "last Tuesday"],
        ["find", "--act", "shout"],
        ["export", "--format", "poem"],
        ["export", "--format", "brat"],
        ["export", "--format", "corrections", "--act", "deny"],
        ["undo"],
        ["speaker"],
    ],
)
def test_wrong_usage_is_status_2_and_prints_no_data(kept: Path, arguments: list[str]):
    done = sayso(kept, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Usage: " in done.stderr


@pytest.mark.parametrize("variable", [None, ""])
def test_a_correction_needs_somebody_who_makes_it(record: Path, variable: str | None):
    done = CliRunner().invoke(
        main, ["correct", DENIAL.id, "--act", "deny", "--record", str(record)], env={"USER": variable}
    )
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--by" in done.stderr


def test_export_writes_a_file_and_says_how_much(kept: Path, tmp_path: Path):
    done = sayso(kept, "export", "--format", "jsonl", "-o", str(tmp_path / "out.jsonl"))
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "sayso: 9 statements of 5 articles written\n"
    assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 5


def test_adding_an_export_makes_the_same_record_without_a_model(record: Path, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("sayso.pipeline.load_model", None)
    sayso(record, "correct", DENIAL.id, "--act", "accuse")
    exported = tmp_path / "out.jsonl"
    sayso(record, "export", "--format", "jsonl", "-o", str(exported))
    with exported.open("a", encoding="utf-8") as out:
        out.write(exported.read_text("utf-8").splitlines()[0].replace('"act": "', '"act": "no ') + "\n")

    added = sayso(tmp_path / "again.db", "add", str(exported))

    assert (added.exit_code, added.stdout) == (1, "")
    assert added.stderr.splitlines()[-1] == "sayso: 5 new, 0 known, 0 changed, 1 skipped"
    assert "what is kept of it is damaged" in added.stderr
    with open_record(record) as one, open_record(tmp_path / "again.db") as other:
        assert list(other.readings()) == list(one.readings())
        assert other.corrections() == one.corrections()
        assert other.changes() == one.changes()
    assert sayso(tmp_path / "again.db", "add", str(exported)).stderr.endswith("5 known, 0 changed, 1 skipped\n")


def test_export_takes_the_filters_of_find(kept: Path):
    done = sayso(kept, "export", "--format", "csv", "--speaker", "ana ruiz", "--act", "deny")
    [row] = csv.DictReader(io.StringIO(done.stdout, newline=""))
    assert row["statement"] == DENIAL.id


def test_check_of_a_sound_record_is_quiet(kept: Path):
    done = sayso(kept, "check")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", f"sayso: {kept} is sound\n")


def test_check_names_what_is_wrong_and_is_status_1(record: Path):
    with sqlite3.connect(record) as connection:
        connection.execute("UPDATE article SET text = 'x' || text WHERE url LIKE '%/port'")
    done = sayso(record, "check")
    assert done.exit_code == 1
    assert "its id does not follow from its address and text" in done.stdout
    assert "wrong in" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["find", "port"],
        ["speakers"],
        ["speaker", "Ruiz"],
        ["changes"],
        ["correct", "1", "--act", "deny"],
        ["undo", "1"],
        ["corrections"],
        ["export", "--format", "csv"],
        ["check"],
    ],
)
def test_a_record_that_is_not_there_is_not_made(tmp_path: Path, arguments: list[str]):
    done = sayso(tmp_path / "none.db", *arguments)
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"there is no record at {tmp_path}/none.db: make one with `sayso add WHERE…`" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_record_comes_from_the_environment(kept: Path):
    done = CliRunner().invoke(main, ["find", "nonsense", "--format", "jsonl"], env={"SAYSO_RECORD": str(kept)})
    assert found_ids(done) == [DENIAL.id]


def test_a_file_that_is_no_record_is_an_error_in_plain_words(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("not a database" * 100, "utf-8")
    done = sayso(tmp_path / "notes.txt", "find", "port")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "not a record" in done.stderr
