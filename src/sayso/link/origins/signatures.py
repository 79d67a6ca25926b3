"""What an article's text leaves in an index so that articles that reuse pieces of it are found without comparing all.

The words are cut into windows of thirty; of the five-word shingles of each window (Broder, 1997) the smallest four
under four permutations are kept. So a copied paragraph leaves the same keys in a long article as in a short one, where
one signature for the whole text would drown it: that is MinHash used as winnowing (Schleimer, Wilkerson and Aiken,
SIGMOD 2003).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import numpy as np

SIGNATURE_VERSION = "rminhash-2/5-30-4"
"""Changes whenever old signatures cannot be compared with new ones: the algorithm, then the numbers below."""

SHINGLE = 5
_WINDOW, _KEPT, _SEED = 30, 4, 1
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def find_words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a text in small letters, and the offsets of each.

    >>> find_words("It’s open.")
    (["it's", 'open'], [(0, 4), (5, 9)])
    """
    found = list(_WORD.finditer(text))
    return [one.group().lower().replace("’", "'") for one in found], [one.span() for one in found]


def make_signature(text: str) -> bytes:
    """The keys of a text, each four bytes (little-endian), sorted, each once; empty for less than five words.

    About 200 bytes for an article of 360 words. Texts of equal words have equal signatures: case and marks do not
    count. Signatures are to be compared only with those of the same `SIGNATURE_VERSION`.

    >>> make_signature("The port of Vela was closed.") == make_signature("the port of VELA was closed!")
    True
    """
    from rensa import RMinHash

    windows = [list(window) for window in _windows(find_words(text)[0])]
    if not windows:
        return b""
    digests = RMinHash.digests_from_token_sets(windows, _KEPT, _SEED)
    return np.unique(np.fromiter(chain.from_iterable(digests), dtype="<u4")).tobytes()


def keys_of(signature: bytes) -> list[int]:
    """The keys of a signature as numbers below 2**32.

    >>> keys_of(b"\\x01\\x00\\x00\\x00\\x00\\x01\\x00\\x00")
    [1, 256]
    """
    return [int(key) for key in np.frombuffer(signature, dtype="<u4")]


def _windows(words: list[str]) -> Iterator[set[str]]:
    shingles = [" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]
    for start in range(0, len(shingles), _WINDOW):
        yield set(shingles[start : start + _WINDOW])
