"""The content words of a text by their stems, and its numbers.

>>> find_terms("the ports were closed"), find_numbers("12 of 1,200 ships")
(('port', 'close'), ('12', '1200'))
"""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

from sayso.languages.en.function_words import FUNCTION_WORDS

WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|\d[\d,.]*")
_STEMMER = snowballstemmer.stemmer("english")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in small letters (Porter, *Snowball*, 2001), without `'s`."""
    word = word.lower().replace("’", "'").removesuffix("'s").strip(".'")
    return str(_STEMMER.stemWord(word))


def find_terms(text: str) -> tuple[str, ...]:
    """Stems of the content words in order, each once; no numbers and no function words."""
    words = (found.group().lower().replace("’", "'") for found in WORD.finditer(text))
    kept = (stem(word) for word in words if not word[0].isdigit() and word not in FUNCTION_WORDS)
    return tuple(dict.fromkeys(word for word in kept if len(word) > 1))


def find_numbers(text: str) -> tuple[str, ...]:
    """Numbers in digits, without the commas between thousands."""
    return tuple(dict.fromkeys(found.group().replace(",", "") for found in _NUMBER.finditer(text)))
