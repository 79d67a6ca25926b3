"""Corrections as training data: whole articles, with what people made of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sayso.keep import Record
from sayso.show.export.export import Written, export_record
from tests.factories import make_article, make_port_reading, make_reading, make_speaker
from tests.show.exported import fill, press


def exported(record: Record, folder: Path) -> list[dict[str, Any]]:
    export_record(record, "corrections", str(folder / "out.jsonl"))
    return [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]


def test_a_corrected_article_comes_whole_and_says_what_people_set(tmp_path: Path):
    claim, denial, unnamed, *_ = make_port_reading().statements
    with fill(tmp_path / "record.db", *press()) as record:
        record.correct(denial.id, "act", "accuse", by="person:Mira")
        record.correct(denial.id, "speaker", make_speaker("Pavo Lind", role="pilot"), by="person:Mira")
        record.correct(unnamed.id, "rejected", True, by="person:Mira")
        [article] = exported(record, tmp_path)
    said = article["statements"]
    assert article["text"] == make_article().text
    assert [item["id"] for item in said] == [0, 1, 2, 3, 4]
    assert "she had not seen the report" not in [article["text"][slice(*item["content"][0])] for item in said]
    assert said[1]["corrected"] == ["act", "speaker"]
    assert (said[1]["act"], said[1]["speaker"], said[1]["role"]) == ("accuse", "Pavo Lind", "pilot")
    assert said[0] == {
        "id": 0,
        "source": [[span.start, span.end] for span in claim.source],
        "cue": [[span.start, span.end] for span in claim.cue],
        "content": [[span.start, span.end] for span in claim.content],
        "speaker": "Kanal Orsa",
        "speaker_kind": "organization",
        "role": "state broadcaster",
        "affiliation": None,
        "act": "state",
        "commitment": "CT+",
        "medium": "broadcast",
        "via": "Ministry of Transport",
        "said_on": "2024-05-03",
        "answers": None,
        "corrected": [],
    }
    assert said[1]["answers"] == 0


def test_what_was_undone_or_only_joins_speakers_trains_nothing(tmp_path: Path):
    with fill(tmp_path / "record.db", *press()) as record:
        made = record.correct(make_port_reading().statements[1].id, "act", "accuse", by="person:Mira")
        record.undo(made.id, by="person:Mira")
        one, other = record.speakers(limit=2)
        record.join(one.id, other.id, by="person:Mira")
        assert exported(record, tmp_path) == []
        assert export_record(record, "corrections", str(tmp_path / "out.jsonl")) == Written(0, 0)


def test_a_correction_of_a_text_that_has_changed_since_still_counts(tmp_path: Path):
    port = make_port_reading()
    with fill(tmp_path / "record.db", port) as record:
        record.correct(port.statements[1].id, "act", "accuse", by="person:Mira")
        record.add(make_reading(make_article("The page is gone.", url=port.article.url)), by="model-1")
        [article] = exported(record, tmp_path)
    assert article["text"] == port.article.text
    assert (article["statements"][1]["act"], article["statements"][1]["corrected"]) == ("accuse", ["act"])
