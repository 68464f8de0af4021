"""What more there is to mark as watched around an entry: asked whenever one is shown, so its show is not read whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, tzinfo

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Entry
from desktop_app.domain.watched import Markable

from . import rows
from .database import Database, raw

_UNMARKED = (
    "SELECT e.season, e.episode, e.air_precision, e.air_first, e.air_last, e.air_at, e.air_zone FROM entry e"
    " WHERE e.show_id = ? AND e.id <> ? AND e.season > 0 AND e.episode IS NOT NULL AND e.status <> 'withdrawn'"
    f" AND NOT {rows.WATCHED}"
)
_MARKED = "SELECT 1 FROM watched WHERE show_id = ? AND season = ? AND episode NOT BETWEEN ? AND ? LIMIT 1"


def markable(db: Database, entry: Entry, now: datetime, zone: tzinfo) -> Markable:
    """As `domain.watched` counts it; a special is of no season."""
    with db.read() as connection:
        file = raw(connection)

        def out(more: str = "", *values: int) -> Iterator[tuple[int, int, AirDate]]:
            """What of the show is out and is not watched, row by row: the first ones mostly tell all."""
            with closing(file.execute(_UNMARKED + more, (entry.show_id, entry.id, *values))) as found:
                for season, episode, *columns in found:
                    air = rows.air_date(*columns)
                    if air.out(now, zone):
                        yield season, episode, air

        if not entry.season or entry.episode is None:
            return Markable(any(_begun(air, entry, zone) for _, _, air in out()))
        season, last = entry.season, entry.episode_end or entry.episode
        of_season = [number for _, number, _ in out(" AND e.season = ?", season)]
        before = any(number <= last for number in of_season) or any(of < season for of, _, _ in out())
        marked = file.execute(_MARKED, (entry.show_id, season, entry.episode, last)).fetchone()
        return Markable(before, bool(of_season), marked is not None)


def _begun(air: AirDate, special: Entry, zone: tzinfo) -> bool:
    """Whether it began on no later day than the special."""
    span, day = air.span(zone), special.air.span(zone)
    return span is not None and day is not None and span[0] <= day[1]
