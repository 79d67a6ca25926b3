"""Brings a record to the present version, or makes it; the steps are the Alembic migrations in this package."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from sayso.errors import RecordError
from sayso.keep.stores import APPLICATION_ID, Store

#: The version of the last migration; versions are four digits, so they sort.
PRESENT = "0003"
_MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up_to_date(store: Store) -> None:
    """Make the tables of a new record, or run the migrations that an older one lacks.

    Raises RecordError for a record of a newer version, a database that is no record, or one that cannot be opened.
    """
    if store.exists():
        with store.reading() as connection:
            if read_version(connection, store.where) == PRESENT:
                return
    with store.writing() as connection:
        if read_version(connection, store.where) != PRESENT:
            migrate(connection, PRESENT)


def read_version(connection: Connection, where: str) -> str | None:
    """The version of the record, None for an empty database. Raises RecordError for a newer one or another's tables."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if "sayso_version" not in tables:
        raise RecordError(f"{where}: this database is not a record of Sayso: give the path of another")
    version = str(connection.execute(text("SELECT version_num FROM sayso_version")).scalar())
    if version > PRESENT:
        raise RecordError(
            f"{where}: the record was made by a newer Sayso (version {version}, this one knows {PRESENT}): "
            "run pip install --upgrade sayso"
        )
    return version


def migrate(connection: Connection, version: str) -> None:
    """Run the migrations up to `version` inside the transaction of `connection`."""
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    upgrade(config, version)
