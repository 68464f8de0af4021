"""What an event shows has one fingerprint, whichever program wrote it down; whatever a person changes has another."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.publish.caldav.fingerprints import MARK, marked, read
from desktop_app.publish.content_lines import octets
from desktop_app.publish.icalendar_file import object_lines

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=120)


def written(title: str = "Low Tide", summary: str = "A town; a sea, and\nrain.", alarm: int | None = 30) -> str:
    entry = Entry(
        id=1,
        identity="tvmaze:1:1:1",
        uid="7e246a79-5449-5ebd-87b7-094806b11201",
        show_id=1,
        show_key="1",
        show="Harbour Street",
        season=1,
        episode=1,
        kind=Kind.SERIES_PREMIERE,
        air=AirDate.at(datetime(2026, 5, 29, 20, tzinfo=UTC), "Europe/London"),
        status=Status.CONFIRMED,
        episode_title=title,
        summary=summary,
        genres=("Drama", "Crime"),
        url="https://www.tvmaze.com/episodes/1/d%C3%A9j%C3%A0",
    )
    return octets(marked(object_lines(entry, "Ada Vale", alarm, None, 0))[0]).decode()


@given(TEXTS, TEXTS, st.one_of(st.none(), st.integers(0, 40_000)), st.randoms(use_true_random=False))
def test_another_program_writes_the_same_event(title: str, summary: str, alarm: int | None, rnd: random.Random) -> None:
    ours = written(title, summary, alarm)
    told = read(ours)
    assert told.marked == told.fingerprint
    theirs = icalendar.Calendar.from_ical(ours)
    (event,) = theirs.walk("VEVENT")
    assert read(theirs.to_ical().decode()).fingerprint == told.fingerprint
    event["DTSTAMP"] = event["LAST-MODIFIED"] = event["CREATED"] = icalendar.vDDDTypes(datetime(2027, 1, 1, tzinfo=UTC))
    event["SEQUENCE"] = 9
    event["X-SERVER"], event["CLASS"], event["PRIORITY"] = "1", "PUBLIC", 0
    del event[MARK]
    theirs["PRODID"] = "-//Server//EN"
    assert read(theirs.to_ical().decode()).fingerprint == told.fingerprint
    assert read(theirs.to_ical().decode().replace("\r\n", "\n")).fingerprint == told.fingerprint, "as in XML"
    head, _, rest = ours.replace("\r\n ", "").partition("TRANSP:TRANSPARENT\r\n")
    lines = head.split("\r\n")
    at = lines.index("BEGIN:VEVENT") + 1
    shuffled = lines[at:]
    rnd.shuffle(shuffled)
    assert read("\r\n".join([*lines[:at], *shuffled, "TRANSP:TRANSPARENT", rest])).fingerprint == told.fingerprint


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("SUMMARY:Harbour", "SUMMARY:My Harbour"),
        ("DTSTART:20260529T200000Z", "DTSTART:20260529T210000Z"),
        ("DTSTART:20260529T200000Z", "DTSTART;TZID=Europe/London:20260529T200000"),
        ("STATUS:CONFIRMED", "STATUS:CANCELLED"),
        ("STATUS:CONFIRMED", "STATUS:CONFIRMED\r\nLOCATION:Sofa"),
        ("STATUS:CONFIRMED", "STATUS:CONFIRMED\r\nATTENDEE:mailto:bo@example.org"),
        ("STATUS:CONFIRMED", "STATUS:CONFIRMED\r\nRRULE:FREQ=WEEKLY"),
        ("TRANSP:TRANSPARENT", "TRANSP:OPAQUE"),
        ("TRIGGER:-PT30M", "TRIGGER:-PT10M"),
        ("BEGIN:VALARM", "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nBEGIN:VALARM"),
        ("END:VEVENT", "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Another\r\nEND:VEVENT"),
    ],
)
def test_whatever_a_person_changes_is_told(before: str, after: str) -> None:
    ours = written()
    assert before in ours
    assert read(ours.replace(before, after)).fingerprint != read(ours).fingerprint


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("DTSTART:20260529T200000Z", "DTSTART;TZID=Europe/London:20260529T210000"),
        ("d%C3%A9j%C3%A0", "déjà"),
        ("END:VEVENT", "BEGIN:VALARM\r\nX-APPLE-DEFAULT-ALARM:TRUE\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT"),
        ("ACTION:DISPLAY", "ACTION:DISPLAY\r\nUID:alarm-1\r\nACKNOWLEDGED:20260529T200000Z"),
        ("BEGIN:VEVENT", "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT"),
    ],
)
def test_what_programs_do_by_themselves_is_no_change(before: str, after: str) -> None:
    ours = written()
    assert before in ours
    assert read(ours.replace(before, after)).fingerprint == read(ours).fingerprint


@given(st.text())
def test_anything_is_read(data: str) -> None:
    assert len(read(data).fingerprint) == 32


@pytest.mark.parametrize(
    ("start", "zone", "day"),
    [
        (":20260529T200000Z", "UTC", "2026-05-29"),
        (":20260529T003000Z", "America/Los_Angeles", "2026-05-28"),
        (":20260529T103000Z", "Pacific/Pago_Pago", "2026-05-28"),
        (":20260529T110000Z", "Pacific/Kiritimati", "2026-05-30"),
        (":20260529T200000Z", "Asia/Kolkata", "2026-05-30"),
        (":20261025T003000Z", "Europe/London", "2026-10-25"),
        (":20260328T235959Z", "Europe/London", "2026-03-28"),
        (";TZID=Asia/Tokyo:20260529T080000", "America/Los_Angeles", "2026-05-28"),
        (";TZID=Nowhere/Land:20260529T080000", "America/Los_Angeles", "2026-05-29"),
        (":20260529T233000", "Asia/Tokyo", "2026-05-29"),
        (";VALUE=DATE:20260529", "America/Los_Angeles", "2026-05-29"),
        (";VALUE=DATE:20260529", "Pacific/Kiritimati", "2026-05-29"),
        (":00010101T000000Z", "America/Los_Angeles", "0001-01-01"),
        (":99991231T235959Z", "Asia/Tokyo", "9999-12-31"),
    ],
)
def test_the_day_in_the_line_is_that_of_the_person(start: str, zone: str, day: str) -> None:
    data = f"BEGIN:VEVENT\r\nUID:u\r\nDTSTART{start}\r\nSUMMARY:Harbour Street\r\nEND:VEVENT\r\n"
    assert read(data, ZoneInfo(zone)).line == f"Harbour Street, {day}"
    assert read(data, ZoneInfo(zone)).fingerprint == read(data).fingerprint
