"""What the person set by hand, on the whole road from the feed to the library."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path

from desktop_app.app import App
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.locks import Lock, LockedDate, LockedTime, OfEntry, OfService, Target, Value
from desktop_app.domain.values import Kind, Status
from desktop_app.store import commands, queries
from tests import servers
from tests.conftest import NOW

from .library import app, later, opened, tvmaze
from .test_sync import content, entries, feed, sync

__all__ = ["app", "tvmaze"]  # fixtures

DAY = timedelta(days=1)


def put(app: App, target: Target, value: Value) -> None:
    lock = Lock(target, value, NOW)
    commands.change_locks(app.database, {lock.key: lock}, NOW)


def test_a_run_brings_to_its_end_what_a_lock_on_a_service_left(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(120))
    sync(app)
    put(app, OfService("BBC One"), LockedTime(time(9), "UTC"))
    hours = [entry.air.starts_at.hour for entry in entries(app) if entry.air.starts_at]
    assert sorted(set(hours)) == [9, 20], "the program was ended before it was done"
    later(app, DAY)
    tvmaze.serve("/schedule/full", feed(121))
    sync(app)
    assert {entry.air.starts_at.hour for entry in entries(app) if entry.air.starts_at} == {9}
    assert len(entries(app)) == 121


def test_what_the_person_set_and_made_survives_everything(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(3))
    sync(app)
    first, *_ = entries(app)
    put(app, OfEntry(first.id), LockedDate(AirDate.on(date(2026, 7, 1)), "UTC"))
    said = ByHand(Kind.FILM, AirDate.in_month(2026, 9), title="Tidewatch")
    commands.set_by_hand(app.database, "k1", said, NOW)
    commands.set_note(app.database, OfEntry(first.id), "With Ada", NOW)
    made = queries.entry_by_hand(app.database, "k1")
    assert made is not None
    for n, rows in enumerate((feed(3, "2026-06-17"), [], feed(2), feed(3, "2026-06-24")), 1):
        later(app, DAY)
        tvmaze.serve("/schedule/full", rows)
        sync(app)
        found = queries.entry(app.database, first.id)
        assert found is not None
        assert found.air.first == date(2026, 7, 1), n
        assert queries.entry_by_hand(app.database, "k1") == made
        assert queries.note(app.database, OfEntry(first.id)) == ("With Ada", NOW)
    assert found.status is Status.CONFIRMED


def test_the_same_feed_again_changes_nothing_under_locks(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(3))
    sync(app)
    put(app, OfService("BBC One"), LockedTime(time(9), "Europe/Berlin"))
    before = content(app)
    later(app, DAY)
    sync(app)
    assert content(app) == before


def test_offline_it_is_brought_to_its_end_too(app: App, tvmaze: servers.Replay, tmp_path: Path) -> None:
    tvmaze.serve("/schedule/full", feed(120))
    sync(app)
    put(app, OfService("BBC One"), LockedTime(time(9), "UTC"))
    app.close()
    with opened(tmp_path, f"http://127.0.0.1:{servers.closed_port()}") as offline:
        assert sync(offline).state == "failed"
        assert {entry.air.starts_at.hour for entry in entries(offline) if entry.air.starts_at} == {9}
