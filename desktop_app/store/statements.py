"""Statements for many rows at once, made from the tables: SQLAlchemy's own cost is felt on the first sync."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table


@dataclass(frozen=True, slots=True, eq=False)
class Insert:
    table: str
    columns: Sequence[str]
    otherwise: str

    def told(self, rows: Sequence[tuple[Any, ...]]) -> tuple[str, Iterable[tuple[Any, ...]]]:
        """The statement and the rows without the columns that are NULL in all of them, as many are: sqlite3 looks for
        an adapter for each None, which takes it as long as six texts."""
        told = {
            name: column
            for name, column in zip(self.columns, zip(*rows, strict=True), strict=True)
            if column[0] is not None or column.count(None) < len(column)
        }
        marks = ", ".join("?" * len(told))
        sql = f"INSERT INTO {self.table} ({', '.join(told)}) VALUES ({marks}) {self.otherwise}"
        return sql, zip(*told.values(), strict=True)


def insert(table: Table, columns: Sequence[str], otherwise: str = "") -> Insert:
    """`otherwise`: what happens to a row that is there already, such as "ON CONFLICT DO NOTHING"."""
    return Insert(table.name, _names(table, columns), otherwise)


def upsert(table: Table, columns: Sequence[str], key: Sequence[str]) -> Insert:
    """A row that is there already is written only where it differs."""
    rest = [column for column in columns if column not in key]
    new = [f"excluded.{column}" for column in rest]
    pairs = ", ".join(f"{column} = {value}" for column, value in zip(rest, new, strict=True))
    # several columns at once would be a row value, of which SQLite wants two at least
    differs = " OR ".join(f"{table.name}.{column} IS NOT {value}" for column, value in zip(rest, new, strict=True))
    return insert(table, columns, f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {pairs} WHERE {differs}")


def update(table: Table, columns: Sequence[str]) -> str:
    """By id, which is the last parameter."""
    pairs = ", ".join(f"{column} = ?" for column in _names(table, columns))
    return f"UPDATE {table.name} SET {pairs} WHERE id = ?"


def _names(table: Table, columns: Sequence[str]) -> list[str]:
    """A column that the table does not have is found out when the statement is made, not when it is used."""
    return [table.c[column].name for column in columns]
