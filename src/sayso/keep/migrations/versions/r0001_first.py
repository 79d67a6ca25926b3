"""The first record: articles and their pages, readings, statements, speakers, corrections, full text, views."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
INDEXED = 200


def upgrade() -> None:
    """Make every table, index, view and the full text."""
    _make_articles()
    _make_speakers()
    _make_statements()
    _make_corrections()
    if op.get_bind().dialect.name == "sqlite":
        _make_sqlite_full_text()
    else:
        _make_postgres_full_text()
    for name, select in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select}")


def _number() -> sa.Column[int]:
    return sa.Column("number", NUMBER, primary_key=True, autoincrement=False)


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=nullable) for name in names]


def _link(name: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, NUMBER, sa.ForeignKey(f"{target}.number"), nullable=nullable)


def _make_articles() -> None:
    op.create_table(
        "article",
        _number(),
        *_texts("id"),
        sa.Column("edition", sa.Text, nullable=False, unique=True),
        *_texts("url"),
        *_texts("title", "outlet", "byline", "published", nullable=True),
        *_texts("language", "seen_at", "text"),
        *_texts("unstorable", nullable=True),
    )
    op.create_index("article_id", "article", ["id"])
    op.create_index("article_url", "article", [sa.func.substr(sa.column("url"), 1, INDEXED)])
    op.create_table(
        "page",
        sa.Column("article", NUMBER, sa.ForeignKey("article.number"), primary_key=True, autoincrement=False),
        sa.Column("zlib", sa.LargeBinary, nullable=False),
        sa.Column("bytes", NUMBER, nullable=False),
    )
    op.create_table("reading", _number(), _link("article", "article"), *_texts("by", "made_at"))
    op.create_index("reading_article", "reading", ["article"])


def _make_speakers() -> None:
    op.create_table(
        "speaker",
        _number(),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        *_texts("name", nullable=True),
        *_texts("kind"),
        *_texts("role", "affiliation", "reason", "candidates", "only_in", nullable=True),
        *_texts("name_key", "last_name_key", nullable=True),
        _link("same_as", "speaker"),
        *_texts("unstorable", nullable=True),
    )
    op.create_index("speaker_name", "speaker", ["name_key"])
    op.create_index("speaker_last_name", "speaker", ["last_name_key"])
    op.create_index("speaker_same_as", "speaker", ["same_as"])


def _make_statements() -> None:
    fields = ("attribution", "speaker", "act", "commitment", "medium", "via", "said_on", "answers")
    op.create_table(
        "statement",
        _number(),
        *_texts("id"),
        _link("article", "article"),
        _link("reading", "reading"),
        sa.Column("place", sa.Integer, nullable=False),
        _link("speaker", "speaker", nullable=True),
        *_texts("speaker_as_read", nullable=True),
        *_texts("content", "act", "commitment", "medium", "form", "source", "cue"),
        *_texts("via", "said_on", "inside", "answers", nullable=True),
        *_texts("source_spans", "cue_spans", "content_spans"),
        *[sa.Column(f"confidence_{field}", sa.Double, nullable=False) for field in fields],
        *_texts("day"),
        _link("corrects", "statement", nullable=True),
        *_texts("by", nullable=True),
        sa.Column("current", sa.Boolean, nullable=False),
        *_texts("unstorable", nullable=True),
    )
    op.create_index("statement_id", "statement", ["id"])
    op.create_index("statement_article", "statement", ["article"])
    op.create_index("statement_day", "statement", ["day"])
    op.create_index("statement_speaker", "statement", ["speaker", "day"])


def _make_corrections() -> None:
    op.create_table(
        "correction",
        _number(),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        *_texts("field", "value"),
        *_texts("article_id", "statement_id", "content_spans", nullable=True),
        *_texts("by", "made_at"),
        *_texts("undone_at", "undone_by", nullable=True),
    )
    op.create_index("correction_article", "correction", ["article_id"])


def _make_sqlite_full_text() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE statement_fts USING fts5("
        "content, content='statement', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2')"
    )


def _make_postgres_full_text() -> None:
    """English stems, no stop words (a denial is often one), accents do not matter: as in SQLite."""
    op.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    op.execute("CREATE TEXT SEARCH DICTIONARY sayso_stem (TEMPLATE = snowball, LANGUAGE = english)")
    op.execute("CREATE TEXT SEARCH CONFIGURATION sayso (COPY = pg_catalog.english)")
    tokens = "asciiword, word, hword, hword_part, asciihword, hword_asciipart"
    op.execute(f"ALTER TEXT SEARCH CONFIGURATION sayso ALTER MAPPING FOR {tokens} WITH unaccent, sayso_stem")
    # A tsvector holds at most 1 MB; no statement that a person would look for is longer than 100,000 characters.
    # PostgreSQL takes <Vela> for markup and and/or for a path; as words they are split, as SQLite does.
    glue = "<>&/@._-+~=?#:"
    words = f"translate(left(content, 100000), '{glue}', '{' ' * len(glue)}')"
    op.execute(
        f"ALTER TABLE statement ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('sayso', {words})) STORED"
    )
    op.execute("CREATE INDEX statement_words ON statement USING gin (words) WHERE current")


VIEWS = {
    "v_statement": """
        SELECT s.id, person.name AS speaker, s.act, s.content, s.commitment, s.medium, s.via, s.said_on,
               said.kind, said.role, said.affiliation, s.form, s.source, s.cue, s.inside, s.answers,
               a.outlet, a.published, a.title, a.url, a.id AS article_id, person.id AS speaker_id,
               coalesce(s."by", r."by") AS "by", r.made_at, s.number
        FROM statement AS s
        JOIN article AS a ON a.number = s.article
        JOIN reading AS r ON r.number = s.reading
        LEFT JOIN speaker AS said ON said.number = s.speaker
        LEFT JOIN speaker AS person ON person.number = said.same_as
        WHERE s.current""",
    "v_denials": """
        SELECT d.id, denier.name AS who_denies, d.content AS denial, claimer.name AS who_claimed, c.content AS claim,
               d.medium, d.said_on, a.outlet, a.published, a.title, a.url, c.id AS claim_id
        FROM statement AS d
        JOIN article AS a ON a.number = d.article
        LEFT JOIN statement AS c ON c.article = d.article AND c.id = d.answers AND c.current
        LEFT JOIN speaker AS denier ON denier.number = d.speaker
        LEFT JOIN speaker AS claimer ON claimer.number = c.speaker
        WHERE d.current AND d.act = 'deny'""",
    "v_unnamed_sources": """
        SELECT s.id, said.name AS source, said.role, said.affiliation, said.reason, s.content, s.act,
               a.outlet, a.published, a.title, a.url
        FROM statement AS s
        JOIN speaker AS said ON said.number = s.speaker
        JOIN article AS a ON a.number = s.article
        WHERE s.current AND said.kind = 'unnamed'""",
    "v_speaker": """
        SELECT person.id, person.name, person.kind, person.role, person.affiliation,
               count(*) AS statements, count(DISTINCT s.article) AS articles,
               sum(CASE WHEN s.act = 'deny' THEN 1 ELSE 0 END) AS denials,
               min(s.day) AS first_day, max(s.day) AS last_day
        FROM statement AS s
        JOIN speaker AS said ON said.number = s.speaker
        JOIN speaker AS person ON person.number = said.same_as
        WHERE s.current
        GROUP BY person.number, person.id, person.name, person.kind, person.role, person.affiliation""",
    "v_outlet": """
        SELECT a.outlet, count(DISTINCT a.number) AS articles, count(*) AS statements,
               sum(CASE WHEN said.kind = 'unnamed' THEN 1 ELSE 0 END) AS from_unnamed_sources
        FROM statement AS s
        JOIN article AS a ON a.number = s.article
        LEFT JOIN speaker AS said ON said.number = s.speaker
        WHERE s.current
        GROUP BY a.outlet""",
    "v_correction": """
        SELECT c.id, c.field, c.value, c."by", c.made_at, c.undone_at, c.undone_by, c.statement_id, c.article_id
        FROM correction AS c""",
}
