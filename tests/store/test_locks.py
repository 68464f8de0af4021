from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.locks import (
    Field,
    Lock,
    LockedDate,
    LockedService,
    LockedTime,
    LockedZone,
    LockKey,
    OfEntry,
    OfService,
    OfShow,
    Target,
    Value,
)
from desktop_app.domain.values import Changes, Choice, Entry, Service, Status
from desktop_app.errors import PremieresError
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import GLOBAL, HARBOUR, KRONIKEN, NOW, UTC, WORLD, episode, first_look, show, snapshot, sync

LATER = NOW + timedelta(days=2)
BERLIN = "Europe/Berlin"


def titled(db: Database, title: str) -> Entry:
    (found,) = (entry for entry in queries.entries(db, Choice(), UTC) if entry.episode_title == title)
    return found


def put(db: Database, target: Target, *values: Value, now: datetime = LATER) -> dict[LockKey, Lock | None]:
    locks = [Lock(target, value, now) for value in values]
    return commands.change_locks(db, {lock.key: lock for lock in locks}, now)


def shown(db: Database) -> dict[int, Entry]:
    return {entry.id: entry for entry in queries.entries(db, Choice(), UTC)}


def faces(db: Database) -> list[tuple[object, ...]]:
    """What the calendar shows, without SEQUENCE and when it last rose."""
    return [(e.id, e.uid, e.air, e.status, e.services, e.country, e.kind) for e in queries.entries(db, Choice(), UTC)]


# What is shown


@pytest.mark.parametrize("air", [AirDate.on(date(2026, 6, 3)), AirDate.in_month(2026, 7), UNKNOWN])
def test_a_locked_date_is_shown_wherever_entries_are(world: Database, air: AirDate) -> None:
    before = titled(world, "Liftoff")
    put(world, OfEntry(before.id), LockedDate(air, BERLIN))
    after = titled(world, "Liftoff")
    assert (after.air, after.uid, after.sequence, after.modified) == (air, before.uid, before.sequence + 1, LATER)
    assert first_look(world.path, Choice(), UTC) == queries.entries(world, Choice(), UTC)
    if air.first is not None:
        found = queries.entries(world, Choice(first=air.first, last=air.first, unknown_dates=False), UTC)
        assert before.id in {entry.id for entry in found}
    old = queries.entries(world, Choice(first=date(2026, 5, 29), last=date(2026, 5, 29), unknown_dates=False), UTC)
    assert before.id not in {entry.id for entry in old}


def test_no_sync_changes_what_is_locked_and_the_ledger_goes_on(world: Database) -> None:
    liftoff = titled(world, "Liftoff")
    put(world, OfEntry(liftoff.id), LockedDate(AirDate.on(date(2026, 6, 3)), BERLIN), LockedService(Service("Sky")))
    locked = queries.entry(world, liftoff.id)
    moved = episode("3", "301", "1x01", "2026-06-12", title="Liftoff")
    for n, air in enumerate(("2026-06-12", "2026-06-19 18:00")):
        moved = episode("3", "301", "1x01", air, title="Liftoff")
        sync(world, snapshot(GLOBAL, moved), LATER + (n + 1) * timedelta(days=1))
        assert locked is not None
        found = queries.entry(world, liftoff.id)
        assert found is not None
        assert (found.air.span(UTC), found.services) == (locked.air.span(UTC), ("Sky",))
    assert [said.air.first for said in queries.entry_ledger(world, liftoff.id)] == [
        date(2026, 5, 29),
        date(2026, 6, 12),
        date(2026, 6, 19),
    ]


def test_the_hour_that_is_not_locked_goes_on_following_the_source(world: Database) -> None:
    low = titled(world, "Low Tide")
    put(world, OfEntry(low.id), LockedDate(AirDate.on(date(2026, 6, 3)), "UTC"))
    sync(world, snapshot(HARBOUR, episode("1", "101", "1x01", "2026-05-02 21:30", title="Low Tide")), LATER)
    found = titled(world, "Low Tide")
    assert found.air.starts_at == datetime(2026, 6, 3, 21, 30, tzinfo=UTC)


def test_all_of_a_show_comes_at_the_locked_hour_those_that_are_told_later_too(world: Database) -> None:
    put(world, OfShow(1), LockedTime(time(21), BERLIN), LockedService(Service("Sky")))
    sync(world, snapshot(HARBOUR, episode("1", "104", "1x04", "2026-12-01", title="Storm")), LATER)
    of_show = [entry for entry in shown(world).values() if entry.show_id == 1]
    assert {entry.air.starts_at.astimezone().minute for entry in of_show if entry.air.starts_at} == {0}
    hours = {e.episode_title: e.air.starts_at.strftime("%H:%M") for e in of_show if e.air.starts_at}
    assert hours == {"Low Tide": "19:00", "Episode 2": "19:00", "Behind the Lighthouse": "19:00", "Storm": "20:00"}
    assert {entry.services for entry in of_show} == {("Sky",)}


