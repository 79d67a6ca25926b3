"""The words of an article with what their place tells: sentence, paragraph, inside quotation marks, headline style."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.languages.en.function_words import ABBREVIATIONS, ARTICLES, CONJUNCTIONS, PREPOSITIONS
from sayso.resolve.passages import find_passages

_TOKEN = re.compile(
    r"""
    (?:[A-Za-z]\.){2,}                                          # U.S., J.K.
    | ['’](?:[sS]|re|ll|ve|d|m)\b                               # the possessive and short verbs stand alone
    | [^\W_]+\.(?:com|org|net|gov|edu|info|tv|co\.uk|news)\b     # Courier.example
    | [^\W_]+(?:(?:[-&/]|['’](?!(?:[sS]|re|ll|ve|d|m)\b))[^\W_]+)*\.?   # words; the stop is taken off below
    | \S
    """,
    re.VERBOSE,
)
_SMALL_IN_HEADLINES = PREPOSITIONS | ARTICLES | CONJUNCTIONS
_LONGEST_HEADLINE = 25
_SHARE_OF_CAPITALS = 0.65


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: `lower` is its text in small letters, `quoted` whether it stands in quotation marks."""

    start: int
    end: int
    text: str
    lower: str
    sentence: int
    paragraph: int
    quoted: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text with their starts, the sentences in headline style, and the words seen in small letters."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    headlines: frozenset[int]
    small: frozenset[str]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Numbers `[first, last)` of the tokens that begin in `[start, end)`."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def opens(self, number: int) -> bool:
        """Whether a token is the first word of its sentence or of a quote, where any word has a capital."""
        before = number - 1
        while before >= 0 and self.tokens[before].text in "“\"‘'([—–-*•…":
            if self.tokens[before].text in '“"‘':
                return True
            before -= 1
        return before < 0 or self.tokens[before].sentence != self.tokens[number].sentence or self._after_colon(before)

    def _after_colon(self, number: int) -> bool:
        return self.tokens[number].text in ":;.?!"

    def slice(self, first: int, last: int) -> str:
        """The text from one token to another, `last` not included."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""


def find_words(text: str) -> Words:
    """Cut a text into tokens.

    >>> [token.text for token in find_words("Mr. Lind's boat sank.").tokens]
    ['Mr.', 'Lind', "'s", 'boat', 'sank', '.']
    """
    passages = find_passages(text)
    tokens: list[Token] = []
    sentence = paragraph = 0
    quoted = False
    for start, end in _pieces(text):
        while sentence + 1 < len(passages.sentences) and start >= passages.sentences[sentence + 1]:
            sentence += 1
        if paragraph + 1 < len(passages.paragraphs) and start >= passages.paragraphs[paragraph + 1]:
            paragraph += 1
            quoted = False
        piece = text[start:end]
        if piece in '“”"':
            quoted = piece == "“" or (piece == '"' and not quoted)
        tokens.append(Token(start, end, piece, piece.lower().replace("’", "'"), sentence, paragraph, quoted))
    headlines = _find_headlines(tokens)
    return Words(
        text,
        tuple(tokens),
        tuple(token.start for token in tokens),
        _sentence_starts(tokens),
        headlines,
        frozenset(token.text for token in tokens if token.text[0].islower() and token.sentence not in headlines),
    )


def _pieces(text: str) -> Sequence[tuple[int, int]]:
    """Token offsets; a full stop is its own token except after an abbreviation or an initial."""
    pieces = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if text[end - 1] == "." and end - start > 1 and text.count(".", start, end) == 1:
            stem = text[start : end - 1]
            if not (stem.lower() in ABBREVIATIONS or (len(stem) == 1 and stem.isupper())):
                pieces += [(start, end - 1), (end - 1, end)]
                continue
        pieces.append((start, end))
    return pieces


def _sentence_starts(tokens: Sequence[Token]) -> tuple[int, ...]:
    starts: list[int] = []
    for number, token in enumerate(tokens):
        while len(starts) <= token.sentence:
            starts.append(number)
    return tuple(starts)


def _find_headlines(tokens: Sequence[Token]) -> frozenset[int]:
    """Lines of one sentence that print most words with a capital: there a capital says nothing."""
    in_line: dict[int, set[int]] = {}
    capitals: dict[int, int] = {}
    small: dict[int, int] = {}
    for token in tokens:
        in_line.setdefault(token.paragraph, set()).add(token.sentence)
        if token.text[0].isalpha():
            counts = capitals if token.text[0].isupper() else small
            counted = token.text[0].isupper() or token.lower not in _SMALL_IN_HEADLINES
            counts[token.sentence] = counts.get(token.sentence, 0) + counted
    alone = {sentence for sentences in in_line.values() if len(sentences) == 1 for sentence in sentences}
    return frozenset(
        sentence
        for sentence, count in capitals.items()
        if sentence in alone
        and 3 < count + small.get(sentence, 0) <= _LONGEST_HEADLINE
        and count > _SHARE_OF_CAPITALS * (count + small.get(sentence, 0))
    )
