"""A feed anew from its former file: only those events are made that are not in it as they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from functools import cache

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.store import queries
from desktop_app.store.database import Database

from .content_lines import date_time_value
from .former_events import FormerEvent
from .icalendar_file import Place, calendar, placed_events


def rewritten(
    db: Database, feed: NamedFeed, before: Mapping[str, FormerEvent], now: datetime, zone: tzinfo
) -> bytes | None:
    """The bytes that `feed_files.exported` would give, where `before` are the events of the file that it gave last.
    None where that can't be told without all entries."""
    found = queries.event_keys(db, feed.wanted(now.astimezone(zone).date()), zone)
    if found is None:
        return None

    @cache  # many entries were written by the same sync
    def stamp(modified: datetime | None) -> bytes:
        since = timedelta(seconds=feed.revision)
        return b"" if modified is None else date_time_value(modified + since).encode()

    placed: list[tuple[Place, bytes]] = []
    missing: list[int] = []
    for key in found.keys:
        was = before.get(key.uid)
        if was and was.sequence == key.sequence + feed.revision and was.stamp == stamp(key.modified):
            placed.append(((key.start, key.uid), was.octets))
        else:
            missing.append(key.entry_id)
    entries = queries.entries_of(db, missing) + found.others
    cast = queries.cast_lines(db, {entry.show_id for entry in entries}) if feed.cast else {}
    all_day_in = zone if feed.all_day else None
    placed += placed_events(entries, cast, feed.alarm_minutes, all_day_in=all_day_in, revision=feed.revision)
    return calendar(placed, feed.name, credited=found.credited, color=feed.color, fetched_again=True)