def test_what_is_locked_on_an_entry_outdoes_what_is_locked_on_its_show(world: Database) -> None:
    low = titled(world, "Low Tide")
    put(world, OfEntry(low.id), LockedTime(None, BERLIN))
    put(world, OfShow(1), LockedTime(time(21), BERLIN))
    assert titled(world, "Low Tide").air.starts_at is None
    assert titled(world, "Episode 2").air.starts_at is not None


def test_all_on_a_service_comes_at_its_hour(world: Database) -> None:
    put(world, OfService("Channel One"), LockedTime(time(9), BERLIN), LockedZone("Asia/Tokyo"))
    hours = {e.air.starts_at.strftime("%H:%M") for e in shown(world).values() if e.air.starts_at}
    assert hours == {"07:00"}
    assert titled(world, "Orbit").air == AirDate.in_month(2026, 6)


def test_a_new_show_on_a_service_comes_at_its_hour_at_once(world: Database) -> None:
    put(world, OfService("Channel One"), LockedTime(time(9), BERLIN))
    sync(world, snapshot(show("8", "New Here"), episode("8", "801", "1x01", "2026-06-01", title="First")), LATER)
    first = titled(world, "First")
    assert (first.air.starts_at, first.sequence) == (datetime(2026, 6, 1, 7, tzinfo=UTC), 0)


def test_the_zone_of_a_service_is_told_and_moves_nothing(world: Database) -> None:
    before = titled(world, "Low Tide")
    put(world, OfService("Channel One"), LockedZone("Asia/Tokyo"))
    after = titled(world, "Low Tide")
    assert (after.air.starts_at, after.air.zone) == (before.air.starts_at, "Asia/Tokyo")


def test_what_is_set_on_another_service_touches_nothing(world: Database) -> None:
    before = queries.entries(world, Choice(), UTC)
    put(world, OfService("Channel"), LockedTime(time(9), BERLIN))
    assert queries.entries(world, Choice(), UTC) == before


def test_a_service_is_known_by_its_name_with_its_country(world: Database) -> None:
    sky = show("9", "Elsewhere", services=(Service("Sky Atlantic", "GB", "Europe/London"),))
    sync(world, snapshot(sky), LATER)
    put(world, OfShow(2), LockedService(Service("sky atlantic")))
    cafe = titled(world, "Café Møller")
    assert (cafe.services, cafe.country) == (("Sky Atlantic",), "GB")
    assert cafe in queries.entries(world, Choice(countries=frozenset({"GB"})), UTC)
    assert cafe in queries.entries(world, Choice(services=frozenset({"Sky Atlantic"})), UTC)


@pytest.mark.parametrize("sites", [(None, "https://sky.example"), ("https://sky.example", None)])
def test_a_service_is_one_with_a_site_and_without(world: Database, sites: tuple[str | None, ...]) -> None:
    """So that the one that most shows are on is meant, and the link to it is there."""
    british = [Service("Sky Atlantic", "GB", site=site) for site in sites]
    on = [british[0], *[Service("Sky Atlantic", "DE")] * 3, british[1], british[0], british[1]]
    sync(world, snapshot(*(show(str(n), f"Elsewhere {n}", services=(one,)) for n, one in enumerate(on, 10))), LATER)
    put(world, OfShow(2), LockedService(Service("sky atlantic")))
    cafe = titled(world, "Café Møller")
    page = queries.show_page(world, 2)
    assert page is not None
    assert (cafe.services, cafe.country) == (("Sky Atlantic",), "GB")
    assert page.service_sites == {"Sky Atlantic": "https://sky.example"}


def test_the_site_that_a_show_has_for_its_service_is_kept(world: Database) -> None:
    own = {"services": (Service("Sky", "DE"),)}
    cafe = episode("2", "201", "2x01", "2026-05-16 18:00", title="Café Møller", **own)
    on_sky = show("2", "Krøniken", services=(Service("Sky", "DE", site="https://sky.example"),))
    sync(world, snapshot(on_sky, cafe, episode("2", "202", "2x02", "2026-05-17", title="Fjord", **own)), LATER)
    put(world, OfEntry(titled(world, "Café Møller").id), LockedService(Service("Sky")))
    (lock,) = queries.locks_of_show(world, 2)
    assert lock.value == LockedService(Service("Sky", "DE", site="https://sky.example"))


