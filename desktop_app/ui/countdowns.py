"""How long it is till then, or since: "in 15 days", "4 min ago"."""

from __future__ import annotations

from datetime import datetime, tzinfo

from desktop_app.domain.values import Entry, Kind, Status

from . import words

MINUTE, HOUR, DAY = 60, 3600, 86400


def countdown(entry: Entry, now: datetime, zone: tzinfo) -> str:
    """ "in 15 days", "tomorrow", "in 3 h", "aired 2 days ago"."""
    if entry.status is Status.WITHDRAWN:
        return words.tr("cancelled")
    air, today = entry.air, now.astimezone(zone).date()
    if entry.kind is Kind.BINGE_READY and entry.aired(now, zone):
        return words.tr("out whole")
    if air.starts_at is not None:
        seconds = (air.starts_at - now).total_seconds()
        days = (air.starts_at.astimezone(zone).date() - today).days
        if abs(seconds) < DAY / 4 or days == 0:
            return _hours(seconds)
        return _days(days)
    span = air.span(zone)
    if span is None:
        return words.tr("no date yet")
    if air.exact:
        return _days((span[0] - today).days)
    if span[1] < today:
        return words.tr("was due")
    return _days_at_least((span[0] - today).days) if span[0] > today else words.tr("no day yet")


def _hours(seconds: float) -> str:
    minutes = round(abs(seconds) / 60)
    if minutes == 0:
        return words.tr("now")
    if seconds > 0:
        return words.tr("in %n min", minutes) if minutes < 60 else words.tr("in %n h", round(minutes / 60))
    return words.tr("aired %n min ago", minutes) if minutes < 60 else words.tr("aired %n h ago", round(minutes / 60))


def _days(days: int) -> str:
    match days:
        case 0:
            return words.tr("today")
        case 1:
            return words.tr("tomorrow")
        case -1:
            return words.tr("aired yesterday")
    size = abs(days)
    if days > 0:
        if size < 60:
            return words.tr("in %n days", size)
        return words.tr("in %n months", _months(size)) if size < 700 else words.tr("in %n years", _years(size))
    if size < 60:
        return words.tr("aired %n days ago", size)
    if size < 700:
        return words.tr("aired %n months ago", _months(size))
    return words.tr("aired %n years ago", _years(size))


def _days_at_least(days: int) -> str:
    if days < 60:
        return words.counted(days, "in %n day at the earliest", "in %n days at the earliest")
    if days < 700:
        return words.tr("in %n months at the earliest", _months(days))
    return words.tr("in %n years at the earliest", _years(days))


def _months(days: int) -> int:
    return round(days / 30.44)


def _years(days: int) -> int:
    return round(days / 365.25)


def ago(instant: datetime, now: datetime) -> str:
    """ "just now", "4 min ago", "3 h ago", "2 days ago"."""
    seconds = (now - instant).total_seconds()
    if seconds < MINUTE:
        return words.tr("just now")
    if seconds < HOUR:
        return words.tr("%n min ago", int(seconds // MINUTE))
    if seconds < DAY:
        return words.tr("%n h ago", int(seconds // HOUR))
    return words.counted(int(seconds // DAY), "%n day ago", "%n days ago")
