"""What is wrong with a VTIMEZONE (RFC 5545, 3.6.5), and who reads it otherwise than it is meant."""

from __future__ import annotations

from .component import Component
from .findings import Notes
from .rules_of_recurrence import parts_of

_NEEDED = ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO")


def look_at_zone(zone: Component, notes: Notes) -> None:
    if not zone.value("TZID"):
        notes.note("zone-without-name", zone.line)
    halves = [zone.held.get(name, 0) for name in ("STANDARD", "DAYLIGHT")]
    if not any(halves):
        notes.note("zone-without-rules", zone.line)
    elif max(halves) > 1:
        notes.note("zone-of-several", zone.line)


def look_at_half(half: Component, notes: Notes) -> None:
    """Of a STANDARD or DAYLIGHT."""
    for name in _NEEDED:
        if name not in half.first:
            notes.note("zone-lacks", half.line, name, half.name)
    start = half.first.get("DTSTART")
    if start is not None and (start.value.endswith("Z") or "TZID" in start.parameters):
        notes.note("zone-start-not-local", start.line)
    rule = half.first.get("RRULE")
    until = parts_of(rule.value).get("UNTIL", "Z") if rule is not None else "Z"
    if not until.endswith("Z"):
        notes.note("zone-until-not-utc", half.line_of("RRULE"), value=until)
    dates = half.first.get("RDATE")
    if dates is not None:
        notes.note("zone-of-dates" if "," in dates.value else "zone-of-several", dates.line)
