"""Random histories of two sources and a person who marks what she watched: no mark is lost on the way."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import Choice, Entry
from desktop_app.domain.watched import Watched, watched_of
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.entries import entries_by_id
from tests.domain.feed import NOW
from tests.domain.test_merge_histories import said

from .test_lock_histories import Told, known, shifted, went_to
from .worlds import UTC, first_look, sync

Step: TypeAlias = Snapshot | tuple[str, int]
steps = st.one_of(
    said(), shifted(), st.tuples(st.sampled_from(["mark", "season", "up to", "undo"]), st.integers(0, 20))
)


def all_entries(db: Database) -> dict[int, Entry]:
    """Withdrawn ones too, and those that are part of a full season's."""
    with db.read() as connection:
        ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM entry").fetchall()]
        return {entry.id: entry for entry in entries_by_id(connection, ids)}


def act(db: Database, what: str, which: int) -> None:
    """Of the entries that the calendar shows, one is marked, or its season, or all up to it."""
    shown = queries.entries(db, Choice(), UTC)
    if not shown:
        return
    entry, later = shown[which % len(shown)], NOW + timedelta(days=365)
    before = queries.watched(db, entry.show_id)
    match what:
        case "mark":
            new = commands.mark_watched(db, watched_of(entry))
            assert (fresh := queries.entry(db, entry.id)) is not None
            assert fresh.watched
        case "season":
            new = commands.mark_season_watched(db, entry.show_id, entry.season or 1, later, UTC)
        case "up to":
            new = commands.mark_watched_up_to(db, entry.id, later, UTC)
        case _:
            new = commands.mark_watched(db, watched_of(entry))
            assert commands.unmark_watched(db, new) == new
            assert queries.watched(db, entry.show_id) == before
            return
    assert queries.watched(db, entry.show_id) == before | new


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, min_size=3, max_size=8))
def test_what_was_watched_stays_so_through_any_history(history: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        db = Database(Path(folder) / "library.db")
        db.open()
        try:
            follow_history(db, history)
        finally:
            db.close()


def follow_history(db: Database, history: list[Step]) -> None:
    now = NOW
    for step in history:
        now += timedelta(hours=30)
        if isinstance(step, tuple):
            act(db, *step)
        else:
            was, before = Told(known(db)), marks(db)
            sync(db, step, now)
            assert marks(db) == carried(before, was, Told(known(db)))
        found = queries.entries(db, Choice(), UTC)
        assert first_look(db.path, Choice(), UTC) == found
        for entry in all_entries(db).values():
            assert entry.watched == (watched_of(entry) <= queries.watched(db, entry.show_id))


def marks(db: Database) -> set[Watched]:
    return {one for show in known(db) for one in queries.watched(db, show.id)}


def carried(marked: set[Watched], was: Told, now: Told) -> set[Watched]:
    """A mark goes where its episode goes, as its source's own id tells; where none goes it stays by its number."""
    found: set[Watched] = set()
    for one in marked:
        place: object = one.season, one.episode
        if one.special is not None:
            place = next(at for at, entry in was.entries.items() if entry.identity == one.special)
        moved = went_to(place, was, now)
        entry = now.entries.get(moved)
        if isinstance(moved, tuple):
            found.add(Watched(one.show_id, *moved))
        else:
            found.add(one if entry is None else Watched(one.show_id, special=entry.identity))
    return found
