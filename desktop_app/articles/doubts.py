"""What of a reading was worked out rather than read, and why one had better look at it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from .article import Article
from .dates import DateMention, dates
from .places import Places
from .reading import Reading


class Doubt(StrEnum):
    YEAR = "year"
    """It was left out, and no weekday beside the day tells it."""
    COUNTED = "counted"
    """Counted from the article's own day, or from another one: "on Friday", "three weeks after the finale"."""
    WEEKDAY = "weekday"
    """The day is on another weekday than the one that is named."""
    NO_ZONE = "no-zone"
    """Nobody tells of which zone the hour is."""
    HOME_ZONE = "home-zone"
    """The zone is that of the channel's home."""
    UNSAID = "unsaid"
    """It stands nowhere in these words."""
    UNSURE = "unsure"
    """The reader says so."""


def doubted(article: Article, reading: Reading, places: Places) -> Mapping[str, Doubt]:
    """By field. `places`: where the article says what, as `places.places` has it. Any thread; a few ms."""
    found = dict.fromkeys(reading.doubts, Doubt.UNSURE)
    if (of_date := _of_date(article, reading, places)) is not None:
        found["date"] = of_date
    if reading.time is not None and not reading.time.zone_stated:
        found["time"] = Doubt.NO_ZONE if reading.time.zone is None else Doubt.HOME_ZONE
    told = {"season": reading.season is not None, "relation": reading.relation is not None}
    found |= {field: Doubt.UNSAID for field, there in told.items() if there and field not in places}
    return found


def _of_date(article: Article, reading: Reading, places: Places) -> Doubt | None:
    said = reading.date
    if said.air.first is None:
        return None
    if said.derived:
        return Doubt.COUNTED
    if not places.get("date"):
        return Doubt.UNSAID
    mention = _mention(article, places)
    if mention is None:
        return None
    if mention.relative:
        return Doubt.COUNTED
    if said.air.exact and mention.weekday is not None:
        return Doubt.WEEKDAY if said.air.first.weekday() != mention.weekday else None
    return Doubt.YEAR if mention.yearless else None


def _mention(article: Article, places: Places) -> DateMention | None:
    """The words of the date, as they are understood by themselves."""
    at = places["date"][0]
    block = next((one.span for one in article.blocks if one.span.start <= at.start < one.span.end), None)
    if block is None:
        return None
    start, end = at.start - block.start, at.end - block.start
    found = (
        one for one in dates(article.of(block), article.published) if one.span.start < end and start < one.span.end
    )
    return next(found, None)
