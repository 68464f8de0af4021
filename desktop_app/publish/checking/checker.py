"""The way through a file: lines, components, and the rules that each is held against. Bounded in time and memory."""

from __future__ import annotations

import re

from desktop_app.errors import PremieresError
from desktop_app.publish.icalendar_file import MOST_EVENTS, MOST_FILE

from .alarm_rules import look_at_alarm
from .calendar_rules import Calendar
from .component import Component
from .content import Content, content
from .event_rules import look_at_event
from .findings import Notes, Report
from .octets import BOM, content_lines
from .places import BEFORE_COMPONENTS
from .properties import INSIDE, ONCE
from .property_rules import look_at_property
from .rules import RULES
from .zone_rules import look_at_half, look_at_zone

MOST_OCTETS = 10 * 2**20
MOST_LINES = 600_000
_DEEPEST = 8
"""Components in each other; those of the standards go three deep."""
_FIRST = re.compile(rb"(?:^|[\r\n])BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE)\b", re.IGNORECASE)
_DATED = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"})
_UNREADABLE = (
    *("bad-line", "bad-parameter", "bad-date", "bad-date-time", "date-for-date-time", "bad-period", "bad-duration"),
    *("bad-integer", "bad-offset", "bad-rule", "rule-without-freq"),
)
"""What a reader can make nothing of."""


def check(data: bytes) -> Report:
    """What is wrong with the file, and what programs make of it. On any thread; at most some seconds. PremieresError
    where it is no iCalendar, or more than is looked at."""
    if len(data) > MOST_OCTETS:
        raise PremieresError("ics-too-large", "The file is larger than 10 MB, which is more than is checked: split it.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise PremieresError("ics-utf-16", "The file is in UTF-16, and iCalendar is UTF-8: save it in UTF-8.")
    if not _FIRST.search(data.removeprefix(BOM)):
        raise PremieresError("no-ics", "This is no iCalendar: no line of it is BEGIN:VCALENDAR; name another file.")
    if data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n") > MOST_LINES:
        raise PremieresError(
            "ics-too-long", "The file has more than 600,000 lines, which is more than is checked: split it."
        )
    return _Reading(data).report()


class _Reading:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._notes = Notes()
        self._open: list[Component] = []
        self._too_deep = 0
        self._calendar: Calendar | None = None
        self._calendars = self._events = 0

    def report(self) -> Report:
        notes = self._notes
        for number, line in content_lines(self._data, notes):
            found = content(line, number)
            if found is None:
                notes.note("bad-line", number, value=line)
            elif found.name == "BEGIN":
                self._begin(found)
            elif found.name == "END":
                self._end(found)
            elif not self._too_deep:
                self._property(found)
        while self._open:
            self._leave_open()
        self._look_at_whole()
        return Report(len(self._data), self._calendars, self._events, notes.findings(RULES))

    def _begin(self, found: Content) -> None:
        name = found.value.strip().upper()
        if self._too_deep or len(self._open) >= _DEEPEST:
            self._too_deep += 1
            return
        around = self._open[-1].name if self._open else ""
        if around:
            self._open[-1].held[name] = self._open[-1].held.get(name, 0) + 1
        if name in INSIDE and around not in INSIDE[name]:
            self._notes.note("misplaced" if around else "outside", found.line, name if around else "", around)
        component = Component(name, found.line)
        self._open.append(component)
        if name == "VCALENDAR":
            self._calendars += 1
            if not around:
                self._calendar = Calendar(component)

    def _end(self, found: Content) -> None:
        name = found.value.strip().upper()
        if self._too_deep:
            self._too_deep -= 1
        elif all(component.name != name for component in self._open):
            self._notes.note("end-without-begin", found.line, value=name)
        else:
            while self._open[-1].name != name:
                self._leave_open()
            self._close()

    def _leave_open(self) -> None:
        """What stands in it ends with it."""
        component = self._open[-1]
        self._notes.note("begin-without-end", component.line, value=component.name)
        self._close()

    def _close(self) -> None:
        component, notes = self._open.pop(), self._notes
        match component.name:
            case "VALARM":
                look_at_alarm(component, self._open[-1] if self._open else None, notes)
            case "VTIMEZONE":
                look_at_zone(component, notes)
            case "STANDARD" | "DAYLIGHT":
                look_at_half(component, notes)
            case name if name in _DATED:
                look_at_event(component, notes)
                self._events += name == "VEVENT"
            case _:
                pass
        if self._calendar is None:
            return
        if component is self._calendar.component:
            self._calendar.end(notes)
            self._calendar = None
        else:
            self._calendar.add(component, notes)

    def _property(self, found: Content) -> None:
        if not self._open:
            self._notes.note("outside", found.line)
            return
        component, name = self._open[-1], found.name
        component.add(found)
        if component.counts.get(name, 0) > 1 and name in ONCE.get(component.name, ()):
            self._notes.note("twice", found.line, name, component.name)
        if component.held and component.name in BEFORE_COMPONENTS:
            self._notes.note("after-component", found.line, component.name, name)
        look_at_property(found, component.name, self._notes)
        calendar = self._calendar
        if calendar is not None and (found.parameters or component is calendar.component):
            calendar.look_at(found, component, self._notes)

    def _look_at_whole(self) -> None:
        """What is of the file, and of no line of it."""
        notes = self._notes
        if len(self._data) > MOST_FILE:
            notes.note("large")
        if self._calendars > 1:
            notes.note("several-calendars")
        if self._events > MOST_EVENTS:
            notes.note("many")
        if self._events and not notes.has("alarm"):
            notes.note("no-alarm")
        if notes.has("named") or notes.has("named-x"):
            notes.note("named-at-all")
        if any(notes.has(code) for code in _UNREADABLE):
            notes.note("unreadable")
