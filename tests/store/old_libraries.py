"""Libraries as older versions of the program left them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.store import making
from desktop_app.store.version import APPLICATION_ID
from desktop_app.store.word_index import rank, title_words


def revision(number: int) -> dict[str, str]:
    """The names that the script of that revision defines."""
    (script,) = (making.MIGRATIONS / "versions").glob(f"{number:04}_*.py")
    names: dict[str, str] = {}
    exec(compile(script.read_text(), script.name, "exec"), names)
    return names


def as_schema_1(library: Path, to: Path) -> None:
    """What a present library holds, as the first schema would have held it; what that has no place for is left out."""
    to.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(to, isolation_level=None)) as old:
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute("PRAGMA journal_mode = WAL")
        for statement in revision(1)["TABLES"].split(";\n"):
            old.execute(statement)
        old.execute(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
            " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        old.execute("INSERT INTO alembic_version VALUES ('0001')")
        old.execute("ATTACH ? AS now", (str(library),))
        for table in tables(old):
            columns = ", ".join(row[1] for row in old.execute(f"PRAGMA main.table_info({table})"))
            old.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}")
        for kind in ("show", "person"):
            for weight, row_id, words in old.execute(f"SELECT weight, id, folded FROM main.{kind}").fetchall():
                old.execute(f"INSERT INTO {kind}_search (rowid, words) VALUES (?, ?)", (rank(weight, row_id), words))
        for row_id, title in old.execute(
            "SELECT rank, episode_title FROM main.entry WHERE rank IS NOT NULL"
        ).fetchall():
            old.execute("INSERT INTO episode_search (rowid, words) VALUES (?, ?)", (row_id, title_words(title)))
        old.execute("DETACH now")
        old.execute("PRAGMA user_version = 1")


def tables(file: sqlite3.Connection) -> list[str]:
    """Those that hold facts of their own."""
    found = file.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
    return [name for (name,) in found if "_search" not in name and name not in ("alembic_version", "sqlite_sequence")]


def columns(path: Path) -> dict[str, str]:
    """The columns of each of those tables, as SQL lists them."""
    with closing(sqlite3.connect(path)) as file:
        return {name: ", ".join(row[1] for row in file.execute(f"PRAGMA table_info({name})")) for name in tables(file)}


def contents(path: Path, columns: dict[str, str]) -> dict[str, list[tuple[object, ...]]]:
    """Every row of these columns."""
    with closing(sqlite3.connect(path)) as file:
        return {name: file.execute(f"SELECT {listed} FROM {name}").fetchall() for name, listed in columns.items()}
