"""Dates in figures, and which of two numbers is the month: "2026-05-29", "29/5/26", "5/29"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from desktop_app.domain.airdate import Precision

from . import verbs, words
from .parts import is_possible
from .point import Point
from .tokens import Text
from .words import YEARS, several

_GERMAN_LEADS = several("am ab vom bis zum den der dem seit")
_NOT_OF_DATES = several("stars star c central aspect ratio et eastern rating rated")


def in_figures(text: Text, i: int) -> Point | None:
    """ "2026-05-29", "29/5/26", "29.05.2026", "5/29"."""
    token = text.at(i)
    if token.number < 0:
        return None
    before = text.at(i - 1)
    if token.glued and (before.number >= 0 or before.word[-1:] in "-/.:$£€#" or before.word.isalpha()):
        return None
    match = _figures().match(text.raw, token.start)
    if match is None:
        return None
    end = bisect_left(text.tokens, match.end(), key=lambda one: one.start)
    one, two, three, mark = match["one"], match["two"], match["three"], match["mark"]
    if len(one) == 4:
        year, month, day = int(one), int(two), int(three or 0)
        if not three or year not in YEARS:
            return None
    else:
        year = int(three) if three else None
        if year is not None and len(match["three"]) == 2:
            year += 2000
        first, second = int(one), int(two)
        if year is None and not _is_day_and_month(text, i, end, mark, first, second):
            return None
        day, month = (first, second) if _day_comes_first(text, first, second, mark) else (second, first)
        if year is None and mark == ".":
            end = text.skip(end, ".")
    if not 1 <= month <= 12 or not is_possible(month, day) or day < 1 or (year and year not in YEARS):
        return None
    return Point(Precision.DAY, end, year, month, day, start=i)


def _day_comes_first(text: Text, first: int, second: int, mark: str) -> bool:
    """As it was told, or as the other dates of the text have it."""
    if first > 12 or second > 12 or mark == ".":
        return first > 12 or mark == "."
    if text.day_first is None:
        seen = _figures_of_text().findall(text.raw)
        ahead = sum(int(one) > 12 for one, _ in seen)
        behind = sum(int(two) > 12 for _, two in seen)
        if ahead == behind:
            ahead = len(_day_then_month().findall(text.raw))
            behind = len(_month_then_day().findall(text.raw))
        if ahead == behind and _hours_of_america().search(text.raw):
            behind += 1  # hours that only Americans give
        text.day_first = ahead >= behind
    return text.day_first


def _is_day_and_month(text: Text, i: int, end: int, mark: str, first: int, second: int) -> bool:
    """ "5/29" is a date where a word says so; "4/5 stars", "9/8c", "24/7" and "16/9" are none."""
    behind = text.at(end)
    before = text.word(i - 1)
    if mark == ".":
        if behind.word != "." or not behind.glued:
            return False
        return before in _GERMAN_LEADS or before in words.WEEKDAYS or before in ("(", "")
    if mark != "/" or (first, second) in ((24, 7), (9, 11), (50, 50)):
        return False
    if (behind.glued and behind.word[:1].isalpha()) or behind.word in _NOT_OF_DATES:
        return False
    j = i - 1
    while j > i - 3 and text.word(j) in (",", "."):
        j -= 1
    if text.word(j) in words.WEEKDAYS or before in ("on", "from", "until", "through", "by", "starting", "since"):
        return True
    if before in verbs.FUTURE or before in verbs.PAST:
        return True
    return max(first, second) > 12 and before in ("", "\n", "(", "\t")


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(
        r"(?P<one>[0-9]{4}|[0-9]{1,2})(?P<mark>[-/.])\ ?(?P<two>[0-9]{1,2})"
        r"(?:(?P=mark)\ ?(?P<three>[0-9]{4}|[0-9]{2}|[0-9]))?(?![0-9])(?![/:-][0-9])"
    )


@cache
def _figures_of_text() -> re.Pattern[str]:
    return re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/[0-9]{2}")


@cache
def _hours_of_america() -> re.Pattern[str]:
    return re.compile(r"\b[0-9]{1,2}/[0-9]{1,2}c\b|\b[ap]\.?m\.?,? (?:ET|PT|EST|EDT|PST|PDT|Eastern|Pacific|ET/PT)\b")


@cache
def _day_then_month() -> re.Pattern[str]:
    return re.compile(r"\b[0-9]{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


@cache
def _month_then_day() -> re.Pattern[str]:
    return re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2}\b")
