"""From one date to another, and weeks that are told by a day of theirs."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.airdate import Precision

from . import verbs, words
from .days import dated
from .lists import listed
from .months import is_month_placed, month_and_year
from .parts import day_at, is_possible, month_at, weekday_at, year_at, year_behind
from .point import Point
from .tokens import DASHES, Text
from .words import AND, LEADS, TO


def window(text: Text, i: int) -> Point | None:
    """ "between 3 and 9 October", "from May to September last year", "29 May - 3 June", "May or June"."""
    word = text.word(i)
    lead = word in LEADS
    if "from" in (word, text.word(i - 1)) and any(text.word(k) in verbs.MOVED for k in range(i - 5, i)):
        return None
    j = i + 1 if lead else i
    first = _edge(text, j, lead or (text.word(j + 1) == "/" and text.at(j + 2).upper))
    if first is None:
        return None
    is_day = first.precision is Precision.DAY
    joint_at = text.skip(first.end, ".") if is_day else first.end
    if not _joins(text.word(joint_at), word in ("between", "zwischen", "entre"), is_day):
        return None
    second = _edge(text, joint_at + 1, lead or first.month is not None or first.precision is Precision.YEAR)
    if second is None or first.precision is not second.precision:
        return None
    if is_day and not _share_month(text, first, second):
        return None
    if not lead and first.month is None and first.precision is not Precision.YEAR:
        return None
    if any(one.month is not None and not is_possible(one.month, one.day or 1) for one in (first, second)):
        return None
    if first.year is None and second.year is not None:
        turns = (first.month or 0, first.day or 0) > (second.month or 0, second.day or 0)
        first.year = second.year - turns
    qualifier = first.qualifier if first.qualifier == second.qualifier else None
    return replace(first, start=i, end=second.end, until=second, qualifier=qualifier)


def _joins(joint: str, between: bool, days: bool) -> bool:
    """Whether it stands between the ends of a window: "between" wants "and", and only longer times have "or"."""
    if joint in DASHES:
        return True
    if joint in TO:
        return not between
    return (joint in ("or", "/", "oder", "ou") and not days) or (between and joint in AND)


def _share_month(text: Text, first: Point, second: Point) -> bool:
    """Gives the month (and year) of one end to the other that has none; False where an end stays without."""
    if second.month is None and second.day is not None and first.month is not None:
        second.month = first.month
        year, second.end = year_behind(text, second.end)
        second.year = year or first.year
    if first.month is None and first.day is not None:
        first.month = second.month
    return all(one.month is not None or one.weekday is not None for one in (first, second))


def _edge(text: Text, i: int, loose: bool) -> Point | None:
    """One end of a window; where `loose`, it may lack what the other has."""
    qualifier = None
    j = i
    if text.word(i) in ("early", "mid", "late"):
        qualifier = text.word(i)
        j = text.skip(i + 1, *DASHES)
    point = dated(text, j) or month_and_year(text, j)
    if point:
        return replace(point, qualifier=qualifier or point.qualifier)
    found = month_at(text, j)
    if found and found.full and (loose or qualifier or is_month_placed(text, j, found)):
        year, end = year_behind(text, found.end)
        return Point(Precision.MONTH, end, year, found.number, qualifier=qualifier, start=j)
    if loose and (day := day_at(text, text.skip(j, "the"))):
        return Point(Precision.DAY, day.end, day=day.number, qualifier=qualifier, start=j)
    if year := year_at(text, j):
        return Point(Precision.YEAR, year.end, year.number, qualifier=qualifier, start=j)
    if loose and text.word(j) in words.WEEKDAYS and (weekday := weekday_at(text, j)):
        return Point(Precision.DAY, weekday.end, weekday=weekday.number, qualifier=qualifier, start=j, relative=True)
    return None


def week_of(text: Text, i: int) -> Point | None:
    """ "the week of 5 October", "w/c 5 October", "the weekend of 5-6 June"."""
    j = text.skip(i, "the")
    if text.word(j) == "week" and text.word(j + 1) in ("of", "commencing", "beginning", "starting"):
        j += 2
    elif text.says(j, ("w", "/", "c")):
        j += 3
    elif text.says(j, ("weekend", "of")):
        point = listed(text, j + 2) or dated(text, j + 2)
        return point and replace(point, start=i)
    else:
        return None
    point = listed(text, j) or dated(text, j)
    if point is None or point.earlier:
        return None
    return replace(point, start=i, precision=Precision.DAY if point.until else Precision.WEEK)
