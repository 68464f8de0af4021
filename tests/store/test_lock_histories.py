"""Random histories of two sources and a person who sets things by hand: that holds, and goes without a trace."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate, zone_named
from desktop_app.domain.facts import event_of, resolved_facts
from desktop_app.domain.known import EntryState, KnownEntry, KnownShow
from desktop_app.domain.locks import (
    LOCKABLE,
    Held,
    Lock,
    LockedDate,
    LockedService,
    LockedTime,
    LockedZone,
    LockKey,
    Locks,
    OfEntry,
    OfService,
    OfShow,
)
from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import Choice, Service, Status
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.known_shows import shows_of
from tests.domain.feed import NOW
from tests.domain.test_merge_histories import said

from .worlds import UTC, first_look, sync

zones = st.sampled_from(["UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati"])
DATES = (UNKNOWN, AirDate.in_month(2026, 7), AirDate.on(date(2026, 3, 29)), AirDate.on(date(2026, 6, 5)))
values = st.one_of(
    st.builds(LockedDate, st.sampled_from(DATES), zones),
    st.builds(LockedTime, st.sampled_from([None, time(2, 30), time(21)]), zones),
    st.builds(LockedService, st.sampled_from([Service("Sky", "DE", "Europe/Berlin"), Service("Apple TV")])),
    st.builds(LockedZone, zones),
)
scopes = st.sampled_from([OfEntry, OfEntry, OfShow, OfService])


@dataclass(frozen=True)
class Change:
    """`value` None: whatever is set first goes."""

    scope: type
    which: int
    value: Any = None
    undone: bool = False


Step: TypeAlias = Snapshot | Change
changes = st.builds(Change, scopes, st.integers(0, 20), st.one_of(st.none(), values, values, values), st.booleans())
steps = st.one_of(said(), said(), changes)


@dataclass
class Two:
    """A library with the person's locks, and beside it one that never had any."""

    mine: Database
    bare: Database
    now: datetime = NOW
    held: dict[LockKey, Lock] = field(default_factory=dict)

    def take(self, step: Step) -> None:
        self.now += timedelta(hours=30)
        before = known(self.mine)
        if isinstance(step, Snapshot):
            sync(self.mine, step, self.now)
            sync(self.bare, step, self.now)
            self.held = {  # those of renumbered and joined episodes are of other entries by now
                LockKey(lock.target, lock.field): lock for show in known(self.mine) for lock in show.locks
            } | {key: lock for key, lock in self.held.items() if isinstance(key.target, OfService)}
            self.look_for_all()
        else:
            self.change(step)
        after = known(self.mine)
        check_sequence(before, after)
        check_held(after)
        found = queries.entries(self.mine, Choice(), UTC)
        assert first_look(self.mine.path, Choice(), UTC) == found
        for entry in found:
            told = queries.why(self.mine, entry.id, UTC)
            if told is not None and entry.status is not Status.WITHDRAWN:
                assert told.shown == entry.air
                assert tuple(service.name for service in told.services) == entry.services

    def look_for_all(self) -> None:
        """No lock is lost: where an entry went, the one in its place has it, or one of its own that is newer."""
        entries = {entry.id: entry for show in known(self.mine) for entry in show.entries}
        held = {lock.key: lock for show in known(self.mine) for lock in show.locks}
        for key, lock in self.held.items():
            if isinstance(key.target, OfEntry) and key not in held:
                assert entries[key.target.entry_id].state.status is Status.WITHDRAWN
                alike = [other for other in held.values() if other.field is lock.field]
                assert any(other.value == lock.value or other.since > lock.since for other in alike)
            else:
                assert held[key] == lock or held[key].since > lock.since
        self.held = held

    def change(self, change: Change) -> None:
        key = self.key(change)
        if key is None:
            return
        lock = None if change.value is None else Lock(key.target, change.value, self.now)
        faces = shown(self.mine)
        former = commands.change_locks(self.mine, {key: lock}, self.now)
        assert former == {key: self.held.get(key)}
        if change.undone:
            assert commands.change_locks(self.mine, former, self.now) == {key: lock}
            assert shown(self.mine) == faces
        elif lock is None:
            self.held.pop(key, None)
        else:
            self.held[key] = lock

    def key(self, change: Change) -> LockKey | None:
        """Of the entries that the calendar shows one is meant, its show, or a service."""
        entries = queries.entries(self.mine, Choice(), UTC)
        if not entries:
            return None
        entry = entries[change.which % len(entries)]
        target = {
            OfEntry: OfEntry(entry.id),
            OfShow: OfShow(entry.show_id),
            OfService: OfService("Apple TV" if change.which % 2 else "Sky"),
        }[change.scope]
        if change.value is None:
            return next((key for key in self.held if type(key.target) is change.scope), None)
        lock = Lock(target, change.value, self.now)
        return lock.key if lock.field in LOCKABLE[type(target)] else None


