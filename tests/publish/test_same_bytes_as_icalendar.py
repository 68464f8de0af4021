"""The file that is written straight and the one that icalendar makes of the same values, byte for byte."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard
from icalendar.prop import vCategory, vDDDTypes, vInt, vText, vUri

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.facts import TVMAZE, WRITTEN
from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.publish import icalendar_file
from desktop_app.publish.icalendar_file import ascii_url, to_ical

HARD = (
    ',;:\\"^%nN \t\r\n\x00\x07\x7f\x85'  # what is escaped, what breaks a line, controls
    "\u0301\u0308\u200d\ufe0f\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028\u2029\ufeff"  # joining, direction, ends
    "ßéżЖאع語本　ｱ👩🏽🚀\U0001f1e9\U000e0067"  # two, three and four octets
)
CHARACTERS = st.sampled_from(HARD) | st.characters(exclude_categories=["Cs"])
TEXTS = st.builds(str.__mul__, st.text(CHARACTERS, max_size=60), st.sampled_from([1, 1, 1, 2, 9]))
SUMMARIES = st.builds(str.__mul__, st.text(CHARACTERS, min_size=1, max_size=60), st.sampled_from([1, 1, 20, 500]))
ADDRESSES = st.builds(
    "{}{}{}".format,
    st.sampled_from(
        [
            "https://www.tvmaze.com",
            "http://bücher.example",
            "HTTPS://user:word@Example.COM:8443",
            "https://127.0.0.1:80",
            "https://[::1]",
            "ftp://example.com",
            " https://example.com",
            "",
        ]
    ),
    st.sampled_from(["", "/", "/shows/1/krøniken", "?q=ü", "#ç"]),
    TEXTS,
)
INSTANTS = st.datetimes(datetime(2, 1, 1), datetime(9997, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from([None, "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "No/Where_at_all"])
DAYS = st.dates(date(2, 1, 1), date(9997, 12, 31))
AIRS = (
    st.builds(AirDate.at, INSTANTS, ZONES)
    | st.builds(AirDate.on, DAYS)
    | st.builds(lambda day, more: replace(AirDate.on(day), last=day + timedelta(days=more)), DAYS, st.integers(0, 99))
    | st.builds(AirDate.in_week, DAYS.filter(lambda day: day.year > 2))
    | st.builds(AirDate.in_month, st.integers(2, 9997), st.integers(1, 12))
    | st.just(AirDate.in_year(2027))
    | st.just(UNKNOWN)
)
NUMBERS = st.none() | st.integers(0, 1200)
ENTRIES = st.builds(
    Entry,
    id=st.just(1),
    identity=st.just(""),
    uid=st.uuids().map(str) | st.text("a,;\\-語", min_size=1, max_size=90),
    show_id=st.integers(1, 3),
    show_key=st.just(""),
    show=TEXTS,
    season=NUMBERS,
    episode=NUMBERS,
    kind=st.sampled_from(Kind),
    air=AIRS,
    episode_title=st.none() | TEXTS,
    episode_end=NUMBERS,
    full_season=st.booleans(),
    status=st.sampled_from(Status),
    services=st.lists(TEXTS, max_size=3).map(tuple),
    genres=st.lists(TEXTS, max_size=3).map(tuple),
    runtime_minutes=st.none() | st.integers(0, 3000),
    summary=st.none() | SUMMARIES,
    url=st.none() | ADDRESSES,
    sources=st.sampled_from([(), ("starter",), (TVMAZE,), ("starter", TVMAZE)]),
    sequence=st.integers(0, 2**31 - 1),
    modified=st.none() | INSTANTS,
)

WORST = r"\N \n \; C:\Nothing, " + HARD + "," * 80 + "\\" * 80
WORST_ENTRY = Entry(
    id=1,
    identity="",
    uid="a,b;c\\N" * 20,
    show_id=1,
    show_key="",
    show=WORST,
    season=1,
    episode=2,
    kind=Kind.RETURN,
    air=AirDate.at(datetime(2026, 3, 4, 5, 6, 7, 8, tzinfo=UTC), "Asia/Kathmandu"),
    episode_title=WORST[::-1],
    services=(WORST, WORST),
    genres=(WORST, WORST[::-1]),
    summary=WORST * 100,
    url=f"https://example.com/{WORST}",
    sources=(TVMAZE,),
)


@settings(max_examples=150)
@example([WORST_ENTRY], WORST, {1: WORST}, 1501)
@given(
    st.lists(ENTRIES, max_size=3),
    TEXTS,
    st.dictionaries(st.integers(1, 3), TEXTS),
    st.none() | st.integers(0, 40_320),
)
def test_any_entries_are_written_as_icalendar_writes_them(
    entries: list[Entry], name: str, cast: dict[int, str], alarm_minutes: int | None
) -> None:
    written = to_ical(entries, name=name, cast=cast, alarm_minutes=alarm_minutes)
    calendar = by_icalendar(entries, name, cast, alarm_minutes)
    assert written.data == calendar.to_ical()
    assert written.events == len(calendar.walk("VEVENT"))


@given(st.from_regex(r"\Ahttps?://[a-z0-9.-]{1,70}\.[a-z]{1,64}(/[!-\"$->@-~]{0,30})?\Z"))
@example(f"https://{'a' * 63}.com")
@example(f"https://{'a' * 64}.com")
@example("https://a..com/")
def test_a_plain_address_is_what_taking_it_apart_would_give(url: str) -> None:
    assert ascii_url(url) == ascii_url(f"{url}?"), "an empty query is no plain address, and is dropped"


@pytest.mark.parametrize("character", sorted(set(map(chr, range(0x21, 0x7F))) - {"?", "#"}))
def test_each_character_of_a_plain_address_is_one_that_stays(character: str) -> None:
    url = f"https://example.com/a{character}b"
    assert ascii_url(url) == ascii_url(f"{url}?")


def by_icalendar(entries: list[Entry], name: str, cast: dict[int, str], alarm_minutes: int | None) -> Calendar:
    """The reference: the same texts as values of icalendar's types, which escapes, orders and folds them."""
    calendar = Calendar()
    calendar["PRODID"] = vText(icalendar_file.PRODID)
    calendar["VERSION"] = vText("2.0")
    calendar["CALSCALE"] = vText("GREGORIAN")
    calendar["METHOD"] = vText("PUBLISH")
    calendar["NAME"] = calendar["X-WR-CALNAME"] = vText(icalendar_file._line(name) or "Premieres")
    credited = any(TVMAZE in entry.sources for entry in entries)
    thanks = " Data: TVmaze, CC BY-SA 4.0, https://www.tvmaze.com" if credited else ""
    calendar["X-WR-CALDESC"] = vText(f"Television premieres.{thanks}")
    written = [entry for entry in entries if entry.air.precision in WRITTEN]
    for entry in sorted(written, key=icalendar_file._place):
        calendar.subcomponents.append(event_by_icalendar(entry, cast.get(entry.show_id), alarm_minutes))
    if not written:
        calendar.subcomponents.append(utc_by_icalendar())
    return calendar


