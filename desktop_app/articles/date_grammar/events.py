"""What hangs on an event or on the date before it: "after the finale on 3 May", "the next day"."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.articles.article import Span
from desktop_app.domain.airdate import AirDate, Precision

from . import feast_days, words
from .days import dated
from .feasts import feast_at
from .mention import DateMention, Offset
from .parts import is_free
from .point import Point
from .steps import of_precision
from .telling import mention_of
from .tokens import Text

_PHRASE_ENDS = frozenset((".", ",", ";", "(", ")", "\n", "!", "?", ":", '"', "“", "”", "—"))
_STARTERS = frozenset(
    (*words.ENGLISH_MONTHS, *words.SHORT_MONTHS, *words.WEEKDAYS, *feast_days.FEASTS, *feast_days.BARE_FEASTS)
)
"""What the date of an event may start with; a number too."""
_STEPS = {
    **dict.fromkeys(("day", "night", "morning", "evening"), Offset(days=1)),
    "week": Offset(weeks=1),
    "month": Offset(months=1),
    "year": Offset(years=1),
}
"""How far the next one lies."""


def hung_on_event(text: Text, point: Point, i: int, needs_date: bool) -> Point | None:
    """What follows "after" or "before": the event, with its date if its words state one."""
    j, anchor = i, None
    while j < i + 14:
        token = text.at(j)
        shortened = token.word == "." and text.at(j - 1).upper and len(text.word(j - 1)) <= 4
        if not token.word or (token.word in _PHRASE_ENDS and not shortened):
            break
        if (token.number >= 0 or token.word in _STARTERS) and (inner := _anchor_at(text, j)):
            anchor, j = mention_of(text, j, inner), inner.end
            break
        j += 1
    if j == i or (needs_date and anchor is None):
        return None
    point = replace(point, end=j, event=Span(text.at(i).start, text.at(j - 1).end), anchor=anchor)
    return anchored(text, point, anchor) if anchor else point


def _anchor_at(text: Text, i: int) -> Point | None:
    """The date of the event: a day, or a feast."""
    if text.word(i) in ("christmas", "xmas") and not text.says(i + 1, ("eve",)):
        end = text.skip(i + 1, "day")
        return Point(Precision.DAY, end, feast=feast_days.CHRISTMAS, start=i) if is_free(text, end) else None
    if text.word(i) == "easter" and text.word(i + 1) not in words.WEEKDAYS:
        return Point(Precision.DAY, i + 1, feast=feast_days.easter, start=i) if is_free(text, i + 1) else None
    for some, feast in feast_days.BARE_FEASTS.get(text.word(i), ()):
        if text.at(i).upper and is_free(text, i + len(some)):
            return Point(Precision.DAY, i + len(some), feast=feast, start=i)
    return dated(text, i) or feast_at(text, i)


def previous_day(text: Text) -> DateMention | None:
    """The day that was read last, among the last few dates."""
    for mention in reversed(text.found[-6:]):
        if mention.said.air.precision is Precision.DAY:
            return mention
    return None


def anchored(text: Text, point: Point, anchor: DateMention | None) -> Point:
    """With its date worked out where the other one is a day."""
    if anchor is None or point.offset is None or anchor.said.air.precision is not Precision.DAY:
        return point
    first = anchor.said.air.first
    day = point.offset.of(first) if first else None
    if day is None:
        return point
    past = anchor.in_past if text.published and day <= text.published else None
    return replace(point, fixed=AirDate.on(day), in_past=past)


def weekday_beside(text: Text, i: int) -> Point | None:
    """ "the Monday after Easter", "the last Friday before Christmas", "the Friday before the finale on 3 May"."""
    j = text.skip(i + 1, "first", "last")
    weekday, word = words.WEEKDAYS.get(text.word(j)), text.word(j + 1)
    if weekday is None or word not in ("after", "following", "before"):
        return None
    point = Point(Precision.DAY, j + 2, weekday=weekday, start=i, relative=True)
    point = hung_on_event(text, point, j + 2, needs_date=True)
    first = point.anchor.said.air.first if point and point.anchor else None
    if point is None or first is None:
        return None
    days = -((first.weekday() - weekday - 1) % 7 + 1) if word == "before" else (weekday - first.weekday() - 1) % 7 + 1
    return anchored(text, replace(point, offset=Offset(days=days)), point.anchor)


def following(text: Text, i: int) -> Point | None:
    """ "the next day", "the following Friday", "the same night"."""
    kind, unit = text.word(i + 1), text.word(i + 2)
    previous = previous_day(text)
    point = Point(Precision.DAY, i + 3, start=i, relative=True)
    if kind == "same":
        said = unit in ("day", "night", "evening", "date", "morning")
        return anchored(text, replace(point, offset=Offset()), previous) if said else None
    offset = _STEPS.get(unit)
    if offset is None:
        return _following_weekday(text, point, unit, previous) if kind == "following" else None
    if not (offset.months or offset.years):
        return anchored(text, replace(point, offset=offset), previous)
    if kind != "following":
        return None
    precision = Precision.MONTH if offset.months else Precision.YEAR
    point = anchored(text, replace(point, offset=offset), previous)
    first = point.fixed.first if point.fixed else None
    return replace(point, precision=precision, fixed=of_precision(precision, first) if first else None)


def _following_weekday(text: Text, point: Point, name: str, previous: DateMention | None) -> Point | None:
    weekday = words.WEEKDAYS.get(name)
    if weekday is None:
        return None
    first = previous.said.air.first if previous else None
    if first is None:
        return replace(point, weekday=weekday)
    offset = Offset(days=(weekday - first.weekday() - 1) % 7 + 1)
    return anchored(text, replace(point, weekday=weekday, offset=offset), previous)
