"""How many entries stand on each day: read from the index alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, timedelta, tzinfo

from desktop_app.domain.values import Choice

from . import rows
from .database import Database, raw
from .selection import TITLES, Selection, holds, selection

_DAY = timedelta(days=1)


def day_counts(db: Database, choice: Choice, zone: tzinfo, first: date, last: date) -> dict[date, int]:
    """Of the days from `first` to `last`, as the person in `zone` has them, those on which the choice shows something,
    and how many entries that is. The dates of the choice don't count, nor does what has no day."""
    # A day more at either end: where clocks go back over midnight, the instants of a day are not in one piece.
    wide = replace(choice, first=first - _DAY, last=last + _DAY, unknown_dates=False)
    counts: Counter[date] = Counter()
    for moment, all_day, count in _moments(db, selection(wide, zone)):
        if all_day:
            counts[_local_day(moment, UTC)] += all_day
        if count > all_day:
            counts[_local_day(moment, zone)] += count - all_day
    return {day: count for day, count in counts.items() if first <= day <= last}


def _moments(db: Database, chosen: Selection) -> list[tuple[float, int, int]]:
    """(moment, how many entries have the whole of that day, how many there are in all), a moment once or more often."""
    exact = chosen.only(days=True, spans=False)
    with db.read() as connection:
        if not chosen.words:
            sql = exact.sql("e.moment, sum(e.all_day), count(*)", "GROUP BY e.kind, e.moment", join=False)
            return raw(connection).execute(sql, chosen.parameters).fetchall()
        sql = exact.sql(f"e.moment, e.all_day, 1, s.folded, {TITLES}")
        found = raw(connection).execute(sql, chosen.parameters)
        return [row[:3] for row in found if holds(chosen.words, row[3], row[4])]


def _local_day(moment: float, zone: tzinfo) -> date:
    return rows.instant(moment).astimezone(zone).date()
