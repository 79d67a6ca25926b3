"""The plainest use of Python's sqlite3 for the same readings: three tables, ids as keys, `executemany`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path
from typing import Any

from sayso.records import Reading, Span, Statement

_STATEMENT = (
    "id text PRIMARY KEY, article text REFERENCES article(id), speaker text, content text, act text, commitment text, "
    "medium text, form text, source text, cue text, via text, said_on text, inside text, answers text, "
    "source_spans text, cue_spans text, content_spans text, "
    "c1 real, c2 real, c3 real, c4 real, c5 real, c6 real, c7 real, c8 real"
)


def make_plain(path: Path, *, full_text: bool) -> sqlite3.Connection:
    """An empty database with the tables, an index for each thing that is looked up, and full text if asked for."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(f"""
        PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;
        CREATE TABLE article (id text PRIMARY KEY, url text, title text, outlet text, byline text, published text,
                              language text, text text);
        CREATE TABLE speaker (id text PRIMARY KEY, name text, kind text, role text, affiliation text, reason text,
                              candidates text);
        CREATE TABLE statement ({_STATEMENT});
        CREATE INDEX url ON article(url); CREATE INDEX name ON speaker(name);
        CREATE INDEX of_article ON statement(article); CREATE INDEX of_speaker ON statement(speaker);
    """)
    if full_text:
        connection.execute(
            "CREATE VIRTUAL TABLE fts USING fts5(content, content='statement', "
            "tokenize='porter unicode61 remove_diacritics 2')"
        )
    return connection


def add_plainly(connection: sqlite3.Connection, *, full_text: bool, commit_each: bool) -> Callable[[Reading], None]:
    """A function that adds one reading."""

    def add(reading: Reading) -> None:
        if commit_each:
            connection.execute("BEGIN IMMEDIATE")
        article = reading.article
        fields = (article.url, article.title, article.outlet, article.byline, article.published, article.language)
        connection.execute("INSERT INTO article VALUES (?,?,?,?,?,?,?,?)", (article.id, *fields, article.text))
        voices = dict.fromkeys(said.speaker for said in reading.statements if said.speaker)
        connection.executemany(
            "INSERT OR IGNORE INTO speaker VALUES (?,?,?,?,?,?,?)",
            [(*astuple(voice)[:-1], json.dumps(voice.candidates)) for voice in voices],
        )
        rows = [_row(article.id, said) for said in reading.statements]
        connection.executemany(f"INSERT INTO statement VALUES ({','.join('?' * 25)})", rows)
        if full_text:
            (last,) = connection.execute("SELECT max(rowid) FROM statement").fetchone()
            added = "INSERT INTO fts (rowid, content) SELECT rowid, content FROM statement WHERE rowid > ?"
            connection.execute(added, (last - len(rows),))
        if commit_each:
            connection.execute("COMMIT")

    return add


def _row(article_id: str, said: Statement) -> tuple[Any, ...]:
    speaker = said.speaker.id if said.speaker else None
    fields = (said.act, said.commitment, said.medium, said.form)
    links = (said.via, said.said_on, said.inside, said.answers)
    words = _words(said.content), *fields, _words(said.source), _words(said.cue), *links
    spans = (_offsets(said.source), _offsets(said.cue), _offsets(said.content))
    return (said.id, article_id, speaker, *words, *spans, *astuple(said.confidence))


def _words(spans: tuple[Span, ...]) -> str:
    return " ".join(span.text for span in spans)


def _offsets(spans: tuple[Span, ...]) -> str:
    return json.dumps([(span.start, span.end) for span in spans])
