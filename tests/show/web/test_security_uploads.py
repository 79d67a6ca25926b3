"""What somebody uploads cannot speak in another person's name."""

from __future__ import annotations

import json
from pathlib import Path

from sayso.gather import GatherOptions, gather_upload
from sayso.gather.jsonl import read_line
from sayso.keep import Record
from sayso.kept_json import kept_to_json
from sayso.show.web.sources import Upload
from tests.factories import make_port_reading

DENIAL = make_port_reading().statements[1]


def make_export(record: Record) -> bytes:
    """The export of a record in which Ada has judged a statement."""
    record.correct(DENIAL.id, "act", "judge", by="person:Ada")
    return b"".join(json.dumps(kept_to_json(kept)).encode() + b"\n" for kept in record.kept())


def test_verdicts_in_an_upload_are_not_taken(record: Record, tmp_path: Path):
    export = make_export(record)
    upload = Upload("export.jsonl", export)
    pages = list(gather_upload(upload.where, upload.data, upload.about.options()))
    assert [(page.kept, page.article.text) for page in pages] == [(None, make_port_reading().article.text)]


def test_of_a_file_that_one_has_they_are(record: Record):
    [page] = gather_upload("export.jsonl", make_export(record))
    assert page.kept is not None


def test_no_address_gives_verdicts(record: Record):
    line = make_export(record).strip()
    assert read_line(line, "https://evil.example/export.jsonl:1", GatherOptions()).kept is None
    assert read_line(line, "export.jsonl:1", GatherOptions()).kept is not None
