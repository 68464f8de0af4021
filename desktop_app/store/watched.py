"""What the person has watched: marks that are set and taken away, each with the episode that it is of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from sqlalchemy import Connection

from desktop_app.domain.attached import one_of_each
from desktop_app.domain.resolve import rank
from desktop_app.domain.values import Episode
from desktop_app.domain.watched import Watched, watched_in_season, watched_up_to

from . import rows
from .database import Database, Write
from .entries import entry, show_entries

_MARKS = (
    "SELECT show_id, season, episode, special, episodes, id FROM watched"
    " WHERE show_id IN (SELECT value FROM json_each(?)) ORDER BY season, episode, special"
)
_TOLD = (
    "SELECT p.show_id, p.season, p.number, CASE WHEN p.number IS NULL THEN (SELECT e.identity FROM entry e INDEXED BY"
    " entry_show WHERE e.show_id = p.show_id AND e.special = p.key) END, p.withdrawn, p.source, p.key"
    " FROM episode p WHERE p.show_id IN (SELECT value FROM json_each(?))"
)
_SET = (
    "INSERT INTO watched (show_id, season, episode, special, episodes)"
    " SELECT id, ?2, ?3, ?4, ?5 FROM show WHERE id = ?1 ON CONFLICT DO NOTHING"
)
_PLACE = "UPDATE OR IGNORE watched SET season = ?, episode = ?, special = ? WHERE id = ?"


def watched(db: Database, show_id: int) -> frozenset[Watched]:
    """All of the show that is marked, whether or not the calendar still has an entry for it."""
    with db.read() as connection:
        return _marked(connection, {show_id})


def mark_watched(db: Database, episodes: Iterable[Watched]) -> frozenset[Watched]:
    """Mark them as watched. The answer is those that were not before: `unmark_watched` of it is the way back, to
    wherever they are by then."""
    with db.write() as write:
        wanted = {replace(one, episodes=one_of_each(one.episodes)) for one in _now(write.connection, [*episodes])}
        new = frozenset(wanted - _marked(write.connection, {one.show_id for one in wanted}))
        if write.run(_SET, [_row(one) for one in sorted(new, key=_order)]):
            _tell(write, new)
    return new


def unmark_watched(db: Database, episodes: Iterable[Watched]) -> frozenset[Watched]:
    """Take the marks away. The answer is those that there were: `mark_watched` of it is the way back."""
    wanted = list(episodes)
    numbers = {one for one in wanted if not one.episodes}
    with db.write() as write:
        now = _now(write.connection, wanted)
        told = {(one.show_id, episode) for one in now for episode in one.episodes}
        there = _rows(write.connection, {one.show_id for one in wanted})
        found = {
            row_id: mark
            for row_id, mark in there.items()
            if mark in numbers
            or (mark in now and not mark.episodes)
            or ((mark in now or _aside(mark)) and any((mark.show_id, episode) in told for episode in mark.episodes))
        }
        if write.run("DELETE FROM watched WHERE id = ?", [(row_id,) for row_id in sorted(found)]):
            _tell(write, found.values())
            _let_in(write, {row_id: mark for row_id, mark in there.items() if row_id not in found and _aside(mark)})
    nowhere = {episode for mark in found.values() if _aside(mark) for episode in mark.episodes}
    known = (one for one in wanted if nowhere & {*one.episodes})
    return frozenset([*(mark for mark in found.values() if not _aside(mark)), *known])


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


def _marked(connection: Connection, show_ids: Iterable[int]) -> frozenset[Watched]:
    return frozenset(mark for mark in _rows(connection, show_ids).values() if not _aside(mark))


def _rows(connection: Connection, show_ids: Iterable[int]) -> dict[int, Watched]:
    found = connection.exec_driver_sql(_MARKS, (rows.json_list(show_ids),))
    return {row[5]: Watched(row[0], row[1], row[2], row[3], rows.episodes(row[4])) for row in found}


def _let_in(write: Write, aside: Mapping[int, Watched]) -> None:
    """Those of episodes whose number is free by now."""
    if aside:
        now = zip(aside, _now(write.connection, [*aside.values()]), strict=True)
        write.run(_PLACE, [(one.season, one.episode, one.special, row_id) for row_id, one in now])


def _now(connection: Connection, wanted: Sequence[Watched]) -> list[Watched]:
    """Where each is by now, with all that stands there where it was not told what is meant."""
    standing: dict[Watched, list[tuple[bool, int, str, str]]] = defaultdict(list)
    places: dict[Episode, Watched] = {}
    listed = rows.json_list({one.show_id for one in wanted})
    for show_id, season, number, special, gone, source, key in connection.exec_driver_sql(_TOLD, (listed,)):
        numbered = season is not None and number is not None
        at = Watched(show_id, season, number) if numbered else Watched(show_id, special=special)
        standing[at].append((bool(gone), rank(source), source, key))
        if not gone:
            places[source, key] = at
    found: list[Watched] = []
    for one in wanted:
        there = sorted(standing[one])
        if not one.episodes:
            stated = tuple((source, key) for gone, _, source, key in there if gone == there[0][0])
            found.append(replace(one, episodes=stated))
        elif at := [places[episode] for episode in one.episodes if episode in places]:
            found.append(replace(one if one in at else at[0], episodes=one.episodes))
        else:  # it is withdrawn, and another may have its number
            found.append(Watched(one.show_id, episodes=one.episodes) if there and not there[0][0] else one)
    return found


def _aside(mark: Watched) -> bool:
    return mark.season is None and mark.special is None


def _row(one: Watched) -> tuple[object, ...]:
    return one.show_id, one.season, one.episode, one.special, rows.episodes_text(one.episodes)


def _order(one: Watched) -> tuple[int, int, int, str]:
    return one.show_id, one.season or 0, one.episode or 0, one.special or ""


def _tell(write: Write, episodes: Iterable[Watched]) -> None:
    """An entry looks different where it stands, and is gone where only the unwatched is wanted: on whatever day."""
    write.kinds.add("entries")
    write.show_ids |= {one.show_id for one in episodes}
