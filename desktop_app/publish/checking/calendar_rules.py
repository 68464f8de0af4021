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
        self._without: dict[str, list[int]] = {name: [] for name in ("DTSTART", "ORGANIZER", "ATTENDEE")}
        self._attended: list[int] = []

    def use_zone(self, content: Content) -> None:
        zone = content.parameters.get("TZID")
        if zone is not None:
            self._used.setdefault(zone, content.line)

    def add(self, component: Component, notes: Notes) -> None:
        """One that has come to its end, whatever it is."""
        if component.name == "VTIMEZONE":
            self._zones.add(component.value("TZID").replace("\\,", ",").replace("\\;", ";"))
        elif component.name in _DATED:
            self._add_uid(component, notes)
            for name, lines in self._without.items():
                if name not in component.first and (component.name == "VEVENT" or name != "DTSTART"):
                    lines.append(component.line)
            if "ATTENDEE" in component.first:
                self._attended.append(component.line_of("ATTENDEE"))

    def _add_uid(self, component: Component, notes: Notes) -> None:
        uid, which = component.value("UID"), component.value("RECURRENCE-ID")
        if not uid:
            return
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
        if method == "REQUEST":
            self._note_all("request-lacks", self._without["ORGANIZER"], notes, method, "ORGANIZER")
            self._note_all("request-lacks", self._without["ATTENDEE"], notes, method, "ATTENDEE")

    @staticmethod
    def _note_all(code: str, lines: list[int], notes: Notes, method: str, name: str = "") -> None:
        for line in lines:
            notes.note(code, line, name, method)


@cache
def _known_zones() -> frozenset[str]:
    """Of the IANA's list."""
    return frozenset(available_timezones())
