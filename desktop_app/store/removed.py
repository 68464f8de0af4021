"""Entries that the person made by hand, or imported, and took back: out of sight, but cancelled in the files that may
hold them."""

from __future__ import annotations

from datetime import tzinfo

from sqlalchemy import Connection

from desktop_app.domain.known import EntryState
from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import Choice, Entry, Status
from desktop_app.domain.words import folded

from . import rows
from .database import raw
from .selection import Parameters, cancelled_since, countries_of, facts_of, holds, kinds_of

STANDS = "(e.moment IS NOT NULL OR e.span_last IS NOT NULL OR e.all_day = 0)"
"""Whether entry e is anywhere on the calendar, be it among the undated."""
NOWHERE = (None, 1, None)
"""In the place of `rows.place`."""

_SLIP = 600
"""Seconds. What she made and took back sooner is in no other calendar yet."""
_LEARNED = (  # whatever number it had then
    f"(SELECT min(a.learned_at) FROM announcement a WHERE a.show_id = e.show_id AND a.source = '{HAND}'"
    " AND CASE WHEN e.episode IS NULL THEN a.key = 'episode:' || e.special"
    f" ELSE a.key IN (SELECT n.key FROM announcement n WHERE n.show_id = e.show_id AND n.source = '{HAND}'"
    " AND n.season = e.season AND n.episode = e.episode) END)"
)
_MARK = "taken-back:"
_TELLERS = (
    f"SELECT DISTINCT show_id FROM show_facts WHERE source IN (SELECT '{HAND}' UNION ALL"
    f" SELECT source FROM age WHERE url >= '{_MARK}' AND url < 'taken-back;')"
)
_REMOVED = (
    f"SELECT {rows.ENTRY_COLUMNS} FROM ({_TELLERS}) m CROSS JOIN entry e INDEXED BY entry_show ON e.show_id = m.show_id"
    f" CROSS JOIN show s ON s.id = e.show_id WHERE NOT {STANDS}"
    f" AND coalesce(e.modified - {_LEARNED} >= {_SLIP}, 1)"
)


def mark(source: str) -> str:
    """The address under which it is noted when all that a source said was taken back."""
    return _MARK + source


def taken_back(facts: str) -> str:
    """A condition on those facts of a show: that what their source said was taken back."""
    return f"EXISTS (SELECT 1 FROM age t WHERE t.url = '{_MARK}' || {facts}.source)"


def is_removed(state: EntryState) -> bool:
    """Whether only the person ever spoke of it, and does so no more."""
    return state.status is Status.WITHDRAWN and state.sources == (HAND,)


def removed_entries(connection: Connection, choice: Choice, zone: tzinfo) -> list[Entry]:
    """Those that the choice would show, had they not been taken back, in no order."""
    values: Parameters = {}
    conditions = (kinds_of(choice), countries_of(choice, values), *facts_of(choice, values))
    wanted = " AND ".join(filter(None, (_REMOVED, *conditions, cancelled_since(choice, values))))
    words = tuple(folded(choice.text).split())
    found = raw(connection).execute(wanted, values).fetchall()
    entries = [rows.entry_of(row) for row in found if not words or holds(words, row[33], row[14])]
    return [entry for entry in entries if choice.fits(entry, zone)]
