"""Dates of events: instants right, or the day alone; and those of events that repeat, within bounds."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import AirDate, Precision
from desktop_app.sources.webcal.events import calendar
from tests.conftest import NOW
from tests.sources.webcal import event, fixture, ics, parsed
from tests.test_clock import ZONES

CUSTOM = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def air(*lines: str, head: str = "VERSION:2.0") -> AirDate:
    (one,) = parsed(event("A show S01E01", *lines), head=head).happenings
    return one.start


def utc(*parts: int) -> AirDate:
    return AirDate.at(datetime(*parts, tzinfo=UTC))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("DTSTART:20260601T203000Z",), utc(2026, 6, 1, 20, 30)),
        (("DTSTART;TZID=Europe/Oslo:20260601T203000",), utc(2026, 6, 1, 18, 30)),
        (("DTSTART;TZID=Europe/Oslo:20260115T203000",), utc(2026, 1, 15, 19, 30)),
        (('DTSTART;TZID="W. Europe Standard Time":20260601T203000',), utc(2026, 6, 1, 18, 30)),
        (("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Oslo:20260601T203000",), utc(2026, 6, 1, 18, 30)),
        (("DTSTART;TZID=Nowhere/Land:20260601T003000",), AirDate.on(date(2026, 6, 1))),
        (("DTSTART:20260601T003000",), AirDate.on(date(2026, 6, 1))),
        (("DTSTART;VALUE=DATE:20260601",), AirDate.on(date(2026, 6, 1))),
        (("DTSTART:20260601",), AirDate.on(date(2026, 6, 1))),
        (("DTSTART;VALUE=DATE:20260601T203000",), AirDate.on(date(2026, 6, 1))),
        (("DTSTART;VALUE=DATE-TIME:20260601T203000Z ",), utc(2026, 6, 1, 20, 30)),
        (("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260601"), AirDate.on(date(2026, 6, 1))),
        (("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260530"), AirDate.on(date(2026, 6, 1))),
        (("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260608"), AirDate.in_week(date(2026, 6, 1))),
        (("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260701"), AirDate.in_month(2026, 6)),
        (("DTSTART;VALUE=DATE:20260602", "DTEND;VALUE=DATE:20260605"), AirDate.on(date(2026, 6, 2))),
        (("DTSTART:20260601T203000Z", "DTEND:20260601T193000Z"), utc(2026, 6, 1, 20, 30)),
        (("DTSTART:20260601T203000Z", "DTEND:None"), utc(2026, 6, 1, 20, 30)),
        (("DTSTART;VALUE=DATE:2026-06-01",), AirDate.on(date(2026, 6, 1))),
        (("DTSTART:2026-06-01T20:30:00Z",), utc(2026, 6, 1, 20, 30)),
        (("DTSTART:20260601T2030Z",), utc(2026, 6, 1, 20, 30)),
        (("DTSTART:20260601T203000+0200",), utc(2026, 6, 1, 18, 30)),
        (("DTSTART;TZID=europe/oslo:20260601T203000",), utc(2026, 6, 1, 18, 30)),
        (
            (
                "DTSTART;TZID=Europe/Oslo:20260601T000000",
                "DTEND;TZID=Europe/Oslo:20260602T000000",
                "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
            ),
            AirDate.on(date(2026, 6, 1)),
        ),
        (("DTSTART;TZID=Europe/Oslo:20260329T023000",), utc(2026, 3, 29, 1, 30)),  # an hour that there is none of
    ],
)
def test_a_date_says_what_is_sure_and_no_more(lines: tuple[str, ...], expected: AirDate) -> None:
    assert air(*lines) == expected


def test_a_zone_that_the_file_defines_itself_is_that() -> None:
    line = "DTSTART;TZID=Customized Time Zone:{}T203000"
    assert air(line.format(20260601), head=CUSTOM) == utc(2026, 6, 2, 0, 30)
    assert air(line.format(20260115), head=CUSTOM) == utc(2026, 1, 16, 1, 30)


def test_floating_times_are_of_the_zone_that_the_calendar_names() -> None:
    first, second = calendar(fixture("countdown"), NOW).happenings
    assert (first.start, second.start) == (utc(2026, 5, 22, 0, 0), utc(2026, 5, 22, 0, 30))
    assert first.minutes == 30


@pytest.mark.parametrize("zone", ZONES)
def test_no_day_depends_on_where_the_program_runs(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    days = ["20260329", "20261025", "20260308", "20261101", "20261231", "20260101"]
    for day in days:
        on = datetime.strptime(day, "%Y%m%d").date()  # noqa: DTZ007
        for form in (
            "DTSTART;VALUE=DATE:{}",
            "DTSTART:{}T003000",
            "DTSTART:{}T233000",
            "DTSTART;TZID=No/Such:{}T233000",
        ):
            assert air(form.format(day)) == AirDate.on(on)
        for name in ZONES:
            local = datetime(on.year, on.month, on.day, 12, tzinfo=ZoneInfo(name))
            assert air(f"DTSTART;TZID={name}:{day}T120000").starts_at == local


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (("DTSTART:20260601T203000Z", "DTEND:20260601T213000Z"), 60),
        (("DTSTART:20260601T203000Z", "DURATION:PT50M"), 50),
        (("DTSTART;TZID=Europe/Oslo:20260601T203000", "DTEND:20260601T191500Z"), 45),
        (("DTSTART:20260601T203000Z",), None),
        (("DTSTART:20260601T203000Z", "DTEND:20260601T193000Z"), None),
        (("DTSTART:20260601T203000Z", "DURATION:-PT2H"), None),
        (("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260602"), None),
    ],
)
def test_how_long_it_is(lines: tuple[str, ...], minutes: int | None) -> None:
    (one,) = parsed(event("A show S01E01", *lines)).happenings
    assert one.minutes == minutes


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ((), "it has no date that can be read"),
        (("DTSTART:tomorrow",), "it has no date that can be read"),
        (("DTSTART:20261332T000000Z",), "it has no date that can be read"),
        (("DTSTART:00010101T000000Z",), "it has no date that can be read"),
        (("DTSTART:PT5M",), "it has no date that can be read"),
        (("DTSTART:20260601", "RRULE:FREQ=SOMETIMES"), "it repeats in a way that can't be read"),
        (("DTSTART:20260601T000000Z", "RRULE:FREQ=SECONDLY"), "it repeats more than once a day"),
    ],
)
def test_a_bad_event_costs_no_other(lines: tuple[str, ...], why: str) -> None:
    read = parsed(event("Bad", *lines), event("Good", "DTSTART:20260601"), event("", "DTSTART:20260601"))
    assert [one.summary for one in read.happenings] == ["Good"]
    assert dict(read.skipped) == {why: 1, "it has no title": 1}
    assert read.events == 3


def test_a_sequence_that_is_no_number_is_none() -> None:
    for told in ("\N{SUPERSCRIPT TWO}", "-1", "x", "9" * 10):
        (one,) = parsed(event("A", "DTSTART:20260601", f"SEQUENCE:{told}")).happenings
        assert one.sequence == 0


def days(*lines: str, more: tuple[str, ...] = ()) -> list[str]:
    read = parsed(event("Weekly", "UID:w", *lines), *more)
    one = next(one for one in read.happenings if one.summary == "Weekly")
    return [f"{air.starts_at:%m-%d %H:%M}" if air.starts_at else f"{air.first:%m-%d}" for air in one.dates]


def test_what_repeats_is_on_each_of_its_days_around_now() -> None:
    weekly = "RRULE:FREQ=WEEKLY;COUNT=4"
    assert days("DTSTART;VALUE=DATE:20260601", weekly) == ["06-01", "06-08", "06-15", "06-22"]
    assert days("DTSTART;VALUE=DATE:20260601", weekly, "EXDATE;VALUE=DATE:20260608") == ["06-01", "06-15", "06-22"]
    assert days("DTSTART;VALUE=DATE:20260601", "RDATE;VALUE=DATE:20260703,20260704") == ["06-01", "07-03", "07-04"]
    until = "RRULE:FREQ=WEEKLY;UNTIL=20260608T193000Z"
    assert days("DTSTART;TZID=Europe/London:20260601T203000", until) == ["06-01 19:30", "06-08 19:30"]
    assert days("DTSTART;VALUE=DATE:20260601", "RRULE:FREQ=DAILY;UNTIL=20260101") == ["06-01"]


def test_an_hour_stays_the_same_on_the_wall_over_the_change_of_clocks() -> None:
    weekly = "RRULE:FREQ=WEEKLY;COUNT=3"
    assert days("DTSTART;TZID=Europe/London:20261018T200000", weekly) == ["10-18 19:00", "10-25 20:00", "11-01 20:00"]


def test_one_of_them_may_stand_elsewhere_and_all_after_it_too() -> None:
    start, weekly = "DTSTART:20260601T200000Z", "RRULE:FREQ=WEEKLY;COUNT=4"
    other = event("Other", "UID:w", "DTSTART:20260609T210000Z", "RECURRENCE-ID:20260608T200000Z")
    assert days(start, weekly, more=(other,)) == ["06-01 20:00", "06-15 20:00", "06-22 20:00"]
    later = other.replace("RECURRENCE-ID:", "RECURRENCE-ID;RANGE=THISANDFUTURE:")
    assert days(start, weekly, more=(later,)) == ["06-01 20:00", "06-16 21:00", "06-23 21:00"]


def test_two_episodes_with_one_uid_are_no_repetition() -> None:
    assert [one.dates for one in calendar(fixture("countdown"), NOW).happenings] == [(), ()]


def test_without_an_end_it_goes_on_for_a_bounded_while() -> None:
    assert len(days("DTSTART;VALUE=DATE:20100101", "RRULE:FREQ=DAILY")) == 60
    assert (
        days("DTSTART;VALUE=DATE:20100101", "RRULE:FREQ=DAILY")[0] == "03-16"
    )  # 60 days before now, and not before its hour


@given(
    st.lists(st.sampled_from(ics(event("A", "DTSTART:20260601", "RRULE:FREQ=DAILY")).decode().split("\n")), max_size=20)
)
def test_whatever_lines_there_are_the_reader_says_something(lines: list[str]) -> None:
    read = calendar("\n".join(lines).encode(), NOW)
    assert len(read.happenings) + sum(count for _, count in read.skipped) == read.events


@given(st.binary(max_size=300))
def test_whatever_bytes_there_are_too(body: bytes) -> None:
    calendar(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026" + body, NOW)


def test_the_head_is_read() -> None:
    read = calendar(fixture("watchfeed"), NOW)
    assert (read.name, read.maker, read.refresh_minutes, read.events) == ("Watchfeed", "-//watchfeed//EN", 360, 4)
    assert read.happenings[2].start.precision is Precision.DAY
