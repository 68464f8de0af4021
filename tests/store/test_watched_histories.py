"""Random histories of two sources and a person who marks what she watched: no mark is lost on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import Choice, Entry
from desktop_app.domain.watched import Watched, watched_of
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.entries import entries_by_id
from tests.domain import feed
from tests.domain.feed import NOW
from tests.domain.test_merge_histories import said

from .test_lock_histories import Ids, Told, goes, known, listed, shifted
from .worlds import UTC, first_look, sync

Step: TypeAlias = Snapshot | tuple[str, int]
steps = st.one_of(
    said(), shifted(), st.tuples(st.sampled_from(["mark", "season", "up to", "undo", "unmark"]), st.integers(0, 20))
)


WHOLE = Snapshot(
    "starter",
    (feed.show("#s", premiered=feed.day(5, 29).first),),
    episodes=tuple(feed.episode(n, feed.day(6, 12), key=f"starter-all-{n}", show="#s") for n in (1, 2, 3)),
)
"""Which says otherwise than TVmaze of what a number is."""


def all_entries(db: Database) -> dict[int, Entry]:
    """Withdrawn ones too, and those that are part of a full season's."""
    with db.read() as connection:
        ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM entry").fetchall()]
        return {entry.id: entry for entry in entries_by_id(connection, ids)}


@dataclass
class Tick:
    """What was watched, by its sources' own ids, and where it stands; None: nowhere."""

    show_id: int
    told: Ids
    place: object

    def mark(self, now: Told) -> Watched | None:
        if isinstance(self.place, tuple):
            return Watched(self.show_id, *self.place)
        entry = now.entries.get(self.place)
        return None if entry is None else Watched(self.show_id, special=entry.identity)


def act(db: Database, ticks: list[Tick], what: str, which: int) -> None:
    """Of the entries that the calendar shows, one is marked, or its season, or all up to it."""
    shown = queries.entries(db, Choice(), UTC)
    if not shown:
        return
    entry, later = shown[which % len(shown)], NOW + timedelta(days=365)
    before, now = queries.watched(db, entry.show_id), Told(known(db))
    match what:
        case "mark":
            new = commands.mark_watched(db, watched_of(entry))
            assert (fresh := queries.entry(db, entry.id)) is not None
            assert fresh.watched
        case "season":
            new = commands.mark_season_watched(db, entry.show_id, entry.season or 1, later, UTC)
        case "up to":
            new = commands.mark_watched_up_to(db, entry.id, later, UTC)
        case "unmark":
            gone = commands.unmark_watched(db, watched_of(entry))
            assert gone == before & watched_of(entry)
            ticks[:] = [tick for tick in ticks if tick.mark(now) not in gone]
            return
        case _:
            new = commands.mark_watched(db, watched_of(entry))
            assert commands.unmark_watched(db, new) == new
            assert queries.watched(db, entry.show_id) == before
            return
    assert queries.watched(db, entry.show_id) == before | new
    for one in sorted(new, key=repr):
        place = next(
            (at for at, told in now.entries.items() if told.identity == one.special), (one.season, one.episode)
        )
        ticks.append(Tick(one.show_id, now.listed(place, live=False), place))


@settings(max_examples=60, deadline=None)
@example([listed(a=1, b=2), ("mark", 1), listed(a=2), listed(b=3)])
@example([listed(a=1, b=2), ("mark", 0), listed(b=1), listed(a=2)])
@example([WHOLE, listed(a=2, c=1), ("mark", 0), listed(c=2, a=1), ("unmark", 1)])
@example([WHOLE, listed(a=2, c=1), ("mark", 0), listed(c=2, a=1), ("undo", 1)])
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
    ticks: list[Tick] = []
    for step in history:
        now += timedelta(hours=30)
        if isinstance(step, tuple):
            act(db, ticks, *step)
        else:
            specials = {tick.place: tick.mark(Told(known(db))) for tick in ticks}
            sync(db, step, now)
            told = Told(known(db))
            for tick in ticks:
                special = getattr(specials[tick.place], "special", None)
                here = next((at for at, entry in told.entries.items() if entry.identity == special), tick.place)
                tick.place, tick.told = goes(tick.told, here, told)
        told = Told(known(db))
        assert marks(db) == {mark for tick in ticks if (mark := tick.mark(told)) is not None}
        found = queries.entries(db, Choice(), UTC)
        assert first_look(db.path, Choice(), UTC) == found
        for entry in all_entries(db).values():
            assert entry.watched == (watched_of(entry) <= queries.watched(db, entry.show_id))


def marks(db: Database) -> set[Watched]:
    return {one for show in known(db) for one in queries.watched(db, show.id)}
