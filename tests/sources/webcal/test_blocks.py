"""Calendars that break the rules of the format, and are read all the same."""

import pytest

from desktop_app.sources.webcal import is_calendar
from desktop_app.sources.webcal.blocks import blocks
from desktop_app.sources.webcal.events import calendar
from tests.conftest import NOW
from tests.sources.webcal import fixture, ics

ONE = (
    b"BEGIN:VCALENDAR\nX-WR-CALNAME:Mine\nBEGIN:VEVENT\nSUMMARY:Caf\xc3\xa9 S01E01\nDTSTART:20260601T200000Z\n"
    b"END:VEVENT\nEND:VCALENDAR\n"
)


@pytest.mark.parametrize(
    "body",
    [
        ONE,
        ONE.replace(b"\n", b"\r\n"),
        ONE.replace(b"\n", b"\r"),  # as one real feed has it
        ONE.replace(b"\nEND:VEVENT", b"\rEND:VEVENT"),
        b"\xef\xbb\xbf" + ONE,
        ONE.decode().encode("utf-16"),
        ONE.replace(b"\xc3\xa9", b"\xe9"),  # in Latin-1
        ONE.replace(b"Caf", b"\0C\0af"),
        ONE.replace(b"END:VEVENT\nEND:VCALENDAR\n", b""),
        ONE.replace(b"END:VCALENDAR\n", b"END:VCALENDAR"),
        ONE.replace(b"\xc3\xa9", b"\xc3\r\n \xa9").replace(b"BEGIN:VCALENDAR\n", b"BEGIN:VCALENDAR\r\n"),  # a fold
        ONE.replace(b"SUMMARY", b"this is no line at all\nSUMMARY"),
        ONE.replace(b"BEGIN:VEVENT", b"begin:vevent"),
        b"\n\n" + ONE,
    ],
)
def test_it_is_read_whatever_its_bytes_are(body: bytes) -> None:
    assert is_calendar(body)
    read = calendar(body, NOW)
    assert (read.name, [one.summary for one in read.happenings]) == ("Mine", ["Café S01E01"])


@pytest.mark.parametrize("body", [b"", b"{}", b"<html>", b"\0\0\0", b"BEGIN:VCARD\nEND:VCARD\n", b"invalid\n"])
def test_what_is_no_calendar_is_known_as_none(body: bytes) -> None:
    assert not is_calendar(body)


def test_an_event_without_an_end_stops_where_the_next_begins() -> None:
    read = calendar(
        ics("BEGIN:VEVENT\nSUMMARY:One\nDTSTART:20260601\nBEGIN:VEVENT\nSUMMARY:Two\nDTSTART:20260602"), NOW
    )
    assert [(one.summary, one.start.first and one.start.first.day) for one in read.happenings] == [
        ("One", 1),
        ("Two", 2),
    ]


def test_what_stands_in_an_alarm_is_none_of_the_event() -> None:
    found = blocks(fixture("watchfeed"))
    assert len(found.events) == 4
    assert not [line for event in found.events for line in event if line.startswith(("ACTION", "TRIGGER"))]
    assert sum(line.startswith("DESCRIPTION") for line in found.events[0]) == 1


def test_calendars_behind_each_other_are_one() -> None:
    assert len(calendar(ONE + ONE.replace(b"Mine", b"Yours"), NOW).happenings) == 2
