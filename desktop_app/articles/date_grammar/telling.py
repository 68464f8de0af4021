"""A reading of the grammar as what a text states."""

from __future__ import annotations

from datetime import date

from desktop_app.articles.article import Span
from desktop_app.articles.reading import ReadDate
from desktop_app.domain.airdate import AirDate, Precision

from . import words
from .mention import DateMention
from .point import Point, Tense
from .resolving import value_of
from .tense import tense_at
from .tokens import Text


def mention_of(text: Text, i: int, point: Point, limit: date | None = None) -> DateMention:
    """What the text states from `i` on, with its value. `limit`: a list's last day, before which this lies."""
    tense = _tense(text, i, point)
    air = value_of(text, point, tense, limit)
    day = air.first if air.precision is Precision.DAY else None
    absolute = point.month or point.season or point.quarter or point.feast or (point.day and not point.relative)
    yearless = bool(absolute and point.year is None and point.fixed is None)
    return DateMention(
        _span(text, i, point.end),
        ReadDate(air, point.qualifier, point.offset is not None and point.fixed is not None),
        yearless=yearless,
        needs_year=yearless and text.published is None,
        month=day.month if day else point.month,
        day=day.day if day else point.day,
        weekday=point.weekday,
        relative=point.relative,
        recurring=point.recurring,
        in_past=point.in_past if point.in_past is not None else _lies_behind(text, point, tense, air) or None,
        bound=_bound(text, i, point),
        offset=point.offset,
        event=point.event,
        anchor=point.anchor,
    )


def _span(text: Text, i: int, end: int) -> Span:
    last = end - 1
    if text.word(last) == "." and text.word(last - 1).isalpha():
        last -= 1  # of "Sat 1 Jan." it may as well end the sentence
    return Span(text.at(i).start, text.at(last).end)


def _bound(text: Text, i: int, point: Point) -> str | None:
    """The word before it, unless it belongs to a window: "from 3 to 9 May"."""
    framed = point.until is not None and text.word(i) in ("from", "dal", "vom", "du", "del")
    return None if framed else words.BOUNDS.get(text.word(i - 1))


def _tense(text: Text, i: int, point: Point) -> Tense | None:
    if point.in_past or _bound(text, i, point) == "since":
        return "past"
    return None if point.recurring or point.precision is Precision.UNKNOWN else tense_at(text, i, point.end)


def _lies_behind(text: Text, point: Point, tense: Tense | None, air: AirDate) -> bool:
    """Whether the past tense holds of it: not of today, nor of a day that lies ahead after all."""
    first, today = air.first, text.published
    if tense != "past" or (point.relative and point.fixed is not None and first == today):
        return False
    return first is None or today is None or first <= today
