"""How a library file comes to be: its version read, its tables made or migrated, its connections set up."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, QueuePool, StaticPool, create_engine, event, text

from . import trouble
from .at_rest import address
from .backup import backup, newest_backup
from .schema import SEARCHES, metadata, search_table
from .version import APPLICATION_ID, SCHEMA_VERSION

MIGRATIONS = Path(__file__).parent / "migrations"
"""Read by Alembic as files: in a checkout, in a wheel, and in a frozen build, which carries them as data."""

_BUSY_SECONDS = 10


def version(path: Path, backups: Path) -> int | None:
    """The schema version of the file; None where there is none yet. LibraryError when it is not ours, too new, or gone
    or empty where it was not before: there are backups."""
    there = path.exists()
    if not there or path.stat().st_size == 0:
        newest = newest_backup(backups)
        if newest is not None:
            raise trouble.damaged(path, newest) if there else trouble.gone(path, newest)
        return None
    with closing(sqlite3.connect(address(path, "rw"), uri=True, timeout=_BUSY_SECONDS)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        stored = connection.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION_ID:
            raise trouble.foreign(path)
    if stored > SCHEMA_VERSION:
        raise trouble.too_new(path, stored)
    return stored


def engine(path: Path, *, foreign_keys: bool = True, alone: bool = False) -> Engine:
    """Connections of which each begins its transactions itself. `alone`: a single one, for a migration."""
    # last in, first out: the connection with the warmest cache
    options: dict[str, Any] = {"poolclass": StaticPool} if alone else {"poolclass": QueuePool, "pool_use_lifo": True}
    made = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: sqlite3.connect(
            address(path, "rwc"),
            uri=True,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        ),
        pool_reset_on_return=None,
        skip_autocommit_rollback=True,
        **options,
    )

    @event.listens_for(made, "connect")
    def set_up(connection: Any, record: object) -> None:
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -8000")
        connection.execute("PRAGMA temp_store = MEMORY")
        # 64 MB: a first sync waits for the disk a few times and not at each of its transactions
        connection.execute("PRAGMA wal_autocheckpoint = 16384")

    return made


def create(path: Path) -> None:
    """A new library with the tables as declared; that they equal the migrated ones is tested."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = WAL")
    maker = engine(path)
    try:
        with maker.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            metadata.create_all(connection, checkfirst=False)
            for name in SEARCHES:
                connection.exec_driver_sql(search_table(name))
            connection.exec_driver_sql(
                "INSERT INTO source (name, kind, url) VALUES ('tvmaze', 'tvmaze', ''), ('starter', 'schema.org', '')"
            )
            connection.execute(text("INSERT INTO alembic_version VALUES (:n)"), {"n": f"{SCHEMA_VERSION:04}"})
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            connection.exec_driver_sql("COMMIT")
    finally:
        maker.dispose()


def migrate(path: Path, backups: Path, now: datetime | None) -> None:
    """Bring the file to the present schema in one transaction, after a copy of it was made.

    With foreign keys on, rebuilding a table would delete the rows that refer to it; they are checked at the end.
    """
    from alembic import command
    from alembic.config import Config

    when = "" if now is None else f"-{now:%Y%m%d-%H%M%S}"
    backups.mkdir(parents=True, exist_ok=True)
    backup(path, backups / f"before-schema-{SCHEMA_VERSION}{when}.db", backups)
    mover = engine(path, foreign_keys=False, alone=True)
    try:
        with mover.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            config = Config()
            config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                connection.exec_driver_sql("ROLLBACK")
                raise trouble.damaged(path, None)
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            connection.exec_driver_sql("COMMIT")
    finally:
        mover.dispose()


def settle(unready: Path, path: Path) -> None:
    """Give a finished file its name, with nothing left in a journal beside it."""
    with closing(sqlite3.connect(unready, timeout=_BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for leftover in ("-wal", "-shm"):  # of a library that was deleted by hand: they belong to no file any more
        path.with_name(path.name + leftover).unlink(missing_ok=True)
    os.replace(unready, path)
    remove(unready)


def remove(path: Path) -> None:
    """The file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