def test_a_date_of_its_own_makes_an_entry_sure_again(world: Database) -> None:
    gone = snapshot(GLOBAL, episode("3", "301", "1x01", UNKNOWN, title="Liftoff"))
    sync(world, gone, LATER)
    liftoff = titled(world, "Liftoff")
    assert liftoff.status is Status.POSTPONED
    put(world, OfEntry(liftoff.id), LockedDate(AirDate.on(date(2026, 6, 3)), BERLIN))
    assert titled(world, "Liftoff").status is Status.CONFIRMED


# The way back


CHANGES: Sequence[tuple[Target, Sequence[Value]]] = [
    (OfEntry(1), [LockedDate(AirDate.on(date(2026, 6, 3)), BERLIN), LockedTime(time(21, 15), BERLIN)]),
    (OfEntry(1), [LockedDate(AirDate.in_quarter(2026, 3), BERLIN)]),
    (OfEntry(1), [LockedDate(UNKNOWN, BERLIN), LockedService(Service("Sky", "DE", BERLIN))]),
    (OfShow(1), [LockedTime(None, BERLIN), LockedService(Service("Sky"))]),
    (OfService("Channel One"), [LockedTime(time(9, 30, 15), BERLIN), LockedZone("Asia/Tokyo")]),
]


@pytest.mark.parametrize(("target", "values"), CHANGES)
def test_undone_all_is_as_it_was(world: Database, target: Target, values: Sequence[Value]) -> None:
    faces_before = faces(world)
    before = put(world, target, *values)
    assert set(before.values()) == {None}
    assert faces(world) != faces_before
    locked = faces(world)
    done = commands.change_locks(world, before, LATER + timedelta(hours=1))
    assert faces(world) == faces_before
    assert commands.change_locks(world, done, LATER + timedelta(hours=2)) == before
    assert faces(world) == locked
    assert {lock.value for lock in done.values() if lock} == set(values)


def test_the_lock_before_comes_back_with_its_day(world: Database) -> None:
    put(world, OfShow(1), LockedTime(time(20), BERLIN))
    before = put(world, OfShow(1), LockedTime(time(21), BERLIN), now=LATER + timedelta(days=9))
    commands.change_locks(world, before, LATER + timedelta(days=10))
    assert queries.locks_of_show(world, 1) == [Lock(OfShow(1), LockedTime(time(20), BERLIN), LATER)]


def test_the_same_again_changes_nothing(world: Database) -> None:
    put(world, OfShow(1), LockedTime(time(20), BERLIN))
    told: list[Changes] = []
    world.listen(told.append)
    put(world, OfShow(1), LockedTime(time(20), BERLIN))
    assert told == []


def test_whoever_shows_it_is_told_even_where_no_entry_looks_different(world: Database) -> None:
    told: list[Changes] = []
    world.listen(told.append)
    put(world, OfEntry(titled(world, "Orbit").id), LockedTime(time(21), BERLIN))
    (changes,) = told
    assert (changes.kinds, changes.show_ids) == ({"locks"}, {3})


def test_the_days_before_and_after_are_told(world: Database) -> None:
    told: list[Changes] = []
    world.listen(told.append)
    put(world, OfEntry(titled(world, "Liftoff").id), LockedDate(AirDate.on(date(2026, 8, 3)), BERLIN))
    (changes,) = told
    assert changes.kinds == {"entries", "locks"}
    assert (changes.first, changes.last) == (date(2026, 5, 28), date(2026, 8, 4))


def test_a_zone_that_is_none_changes_nothing(world: Database) -> None:
    before = queries.entries(world, Choice(), UTC)
    with pytest.raises(PremieresError, match="Mars/Phobos"):
        put(world, OfShow(1), LockedService(Service("Sky")), LockedTime(time(9), "Mars/Phobos"))
    assert queries.entries(world, Choice(), UTC) == before
    assert queries.locks_of_show(world, 1) == []


@pytest.mark.parametrize("target", [OfEntry(999), OfShow(999)])
def test_of_what_is_gone_nothing_is_kept(world: Database, target: Target) -> None:
    put(world, target, LockedTime(time(9), BERLIN))
    with world.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM lock").scalar_one() == 0


def test_locks_are_told_by_show_and_by_service(world: Database) -> None:
    low = titled(world, "Low Tide")
    put(world, OfShow(1), LockedTime(time(20), BERLIN))
    put(world, OfEntry(low.id), LockedTime(time(21), BERLIN), now=LATER + timedelta(days=1))
    put(world, OfService("Channel One"), LockedZone("Asia/Tokyo"))
    assert [lock.target for lock in queries.locks_of_show(world, 1)] == [OfShow(1), OfEntry(low.id)]
    assert queries.locks_of_show(world, 2) == []
    (of_service,) = queries.locks_of_services(world)
    assert of_service.target == OfService("Channel One")


