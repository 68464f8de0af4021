"""What is wrong with a VCALENDAR as a whole: its head, its UIDs, its zones, its METHOD (RFC 5545, RFC 5546)."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from .component import Component
from .content import Content
from .event_rules import is_day, is_readable
from .findings import Notes

_NEEDS_START = frozenset({"PUBLISH", "REQUEST", "ADD", "COUNTER"})
_DATED = frozenset({"VEVENT", "VTODO", "VJOURNAL"})
_NEEDS = {
    "PUBLISH": ("SUMMARY",),
    "REQUEST": ("ORGANIZER", "ATTENDEE", "SUMMARY"),
    "REPLY": ("ORGANIZER", "ATTENDEE"),
    "ADD": ("ORGANIZER", "SEQUENCE", "SUMMARY"),
    "CANCEL": ("ORGANIZER", "SEQUENCE"),
    "REFRESH": ("ORGANIZER", "ATTENDEE"),
    "COUNTER": ("ORGANIZER", "SEQUENCE", "SUMMARY"),
    "DECLINECOUNTER": ("ORGANIZER",),
}
"""What each method needs in a VEVENT (RFC 5546, 3.2.1 to 3.2.8), but for DTSTART and what every event needs."""
_METHODS = frozenset(_NEEDS)
_OF_ALL_KINDS = ("ORGANIZER", "ATTENDEE")
_OF_METHODS = ("ORGANIZER", "ATTENDEE", "SEQUENCE", "SUMMARY")


class Calendar:
    """What is known of one while its components go by; `end` judges it."""

    def __init__(self, component: Component) -> None:
        self.component = component
        self._sequences: dict[tuple[str, str, str], str] = {}
        """By kind of component, UID and RECURRENCE-ID."""
        self._masters: dict[str, bool] = {}
        """Whether what recurs under a UID is of days."""
        self._overrides: list[tuple[str, bool, int]] = []
        self._zones: set[str] = set()
        self._used: dict[str, int] = {}
        """The zones that are named, with the first line of each."""
        self._without: dict[str, list[int]] = {name: [] for name in ("DTSTART", *_OF_METHODS)}
        self._attended: list[int] = []
        self._named: set[tuple[str, str]] = set()
        """By property and language."""
        self._kinds: dict[str, int] = {}
        """The kinds of components that have dates, with the first line of each."""
        self._other_uid = 0
        """The line of the first UID that is another than the first."""
        self._first_uid = ""

    def look_at(self, content: Content, component: Component, notes: Notes) -> None:
        """A property of it, or of what stands in it."""
        if "TZID" in content.parameters:
            self._used.setdefault(content.parameters["TZID"], content.line)
        if component is self.component and content.name in ("NAME", "DESCRIPTION"):
            named = content.name, content.parameters.get("LANGUAGE", "").lower()
            if named in self._named:
                notes.note("again-in-language", content.line, content.name)
            self._named.add(named)

    def add(self, component: Component, notes: Notes) -> None:
        """One that has come to its end, whatever it is."""
        if component.name == "VTIMEZONE":
            zone = component.value("TZID").replace("\\,", ",").replace("\\;", ";")
            if zone and zone in self._zones:
                notes.note("zone-again", component.line_of("TZID"), value=zone)
            self._zones.add(zone)
        elif component.name in _DATED:
            self._kinds.setdefault(component.name, component.line)
            self._add_uid(component, notes)
            of_event = component.name == "VEVENT"
            if of_event and "DTSTART" not in component.first:
                self._without["DTSTART"].append(component.line)
            for name in _OF_METHODS if "METHOD" in self.component.first else ():
                if name not in component.first and (of_event or name in _OF_ALL_KINDS):
                    self._without[name].append(component.line)
            if "ATTENDEE" in component.first:
                self._attended.append(component.line_of("ATTENDEE"))

    def _add_uid(self, component: Component, notes: Notes) -> None:
        uid, which = component.value("UID"), component.value("RECURRENCE-ID")
        if not uid:
            return
        self._first_uid = self._first_uid or uid
        if uid != self._first_uid and not self._other_uid:
            self._other_uid = component.line_of("UID")
        key, sequence = (component.name, uid, which), component.value("SEQUENCE")
        if self._sequences.get(key) == sequence:
            notes.note("uid-again", component.line_of("UID"), value=uid)
        self._sequences[key] = sequence
        recurs = component.first.get("RECURRENCE-ID" if which else "DTSTART")
        if recurs is None or not is_readable(recurs):
            return
        if which:
            self._overrides.append((uid, is_day(recurs), recurs.line))
        else:
            self._masters[uid] = is_day(recurs)

    def end(self, notes: Notes) -> None:
        self._look_at_head(notes)
        for uid, of_days, line in self._overrides:
            if self._masters.get(uid, of_days) != of_days:
                notes.note("override-of-other-type", line)
        for zone, line in self._used.items():
            if zone not in self._zones and not zone.startswith("/"):  # "/": of a registry (3.2.19)
                known = zone in _known_zones()
                notes.note("zone-undescribed" if known else "zone-unknown", line, value=zone)
        self._look_at_method(notes)

    def _look_at_head(self, notes: Notes) -> None:
        calendar = self.component
        for name in ("PRODID", "VERSION"):
            if not calendar.value(name):
                notes.note(f"no-{name.lower()}", calendar.line)
        version = calendar.value("VERSION")
        if version and version.rpartition(";")[2] != "2.0":
            notes.note("other-version", calendar.line_of("VERSION"), value=version)
        scale = calendar.value("CALSCALE")
        if scale and scale.upper() != "GREGORIAN":
            notes.note("other-scale", calendar.line_of("CALSCALE"), value=scale)
        if not calendar.held:
            notes.note("empty", calendar.line)

    def _look_at_method(self, notes: Notes) -> None:
        method = self.component.value("METHOD").upper()
        line = self.component.line_of("METHOD")
        if method:
            notes.note("method", line, value=method)
        if method and method != "PUBLISH":
            notes.note("method-acts", line, value=method)
        if not method or method in _NEEDS_START:
            self._note_all("no-start-with-method" if method else "no-start", self._without["DTSTART"], notes, method)
        if method == "PUBLISH":
            self._note_all("publish-without-organizer", self._without["ORGANIZER"], notes, method)
            self._note_all("publish-with-attendee", self._attended, notes, method)
        for name in _NEEDS.get(method, ()):
            self._note_all("method-lacks", self._without[name], notes, method, name)
        if method in _METHODS:
            for line in list(self._kinds.values())[1:]:
                notes.note("method-of-kinds", line, value=method)
            if method != "PUBLISH" and self._other_uid:
                notes.note("method-of-several", self._other_uid, value=method)
        elif method and not method.startswith("X-"):
            notes.note("no-method", line, value=method)

    @staticmethod
    def _note_all(code: str, lines: list[int], notes: Notes, method: str, name: str = "") -> None:
        for line in lines:
            notes.note(code, line, name, method)


@cache
def _known_zones() -> frozenset[str]:
    """Of the IANA's list."""
    return frozenset(available_timezones())
