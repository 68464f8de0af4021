"""What is wrong with an alarm (RFC 5545, 3.6.6), and what programs make of it."""

from __future__ import annotations

import re

from .component import Component
from .findings import Notes

_NEEDS = {"DISPLAY": ("DESCRIPTION",), "EMAIL": ("DESCRIPTION", "SUMMARY", "ATTENDEE")}
_NOTHING = re.compile(r"[+-]?P[T0WDHMS]*")
"""A duration of no length."""


def look_at_alarm(alarm: Component, around: Component | None, notes: Notes) -> None:
    """`around` learns by what of it the alarm rings, and whether after that."""
    notes.note("alarm", alarm.line)
    action = alarm.value("ACTION").upper()
    if not action:
        notes.note("no-action", alarm.line)
    for name in _NEEDS.get(action, ()):
        if name not in alarm.first:
            notes.note("alarm-lacks", alarm.line, name, action)
    if action == "AUDIO" and alarm.counts.get("ATTACH", 0) > 1:
        notes.note("twice", alarm.line_of("ATTACH"), "ATTACH", alarm.name)
    if ("DURATION" in alarm.first) != ("REPEAT" in alarm.first):
        notes.note("repeat-alone", alarm.line)
    trigger = alarm.first.get("TRIGGER")
    if trigger is None:
        notes.note("no-trigger", alarm.line)
    elif around is not None and trigger.parameters.get("VALUE", "").upper() != "DATE-TIME":
        around.anchors.setdefault(trigger.parameters.get("RELATED", "START").upper(), trigger.line)
        if trigger.value[:1] in ("P", "+") and not _NOTHING.fullmatch(trigger.value):
            around.late.append(trigger.line)
