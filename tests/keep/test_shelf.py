"""Articles as lists: the newest, the versions of one, the outlets."""

from __future__ import annotations

from sayso.keep import Outlet, Record
from sayso.pipeline_link import link_new
from tests.factories import PORT_TEXT, make_article, make_port_reading, make_reading

BY = "sayso-en-1"


def test_the_newest_comes_first_with_its_counts(record: Record) -> None:
    record.add(make_reading(make_article("Nothing was said.", url="https://post.example/1", outlet="Post")), by=BY)
    record.add(make_port_reading(), by=BY)

    port, other = record.newest()

    assert (port.title, port.statements, port.denials, port.unnamed) == (
        "Harbour master rejects closure claim",
        6,
        1,
        1,
    )
    assert (other.url, other.statements) == ("https://post.example/1", 0)
    assert record.newest(outlet="Post") == (other,)
    assert record.newest(limit=1, offset=1) == (other,)


def test_an_article_is_listed_once_by_its_newest_text(record: Record) -> None:
    record.add(make_port_reading(), by=BY, made_at="2024-05-03T08:00")
    later = make_article(PORT_TEXT + " It went on.")
    record.add(make_reading(later), by=BY, made_at="2024-05-04T08:00")

    assert [listed.id for listed in record.newest()] == [later.id]
    assert [(version.article_id, version.seen_at) for version in record.versions(later.id)] == [
        (make_article().id, "2024-05-03T08:00"),
        (later.id, "2024-05-04T08:00"),
    ]
    assert record.versions(make_article().id) == record.versions(later.id)
    assert record.versions("none") == ()


def test_outlets_are_counted_with_their_unnamed_speakers(record: Record) -> None:
    record.add(make_port_reading(), by=BY)
    record.add(make_port_reading(url="https://courier.example/2"), by=BY)
    record.add(make_reading(make_article(url="https://x.example/", outlet=None)), by=BY)

    assert record.outlets() == (Outlet("The Vela Courier", 2, 12, 2), Outlet(None, 1, 0, 0))


def test_speakers_are_found_by_what_they_said(record: Record) -> None:
    reading = make_port_reading()
    record.add(reading, by=BY)
    denial = reading.statements[1].id

    ids = record.speaker_ids([denial, "none"])

    page = record.speaker(ids[denial])
    assert page is not None
    assert page.profile.name == "Ana Ruiz"
    assert list(ids) == [denial]


def test_corrections_of_one_article_and_the_first_few_changes(record: Record) -> None:
    port, other = make_port_reading(), make_port_reading(url="https://courier.example/2")
    for reading in (port, other):
        record.add(reading, by=BY, made_at="2024-05-03T08:00")
        record.correct(reading.statements[0].id, "act", "accuse", by="person:Mira")
    record.add(make_reading(make_article("All gone.")), by=BY, made_at="2024-05-04T08:00")

    assert [made.article_id for made in record.corrections(article_id=other.article.id)] == [other.article.id]
    assert len(record.changes()) == 6
    assert record.changes(limit=2) == record.changes()[:2]


def test_statements_know_their_claim(record: Record) -> None:
    port, other = make_port_reading(), make_port_reading(url="https://post.example/2", outlet="Orsa Post")
    for reading in (port, other):
        record.add(reading, by=BY)
    link_new(record)
    said = port.statements[0].id

    (claim,) = record.claim(said)

    assert record.claim_ids([said, "none"]) == {said: claim.id}
