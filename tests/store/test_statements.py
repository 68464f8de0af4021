"""Statements for many rows leave out the columns that no row fills, and write the same as with them."""

from __future__ import annotations

from sqlalchemy import Column, Integer, MetaData, Table, Text

from desktop_app.store.database import Database
from desktop_app.store.statements import insert, upsert

THING = Table("thing", MetaData(), Column("id", Integer), Column("name", Text), Column("note", Text))
COLUMNS = ("id", "name", "note")


def test_a_column_that_is_null_in_all_rows_is_not_bound() -> None:
    sql, told = insert(THING, COLUMNS).told([(1, "a", None), (2, None, None)])
    assert (sql.rstrip(), list(told)) == ("INSERT INTO thing (id, name) VALUES (?, ?)", [(1, "a"), (2, None)])
    sql, told = insert(THING, COLUMNS).told([(0, "", None), (2, None, "n")])
    assert (sql.rstrip(), list(told)) == (
        "INSERT INTO thing (id, name, note) VALUES (?, ?, ?)",
        [(0, "", None), (2, None, "n")],
    )


def test_what_no_row_says_any_longer_is_emptied(db: Database) -> None:
    with db.write() as write:
        write.connection.exec_driver_sql("CREATE TEMP TABLE thing (id INTEGER PRIMARY KEY, name TEXT, note TEXT)")
        put = upsert(THING, COLUMNS, ("id",))
        assert write.run(put, [(1, "a", "said"), (2, "b", "said")]) == 2
        assert write.run(put, [(1, "a", None), (2, None, None)]) == 2
        assert write.run(put, [(1, "a", None), (2, None, None)]) == 0
        assert [tuple(row) for row in write.fetch("SELECT * FROM thing")] == [(1, "a", None), (2, None, None)]
        assert write.run(put, []) == 0
