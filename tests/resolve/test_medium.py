"""How something was said, in news of many fields."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_attribution
from tests.resolve.finders import media_of

CASES = [
    ("“We won,” coach Ida Falk told reporters.", "“We won,”", "coach Ida Falk", "told", "briefing"),
    ("Ida Falk tweeted that the match was fair.", "the match was fair", "Ida Falk", "tweeted", "social"),
    ("The mine is safe, Orsa Metals said in a statement.", "The mine is safe", "Orsa Metals", "said", "statement"),
    ("“It was dark,” Ida Falk said in an interview.", "“It was dark,”", "Ida Falk", "said", "interview"),
    ("Ida Falk wrote in an e-mail that it was closed.", "it was closed", "Ida Falk", "wrote", "email"),
    ("A study found that the reef had grown.", "the reef had grown", "A study", "found", "report"),
    ("Ida Falk said the roof had leaked.", "the roof had leaked", "Ida Falk", "said", "unspecified"),
]


@pytest.mark.parametrize(("text", "content", "source", "cue", "medium"), CASES)
def test_the_words_near_the_cue_tell_the_medium(text: str, content: str, source: str, cue: str, medium: str) -> None:
    article = make_article(text)
    [(found, sure)] = media_of(article, [make_attribution(article, content, source, cue)])
    assert found == medium
    assert 0 <= sure <= 1


def test_a_named_interview_holds_for_the_next_quote_too() -> None:
    article = make_article("Ida Falk said in an interview that she had quit.\n\n“I was tired,” Falk added.")
    first = make_attribution(article, "she had quit", "Ida Falk", "said")
    second = make_attribution(article, "“I was tired,”", "Falk", "added", after=first.end, form="direct")
    assert [medium for medium, _ in media_of(article, [first, second])] == ["interview", "interview"]
