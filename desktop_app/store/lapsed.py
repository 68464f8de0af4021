"""Entries that have lost the date of their event: cancelled in the files that may hold it, where it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo

from sqlalchemy import Connection

from desktop_app.domain.facts import WRITTEN
from desktop_app.domain.known import EntryWrite
from desktop_app.domain.values import Choice, Entry
from desktop_app.domain.words import folded

from . import rows
from .database import Write, raw
from .selection import Parameters, cancelled_since, countries_of, facts_of, holds, kinds_of, quoted

_AIR = ("air_precision", "air_first", "air_last", "air_at", "air_zone")
_DATED = f"air_precision IN ({quoted(WRITTEN)})"
_COLUMNS = ", ".join(_AIR)
_REMEMBER = (
    f"INSERT INTO lapsed (entry_id, {_COLUMNS}) SELECT id, {_COLUMNS} FROM entry WHERE id = ? AND {_DATED}"
    f" ON CONFLICT (entry_id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _AIR)}"
)
_LAPSED = (
    f"SELECT {rows.ENTRY_COLUMNS.replace('e.air_', 'l.air_')} FROM lapsed l CROSS JOIN entry e ON e.id = l.entry_id"
    f" CROSS JOIN show s ON s.id = e.show_id WHERE NOT e.{_DATED}"
)


def remember(write: Write, written: Iterable[EntryWrite]) -> None:
    """Where the events of those stand that will have none; before they are written."""
    dateless = [(said.id,) for said in written if said.id and said.state.air.precision not in WRITTEN]
    write.run(_REMEMBER, dateless)


def lapsed_entries(connection: Connection, choice: Choice, zone: tzinfo) -> list[Entry]:
    """Those that the choice would show at the date that they had, in no order. Nobody says how long they would be."""
    values: Parameters = {}
    conditions = (kinds_of(choice), countries_of(choice, values), *facts_of(choice, values))
    since = cancelled_since(choice, values, also="1")
    wanted = " AND ".join(filter(None, (_LAPSED, *conditions, since)))
    words = tuple(folded(choice.text).split())
    found = raw(connection).execute(wanted, values).fetchall()
    entries = [rows.entry_of(row) for row in found if not words or holds(words, row[33], row[14])]
    return [replace(entry, lapsed=True, runtime_minutes=None) for entry in entries if choice.fits(entry, zone)]
