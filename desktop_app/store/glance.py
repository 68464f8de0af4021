"""The library's file, read with the standard library alone, where SQLAlchemy would take longer than the question."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from .version import APPLICATION_ID, SCHEMA_VERSION


def opened(path: Path) -> sqlite3.Connection | None:
    """To be read and closed. None: there is no such file, or its schema is another one. sqlite3.Error where it is
    damaged or held by another program. Safe beside a writer."""
    if not path.is_file():
        return None
    file = sqlite3.connect(path, timeout=0.25, isolation_level=None)
    try:
        file.execute("PRAGMA query_only = ON")
        application = file.execute("PRAGMA application_id").fetchone()[0]
        version = file.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error:
        file.close()
        raise
    if (application, version) == (APPLICATION_ID, SCHEMA_VERSION):
        return file
    file.close()
    return None
