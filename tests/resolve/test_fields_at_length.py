"""Long and odd texts: when, how and through whom are found in time that grows with the length alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.languages.en.media import MEDIUM_PHRASES
from sayso.languages.en.media_keys import MEDIUM_KEYS
from sayso.records import Article, Attribution, Span
from sayso.resolve.anchors import all_options
from sayso.resolve.medium import medium_anchors
from sayso.resolve.outlets import find_outlets
from sayso.resolve.passes import fold, matches_near
from sayso.resolve.utterance import Scene, lay_out

SENTENCE = "In an interview on Tuesday with the Harbour Gazette, Ana Ruiz said the port was open "


def long_scene(times: int, stop: str) -> Scene:
    """A scene of `times` like sentences, each with one statement whose speaker is not resolved."""
    text = (SENTENCE + stop) * times
    step = len(SENTENCE + stop)
    made = []
    for number in range(times):
        source, cue, content = (
            Span.of(text, number * step + SENTENCE.index(part), number * step + SENTENCE.index(part) + len(part))
            for part in ("Ana Ruiz", "said", "the port was open")
        )
        made.append(Attribution(str(number), "indirect", (source,), (cue,), (content,)))
    return lay_out(Article("x:1", text), made, [None] * times)


@pytest.mark.parametrize("stop", [". ", "and "])
def test_each_statement_looks_at_a_bounded_number_of_anchors(stop: str) -> None:
    sizes = []
    for times in (100, 400):
        scene = long_scene(times, stop)
        anchors = medium_anchors(scene.article, scene.attributions, find_outlets(scene.article))
        assert len(anchors) >= times
        sizes.append(max(len(options) for options in all_options(scene, anchors)))
    assert sizes[0] == sizes[1] < 40


@pytest.mark.parametrize("name", MEDIUM_PHRASES)
def test_every_medium_phrase_has_its_key(name: str) -> None:
    pattern = re.compile(MEDIUM_PHRASES[name][1].replace(r"\b", ""), re.IGNORECASE | re.ASCII)

    @settings(max_examples=15, deadline=None)
    @given(st.from_regex(pattern, fullmatch=True, alphabet=st.characters(codec="ascii")))
    def check(words: str) -> None:
        assert any(key in fold(words) for key in MEDIUM_KEYS[name])

    check()


def test_a_match_at_a_key_is_found_once_though_keys_overlap() -> None:
    text = "told reporters and journalists; " * 3
    found = matches_near(re.compile("reporters|journalists"), text, fold(text), ("reporter", "journal", "rt"), 40)
    assert [match.group() for match in found] == ["reporters", "journalists"] * 3
