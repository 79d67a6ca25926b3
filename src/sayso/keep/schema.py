"""The tables of a record, as SQLAlchemy Core sees them; the migrations make them.

Facts are only ever added. Three columns are bookkeeping that follows from the facts and that `check` recomputes:
`statement.current` (does the record show this row), `speaker.same_as` (who is the same person) and the full text.
Texts hold no NUL and no lone surrogate: `storable.py` says how they come back whole.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    func,
    literal_column,
)

metadata = MetaData()

Number = BigInteger().with_variant(Integer, "sqlite")

#: How much of a text goes into an index: PostgreSQL refuses index rows over 2,700 bytes.
INDEXED = 200


def start_of(url: ColumnElement[str]) -> ColumnElement[str]:
    """What of an address is in the index. Its numbers stand in the SQL: bound ones keep a database off the index."""
    return func.substr(url, literal_column("1"), literal_column(str(INDEXED)))


def whole(url: ColumnElement[str]) -> ColumnElement[str]:
    """An address beside `start_of`: compared bare, SQLite puts its value into `start_of` too, and reads every row."""
    return url.concat(literal_column("''"))


article = Table(
    "article",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("edition", Text, nullable=False, unique=True),
    Column("url", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("byline", Text),
    Column("published", Text),
    Column("language", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("unstorable", Text),
)
Index("article_id", article.c.id)
Index("article_url", start_of(article.c.url))

page = Table(
    "page",
    metadata,
    Column("article", Number, ForeignKey("article.number"), primary_key=True, autoincrement=False),
    Column("zlib", LargeBinary, nullable=False),
    Column("bytes", Number, nullable=False),
)

reading = Table(
    "reading",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("article", Number, ForeignKey("article.number"), nullable=False),
    Column("by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
)
Index("reading_article", reading.c.article)

speaker = Table(
    "speaker",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text),
    Column("kind", Text, nullable=False),
    Column("role", Text),
    Column("affiliation", Text),
    Column("reason", Text),
    Column("candidates", Text),
    Column("only_in", Text),
    Column("name_key", Text),
    Column("last_name_key", Text),
    Column("same_as", Number, ForeignKey("speaker.number"), nullable=False),
    Column("unstorable", Text),
)
Index("speaker_name", speaker.c.name_key)
Index("speaker_last_name", speaker.c.last_name_key)
Index("speaker_same_as", speaker.c.same_as)

statement = Table(
    "statement",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("article", Number, ForeignKey("article.number"), nullable=False),
    Column("reading", Number, ForeignKey("reading.number"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("speaker", Number, ForeignKey("speaker.number")),
    Column("speaker_as_read", Text),
    Column("content", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("commitment", Text, nullable=False),
    Column("medium", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("via", Text),
    Column("said_on", Text),
    Column("inside", Text),
    Column("answers", Text),
    Column("source_spans", Text, nullable=False),
    Column("cue_spans", Text, nullable=False),
    Column("content_spans", Text, nullable=False),
    Column("confidence_attribution", Double, nullable=False),
    Column("confidence_speaker", Double, nullable=False),
    Column("confidence_act", Double, nullable=False),
    Column("confidence_commitment", Double, nullable=False),
    Column("confidence_medium", Double, nullable=False),
    Column("confidence_via", Double, nullable=False),
    Column("confidence_said_on", Double, nullable=False),
    Column("confidence_answers", Double, nullable=False),
    Column("day", Text, nullable=False),
    Column("corrects", Number, ForeignKey("statement.number")),
    Column("by", Text),
    Column("current", Boolean, nullable=False),
    Column("unstorable", Text),
)
Index("statement_id", statement.c.id)
Index("statement_article", statement.c.article)
Index("statement_day", statement.c.day)
Index("statement_speaker", statement.c.speaker, statement.c.day)

correction = Table(
    "correction",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("article_id", Text),
    Column("statement_id", Text),
    Column("content_spans", Text),
    Column("by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("undone_at", Text),
    Column("undone_by", Text),
)
Index("correction_article", correction.c.article_id)

# Verdicts on claims are facts like corrections; `one_now` and `other_now` are the shown statements on which they fall.
# The tables after them follow from the facts and can be made again: what each shown statement asserts, by which keys it
# is found, and the claims that the standing verdicts make.

link = Table(
    "link",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("verdict_id", Text),
    Column("one", Number, ForeignKey("statement.number"), nullable=False),
    Column("other", Number, ForeignKey("statement.number")),
    Column("verdict", Text, nullable=False),
    Column("score", Double, nullable=False),
    Column("by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("undone_at", Text),
    Column("undone_by", Text),
    Column("one_now", Number, ForeignKey("statement.number")),
    Column("other_now", Number, ForeignKey("statement.number")),
)
Index("link_verdict_id", link.c.verdict_id)
Index("link_one_now", link.c.one_now)
Index("link_other_now", link.c.other_now)

assertion = Table(
    "assertion",
    metadata,
    Column("statement", Number, ForeignKey("statement.number"), primary_key=True, autoincrement=False),
    Column("component", Number, nullable=False),
    Column("body", Text, nullable=False),
    Column("by", Text, nullable=False),
)
Index("assertion_component", assertion.c.component)

linked = Table(
    "linked",
    metadata,
    Column("reading", Number, ForeignKey("reading.number"), primary_key=True, autoincrement=False),
    Column("by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
)

claim_key = Table(
    "claim_key",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("key", Text, nullable=False, unique=True),
    Column("holders", Number, nullable=False),
)

key_page = Table(
    "key_page",
    metadata,
    Column("key", Number, ForeignKey("claim_key.number"), primary_key=True, autoincrement=False),
    Column("page", Integer, primary_key=True, autoincrement=False),
    Column("statements", LargeBinary, nullable=False),
)

claim = Table(
    "claim",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("component", Number, nullable=False),
    Column("claim", Text, nullable=False),
    Column("disputed", Boolean, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("newest", Text, nullable=False),
    Column("rank", Double, nullable=False),
)
Index("claim_component", claim.c.component)
Index("claim_rank", claim.c.rank)
Index("claim_disputed", claim.c.disputed, claim.c.rank)

claim_member = Table(
    "claim_member",
    metadata,
    Column("claim", Number, ForeignKey("claim.number"), primary_key=True, autoincrement=False),
    Column("statement", Number, ForeignKey("statement.number"), primary_key=True, autoincrement=False),
    Column("stance", Text, nullable=False),
    Column("confidence", Double, nullable=False),
    Column("by", Text, nullable=False),
)
Index("claim_member_statement", claim_member.c.statement)
