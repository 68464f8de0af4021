"""Of which episode an entry is, by its source's own id, and where that episode is by now."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection

from desktop_app.domain.attached import one_of_each
from desktop_app.domain.locks import OfEntry
from desktop_app.domain.resolve import rank
from desktop_app.domain.values import Episode, Episodes, Status
from desktop_app.errors import PremieresError

from . import rows

_TOLD = (
    "SELECT p.source, p.key, p.withdrawn FROM entry e JOIN episode p ON p.show_id = e.show_id AND CASE"
    " WHEN e.episode IS NULL THEN p.key = e.special AND p.number IS NULL"
    " ELSE p.season = e.season AND p.number = e.episode END WHERE e.id = ?"
)
_SHOWN = (
    "SELECT e.id FROM episode p JOIN entry e ON e.show_id = p.show_id AND CASE WHEN p.number IS NULL"
    " THEN e.special = p.key ELSE e.season = p.season AND e.episode = p.number END"
    f" WHERE p.source = ? AND p.key = ? ORDER BY e.status = '{Status.WITHDRAWN}', e.id LIMIT 1"
)

_ATTACHED = "SELECT id, entry_id, episodes FROM {0} WHERE {1} AND {2} ORDER BY id"
_THERE = "(entry_id IN (SELECT value FROM json_each(?)) OR (entry_id IS NULL AND episodes IS NOT NULL))"


def episodes_of(connection: Connection, entry_id: int) -> Episodes:
    """The one that it shows; none where no source lists it as an episode."""
    return one_of_each(_told(connection, entry_id))


def entry_of(connection: Connection, episode: Episode) -> int | None:
    """The entry in whose place it stands."""
    found = connection.exec_driver_sql(_SHOWN, episode).fetchone()
    return None if found is None else found[0]


def now_of(connection: Connection, target: OfEntry, table: str, more: str = "1") -> tuple[OfEntry, list[int]]:
    """The entry that its episode has by now, and the rows of locks or notes (`table`, `more`: which) that are of it.
    Where no episode is told, whatever is on that entry is meant, else the one that it shows. PremieresError where there
    is no such entry any more."""
    if not target.episodes:
        sql = _ATTACHED.format(table, "entry_id = ?", more)
        there = connection.exec_driver_sql(sql, (target.entry_id,)).fetchall()
        own = rows.episodes(there[0][2]) if there else episodes_of(connection, target.entry_id)
        return replace(target, episodes=own), [row[0] for row in there]
    found = [entry_of(connection, episode) for episode in target.episodes if _is_shown(connection, episode)]
    ids = [entry_id for entry_id in found if entry_id is not None]
    if not ids:
        raise gone()
    sql = _ATTACHED.format(table, _THERE, more)
    there = connection.exec_driver_sql(sql, (rows.json_list([*ids, target.entry_id]),)).fetchall()
    mine = [row for row in there if {*rows.episodes(row[2])} & {*target.episodes} or (not row[2] and row[1] in ids)]
    at = next((row[1] for row in mine if row[1] is not None), ids[0])
    return replace(target, entry_id=at), [row[0] for row in mine]


def _is_shown(connection: Connection, episode: Episode) -> bool:
    """Whether an entry shows that one, and not only another that took its number when it was withdrawn."""
    entry_id = entry_of(connection, episode)
    return entry_id is not None and episode in _told(connection, entry_id)


def gone() -> PremieresError:
    return PremieresError("entry-gone", "That entry is no longer on the calendar, so nothing was changed.")


def _told(connection: Connection, entry_id: int) -> list[Episode]:
    """Who tells of it, the most trusted first; of what was withdrawn only where nobody tells of anything else."""
    found = connection.exec_driver_sql(_TOLD, (entry_id,)).fetchall()
    told = sorted((bool(gone), rank(source), source, key) for source, key, gone in found)
    return [(source, key) for gone, _, source, key in told if gone == told[0][0]]
