"""Who has a key in pages of many numbers, since a new article is compared with every holder of its keys."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import groupby

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
PAGE = 480


def upgrade() -> None:
    """Put the rows of `key_holder` into pages."""
    pages = op.create_table(
        "key_page",
        sa.Column("key", NUMBER, sa.ForeignKey("claim_key.number"), primary_key=True, autoincrement=False),
        sa.Column("page", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("statements", sa.LargeBinary, nullable=False),
    )
    rows = list(_pages())
    if rows:
        op.get_bind().execute(sa.insert(pages), rows)
    op.drop_table("key_holder")


def _pages() -> Iterator[dict[str, object]]:
    holders = op.get_bind().execute(sa.text("SELECT key, statement FROM key_holder ORDER BY key, statement"))
    for key, held in groupby(holders, key=lambda row: row.key):
        statements = [row.statement for row in held]
        for place in range(0, len(statements), PAGE):
            numbers = array("i", statements[place : place + PAGE])
            yield {"key": key, "page": place // PAGE, "statements": numbers.tobytes()}
