"""A restored library counts on from what the former one came to: calendars have read that. Standard library only."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

_AFTER_RESTORE = (
    # what the two disagree about is, as restored, newer than either
    "UPDATE entry SET sequence = max(f.sequence, entry.sequence) + 1,"
    " modified = max(coalesce(f.modified, 0), coalesce(entry.modified, 0)) + 1 FROM former.entry f"
    " WHERE f.uid = entry.uid AND (f.sequence <> entry.sequence OR f.modified IS NOT entry.modified)"
)
_HEARD_OF_AGAIN = (  # what the former library had yet to hear of again, the restored one knows
    "UPDATE entry SET sequence = f.sequence + 1,"
    " modified = max(coalesce(modified, 0), coalesce((SELECT max(modified) FROM former.entry), 0)) + 1"
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
_SINCE, _EXPORTED_SINCE = 10, 11
_UNREADABLE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""Of a file that is damaged or no library: nobody knows what it had come to."""


def count_on(copy: Path, former: Path) -> None:
    """Give the entries of `copy`, which takes the place of `former`, numbers that are newer where the two disagree."""
    if not former.exists():
        return
    with closing(sqlite3.connect(copy)) as connection:
        try:
            connection.execute("ATTACH ? AS former", (str(former),))
            with connection:
                connection.execute(_AFTER_RESTORE)
                was, now = (
                    connection.execute(f"PRAGMA {schema}.user_version").fetchone()[0] for schema in ("former", "main")
                )
                if was >= _SINCE:
                    connection.execute(_HEARD_OF_AGAIN)
                if now >= _SINCE:
                    connection.execute(_LEFT_BEHIND.format("entry"))
                if was >= _SINCE and now >= _SINCE:
                    connection.execute(_LEFT_BEHIND.format("former_sequence"))
                if was >= _EXPORTED_SINCE and now >= _EXPORTED_SINCE:
                    connection.execute(_EXPORTED)
        except sqlite3.DatabaseError as error:
            if (error.sqlite_errorcode & 0xFF) not in _UNREADABLE:
                raise
