"""Words and word pieces of an article, with offsets into its text.

A *word* is what BERT's basic tokeniser makes: a run of letters or digits, or one punctuation mark. Each word has one
or more *pieces* of the model's vocabulary (WordPiece; Devlin et al., NAACL 2019). Tags stand on words, the encoder
runs on pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, which JSON can hold and the tokenizer cannot: read as one replacement character each."""


@dataclass(frozen=True)
class Words:
    """The words of one text, `n` in all, and their pieces.

    `starts`, `ends` (n): code point offsets; `paragraphs` (n): number of the line the word stands on;
    `pieces` (m): vocabulary ids; `first` (n + 1): place of each word's first piece, the last entry is m.
    """

    text: str
    starts: Ints
    ends: Ints
    paragraphs: Ints
    pieces: Ints
    first: Ints

    def __len__(self) -> int:
        return len(self.starts)


def split_words(text: str, tokenizer: Tokenizer) -> Words:
    """The words of `text`; any string will do, an empty one gives no words.

    >>> from tokenizers.models import WordLevel
    >>> from tokenizers.pre_tokenizers import BertPreTokenizer
    >>> tokenizer = Tokenizer(WordLevel({"?": 0}, unk_token="?"))
    >>> tokenizer.pre_tokenizer = BertPreTokenizer()
    >>> split_words("Ruiz said no.", tokenizer).starts.tolist()
    [0, 5, 10, 12]
    """
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    pieces: list[int] = []
    first: list[int] = []
    for number, (offset, line) in enumerate(_lines(text)):
        encoding = tokenizer.encode(LONE_SURROGATE.sub("\ufffd", line), add_special_tokens=False)
        before = None
        for piece, word, (a, b) in zip(encoding.ids, encoding.word_ids, encoding.offsets, strict=True):
            if word != before:
                starts.append(offset + a)
                ends.append(offset + b)
                paragraphs.append(number)
                first.append(len(pieces))
                before = word
            ends[-1] = offset + b
            pieces.append(piece)
    first.append(len(pieces))
    return Words(text, *(np.asarray(values, dtype=np.int64) for values in (starts, ends, paragraphs, pieces, first)))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line of the text that holds more than white space, with its offset."""
    breaks = [-1, *(i for i, character in enumerate(text) if character == "\n"), len(text)]
    for before, after in pairwise(breaks):
        line = text[before + 1 : after]
        if line.strip():
            yield before + 1, line
