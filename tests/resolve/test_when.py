"""When something was said, in news of many fields; every article is published on Friday 3 May 2024."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.times import spot_times
from tests.factories import make_article, make_attribution
from tests.resolve.finders import dates_of


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("on Tuesday", "2024-04-30"),
        ("on Friday", "2024-05-03"),
        ("last Friday", "2024-04-26"),
        ("late Monday", "2024-04-29"),
        ("yesterday", "2024-05-02"),
        ("this morning", "2024-05-03"),
        ("on April 12", "2024-04-12"),
        ("on 12 April", "2024-04-12"),
        ("on Oct. 14", "2023-10-14"),
        ("on 3 June 2019", "2019-06-03"),
        ("three days ago", "2024-04-30"),
        ("in March", "2024-03"),
        ("in November", "2023-11"),
        ("last June", "2023-06"),
        ("in June 2019", "2019-06"),
        ("earlier this month", "2024-05"),
        ("two months ago", "2024-03"),
        ("last year", "2023"),
        ("in 1998", "1998"),
        ("last week", "2024-04-22/2024-04-28"),
        ("this week", "2024-04-29/2024-05-03"),
        ("over the weekend", "2024-04-27/2024-04-28"),
        ("last summer", "2023-06-01/2023-08-31"),
        ("from March 30 to April 4", "2024-03-30/2024-04-04"),
        ("in the 1960s", "1960-01-01/1969-12-31"),
    ],
)
def test_a_time_expression_means_this_date(phrase: str, value: str) -> None:
    assert [found.value for found in spot_times(f"The mayor spoke {phrase}.", "2024-05-03")] == [value]


@pytest.mark.parametrize(
    "phrase", ["next week", "next Tuesday", "she may go", "in a march", "£2000 of it", "room 2,019"]
)
def test_what_is_ahead_or_no_time_at_all_has_no_date(phrase: str) -> None:
    assert spot_times(f"The mayor spoke of {phrase}.", "2024-05-03") == []


def test_a_later_phrase_leans_on_the_one_before() -> None:
    text = "She spoke on Tuesday. An hour later she left. The next day she wrote."
    assert [found.value for found in spot_times(text, "2024-05-03")] == ["2024-04-30", "2024-04-30", "2024-05-01"]


@given(st.text(max_size=80), st.one_of(st.none(), st.text(max_size=12), st.dates().map(str)))
def test_odd_strings_and_dates_never_raise(text: str, published: str | None) -> None:
    for found in spot_times(f"{text} yesterday, 999 years ago, Feb 31, last winter {text}", published):
        assert 0 <= found.start < found.end


@pytest.mark.parametrize(
    ("text", "content", "source", "cue", "day"),
    [
        ("The club said on Tuesday that its striker was fit.", "its striker was fit", "The club", "said", "2024-04-30"),
        ("The court ruled Monday that the dam was legal.", "the dam was legal", "The court", "ruled", "2024-04-29"),
        ("Shares will recover, the bank said on Thursday.", "Shares will recover", "the bank", "said", "2024-05-02"),
        ("The comet is new, Dr. Orla Venn said.", "The comet is new", "Dr. Orla Venn", "said", None),
    ],
)
def test_the_time_in_the_sentence_of_the_cue_dates_the_saying(
    text: str, content: str, source: str, cue: str, day: str | None
) -> None:
    article = make_article(text)
    [(found, sure)] = dates_of(article, [make_attribution(article, content, source, cue)])
    assert found == day
    assert 0 <= sure <= 1


def test_statements_of_one_speech_share_its_day() -> None:
    article = make_article(
        "Ana Ruiz said in a speech on Tuesday that the port was open.\n\n“No ship was turned away,” Ruiz added."
    )
    first = make_attribution(article, "the port was open", "Ana Ruiz", "said")
    second = make_attribution(article, "“No ship was turned away,”", "Ruiz", "added", after=first.end, form="direct")
    assert [day for day, _ in dates_of(article, [first, second])] == ["2024-04-30", "2024-04-30"]


@pytest.mark.parametrize("published", [None, "", "soon", "0001-01-01", "9999-12-31", "1924-05-03"])
def test_a_strange_date_of_publication_costs_nothing_else(published: str | None) -> None:
    article = make_article("The club said on Tuesday that it had won.", published=published)
    assert len(dates_of(article, [make_attribution(article, "it had won", "The club", "said")])) == 1
