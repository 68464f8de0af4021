"""Which events a choice makes, without the entries that they are made of: what a feed compares with its former file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from desktop_app.domain.facts import TVMAZE, WRITTEN
from desktop_app.domain.values import Choice, Entry

from . import rows
from .database import Database, raw
from .entries import entries_by_id
from .lapsed import lapsed_entries
from .removed import removed_entries
from .selection import selection

_COLUMNS = "e.id, e.uid, e.sequence, e.modified, e.air_at, e.air_first, e.air_precision, e.sources"


class EventKey(NamedTuple):
    entry_id: int
    uid: str
    sequence: int
    modified: datetime | None
    start: str
    """The instant in UTC, or the first day, as ISO 8601."""


class EventKeys(NamedTuple):
    keys: list[EventKey]
    others: list[Entry]
    """Those that are in a file only to be cancelled."""
    credited: bool
    """Whether any of all that is wanted is of TVmaze."""


def event_keys(db: Database, choice: Choice, zone: tzinfo) -> EventKeys | None:
    """Of a `joined` choice. None where it asks for words: those are looked for in the entries."""
    chosen = selection(choice, zone)
    if chosen.words:
        return None
    instant = rows.remembered(rows.instant_or_none)
    with db.read() as connection:
        found = raw(connection).execute(chosen.sql(_COLUMNS, join=False), chosen.parameters).fetchall()
        others = removed_entries(connection, choice, zone) + lapsed_entries(connection, choice, zone)
    named = f'"{TVMAZE}"'
    credited = any(row[7] and named in row[7] for row in found) or any(TVMAZE in entry.sources for entry in others)
    keys = [
        EventKey(entry_id, uid, sequence, instant(modified), first if at is None else rows.instant(at).isoformat())
        for entry_id, uid, sequence, modified, at, first, precision, _ in found
        if precision in WRITTEN
    ]
    return EventKeys(keys, others, credited)


def entries_of(db: Database, ids: Sequence[int]) -> list[Entry]:
    """In the order of the ids; without those that are not there."""
    with db.read() as connection:
        return entries_by_id(connection, ids)
