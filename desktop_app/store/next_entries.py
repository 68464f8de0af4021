"""Where in the calendar a show is to be met: what comes next of it, else what came last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from desktop_app.domain.values import Choice, Entry

from . import rows
from .database import Database, raw
from .entries import entries_by_id
from .following import WANTED
from .selection import NOT_JOINED, countries_of, facts_of, kinds_of

_OF_SHOW = (
    "SELECT e.id FROM entry e INDEXED BY entry_show WHERE e.show_id = json_each.value AND e.status <> 'withdrawn' AND"
)
_TO_COME = (
    "e.moment >= :low AND (e.moment > :now OR (e.all_day = 1 AND e.moment >= :today)) ORDER BY e.moment LIMIT 1",
    "e.moment IS NULL AND e.span_last >= :day ORDER BY e.air_first LIMIT 1",
    "e.moment IS NULL AND e.all_day = 0 ORDER BY e.season, e.episode LIMIT 1",
)
_OVER = (
    "e.moment <= :now ORDER BY e.moment DESC LIMIT 1",
    "e.moment IS NULL AND e.span_last < :day ORDER BY e.span_last DESC LIMIT 1",
)


def next_entries(
    db: Database, show_ids: Iterable[int], now: datetime, zone: tzinfo, choice: Choice
) -> dict[int, Entry]:
    """By show: what comes next of it that `choice` shows, else at all; else what came last that it shows, or at all.
    Without those that have no entry, or only withdrawn ones. The dates and the words of the choice don't count."""
    day = now.astimezone(zone).date()
    today, instant = rows.day_epoch(day), rows.epoch(now)
    values: dict[str, Any] = {"today": today, "now": instant, "low": min(today, instant), "day": day.isoformat()}
    seen = shown(choice, values)
    with db.read() as connection:
        found = raw(connection).execute(_best(seen), values | {"shows": rows.json_list(show_ids)}).fetchall()
        entries = entries_by_id(connection, [entry_id for (entry_id,) in found if entry_id is not None])
    return {entry.show_id: entry for entry in entries}


def shows(db: Database, choice: Choice, entry: Entry) -> bool:
    """Whether a view with that choice shows the entry, were its day in sight. The words of the choice don't count."""
    values: dict[str, Any] = {"id": entry.id}
    sql = f"SELECT 1 FROM entry e WHERE e.id = :id AND {NOT_JOINED} AND {shown(choice, values)}"
    with db.read() as connection:
        return connection.exec_driver_sql(sql, values).fetchone() is not None


def shown(choice: Choice, values: dict[str, Any]) -> str:
    """A condition on e. Views show what has no date only of followed shows, and where it was asked for."""
    dated = f"(e.moment IS NOT NULL OR e.all_day = 1 OR {WANTED})"
    followed = WANTED if choice.followed else None
    parts = (kinds_of(choice), countries_of(choice, values), *facts_of(choice, values), followed, dated)
    return " AND ".join(filter(None, parts))


def _best(seen: str) -> str:
    """The entry of each show; SQLite looks no further than the first of these that there is."""
    ways = (f"({_OF_SHOW} {how} AND {one})" for when in (_TO_COME, _OVER) for how in (seen, "1") for one in when)
    return f"SELECT coalesce({', '.join(ways)}) FROM json_each(:shows)"
