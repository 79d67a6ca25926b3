"""The dispute board, the page of a claim and positions: who says it, who denies it, in which words, on whose word."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sayso.keep import open_record
from sayso.show.cli import main
from tests.show.disputes import DISPUTE, SHUT, WATER, fill, said

DENIAL = said(DISPUTE[2])


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("disputes") / "record.db"
    fill(path).close()
    return path


@pytest.fixture
def record(kept: Path, tmp_path: Path) -> Path:
    """A copy to write to."""
    return Path(shutil.copy(kept, tmp_path / "record.db"))


def sayso(record: Path, *arguments: str, width: int = 80) -> Result:
    env = {"USER": "mira", "COLUMNS": str(width)}
    return CliRunner().invoke(main, [*arguments, "--record", str(record)], env=env)


def listed(record: Path, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in sayso(record, "claims", "--format", "jsonl", *arguments).stdout.splitlines()]


def dispute_id(record: Path) -> str:
    return str(listed(record, "--disputed")[0]["id"])


def test_the_board_shows_each_side_with_days_and_words(kept: Path) -> None:
    done = sayso(kept, "claims", "--disputed")
    [claim] = listed(kept, "--disputed")

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        f" 1  ≈ {claim['claim']}  DISPUTED\n"
        "    4 outlets, 2 origins: Ministry of Transport, Marek Dussolt · 2024-05-07 to\n"
        f"    2024-05-09 · {claim['id']}\n"
        "    + SAYS SO    Ministry of Transport, organisation\n"
        f"                 ~ {SHUT}\n"
        "                 2024-05-07 · The Sant Orel Courier; also Plainside\n"
        "                 Marek Dussolt, agent\n"
        "                 “We were told that the port was closed”\n"
        "                 2024-05-07 · Telorvessa\n"
        "    ✗ DENIES IT  Ana Ruiz, harbour master · e-mail\n"
        "                 “That is nonsense”\n"
        "                 2024-05-08 · The Vela Lantern\n"
        "                 Marek Dussolt, agent\n"
        "                 ~ that it was ever closed\n"
        "                 2024-05-09 · The Sant Orel Courier\n"
        "    ⊘ EVADES     a senior official\n"
        "                 ~ he had not seen the order\n"
        "                 2024-05-08 · Plainside\n"
        "\n"
        "≈ in Sayso’s words, after one of the statements   ~ in the article’s words, else\n"
        "as quoted\n"
    )


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("command", [["claims"], ["claim", DENIAL.id], ["speaker", "Dussolt"]])
def test_no_line_is_wider_than_the_terminal(kept: Path, command: list[str], width: int) -> None:
    lines = sayso(kept, *command, width=width).stdout.splitlines()

    assert lines
    assert max(map(len, lines)) <= width


def test_without_disputed_every_claim_is_listed_the_contested_first(kept: Path) -> None:
    assert [claim["disputed"] for claim in listed(kept)] == [True, False]
    shown = sayso(kept, "claims", "--limit", "1")
    assert "raise --limit" in shown.stderr


def test_claims_as_json_have_the_names_that_scripts_rely_on(kept: Path) -> None:
    [claim] = listed(kept, "--disputed")

    assert list(claim) == ["id", "claim", "disputed", "origins", "statements"]
    assert (claim["claim"].lower().rstrip("."), claim["disputed"]) == (SHUT.lower(), True)
    assert claim["origins"] == {"least": 2, "most": 2, "named": ["Ministry of Transport", "Marek Dussolt"]}
    [denial] = [one for one in claim["statements"] if one["speaker"] == "Ana Ruiz"]
    assert denial == {
        "article": DISPUTE[2].article.url,
        "id": DENIAL.id,
        "stance": "con",
        "speaker": "Ana Ruiz",
        "said_on": None,
        "outlet": "The Vela Lantern",
    }
    [document] = json.loads(sayso(kept, "claims", "--disputed", "--format", "json").stdout)["claims"]
    assert document == claim


def test_claims_as_csv_are_a_row_for_each_statement(kept: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(sayso(kept, "claims", "--format", "csv").stdout, newline="")))

    assert len(rows) == len(DISPUTE) + len(WATER)
    [row] = [row for row in rows if row["statement"] == DENIAL.id]
    assert (row["stance"], row["content"], row["published"]) == ("con", "“That is nonsense”", "2024-05-08")


def test_a_claim_is_found_by_its_id_and_by_any_statement_of_it(kept: Path) -> None:
    by_id, by_statement = sayso(kept, "claim", dispute_id(kept)), sayso(kept, "claim", DENIAL.id)

    assert by_id.stdout == by_statement.stdout
    assert "https://lantern.example/08" in by_id.stdout
    assert "Rests on 2 origins: Ministry of Transport, Marek Dussolt" in by_id.stdout
    missing = sayso(kept, "claim", "nix")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "nix is no claim" in missing.stderr


def test_wordings_of_one_utterance_stand_side_by_side_with_marks_that_need_no_colour(kept: Path) -> None:
    shown = sayso(kept, "claim", said(WATER[0]).id).stdout

    assert "One utterance in different words" in shown
    assert "“I told [-her-] captain to wait for [-the-] water”" in shown
    assert "“I told {+the+} captain to wait for water”" in shown
    assert "One utterance" not in sayso(kept, "claim", DENIAL.id).stdout


def test_one_claim_as_json_has_the_evidence_and_the_wordings(kept: Path) -> None:
    found = json.loads(sayso(kept, "claim", said(WATER[0]).id, "--format", "json").stdout)

    assert found.keys() >= {"id", "claim", "statements", "groups", "steps", "loops", "wordings"}
    [wording] = found["wordings"]
    assert (wording["one"], wording["other"]) == (said(WATER[0]).id, said(WATER[1]).id)
    assert {"change": "replaced", "one": "her", "other": "the"} in wording["pieces"]


def test_a_speakers_page_shows_positions_and_the_turn(kept: Path) -> None:
    shown = sayso(kept, "speaker", "Dussolt").stdout

    assert "Where they stand, claim by claim" in shown
    lines = [line for line in shown.splitlines() if "SAYS SO" in line or "DENIES IT" in line]
    assert lines[0].startswith("    2024-05-07  + SAYS SO  “We were told")
    assert lines[1].startswith("    2024-05-09  ↺ TURNED  ✗ DENIES IT  ~ that it was ever closed")
    [position] = json.loads(sayso(kept, "speaker", "Dussolt", "--format", "json").stdout)["positions"]
    assert [one["turned"] for one in position["statements"]] == [False, True]
    assert shown.count("↺ TURNED") == 2


def test_a_person_takes_a_statement_out_of_a_claim_and_puts_it_back(record: Path) -> None:
    done = sayso(record, "correct", "--split", dispute_id(record), DENIAL.id)
    id_, field = done.stdout.split()
    assert (done.exit_code, field) == (0, "other_claim")
    assert DENIAL.id not in sayso(record, "claims", "--format", "jsonl").stdout
    with open_record(record) as kept:
        assert kept.check() == []

    assert sayso(record, "undo", id_).stdout == f"{id_}\n"

    assert DENIAL.id in sayso(record, "claims", "--format", "jsonl").stdout
    assert "was undone on" in sayso(record, "undo", id_).stderr


def test_a_person_joins_two_claims(record: Path) -> None:
    one, other = (claim["id"] for claim in listed(record))

    assert sayso(record, "correct", "--join", one, other).exit_code == 0

    [claim] = listed(record)
    assert len(claim["statements"]) == len(DISPUTE) + len(WATER)


def test_a_person_sets_a_stance_and_takes_it_back(record: Path) -> None:
    evasion = said(DISPUTE[3])
    done = sayso(record, "correct", evasion.id, "--stance", "con")
    assert done.stdout.split()[1] == "stance"

    def stance() -> str:
        [claim] = listed(record, "--disputed")
        return str(next(one["stance"] for one in claim["statements"] if one["id"] == evasion.id))

    assert stance() == "con"
    assert "as mira decided" in sayso(record, "claim", evasion.id, width=200).stdout
    sayso(record, "undo", done.stdout.split()[0])
    assert stance() == "neutral"


def test_a_stance_needs_a_claim(record: Path) -> None:
    sayso(record, "correct", "--split", *(claim["id"] for claim in listed(record)))
    alone = sayso(record, "correct", "--split", said(WATER[0]).id, said(WATER[1]).id)
    assert alone.exit_code == 0

    done = sayso(record, "correct", said(WATER[0]).id, "--stance", "pro")

    assert (done.exit_code, done.stdout) == (1, "")
    assert "stands in no claim" in done.stderr


def test_a_record_without_claims_says_so(tmp_path: Path) -> None:
    with open_record(tmp_path / "record.db") as record:
        record.add(DISPUTE[0], by="model-1")

    assert sayso(tmp_path / "record.db", "claims").stderr == "sayso: no two statements of this record say the same\n"
    disputed = sayso(tmp_path / "record.db", "claims", "--disputed")
    assert (disputed.exit_code, disputed.stderr) == (0, "sayso: no claim is disputed in this record\n")
