"""Is this English? Sayso reads English, and says so rather than print nonsense about another language."""

from __future__ import annotations

import re

from sayso.errors import GatherError
from sayso.languages.en.function_words import FUNCTION_WORDS

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000
FEWEST_WORDS = 20
LEAST_SHARE = 0.15
FEWEST_LETTERS = 20
LAST_LATIN = "\u024f"


def require_english(text: str) -> None:
    """Raise `GatherError` when `text` is in another language; a text too short to tell passes.

    >>> require_english("The port was closed.")
    """
    share = english_share(text)
    if _is_other_script(text) or (share is not None and share < LEAST_SHARE):
        raise GatherError("not in English, the only language that Sayso reads")


def english_share(text: str) -> float | None:
    """The share of English function words among the words of `text` (its first 20,000 characters), 0 to 1.

    None when there are fewer than 20 words. English news gives 0.3 to 0.5, Portuguese 0.09, German 0.05 at most.
    """
    words = WORD.findall(text[:SAMPLE].lower())
    if len(words) < FEWEST_WORDS:
        return None
    return sum(word in FUNCTION_WORDS for word in words) / len(words)


def _is_other_script(text: str) -> bool:
    """Mostly letters that are not Latin: scripts without spaces have too few words to count."""
    letters = [character for character in text[:SAMPLE] if character.isalpha()]
    return len(letters) >= FEWEST_LETTERS and sum(letter <= LAST_LATIN for letter in letters) < len(letters) / 2
