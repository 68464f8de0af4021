"""What the text of an article names besides shows and people: days, hours, services; none stands over another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.airdate import AirDate

from .article import Article, Span
from .clocks import ClockMention, clocks
from .dates import DateMention, Offset, dates
from .reading import ReadDate
from .rows import listed_days
from .services import ServiceMention, services
from .spans import Places
from .wording import MOVED

_STAMPS = 3
"""From so many hours at the head of its lines on, they tell when each line was written, as on a live page."""
_SLOTS = (":00", ":15", ":30", ":45")
"""Minutes at which programmes begin, and few messages are written."""
_HEAD, _FAR = 400, 20_000
"""Characters in which a page says what it is, and in which its days stand."""
_LISTINGS = re.compile(
    r"(?i)\b(?:tonight|what[’']s on (?:tv|tonight|telly)|tv guide|highlights|picks? of the (?:week|day|night)"
    r"|week of \d|today[’']s (?:tv|television)|on tv today|(?<!the )listings)\b"
)
_WEEKDAY_HEADS = re.compile(r"(?m)^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[,:]")
_MOVING = re.compile(rf"(?i)\b{MOVED}")
_ENDING = re.compile(r"(?i)\b(?:finale|ends?|wraps?|concludes?|final episode|bows out|signs off)\b")


@dataclass(frozen=True, slots=True)
class Mentions:
    """Each in order of place."""

    dates: tuple[DateMention, ...]
    clocks: tuple[ClockMention, ...]
    services: tuple[ServiceMention, ...]
    listings: bool
    """It is a page of a day's or a week's programmes, most of which go on rather than begin."""

    def spans(self) -> list[Span]:
        return [one.span for one in (*self.dates, *self.clocks, *self.services)]


def mentions(article: Article, channels: Iterable[str] = ()) -> Mentions:
    """`channels`: services that the library knows."""
    places = Places()
    hours = [one for one in _hours(article) if places.take(one.span)]
    days = [one for one in _days(article) if places.take(one.span)]
    named = [one for one in services(article.text, channels) if places.take(one.span)]
    listings = _LISTINGS.search(article.text[:_HEAD]) is not None
    if listings or len(_WEEKDAY_HEADS.findall(article.text[:_FAR])) > 1:
        days += [one for one in listed_days(article, days) if places.take(one.span)]
        days.sort(key=lambda one: one.span)
    return Mentions(tuple(days), tuple(hours), tuple(named), listings)


def _hours(article: Article) -> list[ClockMention]:
    found = clocks(article.text)
    heads = {block.span.start for block in article.blocks}
    stamps = [one for one in found if one.span.start in heads]
    odd = [one for one in stamps if not one.said.clock.endswith(_SLOTS)]
    written = len(stamps) >= _STAMPS and 2 * len(odd) > len(stamps)
    return [one for one in found if one not in stamps] if written else found


def _days(article: Article) -> list[DateMention]:
    told = [part for one in dates(article.text, article.published) for part in _moved_apart(article.text, one)]
    anchored = [_anchored(article.text, one, told) for one in told]
    return [one for one in anchored if one.event is None or one.said.air.first]


def _moved_apart(text: str, one: DateMention) -> list[DateMention]:
    """Two days where a move goes "from 14 June to 24 May", which else is a window."""
    air, said = one.said.air, text[slice(*one.span)]
    to = re.search(r"\s(?:to|until)\s", said)
    line = max(text.rfind("\n", 0, one.span.start) + 1, one.span.start - 160)
    moving = said.startswith("from ") and _MOVING.search(text, line, one.span.start) is not None
    if air.first is None or air.last is None or to is None or not moving:
        return [one]
    first = Span(one.span.start + len("from "), one.span.start + to.start())
    last = Span(one.span.start + to.end(), one.span.end)
    return [
        replace(one, span=first, said=ReadDate(AirDate.on(_nearest(air.first, air.last)))),
        replace(one, span=last, said=ReadDate(AirDate.on(air.last))),
    ]


def _nearest(first: date, last: date) -> date:
    """A move may go back: "from 14 June to 24 May" is of one year."""
    later = Offset(years=1).of(first)
    return later if later is not None and abs(later - last) < last - first else first


def _anchored(text: str, one: DateMention, told: Sequence[DateMention]) -> DateMention:
    """ "Three weeks after the finale": counted from the day on which the text lets it end, where that is told."""
    if one.said.air.first or one.offset is None or one.event is None or not _ENDING.search(text[slice(*one.event)]):
        return one
    before = [other for other in told if other.span.start < one.span.start and other.said.air.exact]
    for other in reversed(before):
        line = text.rfind("\n", 0, other.span.start) + 1
        if other.said.air.first and _ENDING.search(text, line, other.span.start):
            day = one.offset.of(other.said.air.first)
            return replace(one, said=ReadDate(AirDate.on(day), derived=True)) if day else one
    return one
