"""Statements for many rows at once, made from the tables: SQLAlchemy's own cost is felt on the first sync."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table


def insert(table: Table, columns: Sequence[str], otherwise: str = "") -> str:
    """`otherwise`: what happens to a row that is there already, such as "ON CONFLICT DO NOTHING"."""
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table.name} ({', '.join(_names(table, columns))}) VALUES ({marks}) {otherwise}".rstrip()


def upsert(table: Table, columns: Sequence[str], key: Sequence[str]) -> str:
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
