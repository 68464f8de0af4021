"""What is counted from the day of publication: "this Friday", "next month", "tomorrow"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_app.domain.airdate import AirDate, Precision

from . import words
from .days import dated, numbered
from .feasts import feast_time
from .parts import month_at, weekday_at, year_behind
from .point import Point
from .seasons import season_at
from .steps import SPANS, day_on, stepped
from .tokens import Text


def determined(text: Text, i: int) -> Point | None:
    """ "this Friday", "next month", "last September", "this Christmas", "the fall", "this coming Tuesday"."""
    word, j = text.word(i), i + 1
    if word in ("coming", "past"):  # "Coming May 8" is no "this coming"
        return None
    if word in ("this", "the") and text.word(j) in ("coming", "past"):
        word, j = text.word(j), j + 1
    past = word in ("last", "past")
    if past and (point := numbered(text, j)) and point.year is None:
        return replace(point, start=i, in_past=True, strictly=True)
    if word in ("this", "next", "coming", "kommenden", "nächsten") and (point := dated(text, j)):
        return replace(point, start=i)
    token = text.at(j)
    if word == "the" or token.word in words.SEASON_WORDS:
        return season_at(text, j, i)
    if (weekday := weekday_at(text, j)) and token.word in words.WEEKDAYS:
        end = text.skip(weekday.end, *words.DAY_PARTS)
        if text.at(end).upper and token.upper and text.word(end) in ("night", "season"):
            return None
        return _weekday_of(text, word, weekday.number, end, i)
    if (found := month_at(text, j)) and found.full and (token.upper or token.word in words.FOREIGN_MONTHS):
        year, end = year_behind(text, found.end)
        point = Point(Precision.MONTH, end, year, found.number, start=i)
        return replace(point, in_past=past or None, strictly=past or word == "next")
    if token.word in ("christmas", "xmas", "halloween", "thanksgiving", "easter"):
        return feast_time(text, j, i, word)
    return span_of_time(text, j, i, word)


def _weekday_of(text: Text, word: str, weekday: int, end: int, start: int) -> Point:
    """ "last Friday" lies before today, "next Friday" in the next week, any other within seven days."""
    today = text.published
    point = Point(Precision.DAY, end, weekday=weekday, start=start, relative=True)
    if today is None:
        return point
    if word in ("last", "past"):
        day = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
        return replace(point, fixed=AirDate.on(day), in_past=True)
    if word in ("next", "nächsten"):
        return replace(point, fixed=AirDate.on(today + timedelta(days=7 + weekday - today.weekday())))
    return replace(point, fixed=AirDate.on(today + timedelta(days=(weekday - today.weekday()) % 7)))


def span_of_time(text: Text, i: int, start: int, word: str) -> Point | None:
    """This, next or last week, weekend, month, quarter or year; "tonight" and "last night" in two words."""
    unit = text.word(i)
    step = -1 if word in ("last", "past") else 1 if word in ("next", "coming", "nächste", "nächsten") else 0
    if unit in ("night", "evening", "afternoon", "morning", "lunchtime"):
        said = word == "this" or (word == "last" and unit == "night")
        return day_from_today(text, step, i + 1, start) if said else None
    span = SPANS.get(unit)
    if span is None or word in ("past", "coming") or (step and text.word(start - 1) == "the"):
        return None  # "the last week" of something, "over the next year"
    point = Point(span.precision, i + 1, start=start, relative=True, in_past=step < 0 or None)
    return replace(point, fixed=stepped(span.moved, text.published, step)) if text.published else point


def day_from_today(text: Text, days: int, end: int, start: int) -> Point:
    """So many days on, or back."""
    point = Point(Precision.DAY, end, start=start, relative=True, in_past=days < 0 or None)
    return replace(point, fixed=stepped(day_on, text.published, days)) if text.published else point


def today_or_so(text: Text, i: int) -> Point | None:
    """ "today", "tomorrow night", "yesterday", "tomorrow week"."""
    token, follower = text.at(i), text.at(i + 1)
    days = words.TODAYS[token.word]
    if token.word == "mañana" and text.word(i - 1) == "la":
        return None
    end = text.skip(i + 1, *words.DAY_PARTS)
    if text.word(end) == "week" and days >= 0:
        return day_from_today(text, days + 7, end + 1, i)
    if follower.word in ("'s", "show") or (token.upper and follower.upper and days >= 0):
        return None  # the name of a show
    return day_from_today(text, days, end, i)
