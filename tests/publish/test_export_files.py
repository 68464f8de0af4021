"""Exports as files: in parts, and what is new or has changed since the last one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Choice, Entry, Kind, Status
from desktop_app.errors import PremieresError
from desktop_app.publish import export_files
from desktop_app.publish.export_files import Files, Target
from desktop_app.publish.icalendar_file import in_parts, to_ical
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from tests.store.worlds import HARBOUR, KRONIKEN, NOW, UTC, WORLD, episode, snapshot, sync

TODAY = NOW.date()
FIRST = Entry(1, "", "", 1, "", "Star City", 1, 1, Kind.SERIES_PREMIERE, AirDate.on(date(2026, 5, 29)))
CAFE = ("2", "201", "2x01")


@pytest.fixture
def world(tmp_path: Path) -> Database:
    db = Database(tmp_path / "library.db")
    db.open(now=NOW)
    sync(db, WORLD)
    return db


def export(db: Database, path: Path, *, first: date | None = TODAY, **how: bool) -> Files:
    target = Target(path, **how)  # type: ignore[arg-type]
    files = export_files.write(db, target, queries.entries(db, Choice(first, joined=True), UTC), first)
    commands.remember_export(db, target.name, files.entries)
    return files


def events(path: Path) -> dict[str, icalendar.Event]:
    found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(event["UID"]): event for event in found}  # type: ignore[misc]


def titles(path: Path) -> list[str]:
    return [str(event["SUMMARY"]) for event in events(path).values()]


def later(db: Database, *rows: object, days: int = 1) -> None:
    sync(db, snapshot(*rows), NOW + timedelta(days=days))


# In parts


def many(count: int, letters: int = 0) -> list[Entry]:
    return [replace(FIRST, id=n, uid=f"u{n:05}", summary="é" * (letters // 2)) for n in range(count)]


@pytest.mark.parametrize(
    ("count", "letters", "parts"), [(0, 0, [0]), (1000, 0, [1000]), (1001, 0, [1000, 1]), (2500, 0, [1000, 1000, 500])]
)
def test_parts_hold_a_thousand_events_each(count: int, letters: int, parts: list[int]) -> None:
    assert [part.events for part in in_parts(many(count, letters))] == parts


def test_parts_are_under_a_megabyte_each_and_no_more_than_it_takes() -> None:
    entries = many(400, 7000)
    parts = in_parts(entries, name="Mine", alarm_minutes=5)
    assert all(len(part.data) <= 1_000_000 for part in parts)
    assert [part.advice for part in parts] == [()] * len(parts)
    one = len(to_ical(entries[:2], alarm_minutes=5).data) - len(to_ical(entries[:1], alarm_minutes=5).data)
    assert all(len(part.data) + one > 1_000_000 for part in parts[:-1])
    calendars = [icalendar.Calendar.from_ical(part.data) for part in parts]
    assert {str(calendar["NAME"]) for calendar in calendars} == {"Mine"}
    uids = [str(event["UID"]) for calendar in calendars for event in calendar.walk("VEVENT")]
    assert uids == [entry.uid for entry in entries]


def test_what_has_no_day_is_counted_once() -> None:
    parts = in_parts([*many(1001), replace(FIRST, air=AirDate.in_year(2027))])
    assert [part.left_out for part in parts] == [1, 0]


def test_the_first_part_is_called_as_was_asked_and_the_next_ones_after_it(world: Database, tmp_path: Path) -> None:
    path = tmp_path / "vol. 2" / "My shows.ics"
    path.parent.mkdir()
    files = export_files.write(world, Target(path, split=True), many(2001), None)
    assert [part.name for part in files.paths] == ["My shows.ics", "My shows-2.ics", "My shows-3.ics"]
    assert (files.events, files.former) == (2001, None)
    files = export_files.write(world, Target(path, split=True), many(1001), None)
    assert files.former == path.with_name("My shows-3.ics"), "it holds what was true then"


def test_a_part_takes_the_place_of_no_file_of_another_program(world: Database, tmp_path: Path) -> None:
    path, other = tmp_path / "a.ics", tmp_path / "a-2.ics"
    other.write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//Dentist//EN\r\n")
    with pytest.raises(PremieresError) as met:
        export_files.write(world, Target(path, split=True), many(1001), None)
    assert met.value.code == "not-ours"
    assert b"Dentist" in other.read_bytes()
    assert not path.exists()


# What is new, and what has changed


def test_the_first_time_all_is_new_but_what_is_cancelled_already(world: Database, tmp_path: Path) -> None:
    later(world, KRONIKEN, episode(*CAFE, "2026-05-16 18:00", status=Status.WITHDRAWN))
    path = tmp_path / "Premieres.ics"
    files = export(world, path, only_new=True)
    assert not any(title.startswith("Cancelled") for title in titles(path))
    assert (files.paths, files.changed_paths, files.events) == ((path,), (), len(events(path)))


def test_what_is_new_and_what_has_changed_come_in_a_file_each(world: Database, tmp_path: Path) -> None:
    export(world, tmp_path / "all.ics")
    later(world, KRONIKEN, HARBOUR, episode(*CAFE, "2026-05-18 18:00"), episode("1", "104", "1x03", "2026-05-22 20:00"))
    path = tmp_path / "Premieres.ics"
    files = export(world, path, only_new=True)
    changed = tmp_path / "Premieres-changed.ics"
    assert titles(path) == ["Harbour Street S01E03"]
    (event,) = events(changed).values()
    assert (event["SEQUENCE"], event["DTSTART"].dt.day) == (1, 18)
    assert (files.paths, files.events, files.changed_paths, files.changed_events) == ((path,), 1, (changed,), 1)
    assert not events(path).keys() & events(tmp_path / "all.ics").keys(), "Thunderbird stops at one that it knows"


def test_the_largest_of_the_files_is_known(world: Database, tmp_path: Path) -> None:
    files = export(world, tmp_path / "a.ics")
    assert files.largest == (tmp_path / "a.ics").stat().st_size
    assert export(world, tmp_path / "b.ics", only_new=True).largest == 0


def test_nothing_new_writes_nothing(world: Database, tmp_path: Path) -> None:
    path = tmp_path / "Premieres.ics"
    export(world, path)
    before = path.read_bytes()
    files = export(world, path, only_new=True)
    assert (files.paths, files.changed_paths) == ((), ())
    assert path.read_bytes() == before
    assert not (tmp_path / "Premieres-changed.ics").exists()


def test_what_is_withdrawn_is_cancelled_once(world: Database, tmp_path: Path) -> None:
    path = tmp_path / "Premieres.ics"
    export(world, path)
    later(world, KRONIKEN, episode(*CAFE, "2026-05-16 18:00", status=Status.WITHDRAWN))
    files = export(world, path, only_new=True)
    (event,) = events(tmp_path / "Premieres-changed.ics").values()
    assert event["STATUS"] == "CANCELLED"
    assert files.paths == ()
    assert export(world, path, only_new=True) == Files()


def test_what_has_lost_its_date_is_cancelled_once(world: Database, tmp_path: Path) -> None:
    export(world, tmp_path / "a.ics")
    later(world, episode(*CAFE, AirDate.in_year(2027)))
    files = export(world, tmp_path / "b.ics", only_new=True)
    assert (files.events, files.changed_events) == (0, 1)
    assert titles(tmp_path / "b-changed.ics")[0].startswith("No date: ")
    assert export(world, tmp_path / "c.ics", only_new=True).changed_events == 0


def test_what_the_choice_no_longer_shows_is_told_where_it_has_changed(world: Database, tmp_path: Path) -> None:
    """The other calendar has it on a day to come, and it was moved to one that is over."""
    path = tmp_path / "Premieres.ics"
    export(world, path)
    later(world, KRONIKEN, episode(*CAFE, "2026-05-10 18:00"))
    assert export(world, path, only_new=True).changed_events == 1


def test_what_was_over_long_ago_is_not_told_for_a_word_in_its_text(world: Database, tmp_path: Path) -> None:
    path = tmp_path / "Premieres.ics"
    export(world, path, first=None)
    later(world, HARBOUR, episode("1", "101", "1x01", "2026-05-01 20:00", title="Lower Tide"))
    assert export(world, path, only_new=True) == Files()
    assert export(world, path, only_new=True, first=None).changed_events == 1


def test_a_file_that_could_not_be_written_is_no_export(world: Database, tmp_path: Path) -> None:
    with pytest.raises(PremieresError):
        export(world, tmp_path / "missing" / "Premieres.ics", only_new=True)
    assert queries.exported_uids(world, "Premieres") == set()


def test_each_program_ends_with_what_its_way_to_import_allows(world: Database, tmp_path: Path) -> None:
    """As measured: Thunderbird stops at the first UID that it knows, khal takes over whatever comes."""
    thunderbird: dict[str, icalendar.Event] = {}
    khal: dict[str, icalendar.Event] = {}
    steps = [
        (episode(*CAFE, "2026-05-19 18:00"), episode("1", "104", "1x03", "2026-05-22 20:00")),
        (episode("1", "104", "1x03", "2026-05-23 20:00"), episode("1", "105", "1x04", "2026-05-29 20:00")),
        (episode(*CAFE, "2026-05-19 18:00", status=Status.WITHDRAWN),),
        (),
        (episode(*CAFE, "2026-05-21 18:00"), episode("1", "106", "1x05", AirDate.in_month(2026, 8))),
    ]
    for number, rows in enumerate(((), *steps)):
        later(world, HARBOUR, KRONIKEN, *rows, days=number)
        path = tmp_path / f"{number}.ics"
        files = export(world, path, only_new=True)
        for file in files.paths:
            assert not events(file).keys() & thunderbird.keys()
            thunderbird |= events(file)
        for file in (*files.paths, *files.changed_paths):
            khal |= events(file)
    whole = tmp_path / "whole.ics"
    export(world, whole)
    assert {uid: event.to_ical() for uid, event in khal.items()} == {u: e.to_ical() for u, e in events(whole).items()}
    assert thunderbird.keys() == events(whole).keys()
