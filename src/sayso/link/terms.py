"""The content words of a text by their stems, and its numbers.

>>> find_terms("the ports were closed"), find_numbers("12 of 1,200 ships")
(('port', 'close'), ('12', '1200'))
"""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

from sayso.languages.en.function_words import FUNCTION_WORDS
from sayso.languages.en.same_words import NUMBER_WORDS, SAME_WORDS, SCALES

WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?|\d[\d,.]*")
_STEMMER = snowballstemmer.stemmer("english")
_NUMBER = re.compile(
    rf"(?<![\w.])(?:(\d[\d,]*(?:\.\d+)?)|({'|'.join(NUMBER_WORDS)})\b)(?:[ -]({'|'.join(SCALES)})s?\b)?", re.IGNORECASE
)


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """A word in small letters without `'s` and stops.

    >>> plain_word("Ruiz’s"), plain_word("U.S.")
    ('ruiz', 'us')
    """
    return word.lower().replace("’", "'").removesuffix("'s").strip("'\"-,“”").replace(".", "")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a word shares with its other forms (Porter, *Snowball*, 2001), and with other names of the same thing."""
    plain = plain_word(word)
    return str(_STEMMER.stemWord(SAME_WORDS.get(plain, plain)))


def find_terms(text: str) -> tuple[str, ...]:
    """Stems of the content words in order, each once; no numbers and no function words."""
    return tuple(dict.fromkeys(filter(None, map(_term, WORD.findall(text)))))


@lru_cache(maxsize=65536)
def _term(word: str) -> str:
    """The stem of a content word, nothing for another word."""
    kept = "" if word[0].isdigit() or is_function_word(word) else stem(word)
    return kept if len(kept) > 1 else ""


@lru_cache(maxsize=65536)
def is_function_word(word: str) -> bool:
    """Whether a word says nothing about the topic."""
    plain = word.lower().replace("’", "'").strip("'.")
    return plain in FUNCTION_WORDS or plain in NUMBER_WORDS or plain.split("'")[0] in FUNCTION_WORDS


def find_numbers(text: str) -> tuple[str, ...]:
    """Numbers in digits, each once, with their scale worked out; years and ordinals are no numbers.

    >>> find_numbers("twelve ships, 1,200 crates and $1.5 million in 2016")
    ('12', '1200', '1500000')
    """
    found = (_number(*match.groups()) for match in _NUMBER.finditer(text))
    return tuple(dict.fromkeys(number for number in found if number))


def _number(digits: str | None, word: str | None, scale: str | None) -> str | None:
    if digits and not scale and len(digits) == 4 and digits[:2] in ("19", "20"):
        return None
    if word and not scale and NUMBER_WORDS[word.lower()] < 2:
        return None
    value = float(digits.replace(",", "")) if digits else float(NUMBER_WORDS[(word or "").lower()])
    return f"{value * (SCALES[scale.lower()] if scale else 1):.12g}"
