"""Random histories of two sources and a person who sets things by hand: that holds, and goes without a trace."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias, cast

from hypothesis import example, given, settings
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
from desktop_app.domain.states import place_of
from desktop_app.domain.values import Choice, Service, Status
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.known_shows import shows_of
from tests.domain import feed
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
scopes = st.sampled_from([OfEntry, OfEntry, OfEntry, OfEntry, OfShow, OfService])


@dataclass(frozen=True)
class Change:
    """`value` None: whatever is set first goes."""

    scope: type
    which: int
    value: Any = None
    undone: bool = False


Step: TypeAlias = Snapshot | Change
changes = st.builds(Change, scopes, st.integers(0, 20), st.one_of(st.none(), values, values, values), st.booleans())


@st.composite
def shifted(draw: st.DrawFn) -> Snapshot:
    """A few episodes under other numbers each time, as where one is put in before others."""
    keys = draw(st.lists(st.sampled_from("abcd"), min_size=2, unique=True))
    numbers = draw(st.permutations(range(1, 6)))
    rows = [feed.episode(n, feed.day(6, n + 9), key=f"tvmaze-{key}") for key, n in zip(keys, numbers, strict=False)]
    whole = draw(st.sampled_from([frozenset[str](), frozenset({"1"})]))
    return Snapshot("tvmaze", (feed.show(premiered=feed.day(5, 29).first),), episodes=tuple(rows), complete_shows=whole)


rounds = st.tuples(st.one_of(said(), shifted(), shifted()), st.lists(changes, max_size=2))


@dataclass
class Two:
    """A library with the person's locks, and beside it one that never had any."""

    mine: Database
    bare: Database
    now: datetime = NOW
    held: dict[LockKey, Lock] = field(default_factory=dict)
    """Of shows and services."""
    deeds: list[Deed] = field(default_factory=list)
    """Of episodes."""

    def take(self, step: Step) -> None:
        self.now += timedelta(hours=30)
        before = known(self.mine)
        if isinstance(step, Snapshot):
            sync(self.mine, step, self.now)
            sync(self.bare, step, self.now)
        else:
            self.change(step)
        after = known(self.mine)
        seat(self.deeds, Told(after))
        assert self.held | {deed.key: deed.lock for deed in self.deeds if deed.entry} == held_in(self.mine)
        check_sequence(before, after)
        check_held(after)
        found = queries.entries(self.mine, Choice(), UTC)
        assert first_look(self.mine.path, Choice(), UTC) == found
        for entry in found:
            told = queries.why(self.mine, entry.id, UTC)
            if told is not None and entry.status is not Status.WITHDRAWN:
                assert told.shown == entry.air
                assert tuple(service.name for service in told.services) == entry.services

    def change(self, change: Change) -> None:
        key = self.key(change)
        if key is None:
            return
        lock = None if change.value is None else Lock(key.target, change.value, self.now)
        faces = shown(self.mine)
        former = commands.change_locks(self.mine, {key: lock}, self.now)
        deed = next((deed for deed in self.deeds if deed.key == key), None)
        assert former == {key: deed.lock if deed else self.held.get(key)}
        if change.undone:
            assert commands.change_locks(self.mine, former, self.now) == {key: lock}
            assert shown(self.mine) == faces
        elif isinstance(key.target, OfEntry):
            told = deed.told if deed else Told(known(self.mine)).shown_on(key.target.entry_id)
            self.deeds = [one for one in self.deeds if one is not deed]
            self.deeds += [] if lock is None else [Deed(lock, told, key.target.entry_id)]
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
            keys = [*self.held, *(deed.key for deed in self.deeds if deed.entry)]
            return next((key for key in keys if type(key.target) is change.scope), None)
        lock = Lock(target, change.value, self.now)
        return lock.key if lock.field in LOCKABLE[type(target)] else None


@dataclass
class Told:
    """Of what sources tell, and where its entries stand, at one moment."""

    shows: list[KnownShow]

    def __post_init__(self) -> None:
        self.places: dict[tuple[str, str], object] = {}
        """By source and key, where it stands now or stood when it was withdrawn."""
        self.live: set[tuple[str, str]] = set()
        entries = sorted((entry for show in self.shows for entry in show.entries), key=standing)
        self.entries = {place_of_entry(entry): entry for entry in entries}
        self.stand = {entry.id: place_of_entry(entry) for entry in entries}
        for line in (line for show in self.shows for line in show.announcements):
            told, place = (line.source, line.key), place_of(line)
            self.places[told] = place if isinstance(place[0], int) else place[1]
            (self.live.discard if line.status is Status.WITHDRAWN else self.live.add)(told)

    def at(self, place: object) -> list[tuple[str, str]]:
        """Who tells of it there, what is shown of it first."""
        found = (told for told, there in self.places.items() if there == place)
        return sorted(found, key=lambda told: (told not in self.live, told[0] == "starter", told[1]))

    def listed(self, place: object, *, live: bool = True) -> tuple[tuple[str, str], ...]:
        """The episode that stands there, as each source knows it; `live`: not where it has been withdrawn."""
        found = [told for told in self.at(place) if told[1].startswith("episode:")]
        alike = [told for told in found if told in self.live or not (live or self.live & set(found))]
        return tuple({source: (source, key) for source, key in reversed(alike)}.values())[::-1]

    def shown_on(self, entry_id: int) -> tuple[tuple[str, str], ...]:
        return self.listed(self.stand[entry_id], live=False)

    def full(self, place: object) -> KnownEntry | None:
        """The full season's entry of which what stands there is a part."""
        if not isinstance(place, tuple) or place[1] == 1:
            return None
        lead = self.entries.get((place[0], 1))
        return lead if lead is not None and place[1] <= (lead.state.episode_end or 0) and is_live(lead) else None


