"""Which events a choice makes, without the entries that they are made of: what a feed compares with its former file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import NamedTuple, TypeAlias

from desktop_app.domain.facts import TVMAZE, WRITTEN
from desktop_app.domain.values import Choice, Entry

from . import rows
from .database import Database, raw
from .entries import entries_by_id
from .lapsed import lapsed_entries
from .removed import removed_entries
from .selection import quoted, selection

_COLUMNS = (
    "e.id, e.uid, e.sequence, e.modified, e.air_at, e.air_first,"
    f" instr(e.sources, '\"{TVMAZE}\"'), e.air_precision IN ({quoted(WRITTEN)})"
)


Row: TypeAlias = tuple[int, str, int, float | None, float | None, str, int | None, int]
"""What an EventKey is made of: ten thousand are compared, by their second to fourth parts, and a few are looked at."""


class EventKey(NamedTuple):
    """Of one entry."""

    entry_id: int
    uid: str
    sequence: int
    modified: float | None
    at: float | None
    first: str
    credited: int | None
    written: int

    @property
    def start(self) -> str:
        """The instant in UTC, or the first day, as ISO 8601."""
        return self.first if self.at is None else rows.instant(self.at).isoformat()


class EventKeys(NamedTuple):
    rows: list[Row]
    others: list[Entry]
    """Those that are in a file only to be cancelled, or told as moved out of its days."""
    credited: bool
    """Whether any of all that is wanted is of TVmaze."""


def event_keys(db: Database, choice: Choice, zone: tzinfo) -> EventKeys | None:
    """Of a `joined` choice. None where it asks for words: those are looked for in the entries."""
    chosen = selection(choice, zone)
    if chosen.words:
        return None
    with db.read() as connection:
        found = raw(connection).execute(chosen.sql(_COLUMNS, join=False), chosen.parameters).fetchall()
        others = removed_entries(connection, choice, zone) + lapsed_entries(connection, choice, zone)
    credited = any(row[6] for row in found) or any(TVMAZE in entry.sources for entry in others)
    return EventKeys([row for row in found if row[7]], others, credited)


def entries_of(db: Database, ids: Sequence[int]) -> list[Entry]:
    """In the order of the ids; without those that are not there."""
    with db.read() as connection:
        return entries_by_id(connection, ids)
