"""Days, weeks, months and years so many steps from a day, and the values that have a precision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, timedelta
from typing import NamedTuple

from desktop_app.domain.airdate import UNKNOWN, AirDate, Precision


def of_precision(precision: Precision, day: date, season: str | None = None) -> AirDate:
    """The day, or the week, month or other time that it lies in."""
    match precision:
        case Precision.WEEK:
            return AirDate.in_week(day)
        case Precision.MONTH:
            return AirDate.in_month(day.year, day.month)
        case Precision.QUARTER:
            return AirDate.in_quarter(day.year, (day.month + 2) // 3)
        case Precision.SEASON if season:
            return AirDate.in_season(day.year, season)
        case Precision.YEAR:
            return AirDate.in_year(day.year)
        case _:
            return AirDate.on(day)


def last_day(air: AirDate) -> date:
    """Of a date that is known."""
    span = air.span(UTC)
    assert span
    return span[1]


Moved = Callable[[date, int], AirDate]
"""A day and a number of steps from it."""


def day_on(day: date, step: int) -> AirDate:
    """So many days on; as the others below, ValueError or OverflowError where Python's calendar ends."""
    return AirDate.on(day + timedelta(days=step))


def week_on(day: date, step: int) -> AirDate:
    """So many weeks on, the whole week."""
    return AirDate.in_week(day + timedelta(weeks=step))


def _weekend_on(day: date, step: int) -> AirDate:
    saturday = day + timedelta(days=5 - day.weekday(), weeks=step)
    return AirDate(Precision.DAY, saturday, saturday + timedelta(days=1))


def month_on(day: date, step: int) -> AirDate:
    """So many months on, the whole month."""
    year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
    return AirDate.in_month(year, month + 1)


def _quarter_on(day: date, step: int) -> AirDate:
    year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + step, 4)
    return AirDate.in_quarter(year, quarter + 1)


def year_on(day: date, step: int) -> AirDate:
    """So many years on, the whole year."""
    return AirDate.in_year(day.year + step)


def stepped(moved: Moved, day: date, step: int) -> AirDate:
    """Unknown where Python's calendar ends."""
    try:
        return moved(day, step)
    except (ValueError, OverflowError):
        return UNKNOWN


class Unit(NamedTuple):
    """A length of time: how precise its name is, and how one comes to the next."""

    precision: Precision
    moved: Moved


SPANS = {
    "week": Unit(Precision.WEEK, week_on),
    "weekend": Unit(Precision.DAY, _weekend_on),
    "month": Unit(Precision.MONTH, month_on),
    "quarter": Unit(Precision.QUARTER, _quarter_on),
    "year": Unit(Precision.YEAR, year_on),
    "woche": Unit(Precision.WEEK, week_on),
}
