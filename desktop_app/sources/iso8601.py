"""Dates and durations in ISO 8601, of any precision, as feeds write them."""

from __future__ import annotations

import re
from datetime import date, datetime

from desktop_app.domain.airdate import AirDate

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-?W(\d{2})")
_DURATION = re.compile(r"P(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:\d+(?:\.\d+)?S)?)?", re.IGNORECASE)


def air_date(text: str, zone: str | None = None) -> AirDate:
    """What the text says, and no more: an hour with no offset is no hour. `zone` is the channel's. ValueError where it
    is no date."""
    text = text.strip()
    try:
        if found := _YEAR.fullmatch(text):
            return AirDate.in_year(int(found[1]))
        if found := _MONTH.fullmatch(text):
            return AirDate.in_month(int(found[1]), int(found[2]))
        if found := _WEEK.fullmatch(text):
            return AirDate.in_week(date.fromisocalendar(int(found[1]), int(found[2]), 1))
        if len(text) <= 10:
            return AirDate.on(date.fromisoformat(text))
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("one of its dates is none") from None
    return AirDate.on(instant.date()) if instant.tzinfo is None else AirDate.at(instant, zone)


def minutes(text: str) -> int | None:
    """A duration such as PT1H5M; None where it is none, or nothing."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        return None
    days, hours, rest = (int(part or 0) for part in found.groups())
    return (days * 24 + hours) * 60 + rest or None
