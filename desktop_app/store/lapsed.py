"""Entries whose event went from where files may hold it: what has no date any more is cancelled there, as it was, and
what moved out of the days of a feed is told in it, as it is now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta, tzinfo

from sqlalchemy import Connection

from desktop_app.domain.facts import WRITTEN
from desktop_app.domain.known import EntryWrite
from desktop_app.domain.named_feed import KEPT_DAYS
from desktop_app.domain.values import Choice, Entry
from desktop_app.domain.words import folded

from . import rows
from .database import Write, raw
from .selection import (
    NOT_JOINED_UNLESS_KNOWN,
    Parameters,
    cancelled_since,
    countries_of,
    facts_of,
    holds,
    kinds_of,
    quoted,
)

_AIR = ("air_precision", "air_first", "air_last", "air_at", "air_zone")
_DATED = f"air_precision IN ({quoted(WRITTEN)})"
_COLUMNS = ", ".join(_AIR)
_STOOD = f"INTO lapsed (entry_id, {_COLUMNS}) SELECT id, {_COLUMNS} FROM entry WHERE id = ? AND {_DATED}"
_REMEMBER = (  # a place that no feed has takes the place of none that one may have had
    f"INSERT {_STOOD} AND coalesce(span_last, air_last, air_first) >= ?"
    f" ON CONFLICT (entry_id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _AIR)}"
)
_REMEMBER_DATELESS = f"INSERT OR IGNORE {_STOOD}"
_FORGET = (  # what moved too long ago for any feed, so that they stay few
    "DELETE FROM lapsed WHERE entry_id IN (SELECT l.entry_id FROM lapsed l CROSS JOIN entry e ON e.id = l.entry_id"
    f" WHERE e.{_DATED} AND e.modified < ?)"
)
_FROM = " FROM lapsed l CROSS JOIN entry e ON e.id = l.entry_id CROSS JOIN show s ON s.id = e.show_id WHERE"
_LAPSED = f"SELECT {rows.ENTRY_COLUMNS.replace('e.air_', 'l.air_')}{_FROM} NOT e.{_DATED}"
_MOVED = (  # a week or a month ends at most 31 days after its first
    f"SELECT {rows.ENTRY_COLUMNS}{_FROM} e.{_DATED} AND l.air_first <= :last AND coalesce(l.air_last, l.air_first) >="
    f" date(e.modified, 'unixepoch', '-{KEPT_DAYS + 31} days') AND {NOT_JOINED_UNLESS_KNOWN}"
)
_SLACK = timedelta(days=1)
"""No zone is further from UTC."""


def remember(write: Write, leaving: Sequence[tuple[int, EntryWrite]]) -> None:
    """Where the events of those stand that are to be written with another date, or with none; before they are. By their
    ids."""
    if not leaving:
        return
    earliest = min(said.modified for _, said in leaving)  # a stamp may be ahead of all clocks: see `entries._again`
    first = earliest.date() - timedelta(days=KEPT_DAYS) - _SLACK
    write.run(_FORGET, [(rows.day_epoch(first),)])
    write.run(_REMEMBER, [(id_, first.isoformat()) for id_, _ in leaving])
    write.run(_REMEMBER_DATELESS, [(id_,) for id_, said in leaving if said.state.air.precision not in WRITTEN])


def lapsed_entries(connection: Connection, choice: Choice, zone: tzinfo) -> list[Entry]:
    """Those that the choice would show at the date that they had, and those that it would show had they not moved from
    there since its `cancelled_since`, in no order. Of the former nobody says how long they would be."""
    dateless = [replace(e, lapsed=True, runtime_minutes=None) for e in _found(connection, choice, _LAPSED)]
    found = [entry for entry in dateless if choice.fits(entry, zone)]
    if choice.cancelled_since is not None:
        anywhere = replace(choice, first=None, last=None)
        moved = _found(connection, choice, _MOVED)
        found += [entry for entry in moved if anywhere.fits(entry, zone) and not choice.fits(entry, zone)]
    return found


def _found(connection: Connection, choice: Choice, sql: str) -> list[Entry]:
    last = date.max if choice.last is None else min(choice.last, date.max - _SLACK) + _SLACK
    values: Parameters = {"last": last.isoformat()}
    conditions = (kinds_of(choice), countries_of(choice, values), *facts_of(choice, values))
    since = cancelled_since(choice, values, also="1")
    found = raw(connection).execute(" AND ".join(filter(None, (sql, *conditions, since))), values).fetchall()
    words = tuple(folded(choice.text).split())
    return [rows.entry_of(row) for row in found if not words or holds(words, row[33], row[14])]
