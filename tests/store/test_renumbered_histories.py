"""Random histories of a source that renumbers episodes piece by piece: what the person did stays with its episode."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.locks import Field, Lock, LockedDate, LockKey, OfEntry
from desktop_app.domain.values import Choice, Entry, Status
from desktop_app.domain.watched import watched_of
from desktop_app.errors import PremieresError
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, UTC, episode, show, snapshot, sync

LIGHTHOUSE = show("1", "Lighthouse")
KEYS = "abcd"


@dataclass(frozen=True)
class Said:
    """What one sync brings: some episodes by their keys under some numbers, or all that there are."""

    numbers: dict[str, int]
    whole: bool = False


@dataclass(frozen=True)
class Act:
    what: str
    which: int


Step: TypeAlias = Said | Act
KINDS = ("note", "lock", "tick")
numbers = st.dictionaries(st.sampled_from(KEYS), st.integers(1, 5), min_size=1)
steps = st.one_of(
    st.builds(Said, numbers),
    st.builds(Said, numbers, st.booleans()),
    st.builds(Act, st.sampled_from((*KINDS, *(f"no {kind}" for kind in KINDS), "undo")), st.integers(0, 20)),
)
FIRST = Said({key: number for number, key in enumerate(KEYS, 1)})
ALL = [Act(kind, n) for n in range(4) for kind in KINDS]


@dataclass
class Way:
    """The way back of one act."""

    what: str
    key: str
    former: object
    """What was there before."""
    back: Callable[[], object]


@dataclass
class Library:
    db: Database
    now: datetime = NOW
    numbers: dict[str, int] = field(default_factory=dict)
    """Of the episodes that are listed, by key."""
    has: dict[tuple[str, str], Any] = field(default_factory=dict)
    """By (kind, key), what the person did."""
    ways: list[Way] = field(default_factory=list)

    def take(self, step: Step) -> None:
        self.now += timedelta(hours=1)
        if isinstance(step, Act):
            self.act(step)
        else:
            rows = [
                episode("1", key, f"1x{number:02}", f"2026-06-{ord(key) - 77:02}", title=key)
                for key, number in step.numbers.items()
            ]
            sync(self.db, snapshot(LIGHTHOUSE, *rows, complete_shows=frozenset({"1"} if step.whole else ())), self.now)
            self.numbers = step.numbers if step.whole else self.numbers | step.numbers
        self.check()

    def act(self, act: Act) -> None:
        if act.what == "undo":
            if self.ways:
                self.undo(self.ways.pop(act.which % len(self.ways)))
            return
        alone = [key for key, number in sorted(self.numbers.items()) if self.at(number) == [key]]
        if alone:
            key = alone[act.which % len(alone)]
            what, wanted = act.what.removeprefix("no "), not act.what.startswith("no ")
            former = self.has.get((what, key))
            value, back = self.do(what, key, wanted)
            self.keep(what, key, value)
            self.ways.append(Way(what, key, former, back))

    def do(self, what: str, key: str, wanted: bool) -> tuple[object, Callable[[], object]]:
        """What is there then, and the way back."""
        db, now, entry = self.db, self.now, self.live()[self.numbers[key]]
        if what == "note":
            text = f"{key} {now}" if wanted else ""
            noted = commands.set_note(db, OfEntry(entry.id), text, now)
            return text or None, lambda: commands.set_note(db, *noted, now)
        if what == "lock":
            day = AirDate.on(date(2026, 7, 1) + timedelta(days=(now - NOW) // timedelta(hours=1)))
            lock = Lock(OfEntry(entry.id), LockedDate(day, "UTC"), now) if wanted else None
            before = commands.change_locks(db, {LockKey(OfEntry(entry.id), Field.DATE): lock}, now)
            return day if wanted else None, lambda: commands.change_locks(db, before, now)
        if wanted:
            new = commands.mark_watched(db, watched_of(entry))
            return True, lambda: commands.unmark_watched(db, new)
        gone = commands.unmark_watched(db, watched_of(entry))
        return None, lambda: commands.mark_watched(db, gone)

    def undo(self, way: Way) -> None:
        """What is undone is of that episode, wherever it is by now; of one that is gone it may say so instead."""
        try:
            changed = way.back()
        except PremieresError:
            assert way.key not in self.numbers
            return
        if not changed:
            return
        self.keep(way.what, way.key, way.former)

    def check(self) -> None:
        live = self.live()
        assert set(live) == set(self.numbers.values())
        for number, entry in live.items():
            there = self.at(number)
            done = {what: [self.has[what, key] for key in there if (what, key) in self.has] for what in KINDS}
            note = queries.note(self.db, OfEntry(entry.id))
            assert sorted(note.text.split("\n\n") if note else []) == sorted(done["note"])
            assert entry.watched == bool(done["tick"])
            if done["lock"]:
                assert entry.air == max(done["lock"], key=lambda air: air.first)
            else:
                assert entry.air.first is not None
                assert entry.air.first.month == 6

    def keep(self, what: str, key: str, value: object) -> None:
        self.has.pop((what, key), None)
        if value is not None:
            self.has[what, key] = value

    def at(self, number: int) -> list[str]:
        return sorted(key for key, there in self.numbers.items() if there == number)

    def live(self) -> dict[int, Entry]:
        entries = queries.entries(self.db, Choice(), UTC)
        return {entry.episode or 0: entry for entry in entries if entry.status is not Status.WITHDRAWN}


SWAP = [Said({"a": 2}), Said({"b": 1})]
CYCLE = [Said({"a": 2}), Said({"b": 3}), Said({"c": 1})]
DOWN = [Said({"b": 1, "c": 2, "d": 3}, whole=True), Said({"a": 4}), Said({"b": 2, "c": 3, "d": 4, "a": 1})]


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, min_size=3, max_size=14))
@example([Said({"a": 2}), Said({"b": 3}), Said({"c": 4}), Said({"d": 5})])
@example([Said({"d": 5}), Said({"c": 4}), Said({"b": 3}), Said({"a": 2})])
@example([*SWAP, *SWAP])
@example([*CYCLE, *CYCLE, *CYCLE])
@example([*DOWN, *[Act("undo", n) for n in range(12)]])
@example([Said({"a": 2}), Act("no tick", 0), Said({"b": 3}), *[Act("undo", 0)] * 12])
@example([Act("no lock", 1), Said({"a": 2}), Act("undo", 12), Said({"b": 3})])
def test_what_the_person_did_stays_with_its_episode_however_a_renumbering_arrives(history: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        db = Database(Path(folder) / "library.db")
        db.open()
        try:
            library = Library(db)
            for step in (FIRST, *ALL, *history):
                library.take(step)
        finally:
            db.close()
