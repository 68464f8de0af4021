"""How large a feed is, and which programs take it no longer.

A link or a file that a program subscribes to is not what is slow in Thunderbird and GNOME Calendar: their import is.
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from pathlib import Path
from typing import NamedTuple

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.store.database import Database

from . import feed_files
from .icalendar_file import MOST_EVENTS, MOST_FILE


class Size(NamedTuple):
    octets: int
    events: int

    @property
    def refused(self) -> bool:
        """By Google: reported of imports and of subscriptions."""
        return self.octets > MOST_FILE

    @property
    def slow(self) -> bool:
        """To import: measured at 27 s in Thunderbird and 15 s in GNOME Calendar for 1,000 events, at minutes beyond."""
        return self.events > MOST_EVENTS


def size_of(data: bytes) -> Size:
    """Of a feed's bytes, as they are written."""
    return Size(len(data), data.count(b"BEGIN:VEVENT\r\n"))


def measured(db: Database, feed: NamedFeed, folder: str, now: datetime, zone: tzinfo) -> Size:
    """Of its file in the folder of the feeds, where there is one; else of what it would hold. On any thread; thousands
    of events take a second then."""
    path = Path(folder, feed_files.file_name(feed.name)) if folder else None
    if path is not None:
        try:
            return size_of(path.read_bytes())
        except OSError:
            pass  # it will be told when it is to be written
    return size_of(feed_files.exported(db, feed, now, zone).data)


def advice(name: str, size: Size) -> str:
    """A sentence about what will not go well, and what to do; "" where all will."""
    if not (size.refused or size.slow):
        return ""
    troubles = ["Google Calendar refuses more than 1 MB"] if size.refused else []
    if size.slow:
        troubles.append("Thunderbird and GNOME Calendar take minutes to import it, so subscribe to it there")
    return (
        f"{name} holds {size.events:,} events in {size.octets / 1e6:.2f} MB: {'; '.join(troubles)}."
        " It holds less with --filter, --kind, --followed or --days of `premieres feeds add`."
    )
