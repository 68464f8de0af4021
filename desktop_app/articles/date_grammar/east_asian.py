"""Dates of Japanese and Korean, which have no blanks between their words."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from desktop_app.articles.article import Span
from desktop_app.articles.reading import ReadDate
from desktop_app.domain.airdate import Precision

from .mention import DateMention
from .parts import is_possible
from .point import Point
from .resolving import value_of
from .steps import Moved, day_on, month_on, stepped, week_on, year_on
from .tokens import MOST, Text
from .words import YEARS


def east_asian(text: Text) -> list[DateMention]:
    """Those in the text, in order."""
    if not any(sign in text.raw for sign in "月年월년今来明내올"):
        return []
    found: list[DateMention] = []
    for match in _date().finditer(text.raw):
        if len(found) >= MOST:
            break
        point = _read(match, text.published)
        if point:
            found.append(_mention(text, match, point))
    return found


def _read(match: re.Match[str], published: date | None) -> Point | None:
    """None for what no calendar has."""
    year = match["jy"] or match["ky"] or match["jys"] or match["kys"]
    point = Point(Precision.YEAR, 0, int(year) if year else None)
    if point.year is not None and point.year not in YEARS:
        return None
    season = match["js"] or match["ks"] or match["this"] or match["next"]
    if (match["this"] or match["next"]) and published:
        point.year = published.year + (match["next"] is not None)
        if _SEASONS[match["this"] or match["next"]] == "winter" and published.month < 3:
            point.year -= 1  # a winter is named by its December
    if month := match["jm"] or match["km"]:
        return _with_month(match, point, int(month))
    if season:
        point.season, point.precision = _SEASONS[season], Precision.SEASON
    elif match["rel"]:
        point.relative = True
        if published:
            kind, step = _RELATIVE[match["rel"].replace(" ", "")]
            point.fixed = stepped(kind, published, step)
            point.precision = point.fixed.precision
    return point


def _with_month(match: re.Match[str], point: Point, month: int) -> Point | None:
    """A month, a part of it, or a day in it."""
    if not 1 <= month <= 12:
        return None
    point.month, point.precision = month, Precision.MONTH
    point.qualifier = _PARTS.get((match["jp"] or "")[:1])
    if day := match["jd"] or match["kd"]:
        point.day, point.precision = int(day), Precision.DAY
        if point.day < 1 or not is_possible(month, point.day):
            return None
        if sign := match["jw"] or match["kw"]:
            point.weekday = ("月火水木金土日" if match["jw"] else "월화수목금토일").index(sign)
    return point


def _mention(text: Text, match: re.Match[str], point: Point) -> DateMention:
    yearless = point.year is None and point.fixed is None and not point.relative
    return DateMention(
        Span(*match.span()),
        ReadDate(value_of(text, point, "ahead"), point.qualifier),
        yearless=yearless,
        needs_year=yearless and text.published is None,
        month=point.month,
        day=point.day,
        weekday=point.weekday,
        relative=point.relative,
    )


_PARTS = {"上": "early", "初": "early", "中": "mid", "下": "late", "末": "late"}
"""Of a month, by the first sign."""
_RELATIVE: dict[str, tuple[Moved, int]] = {
    "来年": (year_on, 1),
    "今年": (year_on, 0),
    "来月": (month_on, 1),
    "今月": (month_on, 0),
    "来週": (week_on, 1),
    "今夜": (day_on, 0),
    "明日": (day_on, 1),
    "내년": (year_on, 1),
    "올해": (year_on, 0),
    "다음달": (month_on, 1),
}
_SEASONS = {
    **dict.fromkeys(("春", "봄"), "spring"),
    **dict.fromkeys(("夏", "여름"), "summer"),
    **dict.fromkeys(("秋", "가을"), "autumn"),
    **dict.fromkeys(("冬", "겨울"), "winter"),
}


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<![0-9])(?P<jy>[0-9]{4})年)?(?<![0-9])(?P<jm>[0-9]{1,2})月"
        r"(?:(?P<jd>[0-9]{1,2})日|(?P<jp>上旬|中旬|下旬|初旬|初め|末))?(?:[(\uff08](?P<jw>[月火水木金土日])(?:曜日?)?(?:・?祝)?[)\uff09])?"
        r"|(?:(?<![0-9])(?P<ky>[0-9]{4})년 ?)?(?<![0-9])(?P<km>[0-9]{1,2})월(?: ?(?P<kd>[0-9]{1,2})일)?"
        r"(?: ?\((?P<kw>[월화수목금토일])(?:요일)?\))?"
        r"|(?<![0-9])(?P<jys>[0-9]{4})年(?P<js>[春夏秋冬])?"
        r"|(?<![0-9])(?P<kys>[0-9]{4})년(?: ?(?P<ks>봄|여름|가을|겨울))?"
        r"|(?P<rel>来年|今年|来月|今月|来週|今夜|明日|내년|올해|다음 ?달)(?![春夏秋冬])"
        r"|(?:今|올)(?P<this>[春夏秋冬]|봄|여름|가을|겨울)|来(?P<next>[春夏秋冬])"
    )
