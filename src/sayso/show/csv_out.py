"""Statements as CSV (RFC 4180), one row a statement, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TextIO

from sayso.records import Article, Confidence, Reading, Skipped, Span, Speaker, Statement

Row = dict[str, str]

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is run as a formula by spreadsheets (OWASP, "CSV Injection")."""

GAP = " […] "
"""Stands between the pieces of a span in several pieces."""

ROLES = ("source", "cue", "content")

ARTICLE_COLUMNS = ("article", "url", "title", "outlet", "byline", "published", "language")
SPAN_COLUMNS = tuple(f"{role}{part}" for role in ROLES for part in ("", "_start", "_end"))
SPEAKER_COLUMNS = ("speaker", "speaker_kind", "role", "affiliation", "reason", "candidates", "speaker_id")
STATEMENT_COLUMNS = ("act", "commitment", "medium", "via", "said_on", "answers", "inside")
CONFIDENCE_COLUMNS = tuple(f"{name}_confidence" for name in Confidence.__dataclass_fields__)
COLUMNS = (
    *ARTICLE_COLUMNS,
    "statement",
    "form",
    *SPAN_COLUMNS,
    *SPEAKER_COLUMNS,
    *STATEMENT_COLUMNS,
    *CONFIDENCE_COLUMNS,
)


def write_csv(items: Iterable[Reading | Skipped], out: TextIO) -> None:
    """A heading and a row for each statement, in order. Skipped inputs and articles without statements have no row.

    Several pieces of a span are joined by ` […] ` and their offsets by `;`. A cell that a spreadsheet would take for a
    formula gets a leading apostrophe, which the spreadsheet hides.
    """
    write_rows(COLUMNS, _rows(items), out)


def write_rows(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """A heading and these rows, safe to open in a spreadsheet."""
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _safe(cell) for name, cell in row.items()})


def _rows(items: Iterable[Reading | Skipped]) -> Iterator[Row]:
    for item in items:
        if isinstance(item, Reading):
            article = _article_cells(item.article)
            for statement in item.statements:
                yield article | _statement_cells(statement)


def _article_cells(article: Article) -> Row:
    fields = {name: getattr(article, name) or "" for name in ARTICLE_COLUMNS[1:]}
    return {"article": article.id, **fields}


def _statement_cells(statement: Statement) -> Row:
    cells = {"statement": statement.id, "form": statement.form}
    for role in ROLES:
        cells |= _span_cells(role, getattr(statement, role))
    cells |= _speaker_cells(statement.speaker)
    cells |= {name: getattr(statement, name) or "" for name in STATEMENT_COLUMNS}
    return cells | {f"{name}_confidence": f"{value:.4g}" for name, value in asdict(statement.confidence).items()}


def _span_cells(role: str, spans: tuple[Span, ...]) -> Row:
    return {
        role: GAP.join(span.text for span in spans),
        f"{role}_start": ";".join(str(span.start) for span in spans),
        f"{role}_end": ";".join(str(span.end) for span in spans),
    }


def _speaker_cells(speaker: Speaker | None) -> Row:
    if speaker is None:
        return dict.fromkeys(SPEAKER_COLUMNS, "")
    cells = (speaker.name, speaker.kind, speaker.role, speaker.affiliation, speaker.reason)
    candidates = "; ".join(speaker.candidates)
    return dict(zip(SPEAKER_COLUMNS, (*(cell or "" for cell in cells), candidates, speaker.id), strict=True))


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
