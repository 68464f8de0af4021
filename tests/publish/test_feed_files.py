"""The feeds in their folder: each is written when its bytes change, and at no other time."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fnmatch import fnmatchcase
from pathlib import Path
from threading import Event, Thread
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Choice
from desktop_app.errors import PremieresError
from desktop_app.publish import feed_files
from desktop_app.publish.former_events import events_of, stamps_owed
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.file_lock import locked
from tests.store.worlds import NOW, WORLD, at, credit, episode, snapshot, sync

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def world(tmp_path: Path) -> Database:
    db = Database(tmp_path / "library.db")
    db.open(now=NOW)
    sync(db, WORLD)
    sync(db, snapshot(credit("1", "Ada Vale"), cast_of=frozenset({"1"})))
    return db


def write(db: Database, folder: Path, days: int = 0) -> list[str]:
    return [path.name for path in feed_files.write(db, folder, NOW + timedelta(days=days), UTC)]


def calendar(db: Database, feed: NamedFeed) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(feed_files.exported(db, feed, NOW, LONDON).data)  # type: ignore[return-value]


def titles(db: Database, feed: NamedFeed) -> list[str]:
    return [str(event["SUMMARY"]) for event in calendar(db, feed).walk("VEVENT")]


def test_a_file_is_written_when_its_bytes_change_and_at_no_other_time(world: Database, tmp_path: Path) -> None:
    folder = tmp_path / "not yet"
    for name in ("Harbour", "All"):
        commands.save_feed(world, NamedFeed(name))
    assert write(world, folder) == ["Harbour.ics", "All.ics"]
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert write(world, folder) == []
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    commands.save_feed(world, NamedFeed("Harbour", days=3))
    assert write(world, folder) == ["Harbour.ics"]
    sync(world, snapshot(episode("1", "104", "1x03", "2026-05-15 20:00")))
    assert write(world, folder) == ["Harbour.ics", "All.ics"]
    (folder / "All.ics").unlink()
    assert write(world, folder) == ["All.ics"]


def test_of_two_that_write_at_once_the_newer_feed_is_what_stays(
    world: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands.save_feed(world, NamedFeed("All"))
    read, go, exported = Event(), Event(), feed_files.exported

    def slow(*args: Any) -> Any:
        made = exported(*args)
        if not read.is_set():
            read.set()
            go.wait(5)
        return made

    monkeypatch.setattr(feed_files, "exported", slow)
    first, second = (Thread(target=write, args=(world, tmp_path)) for _ in range(2))
    first.start()
    assert read.wait(5)
    newer = NamedFeed("All", all_day=True)
    commands.save_feed(world, newer)
    second.start()
    second.join(0.2)
    go.set()
    first.join(5)
    second.join(5)
    assert (tmp_path / "All.ics").read_bytes() == exported(world, queries.named_feed(world, "All"), NOW, UTC).data


def test_what_else_is_in_the_folder_stays(world: Database, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    commands.save_feed(world, NamedFeed("All"))
    write(world, tmp_path)
    commands.remove_feed(world, "All")
    assert write(world, tmp_path) == []
    assert (tmp_path / "mine.txt").read_text() == "x"
    assert (tmp_path / "All.ics").is_file(), "somebody reads it"


def test_a_folder_that_cant_be_written_is_told_with_a_way_out(world: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    commands.save_feed(world, NamedFeed("All"))
    with pytest.raises(PremieresError, match="choose another") as caught:
        write(world, tmp_path / "file" / "feeds")
    assert caught.value.code == "feeds-not-written"


@pytest.mark.parametrize("kind", ["calendar", "folder"])
def test_what_another_program_wrote_is_never_replaced(world: Database, tmp_path: Path, kind: str) -> None:
    theirs = tmp_path / "Work.ics"
    if kind == "folder":
        theirs.mkdir()
    else:
        theirs.write_bytes(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n")
    for name in ("Work", "All"):
        commands.save_feed(world, NamedFeed(name))
    with pytest.raises(PremieresError, match=r"Work\.ics is no feed of Premieres"):
        write(world, tmp_path)
    assert theirs.is_dir() or b"-//Other//EN" in theirs.read_bytes()
    assert (tmp_path / "All.ics").read_bytes().startswith(b"BEGIN:VCALENDAR"), "the others are written all the same"


def test_a_persons_own_export_is_no_feed(world: Database, tmp_path: Path) -> None:
    mine = to_ical(queries.entries(world, Choice(), UTC), name="All").data
    (tmp_path / "All.ics").write_bytes(mine)
    commands.save_feed(world, NamedFeed("All"))
    with pytest.raises(PremieresError, match=r"All\.ics is no feed of Premieres"):
        write(world, tmp_path)
    assert (tmp_path / "All.ics").read_bytes() == mine


def test_a_text_that_speaks_of_premieres_is_none_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"PRODID:-//Premieres//Premieres//EN\r\nREFRESH-INTERVAL")
    assert feed_files.is_foreign(tmp_path / "a.txt")


@pytest.mark.skipif(os.name == "nt", reason="links want a right there")
@pytest.mark.parametrize("to", ["nowhere.ics", "Work.ics", "no/folder/x.ics"])
def test_a_link_that_leads_nowhere_is_not_written_through(world: Database, tmp_path: Path, to: str) -> None:
    folder = tmp_path / "feeds"
    folder.mkdir()
    (folder / "Work.ics").symlink_to(to)
    for name in ("Work", "All"):
        commands.save_feed(world, NamedFeed(name))
    with pytest.raises(PremieresError):
        write(world, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["All.ics", "Work.ics"]


def test_one_that_cant_be_written_keeps_no_other_from_it(
    world: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path, data: bytes) -> None:
        if path.name == "A.ics":
            raise OSError("no")
        path.write_bytes(data)

    monkeypatch.setattr(feed_files, "write_whole", fails)
    for name in ("A", "B"):
        commands.save_feed(world, NamedFeed(name))
    with pytest.raises(PremieresError, match=r"A\.ics"):
        write(world, tmp_path)
    assert (tmp_path / "B.ics").is_file()


def test_a_folder_is_not_made_on_the_place_of_a_drive_that_is_missing(world: Database, tmp_path: Path) -> None:
    commands.save_feed(world, NamedFeed("All"))
    with pytest.raises(PremieresError, match="choose another"):
        write(world, tmp_path / "usb" / "feeds")
    assert not (tmp_path / "usb").exists()


def test_what_one_feed_owes_its_readers_is_in_all_of_them_at_once(world: Database, tmp_path: Path) -> None:
    """In another zone the days of an all-day feed are others: their entries get new numbers, in each file."""
    for feed in (NamedFeed("Hours"), NamedFeed("Days", all_day=True)):
        commands.save_feed(world, feed)
    feed_files.write(world, tmp_path, NOW, UTC)
    zone = ZoneInfo("Pacific/Kiritimati")
    written = feed_files.write(world, tmp_path, NOW, zone)
    assert sorted(path.name for path in written) == ["Days.ics", "Hours.ics"]
    for feed in queries.named_feeds(world):
        assert (tmp_path / f"{feed.name}.ics").read_bytes() == feed_files.exported(world, feed, NOW, zone).data
    assert feed_files.write(world, tmp_path, NOW, zone) == []


def test_another_event_has_a_higher_number_and_a_later_stamp(world: Database) -> None:
    """Some programs go by one of them alone."""
    (was,) = queries.entries(world, Choice(kinds=frozenset({"special"})), UTC)
    later = was.modified + timedelta(seconds=1) if was.modified else NOW

    def owed(**now: Any) -> dict[str, tuple[int, datetime]]:
        before, after = (events_of(to_ical([one]).data) for one in (was, replace(was, **now)))
        return dict(stamps_owed(before, after))

    assert owed(episode_title="B", sequence=was.sequence + 1) == {was.uid: (was.sequence + 1, later)}
    assert owed(episode_title="B", modified=later) == {was.uid: (was.sequence + 1, later)}
    assert owed(episode_title="B", sequence=was.sequence + 3) == {was.uid: (was.sequence + 3, later)}
    assert owed(episode_title="B", sequence=was.sequence + 1, modified=later) == {}
    assert owed(modified=later) == {was.uid: (was.sequence, was.modified)}
    assert owed(sequence=was.sequence + 1) == {}


def test_two_processes_do_not_write_at_once(world: Database, tmp_path: Path) -> None:
    commands.save_feed(world, NamedFeed("All"))
    done = Event()
    with locked(world.path.with_name("feeds.lock")):
        other = Thread(target=lambda: (write(world, tmp_path), done.set()))
        other.start()
        assert not done.wait(0.2)
    other.join(10)
    assert done.is_set()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Crime", "Crime.ics"),
        ("Krimi ❤", "Krimi ❤.ics"),
        ("C++", "C++.ics"),
        ("a/b", "a-b c14cdd.ics"),
        ("..", "feed *.ics"),
        ("...x.", "x *.ics"),
        ("x" * 300, "x" * 180 + " *.ics"),
        ("字" * 100, "字" * 60 + " *.ics"),
        ("CON", "_CON *.ics"),
        ("aux.x", "_aux.x *.ics"),
        ("console", "console.ics"),
    ],
)
def test_a_file_is_called_as_its_feed_where_that_can_be(name: str, file: str) -> None:
    made = feed_files.file_name(name)
    assert fnmatchcase(made, file)
    assert len(made.encode()) < 240


def test_each_feed_has_a_file_of_its_own_whatever_others_there_are() -> None:
    names = ["a/b", "a:b", "a-b", "..", "...", "feed", "x" * 300, "x" * 301, "a\\b"]
    files = [feed_files.file_name(name).casefold() for name in names]
    assert len(set(files)) == len(names)
    assert not any(os.sep in name for name in files)


def test_a_feed_says_its_name_its_colour_and_how_often_it_is_worth_asking(world: Database) -> None:
    lines = feed_files.exported(world, NamedFeed("Krimi, täglich", color="steelblue"), NOW, UTC).data.decode()
    for line in (
        "NAME:Krimi\\, täglich",
        "X-WR-CALNAME:Krimi\\, täglich",
        "COLOR:steelblue",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
    ):
        assert f"\r\n{line}\r\n" in lines
    read = calendar(world, NamedFeed("All"))
    assert read["REFRESH-INTERVAL"].dt == timedelta(hours=12)
    assert "COLOR" not in read


def test_all_day_events_are_on_the_day_that_the_person_has(world: Database) -> None:
    late = episode("1", "109", "1x09", at("2026-06-01 23:30", "America/New_York"))
    sync(world, snapshot(late))
    feed = NamedFeed("All", all_day=True)
    (event,) = (one for one in calendar(world, feed).walk("VEVENT") if "S01E09" in one["SUMMARY"])
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 6, 2), date(2026, 6, 3))
    assert "19:30 in New York" in event["DESCRIPTION"]
    (event,) = (one for one in calendar(world, NamedFeed("All")).walk("VEVENT") if "S01E09" in one["SUMMARY"])
    assert event["DTSTART"].dt.hour == 23


def test_cast_and_alarm_are_as_the_feed_has_them(world: Database) -> None:
    plain, told = NamedFeed("All", cast=False), NamedFeed("All", alarm_minutes=30)
    assert not any("Ada Vale" in event["DESCRIPTION"] for event in calendar(world, plain).walk("VEVENT"))
    assert any("With Ada Vale" in event["DESCRIPTION"] for event in calendar(world, told).walk("VEVENT"))
    assert calendar(world, plain).walk("VALARM") == []
    morning, before = timedelta(hours=9), timedelta(minutes=-30)
    for event in calendar(world, told).walk("VEVENT"):
        timed = isinstance(event["DTSTART"].dt, datetime)
        assert [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")] == [before if timed else morning]


def test_a_horizon_followed_shows_and_kinds_narrow_it(world: Database) -> None:
    everything = titles(world, NamedFeed("All"))
    assert len(everything) > 4
    assert all("Star City" not in title for title in titles(world, NamedFeed("All", days=3)))
    assert titles(world, NamedFeed("All", followed=True)) == []
    commands.follow(world, 1, NOW)
    assert {title[:14] for title in titles(world, NamedFeed("All", followed=True))} == {"Harbour Street"}
    kinds = frozenset({"special"})
    assert [title[:14] for title in titles(world, NamedFeed("All", kinds=kinds))] == ["Harbour Street"]


def test_the_same_event_whatever_else_the_feed_is(world: Database) -> None:
    """Of one entry there is one UID and one SEQUENCE, in each feed."""

    def stamps(feed: NamedFeed) -> dict[str, tuple[int, object]]:
        events = calendar(world, feed).walk("VEVENT")
        return {str(event["UID"]): (int(event["SEQUENCE"]), event["DTSTAMP"].dt) for event in events}

    assert stamps(NamedFeed("All")) == stamps(NamedFeed("Other", all_day=True, cast=False, alarm_minutes=5))
