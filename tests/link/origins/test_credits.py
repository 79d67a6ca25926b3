"""Which outlets and agencies an article credits, and which account rests on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.link.origins import trace_origins
from sayso.link.origins.credits import find_credits
from sayso.link.origins.mentions import Outlets
from sayso.link.origins.wires import find_wire_credits
from sayso.records import Article, Origins
from tests.factories import make_speaker

from .told import Told, ask, tell, unnamed

AGENCY = "Nereid Press Agency"
KNOWN = Outlets(["The Vela Lantern", "Nereid Press Agency", "The Sant Orel Courier"])


def trace(*told: Told) -> Origins:
    return trace_origins(*ask(told))


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The closure was first reported by the Vela Lantern.", "was first reported by the Vela Lantern"),
        ("Ships were turned away, according to a report in the Lantern.", "according to a report in the Lantern"),
        ("She told CNN that it was open.", "told CNN"),
        ("As the Courier first reported, it was shut.", "the Courier first reported"),
        ("It was shut (via The Vela Lantern).", "via The Vela Lantern"),
        ("The Vela Lantern's report names no one.", "The Vela Lantern's report"),
        ("The newspaper Kanal Orsa reported a closure.", "Kanal Orsa reported"),
    ],
)
def test_wordings_that_credit_an_outlet(text: str, credit: str) -> None:
    assert [found.span.text for found in find_credits(Article("u", text, outlet="Plainside"), KNOWN)] == [credit]


@pytest.mark.parametrize(
    "text",
    [
        "She told Parliament that it was open.",
        "The Lantern costs two crowns.",
        "“The Vela Lantern reported it,” she said.",
        "Plainside reported it yesterday.",
    ],
)
def test_wordings_that_credit_nobody_else(text: str) -> None:
    assert find_credits(Article("u", text, outlet="Plainside"), KNOWN) == []


@pytest.mark.parametrize(
    ("byline", "text", "whole"),
    [
        (None, "VELA, Orvessa (NPA) — The port was closed.", True),
        ("By Nereid Press Agency", "The port was closed.", True),
        ("Nereid Press Agency and Plainside staff", "The port was closed.", False),
        (None, "The port was closed.\n\n© 2031 Nereid Press Agency. All rights reserved.", True),
        (None, "The port was closed.\n\nSource: Nereid Press Agency", True),
        (None, "The port was closed.\n\nNereid Press Agency contributed to this report.", False),
        (None, "The port was closed.\n\nWith files from Nereid Press Agency", False),
    ],
)
def test_an_agency_is_credited_with_the_whole_or_a_part(byline: str | None, text: str, whole: bool) -> None:
    article = Article("u", text, outlet="Plainside", byline=byline)
    assert [(found.name, found.whole) for found in find_wire_credits(article, KNOWN)] == [
        ("Nereid Press Agency", whole)
    ]


@pytest.mark.parametrize(
    ("byline", "text"),
    [
        ("Mira Sol", "VELA (Updated) — The port was closed."),
        (None, "The port (Vela) was closed."),
        (None, "A spokesman for Nereid Press Agency said the port was closed."),
    ],
)
def test_no_agency_is_credited(byline: str | None, text: str) -> None:
    assert find_wire_credits(Article("u", text, outlet="Plainside", byline=byline), KNOWN) == []


def test_an_agency_does_not_credit_itself() -> None:
    article = Article("u", "VELA (NPA) — The port was closed.", outlet="Nereid Press Agency")
    assert find_wire_credits(article, KNOWN) == []


def test_papers_that_carry_one_agency_have_one_unnamed_source() -> None:
    official, source = unnamed("an official"), unnamed("a government source")
    found = trace(
        tell(
            "The Courier", "VELA (NPA) — An official said the port was closed.", official, byline="Nereid Press Agency"
        ),
        tell("The Lantern", "A government source said the port was closed.\n\nSource: Nereid Press Agency", source),
        tell("Plainside", "VELA (NPA) — The port was closed, an official said.", official, published="2024-05-04"),
    )
    assert (found.least, found.most) == (1, 1)
    assert {step.kind for step in found.steps} == {"wire"}
    assert {span.text for step in found.steps for span in step.evidence} == {"NPA", "Source: Nereid Press Agency"}


def test_an_agency_that_gave_a_part_ties_nothing_and_is_shown() -> None:
    text = "An official said the port was closed.\n\nReporting by Reuters"
    found = trace(
        tell("The Courier", text, unnamed("an official")), tell("The Lantern", text + ".", unnamed("an official"))
    )
    assert (found.least, found.most) == (1, 2)
    assert [step.on for step in found.steps if step.kind == "wire"] == ["Reuters", "Reuters"]


def test_an_agencys_story_rests_on_whom_it_credits() -> None:
    found = trace(
        tell("The Vela Lantern", "A pilot said the port was closed.", unnamed("a pilot")),
        tell(
            "The Courier",
            "VELA (NPA) — The port was closed, as the Vela Lantern first reported.",
            published="2024-05-04",
        ),
        tell("Plainside", "ORSA (NPA) — It is known the port was closed.", published="2024-05-05"),
    )
    assert (found.least, found.most) == (1, 1)


def test_a_credit_for_another_matter_ties_nothing() -> None:
    text = "A docker said the port was closed.\n\nThe dockers will strike on Monday, the Vela Lantern reported."
    found = trace(
        tell("The Vela Lantern", "Ana Ruiz said the port was closed.", make_speaker(role="harbour master")),
        tell("The Courier", text, unnamed("a docker"), published="2024-05-04"),
    )
    assert (found.least, found.most, found.loops) == (2, 2, ())
    assert [step.on for step in found.steps if step.kind == "credit"] == ["The Vela Lantern"], (
        "it is shown all the same"
    )


def test_text_taken_over_is_one_account_and_shows_where() -> None:
    text = "Otters have moved into the old boathouse on Pell Lagoon. A rower said the port was closed for their sake."
    found = trace(
        tell("The Echo", text, unnamed("a rower")),
        tell("Plainside", f"Good news! {text}", unnamed("one rower"), published="2024-05-04"),
    )
    assert (found.least, found.most) == (1, 1)
    (step,) = found.steps
    assert (step.kind, step.on) == ("reuse", "The Echo")
    assert step.why == "It shares 20 words in the same order with The Echo, which came out before."
    assert step.evidence[0].text == text.rstrip(".")


def test_a_page_that_was_changed_is_another_version_of_itself() -> None:
    text = "Otters have moved into the old boathouse on Pell Lagoon. A rower said the port was closed for their sake."
    before, after = tell("The Echo", text, unnamed("a rower")), tell("The Echo", f"New! {text}", unnamed("a rower"))
    article = replace(after.reading.article, url=before.reading.article.url, published="2024-05-04")
    member = replace(after.member, article=article.id, url=article.url, published=article.published)
    found = trace(before, Told(member, replace(after.reading, article=article)))
    assert [step.why for step in found.steps] == ["It is another version of the same page."]