# Renumbered and joined


def test_a_lock_goes_along_with_a_renumbered_episode(world: Database) -> None:
    second = titled(world, "Episode 2")
    put(world, OfEntry(second.id), LockedDate(AirDate.on(date(2026, 6, 3)), "UTC"))
    sync(world, snapshot(HARBOUR, episode("1", "102", "1x05", "2026-05-08 20:00", title="Episode 2")), LATER)
    found = titled(world, "Episode 2")
    assert (found.id, found.episode, found.air.first) == (second.id, 5, date(2026, 6, 3))


def test_what_was_set_of_two_shows_is_set_of_the_one_that_they_become(db: Database) -> None:
    feed = show("f", "Harbour Street", premiered=date(2026, 5, 1))
    said = episode("f", "f-1", "1x01", "2026-05-02", title="Low Tide")
    sync(db, snapshot(show("1", "Harbor St"), episode("1", "101", "1x01", "2026-05-01 20:00", title="Low Tide")))
    sync(db, snapshot(feed, said, source="feed"))
    (one, other) = sorted(shown(db).values(), key=lambda entry: entry.id)
    put(db, OfEntry(other.id), LockedDate(AirDate.on(date(2026, 6, 3)), "UTC"))
    put(db, OfShow(one.show_id), LockedTime(time(20), "UTC"))
    put(db, OfShow(other.show_id), LockedTime(time(21), "UTC"), now=LATER + timedelta(hours=1))
    commands.set_note(db, OfEntry(one.id), "mine", LATER)
    commands.set_note(db, OfEntry(other.id), "its", LATER)
    commands.set_note(db, OfShow(other.show_id), "of the show", LATER)
    sync(db, snapshot(HARBOUR, episode("1", "101", "1x01", "2026-05-01 20:00", title="Low Tide")), LATER)
    (live,) = (entry for entry in shown(db).values() if entry.status is not Status.WITHDRAWN)
    assert live.id == one.id
    assert live.air.starts_at == datetime(2026, 6, 3, 21, tzinfo=UTC)
    targets = {lock.target for lock in queries.locks_of_show(db, live.show_id)}
    assert targets == {OfShow(live.show_id), OfEntry(live.id)}
    notes = {target: note.text for target, note in queries.notes(db, live.show_id).items()}
    assert notes == {OfEntry(live.id): "mine\n\nits", OfShow(live.show_id): "of the show"}


# Many shows


def test_a_lock_on_a_large_service_is_settled_in_pieces(db: Database) -> None:
    shows = [show(str(n), f"Show {n}") for n in range(1, 121)]
    sync(db, snapshot(*shows, *(episode(str(n), f"e{n}", "1x01", "2026-06-01") for n in range(1, 121))))
    before = faces(db)

    def timed() -> int:
        return sum(entry.air.starts_at is not None for entry in shown(db).values())

    undo = put(db, OfService("Channel One"), LockedTime(time(9), "UTC"))
    assert timed() == 50, "what one transaction holds"
    assert commands.settle(db, LATER)
    assert timed() == 100
    assert not commands.settle(db, LATER)
    assert timed() == 120
    assert not commands.settle(db, LATER)
    assert {entry.sequence for entry in shown(db).values()} == {1}
    commands.change_locks(db, undo, LATER)
    while commands.settle(db, LATER):
        pass
    assert faces(db) == before


def test_an_unchanged_sync_writes_nothing_under_locks(world: Database) -> None:
    put(world, OfShow(1), LockedTime(time(20), BERLIN), LockedService(Service("Sky")))
    put(world, OfService("Channel One"), LockedTime(time(9), BERLIN))
    put(world, OfEntry(titled(world, "Liftoff").id), LockedDate(UNKNOWN, BERLIN))
    assert sync(world, WORLD, LATER + timedelta(days=1)) == Changes()


def test_a_lock_keeps_the_calendar_of_another_show_as_it_is(world: Database) -> None:
    before = [entry for entry in shown(world).values() if entry.show_id != 2]
    put(world, OfShow(2), LockedTime(time(20), BERLIN))
    assert [entry for entry in shown(world).values() if entry.show_id != 2] == before
    assert KRONIKEN.title in {entry.show for entry in shown(world).values()}


def test_a_lock_that_is_none_of_its_key_is_a_bug(world: Database) -> None:
    with pytest.raises(ValueError, match="is not of"):
        commands.change_locks(
            world, {LockKey(OfShow(1), Field.TIME): Lock(OfShow(2), LockedTime(None, BERLIN), NOW)}, NOW
        )
