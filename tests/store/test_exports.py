"""What the person's files hold of a calendar, so that the next one can hold what is new or has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Choice, Entry, Status
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import KRONIKEN, NOW, UTC, episode, snapshot, sync


def entries(db: Database) -> list[Entry]:
    return queries.entries(db, Choice(joined=True), UTC)


@pytest.fixture
def exported(world: Database) -> Database:
    commands.remember_export(world, "Premieres", entries(world))
    return world


def moved(db: Database, day: str) -> Entry:
    sync(db, snapshot(KRONIKEN, episode("2", "201", "2x01", day)), NOW + timedelta(days=1))
    (found,) = (entry for entry in entries(db) if entry.show_id == 2)
    return found


def test_what_was_exported_is_known_by_the_name_of_its_calendar(exported: Database) -> None:
    dated = {entry.uid for entry in entries(exported) if entry.air != UNKNOWN}
    assert dated
    assert queries.exported_uids(exported, " PREMIÈRES ") == dated
    assert queries.exported_uids(exported, "Mine") == set()
    assert queries.changed_exports(exported, "premieres") == []


def test_what_has_changed_is_told_until_it_is_exported_again_under_that_name(exported: Database) -> None:
    commands.remember_export(exported, "Mine", entries(exported))
    entry = moved(exported, "2026-06-20")
    for name in ("Premieres", "Mine"):
        assert queries.changed_exports(exported, name) == [entry]
    commands.remember_export(exported, "Premieres", [entry])
    assert queries.changed_exports(exported, "Premieres") == []
    assert queries.changed_exports(exported, "Mine") == [entry]


def test_what_was_over_by_what_was_exported_is_not_told_again(exported: Database) -> None:
    """But what is over only because it was moved is: the other calendar has it still to come."""
    entry = moved(exported, "2026-05-15")
    assert queries.changed_exports(exported, "Premieres", date(2026, 5, 17)) == [entry]
    assert queries.changed_exports(exported, "Premieres", date(2026, 5, 18)) == []


def test_what_is_withdrawn_by_now_is_told(exported: Database) -> None:
    gone = episode("2", "201", "2x01", "2026-05-16 18:00", status=Status.WITHDRAWN)
    sync(exported, snapshot(KRONIKEN, gone), NOW + timedelta(days=1))
    assert [entry.status for entry in queries.changed_exports(exported, "Premieres")] == [Status.WITHDRAWN]


def test_a_backup_has_it(exported: Database, tmp_path_factory: pytest.TempPathFactory) -> None:
    from desktop_app.store.backup import backup

    copy = tmp_path_factory.mktemp("copy") / "copy.db"
    backup(exported.path, copy)
    before = queries.exported_uids(exported, "Premieres")
    db = Database(copy)
    db.open()
    assert queries.exported_uids(db, "Premieres") == before
    db.close()


def test_an_entry_without_any_date_is_in_no_file(world: Database) -> None:
    entry = replace(entries(world)[0], air=UNKNOWN)
    commands.remember_export(world, "Premieres", [entry, replace(entry, uid="other", air=AirDate.in_month(2026, 6))])
    assert queries.exported_uids(world, "Premieres") == {"other"}


def test_after_a_restore_it_is_known_what_calendars_hold(
    exported: Database, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Also what was exported since the backup was made, and is another event again."""
    from desktop_app.store import backup

    copy = tmp_path_factory.mktemp("copy") / "copy.db"
    backup.backup(exported.path, copy)
    entry = moved(exported, "2026-06-20")
    new = episode("2", "202", "2x02", "2026-06-27")
    sync(exported, snapshot(KRONIKEN, new), NOW + timedelta(days=2))
    commands.remember_export(exported, "Premieres", entries(exported))
    held = queries.exported_uids(exported, "Premieres")
    exported.close()
    backup.restore(copy, exported.path, NOW)
    exported.open()
    assert queries.exported_uids(exported, "Premieres") == held
    assert [one.uid for one in queries.changed_exports(exported, "Premieres")] == [entry.uid]
