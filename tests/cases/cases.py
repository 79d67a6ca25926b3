"""Hand-written cases for reading a statement: the spans are given, what a careful reader makes of them is expected.

`reading_cases.jsonl` holds one case a line, each for one rule of the reading guide. A span is written as its words;
where they stand in the text more than once as whole words, `#2` after them means the second place.

>>> case = next(reading_cases())
>>> case.attributions[0].source[0].text, case.expected[0]["speaker"]
('Tolland', 'Marek Tolland')
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sayso.records import Article, Attribution, Form, Span

CASES = Path(__file__).with_name("reading_cases.jsonl")
_PLACE = re.compile(r"#(\d+)$")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


@dataclass(frozen=True, slots=True)
class Case:
    """One article, its attributions, and for each of them the fields that the case is about.

    `expected[i]` maps names out of `speaker kind role affiliation reason candidates act commitment medium via said_on
    answers` to the value that `attributions[i]` must get; a field that is not there is not asked. `answers` is the id
    of an attribution of the same case.
    """

    name: str
    rule: str
    article: Article
    attributions: tuple[Attribution, ...]
    expected: tuple[Mapping[str, Any], ...]


def reading_cases() -> Iterator[Case]:
    """Every case, in the order of the file; a ValueError tells which words of which case are not found."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        yield as_case(json.loads(line))


def as_case(row: Mapping[str, Any]) -> Case:
    """One line of the file as records. Ids of attributions are their places in the case: `"0"`, `"1"`, …"""
    article = Article(
        url=f"case:{row['name']}",
        text=row["text"],
        outlet=row["outlet"],
        byline=row["byline"],
        published=row["published"],
    )
    found = [_attribution(row["name"], article.text, str(i), s) for i, s in enumerate(row["statements"])]
    attributions = tuple(replace(a, inside=_holder(a, found)) for a in found)
    expected = tuple(_with_answer_id(s["expect"]) for s in row["statements"])
    return Case(row["name"], row["rule"], article, attributions, expected)


def find_words(text: str, words: str) -> Span:
    """The span of `words` in `text`, as whole words; `#2` at their end chooses the second place.

    Raises ValueError when they are not there, or stand at several places and none is chosen.

    >>> find_words("He, then he, the hen", "he#1")
    Span(start=9, end=11, text='he')
    """
    chosen = _PLACE.search(words)
    plain = words[: chosen.start()] if chosen else words
    pattern = rf"(?<!\w){re.escape(plain)}" if plain[0].isalnum() else re.escape(plain)
    places = [m.start() for m in re.finditer(pattern + (r"(?!\w)" if plain[-1].isalnum() else ""), text)]
    if len(places) < (int(chosen[1]) if chosen else 1) or (len(places) > 1 and not chosen):
        raise ValueError(f"{words!r} has {len(places)} places in {text!r}")
    start = places[int(chosen[1]) - 1 if chosen else 0]
    return Span.of(text, start, start + len(plain))


def _attribution(name: str, text: str, number: str, statement: Mapping[str, Any]) -> Attribution:
    try:
        source, cue, content = (
            tuple(find_words(text, words) for words in pieces)
            for pieces in (statement["source"], [statement["cue"]], statement["content"])
        )
    except ValueError as error:
        raise ValueError(f"case {name!r}: {error}") from error
    return Attribution(number, _form(content), source, cue, content)


def _form(content: Sequence[Span]) -> Form:
    """Direct when nothing but quotes is said, mixed when a part of it is quoted."""
    said = " ".join(span.text for span in content)
    if not re.search(r"\w", _QUOTED.sub("", said)):
        return "direct"
    return "mixed" if _QUOTED.search(said) else "indirect"


def _holder(inner: Attribution, found: Sequence[Attribution]) -> str | None:
    """Id of the attribution with the smallest content that has the cue and the content of `inner` within it."""
    holders = [
        outer for outer in found if outer is not inner and all(_within(s, outer) for s in inner.cue + inner.content)
    ]
    return min(holders, key=lambda outer: sum(len(s.text) for s in outer.content)).id if holders else None


def _within(span: Span, outer: Attribution) -> bool:
    return any(piece.start <= span.start and span.end <= piece.end for piece in outer.content)


def _with_answer_id(expect: Mapping[str, Any]) -> Mapping[str, Any]:
    return {field: str(value) if field == "answers" and value is not None else value for field, value in expect.items()}
