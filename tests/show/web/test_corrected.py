"""From the form of a statement to verdicts: only what differs from what is shown is one."""

from __future__ import annotations

import pytest

from sayso.errors import SaysoError
from sayso.keep import Record
from sayso.records import Statement
from sayso.show.web.corrected import read_corrections
from sayso.show.web.page import Asked
from sayso.show.web.pages.correct import CorrectPage, lines_of, make_correct
from tests.factories import make_port_reading

DENIAL = make_port_reading().statements[1]


@pytest.fixture
def page(record: Record) -> CorrectPage:
    made = make_correct(record, Asked({"id": DENIAL.id}))
    assert made is not None
    return made


def form_of(said: Statement, **changed: str) -> dict[str, str]:
    """The form as a browser sends it back, with some fields changed."""
    assert said.speaker is not None
    shown = {
        "speaker": said.speaker.name or "",
        "kind": said.speaker.kind,
        "role": said.speaker.role or "",
        "affiliation": said.speaker.affiliation or "",
        "act": said.act,
        "commitment": said.commitment,
        "medium": said.medium,
        "via": said.via or "",
        "said_on": said.said_on or "",
        "answers": said.answers or "",
        **{name: lines_of(said, name) for name in ("source", "cue", "content")},
    }
    return {**shown, **changed}


def test_a_form_that_is_sent_back_as_it_was_corrects_nothing(page):
    assert read_corrections(page, form_of(page.statement)) == {}


def test_fields_that_differ_are_corrected(page):
    form = form_of(page.statement, act="accuse", medium="interview", said_on="2024-05-02", answers="")
    assert read_corrections(page, form) == {
        "act": "accuse",
        "medium": "interview",
        "said_on": "2024-05-02",
        "answers": None,
    }


def test_another_role_makes_another_speaker(page):
    speaker = read_corrections(page, form_of(page.statement, role="pilot"))["speaker"]
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Ana Ruiz", "pilot", "Port of Vela")


def test_an_empty_name_is_nobody(page):
    assert read_corrections(page, form_of(page.statement, speaker=""))["speaker"] is None


def test_of_a_content_in_pieces_one_may_go(page):
    text = page.reading.article.text
    ((start, end),) = read_corrections(page, form_of(page.statement, content="“That is nonsense,”"))["content"]
    assert text[start:end] == "“That is nonsense,”"


def test_places_that_a_script_gives_come_before_words(page):
    found = read_corrections(page, form_of(page.statement, cue="wrote in an e-mail", cue_at="146:151 155:163"))
    assert found["cue"] == [(146, 151), (155, 163)]


def test_a_rejection_is_alone(page):
    assert read_corrections(page, form_of(page.statement, act="accuse", rejected="yes")) == {"rejected": True}


def test_words_that_are_not_there_are_refused(page):
    with pytest.raises(SaysoError, match="a janitor"):
        read_corrections(page, form_of(page.statement, source="a janitor"))
