"""The events of a feed as calendar objects: one for each UID, ready to be put."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, tzinfo

from desktop_app.domain.facts import WRITTEN
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.publish.content_lines import octets
from desktop_app.publish.feed_files import entries_and_cast
from desktop_app.publish.icalendar_file import object_lines
from desktop_app.store.database import Database

from .fingerprints import marked, read


@dataclass(frozen=True, slots=True)
class Object:
    uid: str
    title: str
    data: bytes
    digest: str
    fingerprint: str


def objects(db: Database, feed: NamedFeed, now: datetime, zone: tzinfo) -> dict[str, Object]:
    """By UID. Takes a second for thousands of events."""
    entries, cast = entries_and_cast(db, feed, now, zone)
    made: dict[str, Object] = {}
    for entry in entries:
        if entry.air.precision in WRITTEN:
            names = cast.get(entry.show_id)
            day_in = zone if feed.all_day else None
            lines, fingerprint = marked(object_lines(entry, names, feed.alarm_minutes, day_in, feed.revision))
            data = octets(lines)
            digest = hashlib.sha256(data).hexdigest()[:32]
            made[entry.uid] = Object(entry.uid, read("\n".join(lines), zone).line, data, digest, fingerprint)
    return made
