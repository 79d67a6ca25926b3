"""Full text over the contents of current statements: FTS5 in SQLite, a tsvector in PostgreSQL.

Both stem English words and ignore accents and case, and neither leaves out stop words: "no" may be the whole denial.
PostgreSQL keeps its index in step by itself; in SQLite every change of `statement.current` passes through here.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, func, literal, literal_column, select, table, text

from sayso.keep.prepared import Prepared
from sayso.keep.schema import statement
from sayso.keep.storable import clean

Marks = list[tuple[int, int]]

_fts = table("statement_fts", column("rowid"), column("statement_fts"))
_words: ColumnElement[Any] = literal_column("statement.words")
_CONFIGURATION: ColumnElement[Any] = literal_column("'sayso'::regconfig")
#: What PostgreSQL would take for markup, paths and addresses, and not for words; as in the migration.
_GLUE = "<>&/@._-+~=?#:"
_APART = str.maketrans(_GLUE, " " * len(_GLUE))
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')

_ADD = Prepared(
    text(
        "INSERT INTO statement_fts (rowid, content) "
        "SELECT number, content FROM statement WHERE number BETWEEN :first AND :last AND current"
    )
)
_ADD_ONE = text(
    "INSERT INTO statement_fts (rowid, content) SELECT number, content FROM statement WHERE number = :number"
)
_DROP_ONE = text(
    "INSERT INTO statement_fts (statement_fts, rowid, content) "
    "SELECT 'delete', number, content FROM statement WHERE number = :number"
)


def index_range(connection: Connection, first: int, last: int) -> None:
    """Make the current statements numbered `first` to `last` searchable."""
    if connection.dialect.name == "sqlite":
        _ADD.run(connection, {"first": first, "last": last})


def index_changes(connection: Connection, shown: Sequence[int], hidden: Sequence[int]) -> None:
    """Make statements searchable that have become current and take away those that are no longer."""
    if connection.dialect.name == "sqlite":
        for change, numbers in ((_ADD_ONE, shown), (_DROP_ONE, hidden)):
            if numbers:
                connection.execute(change, [{"number": number} for number in numbers])


def read_terms(words: str) -> list[str]:
    """The words and the "phrases in quotes" of a search, without those that hold no letter or digit.

    >>> read_terms('port "never closed" -- !')
    ['port', 'never closed']
    """
    terms = [clean(phrase or word) for phrase, word in _TERM.findall(words)]
    return [term for term in terms if any(character.isalnum() for character in term)]


def select_matching(
    connection: Connection, terms: Sequence[str], filters: Sequence[ColumnElement[bool]]
) -> Select[Any]:
    """Select `number` and `score` (higher is better) of the current statements with all terms, newest first."""
    if connection.dialect.name == "sqlite":
        score: ColumnElement[Any] = -literal_column("bm25(statement_fts)")
        found = select(statement.c.number, score.label("score")).join_from(
            _fts, statement, _fts.c.rowid == statement.c.number
        )
        return found.where(_fts_match(terms), *filters).order_by(_fts.c.rowid.desc())
    score = func.ts_rank(_words, _tsquery(terms), 1)
    found = select(statement.c.number, score.label("score"))
    return found.where(statement.c.current, _words.op("@@")(_tsquery(terms)), *filters).order_by(
        statement.c.number.desc()
    )


def mark_words(connection: Connection, terms: Sequence[str], numbers: Sequence[int]) -> dict[int, Marks]:
    """For each of these statements the `[start, end)` of every matching word in its `content`."""
    # Marks that nobody can put into an article beforehand.
    start, end = (f"<{secrets.token_hex(8)}>" for _ in range(2))
    if connection.dialect.name == "sqlite":
        marked = func.highlight(literal_column("statement_fts"), 0, start, end)
        rows = select(_fts.c.rowid, marked).where(_fts_match(terms), _fts.c.rowid.in_(numbers))
    else:
        words = func.translate(statement.c.content, _GLUE, " " * len(_GLUE))
        options = f'HighlightAll=true, StartSel="{start}", StopSel="{end}"'
        marked = func.ts_headline(_CONFIGURATION, words, _tsquery(terms), literal(options))
        rows = select(statement.c.number, marked).where(statement.c.number.in_(numbers))
    return {number: _read_marks(shown, start, end) for number, shown in connection.execute(rows)}


def _fts_match(terms: Sequence[str]) -> ColumnElement[bool]:
    return _fts.c.statement_fts.op("MATCH")(" AND ".join(f'"{term}"' for term in terms))


def _tsquery(terms: Sequence[str]) -> ColumnElement[Any]:
    asked: list[ColumnElement[Any]] = [func.phraseto_tsquery(_CONFIGURATION, term.translate(_APART)) for term in terms]
    return reduce(lambda one, other: one.op("&&")(other), asked)


def _read_marks(shown: str, start: str, end: str) -> Marks:
    marks, place = [], 0
    before, *pieces = shown.split(start)
    place = len(before)
    for piece in pieces:
        word, after = piece.split(end, 1)
        marks.append((place, place + len(word)))
        place += len(word) + len(after)
    return marks
