"""The window's first month, read from the file alone: SQLAlchemy would take longer to import than all else together.

The one exception to the door that `database` is. Safe beside a writer; the file is never changed.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import tzinfo
from pathlib import Path

from desktop_app.domain.values import Choice, Entry

from .selection import collect, selection
from .version import APPLICATION_ID, SCHEMA_VERSION


def read(path: Path, choice: Choice, zone: tzinfo) -> list[Entry] | None:
    """The same entries in the same order as `queries.entries`. None: there is no such file, its schema is another one,
    it is damaged or held by another program; whoever opens the library properly will say which."""
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(path, timeout=0.25, isolation_level=None)) as connection:
            connection.execute("PRAGMA query_only = ON")
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if (application, version) != (APPLICATION_ID, SCHEMA_VERSION):
                return None
            return collect(
                lambda sql, parameters: connection.execute(sql, parameters).fetchall(), selection(choice, zone), zone
            )
    except (sqlite3.Error, ValueError, KeyError):
        return None
