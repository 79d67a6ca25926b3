"""Alembic's way in: runs the migrations on the connection that `sayso.keep.upgrade` hands over."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], version_table="sayso_version")
with context.begin_transaction():
    context.run_migrations()
