"""A restored library counts on from what the former one came to: calendars have read that. Without SQLAlchemy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.domain.facts import WRITTEN
from desktop_app.domain.named_feed import KEPT_DAYS

_AFTER_RESTORE = (
    # what the two disagree about is, as restored, newer than either
    "UPDATE entry SET sequence = max(f.sequence, entry.sequence) + 1,"
    " modified = max(coalesce(f.modified, 0) + 1, coalesce(entry.modified, 0) + 1, :now) FROM former.entry f"
    " WHERE f.uid = entry.uid AND (f.sequence <> entry.sequence OR f.modified IS NOT entry.modified)"
)
_HEARD_OF_AGAIN = (  # what the former library had yet to hear of again, the restored one knows
    "UPDATE entry SET sequence = f.sequence + 1,"
    " modified = max(coalesce(modified, 0) + 1, coalesce((SELECT max(modified) FROM former.entry), 0) + 1, :now)"
    " FROM former.former_sequence f WHERE f.uid = entry.uid AND f.sequence >= entry.sequence"
)
_KEEP = "ON CONFLICT (uid) DO UPDATE SET sequence = max(sequence, excluded.sequence)"
_LEFT_BEHIND = (
    "INSERT INTO former_sequence SELECT uid, sequence FROM former.{} WHERE uid NOT IN (SELECT uid FROM entry)"
    f" {_KEEP}"
)
"""What the restored library may hear of again, for `stamps.go_on`; from that schema on."""
_EXPORTED = "INSERT OR REPLACE INTO exported SELECT calendar, uid, sequence, modified, last FROM former.exported"
"""What the person's calendars hold, whatever the library is; from that schema on."""
_DATED = ", ".join(f"'{name}'" for name in sorted(WRITTEN))
_AIR = "air_precision, air_first, air_last, air_at, air_zone"
_WENT = (
    f"INSERT OR REPLACE INTO lapsed (entry_id, {_AIR}) SELECT e.id, l.{_AIR.replace(', ', ', l.')} FROM former.lapsed l"
    " JOIN former.entry f ON f.id = l.entry_id JOIN entry e ON e.uid = f.uid",
    f"INSERT OR REPLACE INTO lapsed (entry_id, {_AIR}) SELECT e.id, f.{_AIR.replace(', ', ', f.')} FROM former.entry f"
    f" JOIN entry e ON e.uid = f.uid WHERE f.air_precision IN ({_DATED})"
    " AND coalesce(f.span_last, f.air_last, f.air_first) >= :kept AND (f.air_precision, f.air_first, f.air_last,"
    " f.air_at) IS NOT (e.air_precision, e.air_first, e.air_last, e.air_at)",
)
"""Where calendars may have events that are elsewhere as restored, as `lapsed.remember` has it; from that schema on."""
_SINCE, _EXPORTED_SINCE = 10, 11
_UNREADABLE = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
)
"""Of a file that is damaged or no library: nobody knows what it had come to."""


def count_on(copy: Path, former: Path, now: datetime) -> None:
    """Give the entries of `copy`, which takes the place of `former` now, numbers that are newer where the two
    disagree."""
    if not former.exists():
        return
    with closing(sqlite3.connect(copy.resolve().as_uri(), uri=True)) as connection:
        try:
            # As it is on the disk: a damaged one is kept with its journal, for who can mend it.
            connection.execute("ATTACH ? AS former", (f"{former.resolve().as_uri()}?mode=ro&immutable=1",))
            with connection:
                told = {"now": now.timestamp(), "kept": (now.date() - timedelta(days=KEPT_DAYS + 1)).isoformat()}
                connection.execute(_AFTER_RESTORE, told)
                before, after = (
                    connection.execute(f"PRAGMA {schema}.user_version").fetchone()[0] for schema in ("former", "main")
                )
                if before >= _SINCE:
                    connection.execute(_HEARD_OF_AGAIN, told)
                if after >= _SINCE:
                    connection.execute(_LEFT_BEHIND.format("entry"))
                if before >= _SINCE and after >= _SINCE:
                    connection.execute(_LEFT_BEHIND.format("former_sequence"))
                    for statement in _WENT:
                        connection.execute(statement, told)
                if before >= _EXPORTED_SINCE and after >= _EXPORTED_SINCE:
                    connection.execute(_EXPORTED)
        except sqlite3.DatabaseError as error:
            if (error.sqlite_errorcode & 0xFF) not in _UNREADABLE:
                raise