def place_of_entry(entry: KnownEntry) -> object:
    return entry.special or (entry.state.season, entry.state.episode)


def is_live(entry: KnownEntry) -> bool:
    return entry.state.status is not Status.WITHDRAWN


def standing(entry: KnownEntry) -> tuple[bool, float, int]:
    """Of several in one place the last counts."""
    modified = 0.0 if is_live(entry) or entry.modified is None else entry.modified.timestamp()
    return is_live(entry), modified, -entry.id


@dataclass
class Deed:
    """A lock, what it was set on by its sources' own ids, and the entry where it counts, if it does."""

    lock: Lock
    told: tuple[tuple[str, str], ...]
    entry: int | None

    @property
    def key(self) -> LockKey:
        return LockKey(OfEntry(self.entry or 0), self.lock.field)


Ids: TypeAlias = tuple[tuple[str, str], ...]


def goes(told: Ids, here: object, now: Told) -> tuple[object, Ids]:
    """Where an episode is that was `here`, and by whose ids it is known: where a source lists it; while none does it
    stays there, but not where the same source has another by now."""
    live = [now.places[one] for one in told if one in now.live]
    if live:
        return (here if here in live else live[0]), told
    if here is None:
        here = next((now.places[one] for one in told if one in now.places), None)
    others = now.listed(here)
    taken = {source for source, _ in others} & {source for source, _ in told}
    return (None, told) if taken else (here, (*told, *others))


def seat(deeds: list[Deed], now: Told) -> None:
    """Each lock is on the entry of its episode, or on that of the full season that it is a part of; where two would be
    the newer counts, and a season's own before those of its parts."""
    claims: list[tuple[bool, Any, timedelta, Deed, KnownEntry]] = []
    for deed in deeds:
        place, deed.told = goes(deed.told, now.stand.get(deed.entry or 0), now)
        entry = now.full(place) or now.entries.get(place)
        deed.entry = None
        if entry is not None:
            part = now.full(place) is not None
            claims.append((part, place if part else 0, NOW - deed.lock.since, deed, entry))
    claims.sort(key=lambda claim: claim[:3])
    taken: set[LockKey] = set()
    for *_, deed, entry in claims:
        key = LockKey(OfEntry(entry.id), deed.lock.field)
        if key not in taken:
            deed.entry = entry.id
            deed.lock = replace(deed.lock, target=key.target)
        taken.add(key)


def held_in(db: Database) -> dict[LockKey, Lock]:
    locks = [*queries.locks_of_services(db), *(lock for show in known(db) for lock in show.locks)]
    return {lock.key: lock for lock in locks}


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


def listed(**numbers: int) -> Snapshot:
    rows = [feed.episode(n, feed.day(6, n + 9), key=f"tvmaze-{key}") for key, n in numbers.items()]
    return Snapshot("tvmaze", (feed.show(premiered=feed.day(5, 29).first),), episodes=tuple(rows))


BOTH = [Change(OfEntry, n, LockedTime(time(9 + n), "UTC")) for n in (0, 1)]
IN_HALVES = [(listed(a=1, b=2), BOTH), (listed(a=2), []), (listed(b=3), [])]
CHANGE_PLACES = [(listed(a=1, b=2), BOTH), (listed(b=1), []), (listed(a=2), [])]


@settings(max_examples=40, deadline=None)
@example(IN_HALVES)
@example(CHANGE_PLACES)
@given(st.lists(rounds, min_size=2, max_size=5))
def test_what_is_set_by_hand_holds_and_goes_without_a_trace(history: list[tuple[Snapshot, list[Change]]]) -> None:
    with TemporaryDirectory() as folder:
        two = Two(Database(Path(folder) / "mine.db"), Database(Path(folder) / "bare.db"))
        two.mine.open()
        two.bare.open()
        try:
            for snapshot, changes in history:
                for step in (snapshot, *changes):
                    two.take(step)
            with two.mine.read() as connection:
                assert connection.exec_driver_sql("SELECT count(*) FROM unsettled").scalar_one() == 0
            while left := {lock.key for show in known(two.mine) for lock in show.locks} | set(held_in(two.mine)):
                commands.change_locks(two.mine, dict.fromkeys(left), two.now)
            mine, bare = without_last_faces(shown(two.mine)), without_last_faces(shown(two.bare))
            assert mine == bare, [pair for pair in zip(mine, bare, strict=False) if pair[0] != pair[1]]
        finally:
            two.mine.close()
            two.bare.close()