def utc_by_icalendar() -> Timezone:
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("TZID", "UTC")
    standard.add("DTSTART", datetime(1970, 1, 1))  # noqa: DTZ001 (local, as RFC 5545, 3.6.5 wants it)
    standard.add("TZOFFSETFROM", timedelta(0))
    standard.add("TZOFFSETTO", timedelta(0))
    zone.add_component(standard)
    return zone


def event_by_icalendar(entry: Entry, cast: str | None, alarm_minutes: int | None) -> Event:
    modified = vDDDTypes((entry.modified or datetime(2026, 1, 1, tzinfo=UTC)).replace(microsecond=0))
    summary = vText(icalendar_file._summary(entry))
    url = ascii_url(entry.url)
    event = Event()
    event["UID"] = vText(entry.uid)
    event["DTSTAMP"] = event["LAST-MODIFIED"] = modified
    event["SEQUENCE"] = vInt(entry.sequence)
    event["SUMMARY"] = summary
    event["DTSTART"], event["DTEND"] = map(vDDDTypes, bounds(entry))
    event["DESCRIPTION"] = vText(icalendar_file._description(entry, cast, url))
    event["CATEGORIES"] = vCategory(icalendar_file._categories(entry))
    event["STATUS"] = vText(icalendar_file._status(entry))
    event["TRANSP"] = vText("TRANSPARENT")
    if url:
        event["URL"] = vUri(url)
    if alarm_minutes is not None and entry.status is not Status.WITHDRAWN:
        alarm = Alarm()
        alarm["ACTION"] = vText("DISPLAY")
        alarm["DESCRIPTION"] = summary
        before = timedelta(minutes=alarm_minutes)
        all_day = entry.air.starts_at is None
        alarm["TRIGGER"] = vDDDTypes(timedelta(hours=9) - timedelta(before.days) if all_day else -before)
        event.subcomponents.append(alarm)
    return event


def bounds(entry: Entry) -> tuple[date, date]:
    if entry.air.starts_at is not None:
        start = entry.air.starts_at.replace(microsecond=0)
        return start, start + timedelta(minutes=entry.runtime_minutes or 60)
    span = entry.air.span(UTC)
    assert span is not None
    return span[0], span[1] + timedelta(days=1)
