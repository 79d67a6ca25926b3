"""Statements that run for every article, compiled once: SQLAlchemy's own way costs more than the database's work."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, CursorResult, Dialect, Executable, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

Values = Mapping[str, Any]
Arrange = Callable[[Values], Any]


class Prepared:
    """A Core statement whose bound values are texts, numbers, booleans or bytes: both drivers take them as they are."""

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._compiled: dict[str, tuple[str, Arrange]] = {}

    def run(self, connection: Connection, values: Values | Sequence[Values]) -> CursorResult[*tuple[Any, ...]]:
        """Execute with one set of values, or with each of several; values that the statement does not bind are left."""
        dialect = connection.dialect
        if dialect.name not in self._compiled:
            self._compiled[dialect.name] = _compile(self._statement, dialect)
        sql, arrange = self._compiled[dialect.name]
        if isinstance(values, Mapping):
            return connection.exec_driver_sql(sql, arrange(values))
        return connection.exec_driver_sql(sql, [arrange(row) for row in values])


def any_of(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether the column is one of the texts of a list that is bound as `list_of(texts)`."""
    return column.bool_op("IN")(_Texts(bindparam(name)))


def any_number_of(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether the column is one of the numbers of a list that is bound as `list_of(numbers)`."""
    return column.bool_op("IN")(_Numbers(bindparam(name)))


def list_of(texts: Iterable[str] | Iterable[int]) -> str:
    """Texts as `any_of` takes them, or numbers as `any_number_of` does.

    >>> list_of(["a", "b"])
    '["a", "b"]'
    """
    return json.dumps(list(texts))


class _Texts(FunctionElement[str]):
    inherit_cache = True


class _Numbers(FunctionElement[int]):
    inherit_cache = True


@compiles(_Texts, "sqlite")
@compiles(_Numbers, "sqlite")
def _sqlite_values(texts: _Texts | _Numbers, compiler: SQLCompiler, **_: Any) -> str:
    return f"(SELECT value FROM json_each({compiler.process(texts.clauses)}))"


@compiles(_Texts, "postgresql")
def _postgres_texts(texts: _Texts, compiler: SQLCompiler, **_: Any) -> str:
    return f"(SELECT json_array_elements_text(CAST({compiler.process(texts.clauses)} AS JSON)))"


@compiles(_Numbers, "postgresql")
def _postgres_numbers(numbers: _Numbers, compiler: SQLCompiler, **_: Any) -> str:
    listed = f"json_array_elements_text(CAST({compiler.process(numbers.clauses)} AS JSON))"
    return f"(SELECT CAST(value AS BIGINT) FROM {listed} AS value)"


def _compile(statement: Executable, dialect: Dialect) -> tuple[str, Arrange]:
    compiled = statement.compile(dialect=dialect)  # type: ignore[attr-defined]
    fixed = {name: value for name, value in compiled.params.items() if value is not None}
    if not compiled.positional:
        return str(compiled), lambda values: {**fixed, **values}
    names: list[str] = compiled.positiontup
    if fixed or len(names) < 2:
        return str(compiled), lambda values: tuple([values.get(name, fixed.get(name)) for name in names])
    return str(compiled), itemgetter(*names)
