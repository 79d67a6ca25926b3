"""Labelled readings as records: what the benchmarks of reading and its training start from."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.records import Article, Attribution, Form, Span


@dataclass(frozen=True, slots=True)
class Read:
    """An article, its attributions, and the labelled fields of each; a field that nobody labelled is missing."""

    article: Article
    attributions: tuple[Attribution, ...]
    labels: tuple[Mapping[str, Any], ...]


def load_reads(path: Path) -> list[Read]:
    """The articles of a file; ends the program with a message when it is absent."""
    if not path.exists():
        sys.exit(f"no labelled readings at {path}: give their folder with --data")
    return [as_read(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def as_read(row: Mapping[str, Any]) -> Read:
    """One line of such a file as records."""
    article = Article(row["url"], row["text"], row["title"], row["outlet"], row.get("byline"), row.get("published"))
    made = tuple(_attribution(article, statement) for statement in row["statements"])
    return Read(article, _nested(made), tuple(row["statements"]))


def _attribution(article: Article, row: dict[str, Any]) -> Attribution:
    source, cue, content = (
        tuple(Span.of(article.text, start, end) for start, end in row[role]) for role in ("source", "cue", "content")
    )
    return Attribution(str(row["id"]), _form(article.text, content), source, cue, content)


def _form(text: str, content: Sequence[Span]) -> Form:
    quoted = [span.text.lstrip()[:1] in tuple("\"“'‘") or text[max(span.start - 1, 0)] in '"“' for span in content]
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(mark in span.text for span in content for mark in ("“", '"', "''")) else "indirect"


def _nested(made: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Each attribution with the smallest other whose content holds all of it."""
    out = []
    for inner in made:
        holders = [
            (span.end - span.start, outer.id)
            for outer in made
            for span in outer.content
            if outer is not inner and span.start <= inner.start and inner.end <= span.end
        ]
        inside = min(holders)[1] if holders else None
        out.append(Attribution(inner.id, inner.form, inner.source, inner.cue, inner.content, inside))
    return tuple(out)
