"""A library of which some pages can't be read any more."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

PAGE_SIZE = 4096


def damage(path: Path, *names: str) -> None:
    """One page of each table or index: what does not read it goes on as ever."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA page_size").fetchone() == (PAGE_SIZE,)
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        roots = [connection.execute(sql, (name,)).fetchone()[0] for name in names]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for root in roots:
        overwrite(path, root)


def damage_in_use(path: Path, *names: str) -> None:
    """The same while the library is open: what is written besides makes all that have it open read it anew."""
    damage(path, *names)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("UPDATE source SET kind = kind").rowcount
        connection.commit()


def overwrite(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE_SIZE)
        file.write(b"\xff" * PAGE_SIZE)
