"""The record as others see it: plain SQL over readable tables and views; and what `check` finds when it is damaged."""

from __future__ import annotations

import re
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event, text

from sayso.keep import open_record
from sayso.keep.schema import metadata
from sayso.keep.stores import make_store
from sayso.keep.upgrade import PRESENT, migrate
from sayso.keep.write import find_versions
from tests.factories import make_port_reading


@pytest.fixture
def port(made: str) -> str:
    with open_record(made) as record:
        record.add(make_port_reading(), by="model-1", page=b"<html>")
        record.correct(make_port_reading().statements[0].id, "act", "accuse", by="person:Mira")
    return made


def ask(where: str, sql: str) -> list[tuple[Any, ...]]:
    with make_store(where).reading() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def change(where: str, *statements: str) -> None:
    with make_store(where).writing() as connection:
        for sql in statements:
            connection.execute(text(sql))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("SELECT count(*) FROM v_statement", [(6,)]),
        ("SELECT speaker, \"by\" FROM v_statement WHERE act = 'accuse'", [("Kanal Orsa", "person:Mira")]),
        (
            "SELECT who_denies, who_claimed, claim, medium FROM v_denials",
            [("Ana Ruiz", "Kanal Orsa", "The port of Vela was closed on Friday", "email")],
        ),
        (
            "SELECT source, reason FROM v_unnamed_sources",
            [("a senior customs official", "as the inquiry is still open")],
        ),
        ("SELECT name, statements, denials FROM v_speaker WHERE denials > 0", [("Ana Ruiz", 1, 1)]),
        ("SELECT outlet, articles, statements, from_unnamed_sources FROM v_outlet", [("The Vela Courier", 1, 6, 1)]),
        ('SELECT field, value, "by" FROM v_correction', [("act", '"accuse"', "person:Mira")]),
    ],
)
def test_common_questions_have_a_view(port: str, question: str, answer: list[tuple[Any, ...]]) -> None:
    assert ask(port, question) == answer


def test_the_migrations_make_the_tables_that_the_code_knows(made: str) -> None:
    def is_ours(name: str | None, kind: str, reflected: bool, *_: object) -> bool:
        extra = kind == "table" and reflected and str(name).startswith(("statement_fts", "sayso_version"))
        return not extra and name not in ("words", "statement_words")

    with make_store(made).reading() as connection:
        options = {"include_object": lambda thing, *about: is_ours(*about), "version_table": "sayso_version"}
        context = MigrationContext.configure(connection, opts=options)
        assert [step for step in compare_metadata(context, metadata) if "index" not in str(step[0])] == []


def test_a_record_without_tables_is_made_by_the_migrations(where: str) -> None:
    with make_store(where).writing() as connection:
        migrate(connection, PRESENT)

    with open_record(where) as record:
        assert record.add(make_port_reading(), by="model-1") == "new"


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE article SET text = replace(text, 'Ruiz', 'Ruis')", "its id does not follow"),
        ("UPDATE article SET title = 'Another'", "its id does not follow"),
        ("UPDATE statement SET content = 'The port of Vela was open  on Friday' WHERE place = 0", "its content is not"),
        ("UPDATE statement SET cue_spans = '3:9' WHERE place = 1", "its cue is not what the article has"),
        ("UPDATE statement SET current = false WHERE place = 2", "what is shown of it does not follow"),
        ("UPDATE statement SET current = true", "what is shown of it does not follow"),
        ("UPDATE correction SET undone_at = '2024-05-03'", "what is shown of it does not follow"),
        ("UPDATE speaker SET role = 'poet' WHERE name = 'Ana Ruiz'", "its id does not follow from what it says"),
        ("UPDATE speaker SET same_as = (SELECT min(number) FROM speaker)", "is not joined with those"),
        ("UPDATE article SET seen_at = '2024-01-01'", "when it was first seen does not follow"),
        ("UPDATE statement SET day = '2024-01-01' WHERE place = 3", "its day does not follow"),
        ("UPDATE page SET bytes = 7", "the page that was kept is damaged"),
    ],
)
def test_check_finds_what_cannot_be(port: str, damage: str, found: str) -> None:
    change(port, damage)

    with open_record(port) as record:
        assert any(found in problem.what for problem in record.check())


def test_an_address_is_looked_up_by_its_index(made: str) -> None:
    asked: list[str] = []
    store = make_store(made)
    with store.reading() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL enable_seqscan = off"))
        event.listen(connection, "before_cursor_execute", lambda *about: asked.append(about[2]))
        find_versions(connection, "https://courier.example/1")
        sql = re.sub(r"\?|%\(\w+\)s(?:::\w+)?", "'x'", asked[-1])
        explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        plan = "\n".join(str(row) for row in connection.execute(text(f"{explain} {sql}".replace(":", r"\:"))))
    store.close()
    assert "article_url" in plan
