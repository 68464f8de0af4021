"""Events in every zone, over both edges of daylight saving time: read back by two parsers that share no code."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Choice, Entry, Kind
from desktop_app.publish import feed_files
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import queries
from desktop_app.store.database import Database
from tests.road.calendars import Event, by_icalendar, by_vobject
from tests.store.worlds import put

ZONES = (
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "UTC",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
)
EDGES = tuple(
    datetime.fromisoformat(edge)
    for edge in (
        "2026-03-08T10:00Z",  # Los Angeles, from 02:00 to 03:00
        "2026-03-29T01:00Z",  # London, from 01:00 to 02:00
        "2026-10-25T01:00Z",  # London, from 02:00 to 01:00
        "2026-11-01T09:00Z",  # Los Angeles, from 02:00 to 01:00
    )
)
NEAR = st.builds(
    lambda edge, minutes: edge + timedelta(minutes=minutes), st.sampled_from(EDGES), st.integers(-2 * 1440, 2 * 1440)
)
MONTHS = {2: "Feb", 3: "Mar", 10: "Oct", 11: "Nov"}
DAYS = st.builds(lambda edge, days: edge.date() + timedelta(days), st.sampled_from(EDGES), st.integers(-3, 3))
CHANNEL, READER = st.sampled_from(ZONES), st.sampled_from(ZONES)


def entry(air: AirDate, minutes: int | None = None, title: str = "Low Tide") -> Entry:
    return Entry(1, "", "uid-1", 1, "", title, 1, 1, Kind.EPISODE, air, runtime_minutes=minutes)


def read(data: bytes) -> Event:
    """What both parsers find, which is the same."""
    (event,) = by_icalendar(data).values()
    assert by_vobject(data) == {event.uid: event}
    assert b"TZID" not in data
    assert b"VTIMEZONE" not in data
    return event


@given(NEAR, CHANNEL, st.integers(1, 600))
def test_an_hour_is_an_instant_and_an_event_as_long_as_the_episode(at: datetime, zone: str, minutes: int) -> None:
    """Also where the clocks of the channel change in the middle of it."""
    event = read(to_ical([entry(AirDate.at(at, zone), minutes)]).data)
    assert isinstance(event.start, datetime)
    assert (event.start, event.end) == (at, at + timedelta(minutes=minutes))
    assert event.start.utcoffset() == timedelta(0)
    local = at.astimezone(ZoneInfo(zone))
    place = zone.rpartition("/")[2].replace("_", " ")
    assert f"{local.day} {MONTHS[local.month]}, {local:%H:%M} in {place}" in event.description


@pytest.mark.parametrize(
    ("at", "zone", "words"),
    [
        ("2026-03-08T09:59Z", "America/Los_Angeles", "Sun 8 Mar, 01:59 in Los Angeles"),
        ("2026-03-08T10:00Z", "America/Los_Angeles", "Sun 8 Mar, 03:00 in Los Angeles"),
        ("2026-11-01T07:30Z", "America/Los_Angeles", "Sun 1 Nov, 00:30 in Los Angeles"),
        ("2026-11-01T10:00Z", "America/Los_Angeles", "Sun 1 Nov, 02:00 in Los Angeles"),
        ("2026-03-29T00:59Z", "Europe/London", "Sun 29 Mar, 00:59 in London"),
        ("2026-03-29T01:00Z", "Europe/London", "Sun 29 Mar, 02:00 in London"),
        ("2026-10-24T23:30Z", "Europe/London", "Sun 25 Oct, 00:30 in London"),
        ("2026-10-25T02:00Z", "Europe/London", "Sun 25 Oct, 02:00 in London"),
        ("2026-03-08T10:00Z", "Pacific/Pago_Pago", "Sat 7 Mar, 23:00 in Pago Pago"),
        ("2026-03-08T10:00Z", "Pacific/Kiritimati", "Mon 9 Mar, 00:00 in Kiritimati"),
        ("2026-03-08T18:30Z", "Asia/Kolkata", "Mon 9 Mar, 00:00 in Kolkata"),
        ("2026-03-08T15:00Z", "Asia/Tokyo", "Mon 9 Mar, 00:00 in Tokyo"),
    ],
)
def test_the_hour_of_the_channel_stands_in_words(at: str, zone: str, words: str) -> None:
    air = AirDate.at(datetime.fromisoformat(at), zone)
    for all_day_in in (None, *map(ZoneInfo, ZONES)):
        assert words in read(to_ical([entry(air)], all_day_in=all_day_in).data).description.splitlines()


@given(DAYS, READER)
def test_a_day_is_that_day_everywhere_and_ends_with_it(day: date, reader: str) -> None:
    for all_day_in in (None, ZoneInfo(reader)):
        event = read(to_ical([entry(AirDate.on(day))], all_day_in=all_day_in).data)
        assert (type(event.start), event.start, event.end) == (date, day, day + timedelta(days=1))


@given(DAYS, READER)
def test_a_week_and_a_month_begin_and_end_with_their_own_days(day: date, reader: str) -> None:
    week = read(to_ical([entry(AirDate.in_week(day))], all_day_in=ZoneInfo(reader)).data)
    assert (week.start, week.end) == tuple(day - timedelta(day.weekday() - days) for days in (0, 7))
    month = read(to_ical([entry(AirDate.in_month(day.year, day.month))], all_day_in=ZoneInfo(reader)).data)
    assert (month.start, month.end) == (day.replace(day=1), date(day.year, day.month + 1, 1))


@example(EDGES[0], "Asia/Tokyo", "Pacific/Kiritimati")
@given(NEAR, CHANNEL, READER)
def test_on_its_day_is_the_day_on_which_the_reader_has_it(at: datetime, channel: str, reader: str) -> None:
    event = read(to_ical([entry(AirDate.at(at, channel))], all_day_in=ZoneInfo(reader)).data)
    day = at.astimezone(ZoneInfo(reader)).date()
    assert (type(event.start), event.start, event.end) == (date, day, day + timedelta(days=1))


def test_no_byte_depends_on_the_zone_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    airs = [AirDate.at(edge, zone) for edge, zone in product(EDGES, ZONES)]
    airs += [AirDate.on(edge.date()) for edge in EDGES]
    entries = [entry(air) for air in airs]
    found = set()
    for zone in ZONES:
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        found |= {to_ical(entries).data, to_ical(entries, all_day_in=ZoneInfo("Asia/Tokyo")).data}
    monkeypatch.undo()
    time.tzset()
    assert len(found) == 2


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An entry every half hour, for a day around each edge, and one for each of those days."""
    path = tmp_path_factory.mktemp("zones") / "library.db"
    db = Database(path)
    db.open()
    for number, edge in enumerate(EDGES):
        for half in range(-24, 24):
            put(db, f"t{number}.{half}", f"Timed {number}.{half}", AirDate.at(edge + timedelta(minutes=30 * half)))
        for days in (-1, 0, 1):
            put(db, f"d{number}.{days}", f"Day {number}.{days}", AirDate.on(edge.date() + timedelta(days)))
    db.close()
    return path


