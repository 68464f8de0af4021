"""A weekday alone: "on Friday", "the first Sunday in May"."""

from __future__ import annotations

from desktop_app.domain.airdate import Precision

from . import feast_days, verbs, words
from .mention import Offset
from .parts import is_free, month_at, year_behind
from .point import Point
from .tokens import Text
from .words import several

_DAY_LEADS = several("on this next from by until till through since before after starting beginning to for")
_FOREIGN_DAY_LEADS = several("am ab le ce el este op på dal bis vom w")
_PAPERS = several("sun mail star independent scotland wales")
"""Whose Sunday editions are called "... on Sunday"."""


def bare_weekday(text: Text, i: int) -> Point | None:
    """ "on Friday", "this Friday night", "premieres Friday", "Friday's episode", "Friday week"."""
    token, before = text.at(i), text.at(i - 1)
    weekday = words.WEEKDAYS.get(token.word)
    if weekday is None:
        return None
    behind = _behind_name(text, i)
    if behind is None:
        return None
    if text.word(i - 2) == "bank" and before.word == "holiday":
        return Point(Precision.UNKNOWN, behind, weekday=weekday, start=i)
    end = behind
    if text.word(end) in words.DAY_PARTS and not text.at(end).upper:
        end += 1
    if text.word(end) == "week" and text.word(end + 1) not in ("of", "'"):
        return Point(Precision.DAY, end + 1, weekday=weekday, offset=Offset(weeks=1), start=i, relative=True)
    if before.word == "on" and text.word(i - 2) in _PAPERS and text.at(i - 2).upper:
        return None
    lead = before.word in _DAY_LEADS or before.word in _FOREIGN_DAY_LEADS
    if lead or (before.word in ("and", "&") and text.word(i - 2) in words.WEEKDAYS):
        meant = not _is_name_behind_lead(text, i, end)
    elif text.word(end) == "'s":
        meant = text.word(end + 1) in words.SHOWINGS and before.word != "a"
    else:
        meant = _is_day_without_lead(text, i, end, parted=end > behind)
    return Point(Precision.DAY, end, weekday=weekday, start=i, relative=True) if meant else None


def _behind_name(text: Text, i: int) -> int | None:
    """The token behind the weekday, and behind the point of a short one; None where its name is none of a day."""
    token, before = text.at(i), text.at(i - 1)
    if token.word in words.SHORT_WEEKDAYS:
        if not token.upper and token.word in words.ENGLISH_WEEKDAYS:
            return None
        if before.word not in ("on", "this", "next", "from", "(") or text.at(i + 1).upper:
            return None
        return text.skip(i + 1, ".")
    if token.word in words.ENGLISH_WEEKDAYS:
        return i + 1 if token.upper else None
    return i + 1 if before.word in _FOREIGN_DAY_LEADS else None


def _is_name_behind_lead(text: Text, i: int, end: int) -> bool:
    """Whether it is part of a name after all: "of Friday Night Lights", "for Wednesday season 2"."""
    before, follower = text.at(i - 1), text.at(end)
    return (
        (follower.upper and before.word in ("of", "for") and follower.word not in words.AFTER_A_DATE)
        or (text.word(i + 1) in words.DAY_PARTS and text.at(i + 1).upper and text.at(i + 2).upper)
        or (before.word in ("of", "for", "about", "and") and text.word(end) in ("season", "star", "actor", "'s"))
    )


def _is_day_without_lead(text: Text, i: int, end: int, parted: bool) -> bool:
    """Whether a verb, an hour or a sign beside it makes it a day: "premieres Friday", "Friday at 9", "(Friday)".
    `parted`: with "night" or its like."""
    before, follower = text.at(i - 1), text.at(end)
    if follower.upper and follower.word not in words.AFTER_A_DATE and text.word(i + 1) != "\n":
        return False
    if before.word in ("the", "a", "an", "is", "are") or follower.word in ("season", "series", "star", "is"):
        return False
    verb = before.word in verbs.PAST or before.word in verbs.REPORTED or before.word in verbs.FUTURE
    timed = (follower.number > 0 and (not before.upper or verb)) or (
        follower.word == "at" and text.at(end + 1).number > 0
    )
    if before.word == ",":
        return is_free(text, end)
    return verb or timed or before.word in ("(", ")", "back") or parted


def nth_weekday(text: Text, i: int) -> Point | None:
    """ "the first Sunday in May", "the last Friday of April 2027"."""
    j = text.skip(i, "the")
    nth = {"last": -1, "final": -1}.get(text.word(j), words.QUARTERS.get(text.word(j), 0))
    weekday = words.WEEKDAYS.get(text.word(j + 1))
    found = month_at(text, j + 3) if text.word(j + 2) in ("in", "of") else None
    if not nth or weekday is None or found is None:
        return None
    year, end = year_behind(text, found.end)
    feast = feast_days.every(found.number, weekday, nth)
    return Point(Precision.DAY, end, year, feast=feast, weekday=weekday, start=i)
