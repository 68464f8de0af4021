"""Libraries as older versions of the program left them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from desktop_app.store import making
from desktop_app.store.version import APPLICATION_ID
from desktop_app.store.word_index import character_words, rank, title_words


def as_schema(number: int, library: Path, to: Path) -> None:
    """What a present library holds, as that schema would have held it; what it has no place for is left out."""
    to.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(to)) as old:
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute("PRAGMA journal_mode = WAL")
    _migrated(to, number)
    with closing(sqlite3.connect(to, isolation_level=None)) as old:
        old.execute("ATTACH ? AS now", (str(library),))
        for table in tables(old):
            columns = ", ".join(row[1] for row in old.execute(f"PRAGMA main.table_info({table})"))
            old.execute(f"DELETE FROM main.{table}")
            old.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}")
        _make_searchable(old, number)
        old.execute("DETACH now")
        old.execute(f"PRAGMA user_version = {number}")


def _migrated(path: Path, number: int) -> None:
    config = Config()
    config.set_main_option("script_location", str(making.MIGRATIONS).replace("%", "%%"))
    maker = making.engine(path, foreign_keys=False, alone=True)
    with maker.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, f"{number:04}")
        connection.exec_driver_sql("COMMIT")
    maker.dispose()


def _make_searchable(old: sqlite3.Connection, number: int) -> None:
    for kind in ("show", "person"):
        for weight, row_id, words in old.execute(f"SELECT weight, id, folded FROM main.{kind}").fetchall():
            old.execute(f"INSERT INTO {kind}_search (rowid, words) VALUES (?, ?)", (rank(weight, row_id), words))
    for row_id, title in old.execute("SELECT rank, episode_title FROM main.entry WHERE rank IS NOT NULL").fetchall():
        old.execute("INSERT INTO episode_search (rowid, words) VALUES (?, ?)", (row_id, title_words(title)))
    if number >= 4:
        for row_id, said in old.execute("SELECT rank, characters FROM main.credit WHERE rank IS NOT NULL").fetchall():
            old.execute("INSERT INTO character_search (rowid, words) VALUES (?, ?)", (row_id, character_words(said)))


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
