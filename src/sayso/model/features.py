"""What an uncased encoder loses: letter case, starts of paragraphs, and being inside quotation marks.

Each is a small number a word, given to the encoder as an embedding that is added to the word's own.
"""

from __future__ import annotations

import numpy as np

from sayso.languages.en.quotes import CLOSING, DOUBLED, EITHER, OPENING
from sayso.model.words import Ints, Words

CASES = 5
PLACES = 2
QUOTED = 3


def case_of(word: str) -> int:
    """0 lower or no letters, 1 Title, 2 ALL CAPITALS, 3 miXed, 4 digits.

    >>> [case_of(word) for word in ("said", "Ruiz", "NPA", "McKay", "12")]
    [0, 1, 2, 3, 4]
    """
    if word.isdigit():
        return 4
    if word.islower() or not any(map(str.isupper, word)):
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[1:].islower() or len(word) == 1 else 3


def case_marks(words: Words) -> Ints:
    """`case_of` each word (n)."""
    pairs = zip(words.starts.tolist(), words.ends.tolist(), strict=True)
    return np.fromiter((case_of(words.text[a:b]) for a, b in pairs), dtype=np.int64, count=len(words))


def paragraph_marks(words: Words) -> Ints:
    """1 where a word begins a paragraph, else 0 (n)."""
    before = np.concatenate([[-1], words.paragraphs[:-1]]) if len(words) else words.paragraphs
    return np.asarray(words.paragraphs != before, dtype=np.int64)


def quote_marks(words: Words) -> Ints:
    """0 outside quotation marks, 1 inside, 2 the marks themselves (n).

    Counts anew in each paragraph, so that a stray mark costs one paragraph; a quotation that is opened again in each
    of its paragraphs and closed once is inside in all of them. Straight marks open and close by turns.
    """
    state = np.zeros(len(words), dtype=np.int64)
    inside = False
    paragraph = -1
    skip = False
    for i in range(len(words)):
        if words.paragraphs[i] != paragraph:
            inside, paragraph = False, int(words.paragraphs[i])
        if skip:
            state[i], skip = 2, False
            continue
        mark, skip = _mark_at(words, i)
        if mark:
            inside = mark == "open" or (mark == "either" and not inside)
            state[i] = 2
        else:
            state[i] = int(inside)
    return state


def _mark_at(words: Words, i: int) -> tuple[str, bool]:
    """What kind of quotation mark word `i` is ("" for none), and whether the next word is its second half."""
    start, end = int(words.starts[i]), int(words.ends[i])
    if end - start != 1:
        return "", False
    character = words.text[start]
    if character in OPENING:
        return "open", False
    if character in CLOSING:
        return "close", False
    if character in EITHER:
        return "either", False
    if character in DOUBLED and words.text[end : end + 1] == character:
        return "either", True
    return "", False
