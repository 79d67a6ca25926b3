"""Through whom words reached the article."""

from __future__ import annotations

import pytest

from sayso.resolve.outlets import find_outlets
from tests.factories import make_article, make_attribution
from tests.resolve.finders import vias_of


def test_an_outlet_that_was_told_is_the_via() -> None:
    article = make_article("“We will pay for it,” minister Ola Brandt told the Harbour Gazette.")
    said = make_attribution(article, "“We will pay for it,”", "minister Ola Brandt", "told", form="direct")
    assert vias_of(article, [said])[0][0] == "Harbour Gazette"


def test_the_outlet_of_the_article_is_never_a_via() -> None:
    article = make_article("“We will pay for it,” minister Ola Brandt told The Vela Courier.")
    assert find_outlets(article) == []


def test_a_short_name_is_written_in_full() -> None:
    article = make_article("The AP reported that the bridge had fallen.")
    assert [outlet.value for outlet in find_outlets(article)] == ["Associated Press"]


def test_a_plain_statement_has_no_via() -> None:
    article = make_article("The minister said the bridge had fallen.")
    said = make_attribution(article, "the bridge had fallen", "The minister", "said")
    assert vias_of(article, [said])[0][0] is None


@pytest.mark.parametrize(
    ("words", "via"),
    [
        ("told radio host Odo Brink", "Odo Brink"),
        ("said on Odo Brink’s radio show", "Odo Brink"),
        ("agreed, an Orsa University poll found", "Orsa University poll"),
    ],
)
def test_a_presenter_and_a_poll_are_found(words: str, via: str) -> None:
    article = make_article(f"It rained. Half of the town {words}.")
    assert [outlet.value for outlet in find_outlets(article)] == [via]
