"""Every page answers, and says plainly when there is nothing."""

from __future__ import annotations

import pytest

from sayso.pipeline_link import link_new
from tests.factories import make_article, make_port_reading, make_reading
from tests.show.web.desk import fill


def addresses() -> list[str]:
    reading = make_port_reading()
    said = reading.statements[1]
    return [
        "/",
        "/search",
        "/search?words=port&act=deny",
        f"/articles/{reading.article.id}",
        "/speakers",
        "/speakers?name=Ruiz",
        "/speakers/Ana Ruiz",
        "/outlets",
        "/changes",
        f"/statements/{said.id}/correct",
    ]


@pytest.mark.parametrize("address", addresses())
def test_every_page_answers(site, address):
    answer = site.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("address", ["/articles/none", "/claims/none", "/speakers/nobody", "/statements/none/correct"])
def test_what_is_not_there_is_a_page_that_says_so(site, address):
    answer = site.get(address)
    assert answer.status_code == 404
    assert "Not here" in answer.text


@pytest.mark.parametrize("query", ["act=lie", "since=yesterday", "page=0", "page=²"])
def test_a_filter_that_cannot_be_is_refused_with_the_reason(site, query):
    answer = site.get(f"/search?{query}")
    assert answer.status_code == 400
    assert query.split("=")[0] in answer.text


def test_outlets_show_what_is_unnamed_and_what_is_wire_copy(site, record):
    wire = make_article(
        "VELA (NPA) — The port was closed, the ministry said.", url="https://post.example/1", outlet="Post"
    )
    record.add(make_reading(wire), by="sayso-en-1")
    rows = site.get("/outlets.csv").text.splitlines()
    assert rows[1:] == ["Post,1,0,0,1,1", "The Vela Courier,1,6,1,1,0"]
    assert "1 of 1" in site.get("/outlets").text


def test_who_stood_on_both_sides_of_a_claim_is_marked(site, record):
    desk = fill(record)
    assert "turned" not in site.get(f"/claims/{desk.dispute.id}").text
    said = desk.post.statements[0]
    record.correct(said.id, "speaker", desk.courier.statements[1].speaker, by="person:Mira")
    link_new(record)
    shown = site.get(f"/claims/{said.id}").text
    assert shown.count("⇄ turned") == 3


def test_verdicts_on_claims_lead_to_their_statements_and_can_be_undone(site, record):
    desk = fill(record)
    shown = site.get("/corrections").text
    assert "same claim" in shown
    assert f'href="/statements/{desk.courier.statements[0].id}"' in shown
