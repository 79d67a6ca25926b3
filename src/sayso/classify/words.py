"""Words of a cue or a content in the forms that the tables know: small letters, stems, and pairs of neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from sayso.languages.en.speech_acts import IRREGULAR
from sayso.records import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*|[?!:]")
_NOT = re.compile(r"n['’]t$")
_VOWEL = re.compile(r"[aeiouy]")
MOST = 120
"""Words of a span that are looked at: more say nothing new about the act."""


def words_of(spans: Sequence[Span]) -> list[str]:
    """The first words of the spans as they are written, `n't` standing alone as `not`.

    >>> words_of([Span(0, 15, "She didn’t say?")])
    ['She', 'did', 'not', 'say', '?']
    """
    out: list[str] = []
    for span in spans:
        for found in _WORD.finditer(span.text):
            out.extend(_parted(found.group()))
            if len(out) >= MOST:
                return out[:MOST]
    return out


def _parted(word: str) -> list[str]:
    if not _NOT.search(word):
        return [word]
    verb = _NOT.sub("", word)
    return [{"ca": "can", "wo": "will"}.get(verb.lower(), verb), "not"]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A form that the endings -s, -ed, -ing share; good enough to look verbs up, no dictionary form.

    >>> [stem(word) for word in ("denied", "denies", "accusing", "said", "stopped")]
    ['deny', 'deny', 'accus', 'say', 'stop']
    """
    word = word.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and _VOWEL.search(word[: -len(ending)]):
            word = word[: -len(ending)]
            if len(word) > 2 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    else:
        if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
            word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def stems(words: Iterable[str]) -> list[str]:
    """The stem of each word."""
    return [stem(word) for word in words]


def with_pairs(words: Sequence[str]) -> list[str]:
    """The words, and each two neighbours joined by `_`.

    >>> with_pairs(["too", "early"])
    ['too', 'early', 'too_early']
    """
    return [*words, *(f"{a}_{b}" for a, b in pairwise(words))]


def stem_table(words: Iterable[str]) -> frozenset[str]:
    """A table of words and phrases by their stems."""
    return frozenset("_".join(stem(part) for part in word.split("_")) for word in words)
