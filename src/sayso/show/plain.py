"""Text of an article made harmless for a terminal: no control, escape or bidirectional-override characters."""

from __future__ import annotations

import re
import unicodedata

from sayso.records import Skipped

JOINERS = frozenset("\u200c\u200d")
"""Zero-width joiners: invisible, harmless, and part of the spelling of some scripts and emoji."""

LINE_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")

NOT_PLAIN = {"Cc": "\ufffd", "Cs": "\ufffd", "Cf": ""}
"""What stands for a character of each category: controls and lone surrogates are seen, formatting is left out."""


def plain(text: str) -> str:
    r"""`text` with line breaks kept as single ones and nothing left that moves a cursor or turns the writing round.

    Left-to-right overrides and their kin (Unicode category Cf) are what "Trojan Source" attacks use (Boucher and
    Anderson, 2021).

    >>> plain("no\x1b[2J.\r\n\n Yes\u202e")
    'no�[2J.\nYes'
    """
    lines = re.sub(r"\s+", _plain_gap, text.strip())
    return "".join(map(_plain_char, lines))


def plain_line(text: str) -> str:
    r"""`plain`, on one line.

    >>> plain_line("two\nlines")
    'two lines'
    """
    return plain(text).replace("\n", " ")


def plain_piece(text: str) -> str:
    r"""The same for a piece from the middle of a line, whose blanks at both ends have to stay.

    >>> plain_piece("port\n")
    'port '
    """
    return plain_line(f"|{text}|")[1:-1]


def skipped_line(skipped: Skipped) -> str:
    """The line that tells a person what was skipped and why.

    >>> skipped_line(Skipped("a.html", "the file is empty"))
    'sayso: skipped a.html: the file is empty'
    """
    return f"sayso: skipped {plain_line(skipped.where)}: {plain_line(skipped.why)}"


def _plain_gap(gap: re.Match[str]) -> str:
    return gap[0].replace("\t", " ") if LINE_BREAKS.isdisjoint(gap[0]) else "\n"


def _plain_char(char: str) -> str:
    if char == "\n" or char in JOINERS:
        return char
    return NOT_PLAIN.get(unicodedata.category(char), char)
