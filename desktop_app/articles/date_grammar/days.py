"""A day and its month: "Friday, May 8", "8 May 2026"."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.airdate import Precision

from . import verbs, words
from .figures import in_figures
from .parts import day_at, english_month_at, is_count, is_free, is_possible, month_at, weekday_at, year_behind
from .point import Point
from .resolving import first_day
from .tokens import DASHES, Text


def dated(text: Text, i: int) -> Point | None:
    """A day in full: with its weekday before or behind it, or without."""
    weekday = weekday_at(text, i)
    if weekday is None:
        return _with_weekday_behind(text, i)
    j = weekday.end
    if text.word(j) in words.DAY_PARTS:
        j += 1
    for _ in range(2):
        j = text.skip(j, ",", "the", "dem", "den", "le", "el", "il", "dia", "de", "d")
    if point := numbered(text, j):
        return _of_weekday(text, replace(point, start=i, weekday=weekday.number), text.word(j + 1) == "/")
    return _without_month(text, i, j, weekday.number)


def _with_weekday_behind(text: Text, i: int) -> Point | None:
    """ "3 May (Sunday)", or the day alone."""
    point = numbered(text, i)
    if point is None or text.word(point.end) not in ("(", "（"):  # noqa: RUF001
        return point
    behind = weekday_at(text, point.end + 1)
    if behind is None or text.word(behind.end) not in (")", "）"):  # noqa: RUF001
        return point
    return replace(point, end=behind.end + 1, weekday=behind.number)


def _of_weekday(text: Text, point: Point, slashed: bool) -> Point:
    """The day, with day and month the other way round where only so it falls on its weekday: "Friday 5/8"."""
    if not (slashed and point.day and point.day <= 12 and text.guesses):
        return point
    other = replace(point, month=point.day, day=point.month)
    here, there = first_day(text, point, "ahead"), first_day(text, other, "ahead")
    return other if here and there and there.weekday() == point.weekday != here.weekday() else point


def _without_month(text: Text, i: int, j: int, weekday: int) -> Point | None:
    """ "Friday 29th", "Friday 29": the number at `j`."""
    token, before = text.at(i), text.at(i - 1)
    day = day_at(text, j)
    if day is None or token.word in words.TWO_LETTER_WEEKDAYS or is_count(text, day.end):
        return None
    if day.end == j + 1:  # no "th"
        if before.upper and before.word not in verbs.FUTURE and before.word not in verbs.PAST:
            return None  # "Freaky Friday 2"
        if not token.upper or text.word(j - 1) == "," or not is_free(text, day.end):
            return None
    return Point(Precision.DAY, day.end, None, None, day.number, weekday, start=i)


def numbered(text: Text, i: int) -> Point | None:
    """Day and month, in either order, with a year or without."""
    if found := english_month_at(text, i):
        day = day_at(text, text.skip(found.end, "the"))
        if day is None or is_count(text, day.end):
            return None
        return _in_year(text, i, found.number, day.number, day.end)
    day = day_at(text, i)
    if day and not (text.at(i).glued and text.word(i - 1) in DASHES | {"/"}):
        j = text.skip(text.skip(day.end, "."), "of", "de", "di", "del", "d'")
        if found := month_at(text, j):
            return _in_year(text, i, found.number, day.number, found.end)
    return in_figures(text, i)


def _in_year(text: Text, i: int, month: int, day: int, end: int) -> Point | None:
    """That day, with the year that may follow at `end`."""
    if not is_possible(month, day):
        return None
    year, end = year_behind(text, end)
    return Point(Precision.DAY, end, year, month, day, start=i)
