"""Reading an exported file back, by two parsers that share no code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

import icalendar
import vobject


@dataclass(frozen=True)
class Event:
    uid: str
    start: date | datetime
    end: date | datetime
    summary: str
    description: str
    url: str | None
    categories: tuple[str, ...]
    status: str
    sequence: int


def by_icalendar(data: bytes) -> dict[str, Event]:
    found = [
        Event(
            str(event["UID"]),
            event["DTSTART"].dt,
            event["DTEND"].dt,
            str(event["SUMMARY"]),
            str(event["DESCRIPTION"]),
            str(event["URL"]) if "URL" in event else None,
            tuple(map(str, event["CATEGORIES"].cats)),
            str(event["STATUS"]),
            int(event["SEQUENCE"]),
        )
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]
    return _by_uid(found)


def by_vobject(data: bytes) -> dict[str, Event]:
    (calendar,) = vobject.readComponents(data.decode())
    found = [
        Event(
            event.uid.value,
            event.dtstart.value,
            event.dtend.value,
            event.summary.value,
            event.description.value,
            event.url.value if hasattr(event, "url") else None,
            tuple(event.categories.value),
            event.status.value,
            int(event.sequence.value),
        )
        for event in getattr(calendar, "vevent_list", ())
    ]
    return _by_uid(found)


def _by_uid(found: list[Event]) -> dict[str, Event]:
    events = {event.uid: event for event in found}
    assert len(events) == len(found), "no UID twice"
    return events


def blocks(data: bytes) -> dict[str, bytes]:
    """The bytes of each event, by UID; those of the calendar around them under ""."""
    events = re.findall(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", data, re.DOTALL)
    found = {re.search(rb"\r\nUID:(.*?)\r\n", event)[1].decode(): event for event in events}  # type: ignore[index]
    return found | {"": re.sub(rb"BEGIN:VEVENT\r\n.*END:VEVENT\r\n", b"", data, flags=re.DOTALL)}


def lines(event: bytes) -> dict[str, str]:
    """The lines of one event without their folds, by the name of the property."""
    unfolded = event.decode().replace("\r\n ", "").split("\r\n")
    return {re.split("[:;]", line, maxsplit=1)[0]: line for line in unfolded if line}
