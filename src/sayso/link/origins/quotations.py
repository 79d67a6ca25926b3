"""Which stretches of a text are somebody's words and not the article's own."""

from __future__ import annotations

import re

from sayso.languages.en.quotes import CLOSING, EITHER, OPENING

_MARKS = OPENING | CLOSING | EITHER
_PARAGRAPH = re.compile(r"[^\n]+")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)([^‘“]{4,}?)[’'](?!\w)")
_LEFT_OPEN = re.compile(r"^\s*[‘'](?=\w)(.+)$")
_POST = re.compile(r"\(@\w+\)")
_DASH = re.compile(r"^\s*[—–-]")


def find_quoted(text: str) -> list[tuple[int, int]]:
    """The stretches between quotation marks, marks left out, and paragraphs set off as quotations, in order.

    Single marks count where they open and close words. A quotation ends with its paragraph at the latest. Set off are
    a paragraph after one that ends in a colon, and a post with its author (`(@name)`), also on the line before it.

    >>> find_quoted('He said “no” and "never".'), find_quoted("It’s ‘not quite’ so.")
    ([(9, 11), (18, 23)], [(6, 15)])
    """
    found: list[tuple[int, int]] = []
    before: re.Match[str] | None = None
    for paragraph in _PARAGRAPH.finditer(text):
        words = paragraph.group()
        if not words.strip():
            continue
        is_post = _POST.search(words) is not None
        if is_post and before and _DASH.match(words):
            found.append(before.span())
        if is_post or (before and before.group().rstrip().endswith(":")):
            found.append(paragraph.span())
        found += [(paragraph.start() + start, paragraph.start() + end) for start, end in _between_marks(words)]
        before = paragraph
    return sorted(found)


def _between_marks(paragraph: str) -> list[tuple[int, int]]:
    single = [found.span(1) for found in _SINGLE.finditer(paragraph)]
    left_open = None if single else _LEFT_OPEN.match(paragraph)
    found = [left_open.span(1)] if left_open else single
    opened = -1
    for at, character in enumerate(paragraph):
        if opened >= 0 and character in _MARKS and character not in OPENING:
            found.append((opened, at))
            opened = -1
        elif opened < 0 and (character in OPENING or character in EITHER):
            opened = at + 1
    return [*found, (opened, len(paragraph))] if opened >= 0 else found