@pytest.mark.parametrize("zone", ZONES)
def test_a_feed_and_a_range_of_days_go_by_the_days_of_the_reader(library: Path, zone: str) -> None:
    reader = ZoneInfo(zone)
    db = Database(library)
    db.open()
    entries = queries.entries(db, Choice(), reader)
    local = {
        one.uid: one.air.starts_at.astimezone(reader).date() if one.air.starts_at else one.air.first for one in entries
    }
    assert len(local) == len(EDGES) * 51
    for edge in EDGES:
        now = edge - timedelta(days=1)
        today = now.astimezone(reader).date()
        data = feed_files.exported(db, NamedFeed("All", all_day=True, days=3), now, reader).data
        found = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}
        assert {uid: event["DTSTART"].dt for uid, event in found.items() if event["DTSTART"].dt >= today} == {
            uid: day for uid, day in local.items() if day is not None and today <= day <= today + timedelta(days=2)
        }
        assert all(event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1) for event in found.values())
        for day in (today, today + timedelta(days=1), today + timedelta(days=2)):
            chosen = to_ical(queries.entries(db, Choice(day, day), reader)).data
            assert by_icalendar(chosen).keys() == {uid for uid, its in local.items() if its == day}
    db.close()


def test_the_instant_in_a_file_is_that_of_the_library(library: Path) -> None:
    db = Database(library)
    db.open()
    entries = queries.entries(db, Choice(), UTC)
    data = to_ical(entries).data
    found = by_icalendar(data)
    assert by_vobject(data) == found
    for one in entries:
        assert found[one.uid].start == (one.air.starts_at or one.air.first)
    db.close()
