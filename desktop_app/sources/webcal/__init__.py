"""Calendars in iCalendar (RFC 5545) that other programs publish. What is read of them is documented in the README."""

from .blocks import is_calendar
from .calendar import Calendar, Happening
from .reader import OTHERS, Read, known_days, read, titles, uids
from .reading import read_calendar

__all__ = [
    "OTHERS", "Calendar", "Happening", "Read", "is_calendar", "known_days", "read", "read_calendar", "titles", "uids",
]  # fmt: skip
