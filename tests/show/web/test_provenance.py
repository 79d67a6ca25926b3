"""The picture of provenance: who rests on whom, without what only repeats a longer way."""

from __future__ import annotations

from dataclasses import replace

from sayso.keep import Hit
from sayso.records import Claim, Member, Origins, Span, Step
from sayso.show.web.pages.claim import ClaimPage
from sayso.show.web.provenance import Provenance, draw_provenance
from tests.factories import make_port_reading
from tests.show.web.desk import fill


def member(article: str, speaker: str | None = "Ministry", **fields) -> Member:
    return Member(
        f"s-{article}", article, f"https://{article}.example/", "pro", article, "2024-05-03", speaker, **fields
    )


def drawn(members: list[Member], steps: list[Step], named: tuple[str, ...] = ("Ministry",)) -> Provenance:
    groups = (tuple(each.statement for each in members),)
    claim = Claim("c", "The port was closed.", tuple(members), False, Origins(1, 1, named, groups, tuple(steps)))
    hits = tuple(_hit(each) for each in members)
    picture = draw_provenance(ClaimPage(claim, hits, (), {}))
    assert picture is not None
    return picture


def ties(picture: Provenance) -> list[tuple[str, str]]:
    return [(arrow.start.name.split(",")[0], arrow.end.name.split(",")[0]) for arrow in picture.arrows]


def _hit(each: Member):
    said = replace(make_port_reading().statements[0], id=each.statement)
    return Hit(said, each.article, each.url, None, each.outlet, each.published)


def test_an_account_that_gives_the_words_to_an_origin_rests_on_it():
    assert ties(drawn([member("Courier")], [])) == [("Courier", "Ministry")]


def test_a_reprint_rests_on_what_it_reprints_and_through_it_on_the_origin():
    reprint = Step("Post", "Courier", "reuse", "It shares 80 words.", (Span(0, 4, "VELA"),), "Courier")
    picture = drawn([member("Courier"), member("Post")], [reprint])
    assert ties(picture) == [("Post", "Courier"), ("Courier", "Ministry")]
    columns = {box.name.split(",")[0]: box.x for box in picture.boxes}
    assert columns["Post"] < columns["Courier"] < columns["Ministry"]
    assert picture.arrows[0].evidence == ("VELA",)


def test_a_wire_stands_between_under_one_name_however_it_is_written():
    wire = [Step(each, name, "wire", "It is tagged NPA.") for each, name in (("A", "the NPA"), ("B", "NPA"))]
    assert ties(drawn([member("A"), member("B")], wire))[:2] == [("A", "NPA"), ("B", "NPA")]


def test_a_circle_of_credit_is_drawn_and_ends():
    circle = [Step("A", "B", "credit", "It credits B.", (), "B"), Step("B", "A", "credit", "It credits A.", (), "A")]
    assert ("A", "B") in ties(drawn([member("A"), member("B")], circle))


def test_an_origin_without_a_name_says_so():
    assert ties(drawn([member("Courier", None)], [], named=())) == [("Courier", "somebody who is not named")]


def test_the_page_shows_each_arrow_in_a_table(site, record):
    desk = fill(record)
    page = site.get(f"/claims/{desk.dispute.id}").text
    assert "The evidence behind each arrow" in page
    assert "It shares 85 words in the same order with The Vela Courier" in page
