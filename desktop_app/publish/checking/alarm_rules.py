"""What is wrong with an alarm (RFC 5545, 3.6.6), and what programs make of it."""

from __future__ import annotations

import re

from .component import Component
from .findings import Notes

_NEEDS = {"DISPLAY": ("DESCRIPTION",), "EMAIL": ("DESCRIPTION", "SUMMARY", "ATTENDEE")}
_NOTHING = re.compile(r"[+-]?P[T0WDHMS]*")
"""A duration of no length."""


def look_at_alarm(alarm: Component, notes: Notes) -> int:
    """The line of a TRIGGER that rings after the beginning or the end; 0 for another."""
    notes.note("alarm", alarm.line)
    action = alarm.value("ACTION").upper()
    if not action:
        notes.note("no-action", alarm.line)
    for name in _NEEDS.get(action, ()):
        if name not in alarm.first:
            notes.note("alarm-lacks", alarm.line, name, action)
    if ("DURATION" in alarm.first) != ("REPEAT" in alarm.first):
        notes.note("repeat-alone", alarm.line)
    trigger = alarm.first.get("TRIGGER")
    if trigger is None:
        notes.note("no-trigger", alarm.line)
    elif trigger.value[:1] in ("P", "+") and not _NOTHING.fullmatch(trigger.value):
        return trigger.line
    return 0
