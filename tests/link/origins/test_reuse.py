"""Reused text: what two articles share, and how it is found among many."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rensa import RMinHash

from sayso.link.origins import MemoryReuse, find_passages, find_reuse, is_reuse, keys_of, make_signature
from sayso.link.origins.quotations import find_quoted
from sayso.records import Article

OTTERS = (
    "A family of otters has moved into the old boathouse on Pell Lagoon, and the rowing club has moved out of it until "
    "they leave. A member of the club said the otters ate the varnish off two racing eights and slept in a third."
)
RAIN = "It rained in Vela for nine days. " * 3
VOCABULARY = ("the", "port", "of", "vela", "was", "closed", "on", "friday", "and", "no", "ship", "came")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=60)


def test_a_passage_has_its_place_in_both_texts() -> None:
    here, there = f"{RAIN}\n\n{OTTERS}", f"{OTTERS}\n\nMore soon."
    (passage,) = find_passages(here, there)
    assert passage.here.text == passage.there.text == OTTERS.rstrip(".")
    assert here[passage.here.start : passage.here.end] == passage.here.text
    assert passage.words == passage.own == 45


def test_small_changes_do_not_break_a_passage() -> None:
    (passage,) = find_passages(OTTERS, OTTERS.replace("the old boathouse on", "an old shed by"))
    assert passage.there.text.startswith("A family of otters has moved into an old shed by Pell Lagoon")
    assert passage.words == 41


def test_passages_are_found_in_another_order() -> None:
    first, second = OTTERS.split(" A member")
    swapped = f"A member{second}\n\nNothing else happened that week in Pell or in Vela.\n\n{first}"
    assert len(find_passages(OTTERS, swapped)) == 2


def test_the_same_facts_in_other_words_share_nothing() -> None:
    assert find_passages(OTTERS, "Otters now live where the rowers of Pell kept their boats; varnish was eaten.") == ()


def test_a_speech_that_both_quote_is_no_reuse() -> None:
    here, there = f"“{OTTERS}” she said.", f"In her words: “{OTTERS}”"
    (passage,) = find_passages(here, there)
    assert (passage.words, passage.own) == (45, 0)
    assert is_reuse(find_passages(OTTERS, OTTERS))
    assert not is_reuse([passage])


def test_quotations_set_off_without_marks_are_quotations() -> None:
    after_colon = "The letter reads:\n\nWe are leaving.\n\nThat is all."
    assert [after_colon[a:b] for a, b in find_quoted(after_colon)] == ["We are leaving."]
    post = "Otters!\n— Tam (@tamwessel) May 3, 2031"
    assert [post[a:b] for a, b in find_quoted(post)] == ["Otters!", "— Tam (@tamwessel) May 3, 2031"]


def test_a_reprint_is_found_among_others_without_reading_them() -> None:
    index, articles = MemoryReuse(), {}
    for number in range(30):
        article = Article(f"u{number}", f"Story number {number} of the week. " * 12)
        articles[article.id] = article
        index.add(article.id, keys_of(make_signature(article.text)))
    source = Article("source", f"{OTTERS}\n\n{RAIN}")
    articles[source.id] = source
    index.add(source.id, keys_of(make_signature(source.text)))
    read: list[str] = []
    reprint = Article("reprint", f"Good morning from Plainside and all who sail in her today.\n\n{OTTERS}")

    def get(article: str) -> Article:
        read.append(article)
        return articles[article]

    (found,) = find_reuse(reprint, index, get)
    assert (found.other, found.own) == (source.id, 45)
    assert read == [source.id]


def test_an_article_is_not_its_own_reprint() -> None:
    index, article = MemoryReuse(), Article("u", OTTERS)
    index.add(article.id, keys_of(make_signature(article.text)))
    assert find_reuse(article, index, {article.id: article}.__getitem__) == []


def test_the_algorithm_behind_stored_signatures_has_not_changed() -> None:
    assert RMinHash.ALGORITHM_VERSION == 2, "raise SIGNATURE_VERSION: stored signatures no longer compare"
    assert keys_of(make_signature(OTTERS))[:2] == [21168860, 79511392]


@settings(deadline=None, derandomize=True)
@given(WORDS, WORDS)
def test_passages_slice_to_their_texts_and_never_overlap(mine: list[str], theirs: list[str]) -> None:
    here, there = " ".join(mine), " ".join(theirs)
    passages = find_passages(here, there)
    for passage in passages:
        assert here[passage.here.start : passage.here.end] == passage.here.text
        assert there[passage.there.start : passage.there.end] == passage.there.text
        assert passage.own <= passage.words <= len(passage.here.text.split())
    ends = [passage.here.end for passage in passages]
    assert all(passage.here.start > end for passage, end in zip(passages[1:], ends, strict=False))


@settings(deadline=None, derandomize=True)
@given(WORDS)
def test_a_text_of_five_words_shares_all_with_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert make_signature(text) == make_signature(text.upper())
    assert bool(make_signature(text)) == (len(words) >= 5)
