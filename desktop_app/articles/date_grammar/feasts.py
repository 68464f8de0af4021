"""Feasts: "Christmas Day", "over Easter", "this holiday season"."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.airdate import Precision

from . import feast_days, words
from .parts import is_free, year_behind
from .point import Point
from .tokens import Text
from .words import ARTICLES


def feast_at(text: Text, i: int) -> Point | None:
    """ "Christmas Day", "the Fourth of July", "at Halloween"."""
    j = text.skip(i, "the") if text.word(i + 1) == "fourth" else i
    for some, feast in feast_days.FEASTS.get(text.word(j), ()):
        if text.says(j, some):
            end = text.skip(j + len(some), "night")
            if not text.at(j).upper or (some == ("may", "day") and text.at(end).upper):
                return None
            year, end = year_behind(text, end)
            return Point(Precision.DAY, end, year, feast=feast, start=i)
    for some, feast in feast_days.BARE_FEASTS.get(text.word(j), ()):
        if text.says(j, some) and text.at(j).upper:
            end = text.skip(j + 1, "night", "weekend")
            year, after = year_behind(text, end)
            if year is not None or (text.word(i - 1) not in ARTICLES and _is_feast_placed(text, i, end)):
                return Point(Precision.DAY, after, year, feast=feast, start=i)
    return feast_time(text, i, i, "") if text.word(i) in ("christmas", "xmas", "easter") else None


def _is_feast_placed(text: Text, i: int, end: int) -> bool:
    """Whether the words around it say that a time is meant, and not what is shown then: "at Easter"."""
    before = text.word(i - 1)
    lead = before in words.PREPOSITIONS or before in ("at", "on", "premieres", "airs", ",", "(")
    return lead and is_free(text, end)


def feast_time(text: Text, i: int, start: int, determiner: str) -> Point | None:
    """Christmas or Easter without "Day": the time around it. Of Christmas, its December."""
    word = text.word(i)
    if not text.at(i).upper:
        return None
    end = text.skip(i + 1, "weekend", "time", "season")
    year, after = year_behind(text, end)
    if not determiner and year is None and not _is_feast_placed(text, i, end):
        return None
    if determiner and not is_free(text, end):
        return None
    past = determiner in ("last", "past")
    if determiner == "next" and text.published and text.published.month >= 7 and word != "easter":
        year = text.published.year + 1
    if word in ("christmas", "xmas"):
        point = Point(Precision.MONTH, after, year, 12, start=start)
    elif word == "easter":
        point = Point(Precision.DAY, after, year, feast=feast_days.GOOD_FRIDAY, start=start)
        point.until = Point(Precision.DAY, after, year, feast=feast_days.EASTER_MONDAY)
    else:
        point = Point(Precision.DAY, after, year, feast=feast_days.BARE_FEASTS[word][0][1], start=start)
    return replace(point, in_past=past or None, strictly=past)


def festive_season(text: Text, i: int) -> Point | None:
    """ "this holiday season", "over the festive period": December."""
    j = i + 1
    if text.word(i) not in ("this", "the") or text.word(j) not in ("festive", "holiday", "holidays"):
        return None
    if text.word(j) == "holidays":
        return Point(Precision.MONTH, j + 1, None, 12, start=i) if text.word(i - 1) in ("for", "over") else None
    if text.word(j + 1) not in ("season", "period"):
        return None
    if text.word(i) == "the" and text.word(i - 1) not in ("over", "in", "during", "for"):
        return None
    return Point(Precision.MONTH, j + 2, None, 12, start=i)
