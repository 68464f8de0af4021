"""A feed anew from its former file: only those events are made that are not in it as they are."""

from __future__ import annotations

from bisect import bisect
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.store import queries
from desktop_app.store.database import Database
from desktop_app.store.event_keys import EventKey

from .content_lines import date_time_value
from .former_events import mark, unchanged
from .icalendar_file import calendar, placed_events

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def rewritten(db: Database, feed: NamedFeed, former: bytes, now: datetime, zone: tzinfo) -> bytes | None:
    """The bytes that `feed_files.exported` would give, where `former` is what it gave last. None where that can't be
    told without all entries."""
    found = queries.event_keys(db, feed.wanted(now.astimezone(zone).date()), zone)
    if found is None:
        return None

    @cache  # many entries were written by the same sync
    def stamp(modified: float | None) -> str:
        return "" if modified is None else date_time_value(_EPOCH + timedelta(seconds=modified + feed.revision))

    ahead = feed.revision
    wanted = {mark(row[1], row[2] + ahead, stamp(row[3])): row for row in found.rows}
    known = unchanged(former)
    kept = [(row, event) for one, event in known.items() if (row := wanted.get(one)) is not None]
    entries = queries.entries_of(db, [row[0] for one, row in wanted.items() if one not in known]) + found.others
    cast = queries.cast_lines(db, {entry.show_id for entry in entries}) if feed.cast else {}
    all_day_in = zone if feed.all_day else None
    made = placed_events(entries, cast, feed.alarm_minutes, all_day_in=all_day_in, revision=feed.revision)
    in_order = [event for _, event in kept]
    for place, event in sorted(made, reverse=True):
        at = bisect(kept, place, key=lambda one: (EventKey._make(one[0]).start, one[0][1]))
        in_order.insert(at, event)
    return calendar(in_order, feed.name, credited=found.credited, color=feed.color, fetched_again=True)
