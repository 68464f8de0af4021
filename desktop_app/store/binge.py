"""The shows of whose whole seasons the person wants to be told: read for a merge, and for who shows one of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.domain.values import Entry, Kind

from . import rows
from .database import Database

TO_SHOW = (
    "INSERT INTO binge SELECT ?1, since FROM binge WHERE show_id = ?2"
    " ON CONFLICT (show_id) DO UPDATE SET since = min(since, excluded.since)",
    "DELETE FROM binge WHERE show_id = ?2 AND ?1",
)
"""With (the show that stays, the one that goes): wanted since the earlier of the two."""
_WANTED = "SELECT show_id, since FROM binge WHERE show_id IN (SELECT value FROM json_each(?))"
_SEASONS = (
    f"SELECT {rows.ENTRY_COLUMNS} FROM entry e INDEXED BY entry_show JOIN show s ON s.id = e.show_id"
    f" WHERE e.show_id = ? AND e.kind = '{Kind.BINGE_READY}' AND e.status <> 'withdrawn' ORDER BY e.season"
)


def wanted_since(connection: Connection, show_ids: Iterable[int]) -> dict[int, datetime]:
    """By show; those of which nobody wants to be told are left out."""
    found = connection.exec_driver_sql(_WANTED, (rows.json_list(show_ids),))
    return {show_id: rows.instant(since) for show_id, since in found}


def whole_seasons(db: Database, show_id: int) -> tuple[Entry, ...] | None:
    """The entries of the show's whole seasons, the first season first; None where the person did not ask for them."""
    with db.read() as connection:
        if show_id not in wanted_since(connection, [show_id]):
            return None
        return tuple(map(rows.entry_of, connection.exec_driver_sql(_SEASONS, (show_id,)).fetchall()))
