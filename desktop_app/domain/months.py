"""The weeks that a month's page shows, and the days of a week."""

from __future__ import annotations

from datetime import date, timedelta


def weeks(month: date, first_weekday: int) -> list[date]:
    """The first day of each of the 4 to 6 week rows that hold the month; `month` is any day of it, 0 = Monday."""
    first = month.replace(day=1)
    start = week_of(first, first_weekday)
    end = month_after(first, 1)
    return [start + timedelta(days=n) for n in range(0, (end - start).days, 7)]


def week_of(day: date, first_weekday: int) -> date:
    """The first day of the week that holds the day; 0 = Monday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def week_number(start: date) -> int:
    """The number of the week that begins on that day, whatever weekday it is: that of its Thursday in ISO 8601."""
    return (start + timedelta(days=(3 - start.weekday()) % 7)).isocalendar().week


def month_after(month: date, n: int) -> date:
    """The 1st of the month `n` months later (earlier, where `n` is negative)."""
    year, index = divmod(month.year * 12 + month.month - 1 + n, 12)
    return date(year, index + 1, 1)
