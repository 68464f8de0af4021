"""Of which episode an entry is, by its source's own id, and where that episode is by now."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from sqlalchemy import Connection

from desktop_app.domain.locks import OfEntry
from desktop_app.domain.resolve import rank
from desktop_app.domain.values import Status
from desktop_app.errors import PremieresError

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

Episode: TypeAlias = tuple[str, str]
"""(source, its key of it)."""


def episode_of(connection: Connection, entry_id: int) -> Episode | None:
    """The one that it shows before others; None of what no source lists as an episode."""
    told = _told(connection, entry_id)
    return told[0] if told else None


def entry_of(connection: Connection, episode: Episode) -> int | None:
    """The entry in whose place it stands."""
    found = connection.exec_driver_sql(_SHOWN, episode).fetchone()
    return None if found is None else found[0]


def is_of(connection: Connection, entry_id: int, episode: Episode) -> bool:
    """Whether it shows that one, and not only another that took its number when it was withdrawn."""
    return episode in _told(connection, entry_id)


def now_of(connection: Connection, target: OfEntry) -> OfEntry:
    """The same of the entry that its episode has by now; where none is said, of the one that it shows. PremieresError
    where there is no such entry any more."""
    if target.episode is None:
        return replace(target, episode=episode_of(connection, target.entry_id))
    entry_id = entry_of(connection, target.episode)
    if entry_id is None or not is_of(connection, entry_id, target.episode):
        raise gone()
    return replace(target, entry_id=entry_id)


def gone() -> PremieresError:
    return PremieresError("entry-gone", "That entry is no longer on the calendar, so nothing was changed.")


def _told(connection: Connection, entry_id: int) -> list[Episode]:
    """Who tells of it, the most trusted first; of what was withdrawn only where nobody tells of anything else."""
    found = connection.exec_driver_sql(_TOLD, (entry_id,)).fetchall()
    told = sorted((bool(gone), rank(source), source, key) for source, key, gone in found)
    return [(source, key) for gone, _, source, key in told if gone == told[0][0]]
