"""What the person did to episodes, as rows: read for a merge, and brought to where the episodes are after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection

from desktop_app.domain.attached import LOCK, NOTE, WATCHED
from desktop_app.domain.known import Attached

from . import locks, rows
from .database import Write

_OF_ENTRIES = (
    "SELECT e.show_id, {0} FROM {1} held CROSS JOIN entry e ON e.id = held.entry_id"
    " WHERE e.show_id IN (SELECT value FROM json_each(?1)) UNION ALL"
    " SELECT p.show_id, {0} FROM {1} held INDEXED BY {1}_entry CROSS JOIN episode p INDEXED BY episode_key"
    " ON p.source = json_extract(held.episodes, '$[0][0]') AND p.key = json_extract(held.episodes, '$[0][1]')"
    " WHERE held.entry_id IS NULL AND held.episodes IS NOT NULL AND p.show_id IN (SELECT value FROM json_each(?1))"
)
_LOCKS = _OF_ENTRIES.format(f"held.id, {locks.COLUMNS}", "lock")
_NOTES = _OF_ENTRIES.format("held.id, held.entry_id, held.episodes", "note")
_WATCHED = (
    "SELECT show_id, id, season, episode, special, episodes FROM watched"
    " WHERE show_id IN (SELECT value FROM json_each(?))"
)
_TO_ENTRY = "UPDATE OR IGNORE {0} SET entry_id = (SELECT id FROM entry WHERE {1} = ?), episodes = ? WHERE id = ?"
_TO_NUMBER = "UPDATE OR IGNORE watched SET season = ?, episode = ?, special = ?, episodes = ? WHERE id = ?"


def of_shows(connection: Connection, show_ids: Iterable[int]) -> dict[int, tuple[Attached, ...]]:
    """By show; shows with nothing of the person's are left out."""
    wanted = (rows.json_list(show_ids),)
    found: dict[int, list[Attached]] = defaultdict(list)
    for show_id, row_id, *lock in connection.exec_driver_sql(_LOCKS, wanted):
        held = locks.lock_of(lock)
        found[show_id].append(Attached(LOCK, row_id, rows.episodes(lock[-1]), lock[0], held))
    for show_id, row_id, entry_id, told in connection.exec_driver_sql(_NOTES, wanted):
        found[show_id].append(Attached(NOTE, row_id, rows.episodes(told), entry_id))
    for show_id, row_id, *number, told in connection.exec_driver_sql(_WATCHED, wanted):
        at = None if number == [None, None, None] else (number[0], number[1], number[2])
        found[show_id].append(Attached(WATCHED, row_id, rows.episodes(told), at))
    return {show_id: tuple(attached) for show_id, attached in found.items()}


def bring(write: Write, attached: Iterable[Attached]) -> None:
    """Each to where it is to be, all at once, so that none lands on another that goes on itself. All entries are
    stored. What finds its place taken by something that is newer than the merge stays out of it until the next."""
    moved = list(attached)
    for kind in (LOCK, NOTE):
        mine = [one for one in moved if one.kind == kind]
        write.run(f"UPDATE {kind} SET entry_id = NULL WHERE id = ?", [(one.row,) for one in mine])
        for column, of in (("id", int), ("uid", str)):
            sql = _TO_ENTRY.format(kind, column)
            there = [one for one in mine if isinstance(one.at, of)]
            write.run(sql, [(one.at, rows.episodes_text(one.episodes), one.row) for one in there])
    ticks = [one for one in moved if one.kind == WATCHED]
    nowhere = "UPDATE watched SET season = NULL, episode = NULL, special = NULL WHERE id = ?"
    write.run(nowhere, [(one.row,) for one in ticks])
    placed = [(one.at, rows.episodes_text(one.episodes), one.row) for one in ticks if isinstance(one.at, tuple)]
    write.run(_TO_NUMBER, [(*at, *more) for at, *more in placed])
