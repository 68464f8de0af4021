"""Years, their halves and quarters, and their ends."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.airdate import AirDate, Precision

from . import words
from .parts import is_free, is_launch_at, year_at, year_behind
from .point import Point
from .steps import stepped, year_on
from .tokens import DASHES, Text
from .words import ARTICLES, several

_YEAR_LEADS = several("in by since until till during en em im jahr année año mid w в sometime")
_DOUBTFUL_YEAR_LEADS = several("from of for before after through into circa around")


def bare_year(text: Text, i: int) -> Point | None:
    """ "in 2027", "(2026)", "a 2027 launch", "during 2026/27"."""
    found = year_at(text, i)
    token, before = text.at(i), text.at(i - 1)
    if found is None or token.end - token.start != 4 or (token.glued and before.word not in ("(", "[", '"', "“")):
        return None
    year, end = found
    point = Point(Precision.YEAR, end, year, start=i)
    joint, second = text.at(end), text.at(end + 1)
    if joint.glued and (joint.word in DASHES or joint.word == "/"):
        if second.glued and second.number == (year + 1) % 100 and second.end - second.start == 2:
            end += 2
            point.end, point.until = end, Point(Precision.YEAR, end, year + 1, start=i)
        elif joint.word != "-" or second.number >= 0:
            return None
    return point if _is_year_placed(text, before.word, end) else None


def _is_year_placed(text: Text, before: str, end: int) -> bool:
    """Whether the words around the number make it a year."""
    behind = text.word(end)
    if before == "(" and behind == ")":
        return True
    if before in _YEAR_LEADS and behind not in ("cinemas", "theaters", "theatres", "people"):
        return True
    if before in _DOUBTFUL_YEAR_LEADS and is_free(text, end):
        return True
    return is_launch_at(text, end) or (behind in ("season", "series", "run", "slate") and before in ARTICLES)


def quarter_or_half(text: Text, i: int) -> Point | None:
    """ "Q3 2026", "the third quarter of 2026", "the first half of 2026"."""
    j = text.skip(i, "the")
    word = text.word(j)
    if word in ("q", "h") and text.at(j + 1).glued and text.at(j).upper:
        number, end, half = text.at(j + 1).number, j + 2, word == "h"
        if half and year_at(text, text.skip(end, "of")) is None:
            return None
    elif text.word(j + 1) == "quarter" and word in words.QUARTERS and text.word(j + 2) not in DASHES:
        number, end, half = words.QUARTERS[word], j + 2, False
    elif text.word(j + 1) == "half" and word in words.HALVES:
        number, end, half = words.HALVES[word], j + 2, True
    else:
        return None
    if not 1 <= number <= (2 if half else 4):
        return None
    year, after = year_behind(text, end)
    if year is None and text.says(end, ("of", "the", "year")) and text.published:
        year, after = text.published.year, end + 3
    if not half:
        return Point(Precision.QUARTER, after, year, quarter=number, start=i)
    return _half(number, year, after, i) if year is not None else None


def _half(number: int, year: int, end: int, start: int) -> Point:
    """Its months as a window within the year."""
    first, last = (date(year, 1, 1), date(year, 6, 30)) if number == 1 else (date(year, 7, 1), date(year, 12, 31))
    air = AirDate(Precision.YEAR, first, last)
    return Point(Precision.YEAR, end, year, fixed=air, qualifier="early" if number == 1 else "late", start=start)


def new_year(text: Text, i: int) -> Point | None:
    """ "in the new year": early in the next one, or in this while it is new."""
    if not (text.says(i, ("the", "new", "year")) and text.word(i - 1) in ("in", "into", "early")):
        return None
    point = Point(Precision.YEAR, i + 3, start=i, relative=True, qualifier="early")
    if text.published:
        point.fixed = stepped(year_on, text.published, int(text.published.month > 1))
    return point


def years_end(text: Text, i: int) -> Point | None:
    """ "by year's end", "by the year-end"."""
    j = i + 1 if text.word(i) == "years'" else i + 2
    if text.word(j) != "end" or text.word(i - 1) not in ("by", "before", "the", "at", "until"):
        return None
    if text.word(i) == "year" and text.word(i + 1) not in DASHES | {"'s"}:
        return None
    air = AirDate.in_year(text.published.year) if text.published else None
    return Point(Precision.YEAR, j + 1, fixed=air, qualifier="late", start=i, relative=True)
