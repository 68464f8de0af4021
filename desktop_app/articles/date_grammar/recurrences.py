"""What comes again and again: "every Friday", "Saturday and Sunday nights"."""

from __future__ import annotations

from desktop_app.domain.airdate import Precision

from . import words
from .days import dated
from .parts import weekday_at
from .point import Point
from .tokens import Text

_JOINTS = (",", "and", "&")


def recurrence(text: Text, i: int) -> Point | None:
    """ "every Friday", "each Sunday", "Fridays", "weeknights", "Saturday and Sunday nights"."""
    word = text.word(i)
    if word in ("every", "each"):
        return _every(text, i)
    if word in ("weekdays", "weeknights", "weekends"):
        return _recurring(i, i + 1)
    if not text.at(i).upper:
        return None
    if word in words.EVERY_WEEKDAY:
        end = i + 1
        while text.word(end) in (*_JOINTS, "to", "-", "–", "through") and text.word(end + 1) in words.EVERY_WEEKDAY:
            end += 2
        return _recurring(i, text.skip(end, *words.DAY_PARTS), words.EVERY_WEEKDAY[word])
    if word in words.ENGLISH_WEEKDAYS:
        end = i + 1
        while text.word(end) in _JOINTS and text.word(end + 1) in words.ENGLISH_WEEKDAYS:
            end += 2
        if text.word(end) in ("nights", "evenings", "mornings", "afternoons"):
            return _recurring(i, end + 1, words.WEEKDAYS[word])
    return None


def _every(text: Text, i: int) -> Point | None:
    """ "every Friday", "every other Friday and Saturday night", "every weekend"."""
    j = text.skip(i + 1, "other", "single")
    weekday = weekday_at(text, j)
    if weekday is None:
        return _recurring(i, j + 1) if text.word(j) in ("weekday", "weeknight", "weekend") else None
    end = weekday.end
    while text.word(end) in (*_JOINTS, "or") and (more := weekday_at(text, end + 1)):
        if text.word(end + 1) not in words.WEEKDAYS or dated(text, end + 1):
            break
        end = more.end
    return _recurring(i, text.skip(end, *words.DAY_PARTS), weekday.number)


def _recurring(start: int, end: int, weekday: int | None = None) -> Point:
    return Point(Precision.UNKNOWN, end, weekday=weekday, start=start, recurring=True)
