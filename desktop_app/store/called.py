"""Which shows are called so: what the reader of an article asks before it reads, often without the library open."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from . import rows
from .glance import opened

_CALLED = (
    "SELECT f.title, s.services FROM show_facts f JOIN show s ON s.id = f.show_id"
    " WHERE f.folded IN (SELECT value FROM json_each(?)) AND (NOT EXISTS (SELECT 1 FROM episode WHERE show_id = s.id)"
    " OR EXISTS (SELECT 1 FROM episode WHERE show_id = s.id AND withdrawn = 0)) ORDER BY f.id"
)
"""Not those of which all has been taken back."""


def shows_called(path: Path, names: Collection[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Of the shows with one of these folded titles each title that a source gives it, and the services that it is on.
    Nothing where the library can't be read: whoever opens it will say why. An indexed question; any thread."""
    try:
        file = opened(path)
        if file is None:
            return []
        with closing(file):
            found = file.execute(_CALLED, (rows.json_list(names),)).fetchall()
            return [(title, rows.service_names(services)) for title, services in found]
    except (sqlite3.Error, ValueError):
        return []
