"""Several days of one month: "March 7 and 14", "7, 14 and 21 March", "3-9 October"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from desktop_app.domain.airdate import Precision

from .parts import Part, day_at, english_month_at, is_count, is_free, is_possible, month_at, weekday_at, year_behind
from .point import Point
from .tokens import DASHES, Text
from .words import AND, DAY_ENDINGS, JOINTS, TO


class _Row(NamedTuple):
    days: list[int]
    places: list[int]
    """The token that each starts at."""
    joints: list[str]
    """What stands between them."""
    end: int


def listed(text: Text, i: int) -> Point | None:
    """The days of such a list: a window from the first to the last, or the last with those before it."""
    start, number = i, None
    if weekday := weekday_at(text, i):
        number, i = weekday.number, text.skip(weekday.end, ",")
    found = english_month_at(text, i)
    row = _row(text, text.skip(found.end, "the") if found else i)
    if row is None:
        return None
    if found:
        if month_at(text, row.end) and row.joints[-1] != "-":
            return None
        year, end = year_behind(text, row.end)
        if year is None and not is_free(text, row.end):
            return None
    else:
        found = month_at(text, text.skip(text.skip(row.end, "."), "of", "de", "di"))
        if found is None:
            return None
        year, end = year_behind(text, found.end)
    month, days = found.number, row.days
    if not all(is_possible(month, day) for day in days) or days != sorted(set(days)):
        return None
    points = [Point(Precision.DAY, end, year, month, day, start=at) for day, at in zip(days, row.places, strict=True)]
    points[0].start, points[0].weekday = start, number
    if row.joints == ["-"]:
        return replace(points[0], end=end, until=points[1])
    if "-" in row.joints or row.joints[-1] != "and":
        return None
    return replace(points[-1], end=end, earlier=tuple(points[:-1]))


def _row(text: Text, i: int) -> _Row | None:
    """Two days or more, and what joins them."""
    first = day_at(text, i)
    if first is None:
        return None
    days, places, joints, end = [first.number], [i], list[str](), first.end
    while len(days) < 8:
        joint, j = _joint_at(text, end)
        day = _day_of_row(text, j) if joint else None
        if day is None or is_count(text, day.end):
            break
        days.append(day.number)
        places.append(j)
        joints.append(joint)
        end = day.end
        if joint != ",":
            break
    return _Row(days, places, joints, end) if joints else None


def _joint_at(text: Text, i: int) -> tuple[str, int]:
    """ "-", "and" or ",", and the token behind it; "" for what joins no days."""
    follower = text.word(i + 1)
    j = text.skip(i, ".") if follower in JOINTS or follower in DASHES else i
    word = text.word(j)
    if word in DASHES or word in TO:
        return "-", j + 1
    if word in AND:
        return "and", j + 1
    if word == ",":
        return ("and", j + 2) if text.word(j + 1) in AND else (",", j + 1)
    return "", j


def _day_of_row(text: Text, i: int) -> Part | None:
    """As `day_at`; behind a dash that is glued to it as well: "3-9 October"."""
    token, behind = text.at(i), text.at(i + 1)
    if not (token.glued and text.word(i - 1) in DASHES and 1 <= token.number <= 31):
        return day_at(text, i)
    if behind.glued and behind.word in DAY_ENDINGS:
        return Part(token.number, i + 2)
    return Part(token.number, i + 1) if not (behind.glued and behind.word[:1].isalnum()) else None


def ordinal(text: Text, i: int) -> Point | None:
    """ "on the 29th", of the month that the text has named last."""
    if text.word(i) != "the" or text.word(i - 1) not in ("on", "until", "by", "from", "to", "through", "before"):
        return None
    day = day_at(text, i + 1)
    if day is None or day.end != i + 3 or not is_free(text, day.end) or text.word(day.end) in ("of", "-"):
        return None
    if listed(text, i + 1):
        return None  # "the 5th and 12th of May"
    return Point(Precision.DAY, day.end, None, None, day.number, start=i)
