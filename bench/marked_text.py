"""Hand-marked passages: text with its attributions written inline, read into offsets.

A file holds passages parted by blank lines. The first line of a passage is its header; each other line is a paragraph:

    # field=courts register=wire published=2031-04-12
    {s1:Ana Ruiz} {q1:said} {c1:the port was open}.

`{s1:…}` is a piece of the source of attribution 1, `{q1:…}` of its cue, `{c1:…}` of its content. A role may have
several pieces, and pieces may stand inside each other. A backslash before `{`, `}` or another backslash makes it plain
text. A block whose lines all begin with `#`, the first without `field=`, is a note and is skipped.

As a script it prints one record a line, in the shape that `score_readings.py` and the training scripts read:

    python bench/marked_text.py bench/gold/other_fields.txt > gold.jsonl
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, TypedDict

Pieces = list[list[int]]
Role = Literal["source", "cue", "content"]
ROLES: dict[str, Role] = {"s": "source", "q": "cue", "c": "content"}
_TOKEN = re.compile(r"\\(?P<plain>[\\{}])|\{(?P<role>[sqc])(?P<id>\d+):|(?P<close>\})|(?P<stray>[{\\])")
_HEADER_FIELD = re.compile(r"(\w+)=(\S+)")


class MarkedStatement(TypedDict):
    """One attribution: pieces are half-open offsets in code points; `inside` is the id of the one that holds it."""

    id: str
    source: Pieces
    cue: Pieces
    content: Pieces
    inside: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage without its marks; paragraphs of `text` are parted by two newlines, `statements` point into it."""

    url: str
    field: str
    register: str
    published: str | None
    text: str
    statements: list[MarkedStatement]


def parse_marked(marked: str) -> tuple[str, list[MarkedStatement]]:
    """Plain text of `marked`, and its attributions in the order of their first piece.

    Raises ValueError for a lone brace, an empty piece, or an attribution without cue or content.

    >>> parse_marked("{s1:Ruiz} {q1:said} {c1:no}.")[1]
    [{'id': '1', 'source': [[0, 4]], 'cue': [[5, 9]], 'content': [[10, 12]], 'inside': None}]
    """
    text, statements = "", dict[str, MarkedStatement]()
    open_pieces: list[list[int]] = []
    read_to = 0
    for token in _TOKEN.finditer(marked):
        text += marked[read_to : token.start()]
        read_to = token.end()
        if token["plain"]:
            text += token["plain"]
        elif token["role"]:
            open_pieces.append(_open_piece(statements, token["id"], ROLES[token["role"]], len(text)))
        elif token["close"] and open_pieces:
            _close_piece(open_pieces.pop(), text)
        else:
            raise ValueError(f"a lone {token[0]!r} after {marked[: token.start()][-40:]!r}")
    if open_pieces:
        raise ValueError(f"a piece is never closed: {marked[-60:]!r}")
    found = list(statements.values())
    _check_complete(found)
    return text + marked[read_to:], _with_inside(found)


def mark_up(text: str, statements: list[MarkedStatement]) -> str:
    """The inverse of `parse_marked`: `text` with the pieces of `statements` written inline.

    Raises ValueError where two pieces overlap and neither holds the other, since braces cannot write that.
    """
    pieces = [piece for statement in statements for piece in _openings(statement)]
    pieces.sort(key=lambda piece: (piece[0], -piece[1]))
    out, ends, at = "", list[int](), 0
    for start, end, opening in [*pieces, (len(text), len(text), "")]:
        while ends and ends[-1] <= start:
            out += _plain(text[at : ends[-1]]) + "}"
            at = ends.pop()
        if ends and end > ends[-1]:
            raise ValueError(f"pieces cross at {start}: {text[start:end]!r}")
        out += _plain(text[at:start]) + opening
        at = start
        if opening:
            ends.append(end)
    return out


def read_passages(path: Path) -> Iterator[Passage]:
    """Every passage of a marked file, in order; a ValueError names the file and the passage that cannot be read."""
    number = 0
    for block in re.split(r"\n[ \t]*\n", path.read_text(encoding="utf-8")):
        lines = [line for line in block.split("\n") if line.strip()]
        if not lines or (all(line.startswith("#") for line in lines) and "field=" not in lines[0]):
            continue
        number += 1
        url = f"{path.stem}/{number}"
        try:
            yield _passage(url, lines)
        except ValueError as error:
            start = lines[-1][:50]
            raise ValueError(f"{path}, passage {number} ({start}): {error}") from error


def _openings(statement: MarkedStatement) -> Iterator[tuple[int, int, str]]:
    for letter, role in ROLES.items():
        for start, end in statement[role]:
            yield start, end, f"{{{letter}{statement['id']}:"


def _open_piece(statements: dict[str, MarkedStatement], name: str, role: Role, start: int) -> list[int]:
    empty = MarkedStatement(id=name, source=[], cue=[], content=[], inside=None)
    piece = [start, start]
    statements.setdefault(name, empty)[role].append(piece)
    return piece


def _close_piece(piece: list[int], text: str) -> None:
    piece[1] = len(text)
    if piece[0] == piece[1]:
        raise ValueError(f"an empty piece after {text[-40:]!r}")


def _check_complete(statements: list[MarkedStatement]) -> None:
    for statement in statements:
        if not statement["cue"] or not statement["content"]:
            raise ValueError(f"attribution {statement['id']} has no cue or no content")


def _with_inside(statements: list[MarkedStatement]) -> list[MarkedStatement]:
    """Each statement with the id of the smallest content that holds its cue and its content."""
    for inner in statements:
        holders = [outer for outer in statements if outer is not inner and _holds(outer, inner)]
        if holders:
            inner["inside"] = min(holders, key=lambda outer: sum(end - start for start, end in outer["content"]))["id"]
    return statements


def _holds(outer: MarkedStatement, inner: MarkedStatement) -> bool:
    return all(
        any(start <= piece[0] and piece[1] <= end for start, end in outer["content"])
        for piece in inner["cue"] + inner["content"]
    )


def _passage(url: str, lines: list[str]) -> Passage:
    header = dict(_HEADER_FIELD.findall(lines[0]))
    if not lines[0].startswith("#") or not {"field", "register"} <= header.keys() <= {"field", "register", "published"}:
        raise ValueError(f"the header must give field and register, and may give published: {lines[0]!r}")
    if not lines[1:]:
        raise ValueError("a header without text")
    text, statements = parse_marked("\n\n".join(lines[1:]))
    return Passage(url, header["field"], header["register"], header.get("published"), text, statements)


def _plain(text: str) -> str:
    return re.sub(r"([\\{}])", r"\\\1", text)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        for passage in read_passages(Path(name)):
            print(json.dumps(asdict(passage), ensure_ascii=False))
