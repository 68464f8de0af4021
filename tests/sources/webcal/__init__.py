"""Calendars as people have them: small ones written by hand, and the recorded ones."""

from __future__ import annotations

from pathlib import Path

from desktop_app.sources.webcal import Calendar
from desktop_app.sources.webcal.events import calendar
from tests.conftest import NOW

FIXTURES = Path(__file__).parents[2] / "data" / "calendars"


def fixture(name: str) -> bytes:
    return (FIXTURES / f"{name}.ics").read_bytes()


def event(summary: str, *lines: str) -> str:
    return "\n".join(("BEGIN:VEVENT", f"SUMMARY:{summary}", *lines, "END:VEVENT"))


def ics(*events: str, head: str = "VERSION:2.0") -> bytes:
    return "\n".join(("BEGIN:VCALENDAR", head, *events, "END:VCALENDAR", "")).encode()


def parsed(*events: str, head: str = "VERSION:2.0") -> Calendar:
    return calendar(ics(*events, head=head), NOW)
