"""What an outlet altered after publishing."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.keep import Record
from sayso.records import Reading
from tests.factories import make_article, make_reading, make_speaker, make_statement

CLOSED = ("Ana Ruiz", "The port of Vela was closed on Friday")


def publish(record: Record, said: Sequence[tuple[str, str]], made_at: str, url: str = "1") -> Reading:
    article = make_article(". ".join(content for _, content in said), url=f"https://courier.example/{url}")
    statements = [make_statement(article, content, speaker=make_speaker(name)) for name, content in said]
    reading = make_reading(article, *statements)
    record.add(reading, by="model-1", made_at=made_at)
    return reading


def differences(record: Record) -> list[tuple[str, str | None, str | None]]:
    return [
        (change.kind, change.before and change.before.content[0].text, change.after and change.after.content[0].text)
        for change in record.changes()
    ]


def test_dropped_added_reworded_and_renamed(record: Record) -> None:
    lost, new = ("Pavo Lind", "Nobody told the coast guard"), ("Ilya Tern", "An inquiry will begin in June")
    publish(record, [CLOSED, ("Ana Ruiz", "Forty ships had been turned away"), lost], "2024-05-03")
    reworded = ("Ana Ruiz", "The port of Vela was partly closed on Friday")
    publish(record, [reworded, ("Mira Sol", "Forty ships had been turned away"), new], "2024-05-04")

    assert differences(record) == [
        ("reworded", CLOSED[1], reworded[1]),
        ("renamed", "Forty ships had been turned away", "Forty ships had been turned away"),
        ("dropped", lost[1], None),
        ("added", None, new[1]),
    ]


def test_nothing_changed_is_nothing_shown(record: Record) -> None:
    reading = publish(record, [CLOSED], "2024-05-03")
    record.add(reading, by="model-2")

    assert record.changes() == []


def test_each_version_is_compared_with_the_one_before(record: Record) -> None:
    second = ("Pavo Lind", "Nobody told the coast guard")
    publish(record, [CLOSED, second], "2024-05-05")
    publish(record, [CLOSED], "2024-05-03")
    publish(record, [second], "2024-05-07")

    assert differences(record) == [("added", None, second[1]), ("dropped", CLOSED[1], None)]
    assert [change.seen_at for change in record.changes(since="2024-05-06")] == ["2024-05-07"]


def test_the_changes_of_one_address(record: Record) -> None:
    for url in ("1", "2"):
        publish(record, [CLOSED], "2024-05-03", url)
        publish(record, [("Ana Ruiz", "Nothing at all")], "2024-05-04", url)

    assert {change.url for change in record.changes(url="https://courier.example/2")} == {"https://courier.example/2"}


def test_an_earlier_version_can_still_be_read(record: Record) -> None:
    before = publish(record, [CLOSED], "2024-05-03")
    after = publish(record, [("Ana Ruiz", "Nothing at all")], "2024-05-04")

    assert record.reading(before.article.id) == before
    assert record.reading(before.statements[0].id) == before
    assert list(record.readings()) == [after]
    assert record.check() == []
