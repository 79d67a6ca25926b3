"""From annotated articles to numbers: words, tags, the cue that each word points at, and labels of statements.

Input lines have PolNeAR's shape: `{"url", "text", "statements": [{"id", "source", "cue", "content", ...}]}`, spans as
`[start, end)` pairs in code points. A statement may also carry `act`, `commitment`, `medium` and `speaker_kind`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from sayso.model.features import case_marks, paragraph_marks, quote_marks
from sayso.model.labels import ACTS, COMMITMENTS, KINDS, MEDIA, TAGS
from sayso.model.words import Ints, Words, split_words

FIELDS = {"act": ACTS, "commitment": COMMITMENTS, "medium": MEDIA, "speaker_kind": KINDS}
NO_LABEL = -100


@dataclass(frozen=True)
class Labelled:
    """One statement by word numbers, with a label number for each of FIELDS or NO_LABEL."""

    source: Ints
    cue: Ints
    content: Ints
    labels: tuple[int, ...]
    text: str


@dataclass(frozen=True)
class Example:
    """One article, ready to train on.

    `features` (n, 3): case, paragraph, quote marks; `tags` (2, n): outer and inner; `points` (2, n): word number of
    the first word of the cue, or NO_LABEL.
    """

    url: str
    words: Words
    features: Ints
    tags: Ints
    points: Ints
    statements: list[Labelled] = field(default_factory=list)


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a .jsonl file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def is_held_out(url: str) -> bool:
    """Whether an article of train is kept aside for calibration and thresholds: about one in 28, by its address."""
    return zlib.crc32(url.encode()) % 22 == 3


def merge_readings(articles: Iterable[dict[str, Any]], labels: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The articles with the fields of FIELDS from `labels` (`{"url", "id", "act", ...}`) put on their statements."""
    by_key = {(label["url"], label["id"]): label for label in labels}
    out = []
    for article in articles:
        statements = [
            {**s, **{f: v for f, v in by_key.get((article["url"], s["id"]), {}).items() if f in FIELDS}}
            for s in article["statements"]
        ]
        out.append({**article, "statements": statements})
    return out


def make_example(article: dict[str, Any], tokenizer: Tokenizer) -> Example:
    """The example of one annotated article."""
    words = split_words(article["text"], tokenizer)
    features = np.stack([case_marks(words), paragraph_marks(words), quote_marks(words)], axis=1)
    tags = np.zeros((2, len(words)), dtype=np.int64)
    points = np.full((2, len(words)), NO_LABEL, dtype=np.int64)
    statements = article["statements"]
    inner = [_is_inner(s, statements) for s in statements]
    labelled = []
    for statement, is_inner in sorted(zip(statements, inner, strict=True), key=lambda pair: pair[1]):
        roles = {role: _words_of(words, statement[role]) for role in ("source", "cue", "content")}
        if not all(len(w) for w in roles["cue"]) or not roles["cue"]:
            continue
        anchor = int(roles["cue"][0][0])
        for role, pieces in roles.items():
            _mark(tags[int(is_inner)], points[int(is_inner)], role, pieces, anchor)
        flat = {role: np.concatenate([*pieces, np.zeros(0, dtype=np.int64)]) for role, pieces in roles.items()}
        labels = tuple(_label(statement, name, values) for name, values in FIELDS.items())
        text = " ".join(article["text"][a:b] for a, b in statement["content"])
        labelled.append(Labelled(flat["source"], flat["cue"], flat["content"], labels, text))
    return Example(article["url"], words, features, tags, points, labelled)


def _is_inner(statement: dict[str, Any], others: list[dict[str, Any]]) -> bool:
    """Whether the whole statement stands within one content piece of another."""
    spans = [span for role in ("source", "cue", "content") for span in statement[role]]
    low, high = min(a for a, _ in spans), max(b for _, b in spans)
    return any(a <= low and high <= b for other in others if other is not statement for a, b in other["content"])


def _words_of(words: Words, spans: list[list[int]]) -> list[Ints]:
    """For each span the numbers of the words that it covers, spans without words left out."""
    out = [np.flatnonzero((words.starts < end) & (words.ends > start)) for start, end in spans]
    return [found for found in out if len(found)]


def _mark(tags: Ints, points: Ints, role: str, pieces: list[Ints], anchor: int) -> None:
    begin = TAGS.index(f"B-{role}")
    for piece in pieces:
        tags[piece] = begin + 1
        tags[piece[0]] = begin
        points[piece] = NO_LABEL if role == "cue" else anchor


def _label(statement: dict[str, Any], name: str, values: tuple[str, ...]) -> int:
    value = statement.get(name)
    return values.index(value) if value in values else NO_LABEL