def known(db: Database) -> list[KnownShow]:
    with db.read() as connection:
        ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM show").fetchall()]
        return shows_of(connection, ids)


def event(show: KnownShow, entry: KnownEntry) -> tuple[object, ...]:
    return event_of(entry.state, resolved_facts(show.facts), show.cast)


def shown(db: Database) -> list[tuple[object, ...]]:
    return [(entry.uid, entry.state) for show in known(db) for entry in show.entries]


def without_last_faces(states: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """What is cancelled keeps the date and the service under which it was: nobody knows another of it."""
    return [
        (uid, state._replace(air=UNKNOWN, services=()) if state.status is Status.WITHDRAWN else state)
        for uid, state in cast("list[tuple[str, EntryState]]", states)
    ]


def check_sequence(before: list[KnownShow], after: list[KnownShow]) -> None:
    """SEQUENCE rises when what the event shows is another, and only then."""
    events = {entry.id: (entry, event(show, entry)) for show in before for entry in show.entries}
    for show in after:
        for entry in show.entries:
            if entry.id in events:
                former, was = events[entry.id]
                if event(show, entry) != was:
                    assert entry.sequence > former.sequence, (was, event(show, entry))
                elif entry.sequence != former.sequence:  # set and undone
                    assert entry.sequence == former.sequence + 2


def check_held(shows: list[KnownShow]) -> None:
    """Whatever sources have said by now."""
    for show in shows:
        locks = Locks(show.locks)
        services = resolved_facts(show.facts).services
        for entry in show.entries:
            if entry.state.status is not Status.WITHDRAWN:
                check_entry(entry, locks.on(entry.id, services))


def check_entry(entry: KnownEntry, held: Held) -> None:
    air, state = entry.state.air, entry.state
    if held.date is not None and isinstance(held.date.value, LockedDate):
        locked = held.date.value
        if locked.air.exact:
            assert air.span(zone_named(locked.zone)) == locked.air.span(UTC)
        else:
            assert air == locked.air
    if held.time is not None and isinstance(held.time.value, LockedTime) and air.exact:
        clock, zone = held.time.value.clock, zone_named(held.time.value.zone)
        if clock is None:
            assert air.starts_at is None
        elif clock != time(2, 30):  # there are days without it
            assert air.starts_at is not None
            assert air.starts_at.astimezone(zone).time() == clock
    if held.service is not None and isinstance(held.service.value, LockedService):
        assert state.services in ((held.service.value.service,), ())


@settings(max_examples=40, deadline=None)
@given(st.lists(steps, min_size=3, max_size=9))
def test_what_is_set_by_hand_holds_and_goes_without_a_trace(history: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        two = Two(Database(Path(folder) / "mine.db"), Database(Path(folder) / "bare.db"))
        two.mine.open()
        two.bare.open()
        try:
            for step in history:
                two.take(step)
            with two.mine.read() as connection:
                left = {lock.key for show in known(two.mine) for lock in show.locks}
                assert connection.exec_driver_sql("SELECT count(*) FROM unsettled").scalar_one() == 0
            commands.change_locks(two.mine, dict.fromkeys(left | set(two.held)), two.now)
            mine, bare = without_last_faces(shown(two.mine)), without_last_faces(shown(two.bare))
            assert mine == bare, [pair for pair in zip(mine, bare, strict=False) if pair[0] != pair[1]]
        finally:
            two.mine.close()
            two.bare.close()
