"""What is left to watch before a new season: asked whenever a followed show is shown, so it is not read whole."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import Any

from desktop_app.domain.catch_up import CatchUp, Listed, by_date, catch_up, next_season
from desktop_app.domain.resolve import rank
from desktop_app.domain.values import Entry, Kind

from . import rows
from .database import Database, raw
from .watched import watched

_PREMIERES = (
    f"SELECT {rows.ENTRY_COLUMNS} FROM entry e INDEXED BY entry_show JOIN show s ON s.id = e.show_id"
    f" WHERE e.kind = '{Kind.SEASON_PREMIERE}' AND e.status <> 'withdrawn' AND e.show_id"
)
_LISTED = (
    "SELECT id, season, episode, episode_end, air_precision, air_first, air_last, air_at, air_zone, status FROM entry"
    " WHERE show_id = ? AND season BETWEEN 1 AND ? AND episode IS NOT NULL"
)
_RUNTIMES = (
    "SELECT season, number, runtime_minutes, source FROM episode WHERE show_id = ? AND season > 0"
    " AND number IS NOT NULL AND runtime_minutes IS NOT NULL"
)
_DAY = timedelta(days=1)


def catch_up_of(db: Database, show_id: int, now: datetime, zone: tzinfo) -> CatchUp | None:
    """None where no new season is known, or all before it is watched."""
    premiere = next_season(_coming(db, "= :show", now, show_id), now, zone)
    return None if premiere is None else _before(db, premiere, now, zone)


def catch_ups(db: Database, now: datetime, zone: tzinfo) -> list[CatchUp]:
    """Of all followed shows, the one whose new season comes first at the top. Takes longer than a frame may."""
    shows: dict[int, list[Entry]] = {}
    for entry in _coming(db, "IN (SELECT show_id FROM follow)", now):
        shows.setdefault(entry.show_id, []).append(entry)
    premieres = filter(None, [next_season(entries, now, zone) for entries in shows.values()])
    found = filter(None, [_before(db, premiere, now, zone) for premiere in premieres])
    return sorted(found, key=lambda one: (by_date(one.premiere, zone), one.premiere.show.casefold()))


def _coming(db: Database, of: str, now: datetime, show_id: int | None = None) -> list[Entry]:
    """The season premieres that may be to come in some zone: a day with no hour stands at its midnight in UTC."""
    values = {"since": rows.epoch(now - 2 * _DAY), "show": show_id}
    sql = f"{_PREMIERES} {of} AND e.moment >= :since UNION ALL {_PREMIERES} {of} AND e.moment IS NULL"
    with db.read() as connection:
        return [rows.entry_of(row) for row in raw(connection).execute(sql, values)]


def _before(db: Database, premiere: Entry, now: datetime, zone: tzinfo) -> CatchUp | None:
    show_id = premiere.show_id
    marks = watched(db, show_id)
    with db.read() as connection:
        file = raw(connection)
        listed = [_listed(row) for row in file.execute(_LISTED, (show_id, (premiere.season or 0) - 1))]
        stated = sorted(file.execute(_RUNTIMES, (show_id,)), key=lambda row: -rank(row[3]))  # who is trusted most, last
    runtimes = {(season, number): minutes for season, number, minutes, _ in stated}
    return catch_up(premiere, listed, marks, runtimes, now, zone)


def _listed(row: Any) -> Listed:
    entry_id, season, episode, episode_end, *air, status = row
    return Listed(entry_id, season, episode, episode_end, rows.air_date(*air), status == "withdrawn")
