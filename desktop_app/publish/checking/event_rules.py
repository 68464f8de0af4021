"""What is wrong with an event or a to-do as a whole, and what programs make of it."""

from __future__ import annotations

from datetime import timedelta

from .component import Component
from .content import Content
from .findings import Notes
from .rules_of_recurrence import parts_of
from .values import day, is_negative, is_of_days, moment

_ACROSS_ZONES = timedelta(hours=27)
"""Two zones are at most 26 h apart (UTC+14, UTC-12)."""
_OF_HOURS = frozenset({"BYSECOND", "BYMINUTE", "BYHOUR"})
_END = {"VEVENT": "DTEND", "VTODO": "DUE"}


def look_at_event(event: Component, notes: Notes) -> None:
    """Of a VEVENT, VTODO, VJOURNAL or VFREEBUSY that has come to its end."""
    for name in ("UID", "DTSTAMP"):
        if not event.value(name).strip():
            notes.note(f"no-{name.lower()}", event.line, event.name)
    end = _END.get(event.name)
    if end is not None and end in event.first and "DURATION" in event.first:
        notes.note("end-and-duration", event.line_of("DURATION"), end)
    if event.counts.get("RRULE", 0) > 1:
        notes.note("several-rules", event.line_of("RRULE"))
    start = event.first.get("DTSTART")
    if event.anchors:
        _look_at_alarms(event, end, notes)
    if start is None and event.name in ("VTODO", "VJOURNAL"):
        if "DURATION" in event.first and event.name == "VTODO":
            notes.note("duration-without-start", event.line_of("DURATION"))
        if "RRULE" in event.first:
            notes.note("rule-without-start", event.line_of("RRULE"))
    if start is not None and is_readable(start):
        if end is not None and (found := event.first.get(end)) is not None and is_readable(found):
            _look_at_end(start, found, notes)
        _look_at_duration(start, event, notes)
        _look_at_rule(start, event, notes)
        _look_at_exdate(start, event, notes)
    if event.name == "VEVENT":
        _look_at_what_programs_do(event, start, notes)


def is_day(content: Content) -> bool:
    """Whether it is a DATE and says so."""
    return content.parameters.get("VALUE", "").upper() == "DATE"


def is_readable(content: Content) -> bool:
    """Whether its value is of the type that it says it has."""
    return (day(content.value) if is_day(content) else moment(content.value)) is not None


def is_floating(content: Content) -> bool:
    """Whether it is an hour of no zone (3.3.5, form 1)."""
    return not is_day(content) and not content.value.endswith("Z") and "TZID" not in content.parameters


def _look_at_end(start: Content, end: Content, notes: Notes) -> None:
    if is_day(start) != is_day(end):
        notes.note("end-of-other-type", end.line, end.name)
        return
    if is_floating(start) != is_floating(end):
        notes.note("end-floats", end.line, end.name)
        return
    if is_day(start):
        first, last = day(start.value), day(end.value)
        if first and last and last <= first:
            notes.note("same-day-end" if last == first else "end-before-start", end.line, end.name)
        return
    began, ended = moment(start.value), moment(end.value)
    if began is None or ended is None:
        return
    if start.value[-1:] == end.value[-1:] == "Z" or start.parameters.get("TZID") == end.parameters.get("TZID"):
        slack = timedelta(0)
    else:
        slack = _ACROSS_ZONES
    if ended == began and not slack:
        notes.note("end-is-start", end.line, end.name)
    elif began - ended > slack:
        notes.note("end-before-start", end.line, end.name)


def _look_at_duration(start: Content, event: Component, notes: Notes) -> None:
    duration = event.value("DURATION").strip()
    if not duration or event.name not in _END:
        return
    if is_negative(duration):
        notes.note("negative-duration", event.line_of("DURATION"))
    elif is_day(start) and duration[:1] in "+P" and not is_of_days(duration):
        notes.note("hours-of-day", event.line_of("DURATION"), value=duration)


def _look_at_alarms(event: Component, end: str | None, notes: Notes) -> None:
    """Whether it has what its alarms ring by (RFC 5545, 3.8.6.3)."""
    has_start = "DTSTART" in event.first
    if not has_start and "START" in event.anchors and event.name == "VTODO":  # of a VEVENT that is told anyway
        notes.note("alarm-without-start", event.anchors["START"])
    if end is None or end in event.first or (has_start and "DURATION" in event.first):
        return
    if "END" in event.anchors:
        notes.note("alarm-without-end", event.anchors["END"], end)


def _look_at_exdate(start: Content, event: Component, notes: Notes) -> None:
    """Of the first; one of another type is equal to no beginning."""
    out = event.first.get("EXDATE")
    if out is not None and is_day(out) != is_day(start) and out.value:
        notes.note("exdate-of-other-type", out.line)


def _look_at_rule(start: Content, event: Component, notes: Notes) -> None:
    rule = event.first.get("RRULE")
    parts = parts_of(rule.value) if rule is not None else {}
    if rule is not None and is_day(start) and _OF_HOURS & parts.keys():
        notes.note("rule-of-hours", rule.line, value=rule.value)
    until = parts.get("UNTIL", "")
    if rule is None or not until:
        return
    if ("T" in until) == is_day(start):
        notes.note("until-of-other-type", rule.line, value=until)
    elif "T" in until and until.endswith("Z") == is_floating(start):
        notes.note("until-of-other-zone", rule.line, value=until)


def _look_at_what_programs_do(event: Component, start: Content | None, notes: Notes) -> None:
    notes.note("event")
    if "SEQUENCE" not in event.first:
        notes.note("no-sequence", event.line)
    url = event.value("URL").strip()
    if url and url not in event.value("DESCRIPTION").replace("\\,", ",").replace("\\;", ";"):
        notes.note("link", event.line_of("URL"))
    if event.counts.get("CATEGORIES", 0) > 1 or "," in event.value("CATEGORIES").replace("\\,", ""):
        notes.note("several-categories", event.line_of("CATEGORIES"))
    if start is not None:
        if is_floating(start) and is_readable(start):
            notes.note("floating", start.line)
        if not is_day(start) and "DTEND" not in event.first and "DURATION" not in event.first:
            notes.note("no-end", event.line)
    alarms = event.held.get("VALARM", 0)
    if alarms > 1:
        notes.note("several-alarms", event.line)
    of_day = start is not None and is_day(start)
    if alarms and of_day:
        notes.note("alarm-of-day", event.line)
    for line in () if of_day else event.late:
        notes.note("late-alarm", line)
