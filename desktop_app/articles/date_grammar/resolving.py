"""The day that is meant: the year that was left out, the month that was named before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop_app.domain.airdate import SEASONS, UNKNOWN, AirDate, Precision

from .point import Point, Tense
from .steps import last_day, of_precision
from .tokens import Text


def value_of(text: Text, point: Point, tense: Tense | None, limit: date | None = None) -> AirDate:
    """What was read as a date, unknown where the words and the day of publication give none. `limit`: a list's last
    day, before which it lies."""
    if point.recurring or point.precision is Precision.UNKNOWN:
        return UNKNOWN
    if point.fixed is not None:
        return point.fixed
    if point.offset is not None and point.weekday is None:
        return UNKNOWN
    try:
        if point.until is not None and limit is None:
            return _of_window(text, point, point.until, tense)
        first = first_day(text, point, tense) if limit is None else _last_before(text, point, limit)
        return of_precision(point.precision, first, point.season) if first else UNKNOWN
    except (ValueError, OverflowError):
        return UNKNOWN


def _of_window(text: Text, point: Point, until: Point, tense: Tense | None) -> AirDate:
    last = first_day(text, until, tense)
    first = _last_before(text, point, last) if last else None
    if first is None or last is None:
        return UNKNOWN
    stop = last_day(of_precision(until.precision, last, until.season))
    return replace(of_precision(point.precision, first, point.season), last=stop)


def _last_before(text: Text, point: Point, limit: date) -> date | None:
    """The day of `point` that lies last before `limit`, whatever the day of publication."""
    if point.year is not None:
        return first_day(text, point, None)
    weekday = _bare_weekday(point)
    if weekday is not None and point.day is None:
        return limit - timedelta(days=(limit.weekday() - weekday) % 7)
    return next((day for day in reversed(_candidates(point, limit.year)) if day <= limit), None)


def _bare_weekday(point: Point) -> int | None:
    return point.weekday if point.month is None and point.feast is None else None


def _candidates(point: Point, year: int) -> list[date]:
    """The first day of it in each of the years around, in order."""
    found: list[date] = []
    reach = 8 if (point.month, point.day) == (2, 29) else 2
    for one in range(year - reach, year + reach + 1):
        try:
            if point.feast:
                found.append(point.feast(one))
            elif point.season:
                found.append(date(one, SEASONS[point.season], 1))
            elif point.quarter:
                found.append(date(one, point.quarter * 3 - 2, 1))
            elif point.month:
                found.append(date(one, point.month, point.day or 1))
        except ValueError:
            continue  # 29 February
    return found


def first_day(text: Text, point: Point, tense: Tense | None) -> date | None:
    """Its first day, by the year that was stated or the one that the day of publication gives."""
    today = text.published
    if point.month is None and point.day is not None:
        return _day_of_some_month(text, point, point.day)
    if point.year is not None:
        if point.precision is Precision.YEAR:
            return date(point.year, 1, 1)
        return next((day for day in _candidates(point, point.year) if day.year == point.year), None)
    if today is None:
        return None
    if (weekday := _bare_weekday(point)) is not None:
        back = (today.weekday() - weekday) % 7
        day = today - timedelta(days=back) if tense == "past" else today + timedelta(days=-back % 7)
        return point.offset.of(day) if point.offset else day
    some = _candidates(point, today.year)
    behind, ahead = _around(point, some, today)
    if tense == "past":
        return _last_in_past(point, some, today, behind, ahead)
    if ahead is None or behind is None:
        return ahead
    belied = point.weekday == behind.weekday() != ahead.weekday()
    nearer = tense == "either" and today - behind < ahead - today
    return behind if nearer or (belied and (today - behind).days <= 60) else ahead


def _around(point: Point, days: list[date], today: date) -> tuple[date | None, date | None]:
    """The last of the days behind, and the first ahead; one that still runs is ahead, and behind as well unless it was
    said strictly."""
    wide = point.precision not in (Precision.DAY, Precision.WEEK)
    ends = [last_day(of_precision(point.precision, day, point.season)) if wide else day for day in days]
    if point.strictly and not point.in_past:  # "next March" is not this one
        ahead = next((day for day in days if day > today), None)
    else:
        ahead = next((day for day, end in zip(days, ends, strict=True) if end >= today), None)
    if point.strictly:
        over = [day for day, end in zip(days, ends, strict=True) if end < today]
    else:
        over = [day for day in days if day <= today]
    return over[-1] if over else None, ahead


def _last_in_past(point: Point, days: list[date], today: date, behind: date | None, ahead: date | None) -> date | None:
    """The last one, or that of the last two years which falls on the weekday that was stated."""
    if point.weekday is None or behind is None or behind.weekday() == point.weekday:
        return behind
    older = [day for day in days if day <= today and day.weekday() == point.weekday]
    if older and (today - older[-1]).days <= 800:
        return older[-1]
    return ahead if ahead and ahead.weekday() == point.weekday else behind


def _day_of_some_month(text: Text, point: Point, number: int) -> date | None:
    """ "Friday 29th", "the 29th": of the month that the text has named last, or the next such day."""
    start = text.published
    previous = next((one for one in reversed(text.found[-6:]) if one.said.air.first and not one.recurring), None)
    if previous and previous.said.air.first and previous.said.air.precision in (Precision.DAY, Precision.MONTH):
        start = previous.said.air.first
    if start is None:
        return None
    for months in range(14):
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        try:
            day = date(year, month + 1, number)
        except ValueError:
            continue
        if day >= start and (point.weekday is None or day.weekday() == point.weekday):
            return day
    return None
