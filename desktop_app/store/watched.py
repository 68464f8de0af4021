"""What the person has watched: marks that are set, taken away, and carried along when a source renumbers episodes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo

from sqlalchemy import Connection

from desktop_app.domain.watched import Watched, watched_in_season, watched_up_to

from . import rows
from .database import Database, Write
from .entries import entry, show_entries

_MARKS = (
    "SELECT show_id, season, episode, special FROM watched WHERE show_id IN (SELECT value FROM json_each(?))"
    " ORDER BY season, episode, special"
)
_SET = (
    "INSERT INTO watched (show_id, season, episode, special) SELECT id, ?2, ?3, ?4 FROM show WHERE id = ?1"
    " ON CONFLICT DO NOTHING"
)
_TAKE = (  # by the number: as for `special`, nearly all rows are alike
    "DELETE FROM watched INDEXED BY watched_number WHERE show_id = ? AND season IS ? AND episode IS ? AND special IS ?"
)


def watched(db: Database, show_id: int) -> frozenset[Watched]:
    """All of the show that is marked, whether or not the calendar still has an entry for it."""
    with db.read() as connection:
        return _marked(connection, {show_id})


def mark_watched(db: Database, episodes: Iterable[Watched]) -> frozenset[Watched]:
    """Mark them as watched. The answer is those that were not before: `unmark_watched` of it is the way back."""
    wanted = frozenset(episodes)
    with db.write() as write:
        new = wanted - _marked(write.connection, {one.show_id for one in wanted})
        if write.run(_SET, sorted(new, key=_order)):
            _tell(write, new)
    return new


def unmark_watched(db: Database, episodes: Iterable[Watched]) -> frozenset[Watched]:
    """Take the marks away. The answer is those that there were: `mark_watched` of it is the way back."""
    wanted = frozenset(episodes)
    with db.write() as write:
        gone = wanted & _marked(write.connection, {one.show_id for one in wanted})
        if write.run(_TAKE, sorted(gone, key=_order)):
            _tell(write, gone)
    return gone


def mark_season_watched(db: Database, show_id: int, season: int, now: datetime, zone: tzinfo) -> frozenset[Watched]:
    """All of the season that is out; the answer is that of `mark_watched`."""
    return mark_watched(db, watched_in_season(show_entries(db, show_id), season, now, zone))


def unmark_season_watched(db: Database, show_id: int, season: int) -> frozenset[Watched]:
    """Whatever is marked of the season; the answer is that of `unmark_watched`."""
    return unmark_watched(db, (one for one in watched(db, show_id) if one.season == season))


def mark_watched_up_to(db: Database, entry_id: int, now: datetime, zone: tzinfo) -> frozenset[Watched]:
    """All of the entry's show up to it, as `domain.watched.watched_up_to` has it; the answer is that of
    `mark_watched`."""
    last = entry(db, entry_id)
    if last is None:
        return frozenset()
    return mark_watched(db, watched_up_to(show_entries(db, last.show_id), last, now, zone))


def carry(write: Write, moves: Mapping[Watched, Watched]) -> None:
    """Bring the marks of renumbered episodes to their new numbers, all at once, so that none lands on another's."""
    if not moves:
        return
    marked = _marked(write.connection, {one.show_id for one in moves}) & moves.keys()
    write.run(_TAKE, sorted(marked, key=_order))
    write.run(_SET, sorted((moves[one] for one in marked), key=_order))


def _marked(connection: Connection, show_ids: Iterable[int]) -> frozenset[Watched]:
    found = connection.exec_driver_sql(_MARKS, (rows.json_list(show_ids),))
    return frozenset(Watched(*row) for row in found)


def _order(one: Watched) -> tuple[int, int, int, str]:
    return one.show_id, one.season or 0, one.episode or 0, one.special or ""


def _tell(write: Write, episodes: Iterable[Watched]) -> None:
    """An entry looks different where it stands, and is gone where only the unwatched is wanted: on whatever day."""
    write.kinds.add("entries")
    write.show_ids |= {one.show_id for one in episodes}
