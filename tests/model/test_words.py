"""Words, features and windows: offsets hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.features import case_marks, paragraph_marks, quote_marks
from sayso.model.windows import AFTER_PIECES, BEFORE_PIECES, cut_windows
from tests.marked import words_of

TEXTS = st.text(alphabet=st.one_of(st.sampled_from("ab “”\"'\n\r.é\u0301😀"), st.characters()), max_size=200)


def words_as_strings(text: str) -> list[str]:
    words = words_of(text)
    return [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]


def test_words_are_runs_of_letters_and_single_marks() -> None:
    assert words_as_strings("“Yes,” said Ana.") == ["“", "Yes", ",", "”", "said", "Ana", "."]


def test_a_word_of_many_pieces_is_one_word() -> None:
    words = words_of("unquestionableness")
    assert len(words) == 1
    assert len(words.pieces) > 1


@given(TEXTS)
def test_words_stand_in_order_and_do_not_overlap(text: str) -> None:
    words = words_of(text)
    assert all(a < b for a, b in zip(words.starts, words.ends, strict=True))
    assert all(b <= a for b, a in zip(words.ends[:-1], words.starts[1:], strict=True))
    assert len(words.first) == len(words) + 1


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("“Yes,” he said", "2112" + "00"),
        ('"Yes," he said', "2112" + "00"),
        ("``Yes,'' he said", "22112200"),
        ("«Yes» he", "2120"),
    ],
)
def test_what_stands_in_quotation_marks(text: str, want: str) -> None:
    assert "".join(map(str, quote_marks(words_of(text)))) == want


def test_a_quotation_opened_in_each_paragraph_and_closed_once_is_inside_in_both() -> None:
    words = words_of("Ruiz said: “Open.\n“Still open.” No")
    assert "".join(map(str, quote_marks(words))) == "000211" + "21112" + "0"


def test_a_stray_mark_costs_its_own_paragraph_only() -> None:
    words = words_of('A 6" pipe burst.\nRuiz left.')
    assert quote_marks(words)[-3:].tolist() == [0, 0, 0]


def test_case_and_paragraph_marks() -> None:
    words = words_of("NPA said\nRuiz")
    assert case_marks(words).tolist() == [2, 0, 1]
    assert paragraph_marks(words).tolist() == [1, 0, 1]


@given(TEXTS, st.integers(1, 30))
def test_windows_own_every_word_once_and_see_their_neighbours(text: str, own: int) -> None:
    words = words_of(text)
    windows = cut_windows(words, own)
    owned = [i for w in windows for i in range(w.own_start, w.own_end)]
    assert owned == list(range(len(words)))
    for window in windows:
        assert window.start <= window.own_start < window.own_end <= window.end
        assert words.first[window.own_start] - words.first[window.start] <= BEFORE_PIECES
        assert words.first[window.end] - words.first[window.own_end] <= AFTER_PIECES


def test_windows_are_cut_between_paragraphs() -> None:
    text = "\n".join(["one two three four five"] * 6)
    starts = [w.own_start for w in cut_windows(words_of(text), 12)]
    assert starts == [0, 10, 20]
