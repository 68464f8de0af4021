"""The window's first month, read from the file alone: SQLAlchemy would take longer to import than all else together.

The one exception to the door that `database` is. Safe beside a writer; the file is never changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.values import Choice, Entry

from .selection import collect, count, selection
from .version import APPLICATION_ID, SCHEMA_VERSION

_T = TypeVar("_T")


def read(path: Path, choice: Choice, zone: tzinfo) -> list[Entry] | None:
    """The same entries in the same order as `queries.entries`. None: there is no such file, its schema is another one,
    it is damaged or held by another program; whoever opens the library properly will say which."""
    chosen = selection(choice, zone)
    return _asked(path, lambda file: collect(lambda sql, values: file.execute(sql, values).fetchall(), chosen, zone))


def count_by_kind(path: Path, choice: Choice, zone: tzinfo) -> dict[str, int] | None:
    """The same numbers as `queries.count_by_kind`; None as above."""
    chosen = selection(replace(choice, kinds=None), zone)
    return _asked(path, lambda file: count(file.execute, chosen))


def _asked(path: Path, ask: Callable[[sqlite3.Connection], _T]) -> _T | None:
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(path, timeout=0.25, isolation_level=None)) as file:
            file.execute("PRAGMA query_only = ON")
            application = file.execute("PRAGMA application_id").fetchone()[0]
            version = file.execute("PRAGMA user_version").fetchone()[0]
            return ask(file) if (application, version) == (APPLICATION_ID, SCHEMA_VERSION) else None
    except (sqlite3.Error, ValueError, KeyError):
        return None
