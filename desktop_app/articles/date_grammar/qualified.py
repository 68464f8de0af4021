"""A part of a longer time: "early 2027", "the end of May", "later this year"."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.airdate import Precision

from . import words
from .from_today import span_of_time
from .parts import month_at, year_at, year_behind
from .point import Point
from .seasons import season_at
from .tokens import DASHES, Text


def qualified(text: Text, i: int) -> Point | None:
    """ "early 2027", "mid-June", "the end of May", "later this year", "late spring", "early next month"."""
    j = text.skip(i, "the", "very")
    word = text.word(j)
    qualifier = words.QUALIFIERS.get(word)
    if qualifier is None:
        return None
    if word in ("beginning", "start", "middle", "end", "close", "tail"):
        if text.word(j + 1) not in ("of", "end"):
            return None
        j = text.skip(j + 2 if word == "tail" else j + 1, "of")
    elif j > i:
        return None
    else:
        glued = text.word(j + 1) in DASHES and text.at(j + 1).glued
        j = j + 2 if glued else j + 1
        if word in ("later", "earlier", "early", "late", "mid"):
            j = text.skip(j, "in")
    determiner = text.word(j) if text.word(j) in ("this", "next", "last", "the") else ""
    point = _unit_at(text, j + 1 if determiner else j, determiner)
    if point is None:
        return None
    past = True if determiner == "last" or word == "earlier" else point.in_past
    return replace(point, start=i, qualifier=qualifier, in_past=past, strictly=determiner == "last")


def _unit_at(text: Text, i: int, determiner: str) -> Point | None:
    """The month, season, year or other time of which a part is meant."""
    token = text.at(i)
    if found := month_at(text, i):
        if not found.full and text.word(i + 1) != "." and not token.upper:
            return None
        year, end = year_behind(text, found.end)
        return Point(Precision.MONTH, end, year, found.number, start=i, strictly=determiner == "last")
    if token.word in words.SEASON_WORDS:
        return season_at(text, i, i, sure=True, determiner=determiner)
    if not determiner and (year := year_at(text, i)):
        return Point(Precision.YEAR, year.end, year.number, start=i)
    if determiner and token.word in ("week", "weekend", "month", "year", "quarter"):
        if determiner == "the" and token.word not in ("month", "year", "week"):
            return None
        return span_of_time(text, i, i, "this" if determiner == "the" else determiner)
    return None
