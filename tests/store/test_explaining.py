from __future__ import annotations

from datetime import date, time, timedelta

from desktop_app.domain.airdate import UNKNOWN
from desktop_app.domain.locks import (
    Lock,
    LockedService,
    LockedTime,
    LockedZone,
    OfEntry,
    OfService,
    OfShow,
    Target,
    Value,
)
from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import Choice, Entry, Service
from desktop_app.domain.why import DateRule, Difference, HourRule, ZoneRule
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, NOW, UTC, episode, show, snapshot, sync

DAY = timedelta(days=1)


def titled(db: Database, title: str) -> Entry:
    (found,) = (entry for entry in queries.entries(db, Choice(), UTC) if entry.episode_title == title)
    return found


def put(db: Database, target: Target, value: Value) -> Lock:
    lock = Lock(target, value, NOW)
    commands.change_locks(db, {lock.key: lock}, NOW)
    return lock


def test_every_entry_of_the_calendar_is_explained(world: Database) -> None:
    for entry in queries.entries(world, Choice(), UTC):
        why = queries.why(world, entry.id, UTC)
        assert why is not None
        assert (why.shown, why.date_rule, why.said[0].announcement.source) == (entry.air, DateRule.ONLY, "tvmaze")
        assert tuple(service.name for service in why.services) == entry.services


def test_of_an_entry_that_is_not_there_nothing_is_told(world: Database) -> None:
    assert queries.why(world, 999, UTC) is None
    assert queries.entry_ledger(world, 999) == []


def test_what_was_said_under_a_former_number_is_told_too(world: Database) -> None:
    before = titled(world, "Episode 2")
    moved = episode("1", "102", "1x05", "2026-05-15 20:00", title="Episode 2")
    sync(world, snapshot(HARBOUR, moved), NOW + DAY)
    said = queries.entry_ledger(world, before.id)
    assert [(one.episode, one.air.first) for one in said] == [(2, date(2026, 5, 8)), (5, date(2026, 5, 15))]
    why = queries.why(world, before.id, UTC)
    assert why is not None
    assert why.date_rule is DateRule.NEWEST


def test_what_has_come_to_its_number_since_is_not_mixed_with_it(world: Database) -> None:
    """Two episodes change places, and their entries stay: each tells of what it shows now."""
    one = episode("1", "101", "1x02", "2026-05-01 20:00", title="Low Tide")
    other = episode("1", "102", "1x01", "2026-05-08 20:00", title="Episode 2")
    sync(world, snapshot(HARBOUR, one, other), NOW + DAY)
    for title, key in (("Low Tide", "episode:101"), ("Episode 2", "episode:102")):
        assert {said.key for said in queries.entry_ledger(world, titled(world, title).id)} == {key}


def test_of_several_sources_each_is_told_with_how_it_differs(world: Database) -> None:
    feed = show("f", "Harbour Street", premiered=date(2026, 5, 1))
    sync(world, snapshot(feed, episode("f", "f1", "1x01", "2026-05-03"), source="feed"), NOW + DAY)
    why = queries.why(world, titled(world, "Low Tide").id, UTC)
    assert why is not None
    assert why.date_rule is DateRule.MOST_TRUSTED
    (other,) = why.otherwise
    assert (other.announcement.source, other.difference, other.since) == ("feed", Difference.DAY, NOW + DAY)


def test_the_date_of_a_season_belongs_to_its_first_episode(db: Database) -> None:
    season = SeasonFacts("1", 2, premiere=UNKNOWN, services=(Service("Sky", "GB", "Europe/London"),))
    sync(db, snapshot(HARBOUR, season, episode("1", "201", "2x01", "2026-09-01", title="Return")))
    entry = titled(db, "Return")
    why = queries.why(db, entry.id, UTC)
    assert why is not None
    assert {one.key for one in queries.entry_ledger(db, entry.id)} <= {"season:2", "episode:201"}
    assert [service.name for service in why.stated_services] == list(entry.services) == ["Sky"]


def test_only_the_locks_that_bear_on_it_are_told(world: Database) -> None:
    low, other = titled(world, "Low Tide"), titled(world, "Episode 2")
    own = put(world, OfEntry(low.id), LockedTime(time(21), "Europe/Berlin"))
    put(world, OfEntry(other.id), LockedTime(time(8), "Europe/Berlin"))
    of_show = put(world, OfShow(1), LockedTime(time(9), "Europe/Berlin"))
    put(world, OfShow(2), LockedTime(time(9), "Europe/Berlin"))
    put(world, OfService("Sky"), LockedZone("Asia/Tokyo"))
    why = queries.why(world, low.id, UTC)
    assert why is not None
    assert (why.hour_rule, why.hour_lock, why.outdone) == (HourRule.LOCKED, own, (of_show,))
    assert (why.zone, why.zone_rule) == ("Europe/Berlin", ZoneRule.TIME_LOCK)


def test_a_lock_on_the_service_that_the_person_set_bears_on_it(world: Database) -> None:
    low = titled(world, "Low Tide")
    put(world, OfShow(1), LockedService(Service("Sky", "DE", "Europe/Berlin")))
    zone = put(world, OfService("Sky"), LockedZone("Asia/Tokyo"))
    put(world, OfService("Netflix"), LockedZone("Asia/Kolkata"))
    why = queries.why(world, low.id, UTC)
    assert why is not None
    assert (why.zone, why.zone_rule, why.zone_lock) == ("Asia/Tokyo", ZoneRule.ZONE_LOCK, zone)
    assert [service.name for service in why.stated_services] == ["Channel One"]
