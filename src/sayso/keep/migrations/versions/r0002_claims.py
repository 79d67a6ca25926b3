"""Claims: verdicts on which statements say the same, what statements assert, and the claims that follow."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables of claims; they fill when the record is next added to."""
    _make_links()
    _make_assertions()
    _make_claims()
    for name, select in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select}")


def _numbers(*names: str, key: bool = False, nullable: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, NUMBER, primary_key=key, nullable=nullable, autoincrement=False) for name in names]


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=nullable) for name in names]


def _link(name: str, target: str, *, key: bool = False, nullable: bool = False) -> sa.Column[int]:
    foreign = sa.ForeignKey(f"{target}.number")
    return sa.Column(name, NUMBER, foreign, primary_key=key, nullable=nullable, autoincrement=False)


def _make_links() -> None:
    op.create_table(
        "link",
        *_numbers("number", key=True),
        *_texts("verdict_id", nullable=True),
        _link("one", "statement"),
        _link("other", "statement", nullable=True),
        *_texts("verdict"),
        sa.Column("score", sa.Double, nullable=False),
        *_texts("by", "made_at"),
        *_texts("undone_at", "undone_by", nullable=True),
        _link("one_now", "statement", nullable=True),
        _link("other_now", "statement", nullable=True),
    )
    op.create_index("link_verdict_id", "link", ["verdict_id"])
    op.create_index("link_one_now", "link", ["one_now"])
    op.create_index("link_other_now", "link", ["other_now"])


def _make_assertions() -> None:
    op.create_table(
        "assertion", _link("statement", "statement", key=True), *_numbers("component"), *_texts("body", "by")
    )
    op.create_index("assertion_component", "assertion", ["component"])
    op.create_table("linked", _link("reading", "reading", key=True), *_texts("by", "made_at"))
    op.create_table(
        "claim_key",
        *_numbers("number", key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        *_numbers("holders"),
    )
    op.create_table(
        "key_holder",
        _link("key", "claim_key", key=True),
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        *_numbers("statement", key=True),
        sqlite_with_rowid=False,
    )


def _make_claims() -> None:
    op.create_table(
        "claim",
        *_numbers("number", key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        *_numbers("component"),
        *_texts("claim"),
        sa.Column("disputed", sa.Boolean, nullable=False),
        sa.Column("statements", sa.Integer, nullable=False),
        *_texts("newest"),
        sa.Column("rank", sa.Double, nullable=False),
    )
    op.create_index("claim_component", "claim", ["component"])
    op.create_index("claim_rank", "claim", ["rank"])
    op.create_index("claim_disputed", "claim", ["disputed", "rank"])
    op.create_table(
        "claim_member",
        _link("claim", "claim", key=True),
        _link("statement", "statement", key=True),
        *_texts("stance"),
        sa.Column("confidence", sa.Double, nullable=False),
        *_texts("by"),
    )
    op.create_index("claim_member_statement", "claim_member", ["statement"])


VIEWS = {
    "v_claim": """
        SELECT c.id, c.claim, c.disputed, c.statements, c.newest,
               sum(CASE WHEN m.stance = 'pro' THEN 1 ELSE 0 END) AS pro,
               sum(CASE WHEN m.stance = 'con' THEN 1 ELSE 0 END) AS con
        FROM claim AS c
        JOIN claim_member AS m ON m.claim = c.number
        GROUP BY c.number, c.id, c.claim, c.disputed, c.statements, c.newest""",
    "v_claim_statement": """
        SELECT c.id AS claim_id, c.claim, m.stance, person.name AS speaker, s.act, s.content, s.medium,
               s.via, s.said_on, a.outlet, a.published, a.title, a.url, s.id AS statement_id, m."by"
        FROM claim AS c
        JOIN claim_member AS m ON m.claim = c.number
        JOIN statement AS s ON s.number = m.statement
        JOIN article AS a ON a.number = s.article
        LEFT JOIN speaker AS said ON said.number = s.speaker
        LEFT JOIN speaker AS person ON person.number = said.same_as""",
    "v_link": """
        SELECT l.verdict_id, one.content AS one, l.verdict, other.content AS other, l.score, l."by",
               l.made_at, l.undone_at, l.undone_by, one.id AS one_id, other.id AS other_id
        FROM link AS l
        JOIN statement AS one ON one.number = l.one
        LEFT JOIN statement AS other ON other.number = l.other""",
}
