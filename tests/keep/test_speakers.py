"""Who is one person across articles, as far as the articles say so; a person may join and split."""

from __future__ import annotations

import pytest

from sayso.errors import RecordError
from sayso.keep import Query, Record
from sayso.records import Reading, Speaker
from tests.factories import make_article, make_reading, make_speaker, make_statement

MIRA = "person:Mira"


def say(record: Record, speaker: Speaker, url: str) -> Reading:
    article = make_article("Ruiz said the port was open.", url=f"https://courier.example/{url}")
    reading = make_reading(article, make_statement(article, "the port was open", speaker=speaker))
    record.add(reading, by="model-1")
    return reading


def groups(record: Record, name: str = "") -> list[int]:
    """How many statements each speaker of that name has."""
    return sorted(profile.statements for profile in record.speakers(name))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (make_speaker(role="harbour master"), make_speaker(role="Harbour  Master"), True),
        (make_speaker(affiliation="Port of Vela"), make_speaker(role="captain", affiliation="Port of Vela"), True),
        (make_speaker(role="harbour master"), make_speaker(role="poet"), False),
        (make_speaker(role="harbour master"), make_speaker(), False),
        (make_speaker(), make_speaker(), False),
        (make_speaker("Ana Ruiz", role="poet"), make_speaker("Ana Ruis", role="poet"), False),
        (make_speaker("Kanal Orsa", kind="organization"), make_speaker("KANAL ORSA", kind="organization"), True),
        (
            make_speaker("Ministry", kind="organization", affiliation="Vela"),
            make_speaker("Ministry", kind="organization", affiliation="Orsa"),
            False,
        ),
        (make_speaker("an official", kind="unnamed", role="official"),) * 2 + (False,),
        (make_speaker("voters", kind="group"),) * 2 + (False,),
        (make_speaker(None, candidates=("Ana", "Ilya"), role="aide"),) * 2 + (False,),
    ],
)
def test_two_articles_speak_of_one_person_or_of_two(record: Record, one: Speaker, other: Speaker, same: bool) -> None:
    say(record, one, "1")
    say(record, other, "2")

    assert groups(record) == ([2] if same else [1, 1])
    assert record.check() == []


def test_a_third_article_may_show_that_two_are_one(record: Record) -> None:
    say(record, make_speaker(role="harbour master"), "1")
    say(record, make_speaker(affiliation="Port of Vela"), "2")
    assert groups(record) == [1, 1]

    say(record, make_speaker(role="harbour master", affiliation="Port of Vela"), "3")

    assert groups(record) == [3]
    assert record.check() == []


def test_within_one_article_a_bare_name_is_one_speaker(record: Record) -> None:
    article = make_article("Ruiz said the port was open. Ruiz wrote the sea was calm.")
    statements = make_statement(article, "the port was open"), make_statement(article, "the sea was calm")
    record.add(make_reading(article, *statements), by="model-1")

    assert groups(record) == [2]


def test_a_person_joins_two_and_takes_it_back(record: Record) -> None:
    say(record, make_speaker("Ana Ruiz"), "1")
    say(record, make_speaker("A. Ruiz"), "2")
    one, other = record.speakers("ruiz")

    joined = record.join(one.id, other.id, by=MIRA)

    assert groups(record, "Ana Ruiz") == [2]
    assert record.check() == []
    record.undo(joined.id, by=MIRA)
    assert groups(record, "ruiz") == [1, 1]
    assert record.check() == []


def test_a_person_splits_two_and_new_articles_do_not_join_them_again(record: Record) -> None:
    say(record, make_speaker(role="harbour master"), "1")
    say(record, make_speaker(role="harbour master", affiliation="Port of Vela"), "2")
    (both,) = record.speakers("ruiz")

    parted = record.split(*both.ids, by=MIRA)

    assert groups(record) == [1, 1]
    say(record, make_speaker(role="harbour master", reason="on leave"), "3")
    assert groups(record) == [1, 2]
    assert record.check() == []
    record.undo(parted.id, by=MIRA)
    assert groups(record) == [3]
    assert record.check() == []


def test_a_person_splits_namesakes_of_one_role_by_article(record: Record) -> None:
    here = say(record, make_speaker(role="teacher"), "1")
    there = say(record, make_speaker(role="teacher"), "2")
    (both,) = record.speakers("ruiz")

    parted = record.split_in_article(both.id, there.article.id, by=MIRA)

    assert groups(record) == [1, 1]
    assert [record.reading(reading.article.id) for reading in (here, there)] == [here, there]
    record.add(there, by="model-2")
    assert groups(record) == [1, 1]
    assert record.check() == []
    record.undo(parted.id, by=MIRA)
    assert groups(record) == [2]
    assert record.check() == []


def test_a_speakers_page_shows_the_newest_first_and_names_others_of_the_name(record: Record) -> None:
    for number in (1, 2, 3):
        say(record, make_speaker(role="harbour master"), str(number))
    say(record, make_speaker(), "4")

    page = record.speaker("Ruiz", limit=2)

    assert (page.profile.name, page.profile.roles, page.profile.statements) == ("Ana Ruiz", ("harbour master",), 3)
    assert (len(page.hits), page.more) == (2, True)
    assert [other.statements for other in page.namesakes] == [1]
    assert record.speaker("Nobody") is None
    assert len(record.find(Query(speaker=page.profile.id)).hits) == 3


def test_a_join_needs_two_speakers_of_the_record(record: Record) -> None:
    say(record, make_speaker(), "1")
    (one,) = record.speakers("ruiz")

    with pytest.raises(RecordError, match="no speaker"):
        record.join(one.id, "no such id", by=MIRA)
    with pytest.raises(RecordError, match="one id"):
        record.join(one.id, one.id, by=MIRA)
    with pytest.raises(RecordError, match="no article"):
        record.split_in_article(one.id, "no such id", by=MIRA)
