"""What the person's files hold, by the name of the calendar that they were exported under: she keeps one for each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, timedelta

from desktop_app.domain.saved_filter import filter_key, filter_name
from desktop_app.domain.values import Entry

from . import rows, schema
from .database import Database
from .statements import upsert

_KEEP = upsert(schema.exported, ("calendar", "uid", "sequence", "modified", "last"), ("calendar", "uid"))
_CHANGED = (
    f"SELECT {rows.ENTRY_COLUMNS} FROM exported x CROSS JOIN entry e ON e.uid = x.uid CROSS JOIN show s"
    " ON s.id = e.show_id WHERE x.calendar = ? AND (e.sequence <> x.sequence OR e.modified IS NOT x.modified)"
    " AND x.last >= ?"
)
_DAY = timedelta(days=1)


def exported_uids(db: Database, name: str) -> set[str]:
    """Of all that was ever exported under the name."""
    with db.read() as connection:
        found = connection.exec_driver_sql("SELECT uid FROM exported WHERE calendar = ?", (_key(name),))
        return {row[0] for row in found}


def changed_exports(db: Database, name: str, first: date | None = None) -> list[Entry]:
    """What was exported under the name and is another event now, whatever shows it: also what is withdrawn by now, or
    taken back. Without what was over before the day `first` by what was exported."""
    since = "" if first is None else (first - _DAY).isoformat()  # days are those of UTC
    with db.read() as connection:
        return [rows.entry_of(row) for row in connection.exec_driver_sql(_CHANGED, (_key(name), since))]


def remember_export(db: Database, name: str, entries: Iterable[Entry]) -> None:
    """Files of that calendar hold these now, as they are here. Entries without any date are none of a file."""
    told = ((entry, entry.air.span(UTC)) for entry in entries)
    kept = [
        (_key(name), entry.uid, entry.sequence, rows.epoch_or_none(entry.modified), span[1].isoformat())
        for entry, span in told
        if span is not None
    ]
    with db.write() as write:
        write.run(_KEEP, kept)


def _key(name: str) -> str:
    return filter_key(filter_name(name))
