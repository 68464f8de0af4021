"""A date with its precision: what a source really said, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo


class Precision(StrEnum):
    """How exactly a date is known, from exact to not at all."""

    DAY_AND_TIME = "day-and-time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    UNKNOWN = "unknown"


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The first month of each; a northern winter is named by the year that its December is in."""

EXACT = frozenset({Precision.DAY_AND_TIME, Precision.DAY})
"""The precisions that may stand on a day of the calendar."""


_NO_PLACES = {"posixrules", "localtime", "Factory", "posix", "right"}
"""In the folder of the zones beside them: files of the system's own, and other forms of all zones."""


def zone_known(name: str) -> bool:
    """Whether it is the name of an IANA zone. `zoneinfo.available_timezones` reads hundreds of files to say so."""
    if name.partition("/")[0] in _NO_PLACES:
        return False
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


@lru_cache(maxsize=512)
def zone_named(name: str) -> tzinfo:
    """The IANA zone; UTC where the name is unknown, so that a bad name in a feed never loses its row."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


@dataclass(frozen=True, slots=True)
class AirDate:
    """When something airs.

    `first` is the first possible day; `last` the last one of a window that the source stated (otherwise the precision
    gives it). `starts_at` (aware, UTC) is set for day-and-time only, with `zone`, the IANA zone of the channel, where
    known. Build values with the class methods; they refuse (ValueError) the first and last years of Python's calendar.
    """

    precision: Precision
    first: date | None = None
    last: date | None = None
    starts_at: datetime | None = None
    zone: str | None = None

    @classmethod
    def at(cls, instant: datetime, zone: str | None = None) -> AirDate:
        """An instant; naive values are refused, since floating times are how calendars come to be hours off."""
        if instant.tzinfo is None:
            raise ValueError("an instant needs a zone")
        _check_year(instant.year)
        utc = instant.astimezone(UTC)
        local = utc.astimezone(zone_named(zone)) if zone else utc
        return cls(Precision.DAY_AND_TIME, local.date(), None, utc, zone)

    @classmethod
    def on(cls, day: date) -> AirDate:
        """A day with no hour known: the same day in every zone."""
        _check_year(day.year)
        return cls(Precision.DAY, day)

    @classmethod
    def in_week(cls, day: date) -> AirDate:
        """The ISO week (Monday first) that holds `day`."""
        _check_year(day.year)
        return cls(Precision.WEEK, day - timedelta(days=day.weekday()))

    @classmethod
    def in_month(cls, year: int, month: int) -> AirDate:
        _check_year(year)
        return cls(Precision.MONTH, date(year, month, 1))

    @classmethod
    def in_quarter(cls, year: int, quarter: int) -> AirDate:
        _check_year(year)
        return cls(Precision.QUARTER, date(year, quarter * 3 - 2, 1))

    @classmethod
    def in_season(cls, year: int, season: str) -> AirDate:
        """ "In spring 2026", as news has it: no feed that is read says so, and all that shows dates can tell it."""
        _check_year(year)
        return cls(Precision.SEASON, date(year, SEASONS[season], 1))

    @classmethod
    def in_year(cls, year: int) -> AirDate:
        _check_year(year)
        return cls(Precision.YEAR, date(year, 1, 1))

    @property
    def exact(self) -> bool:
        """Whether it may stand on a day of the calendar."""
        return self.precision in EXACT

    def span(self, zone: tzinfo) -> tuple[date, date] | None:
        """The first and the last possible day (inclusive) as a person in `zone` sees them; None when unknown."""
        if self.starts_at is not None:
            day = self.starts_at.astimezone(zone).date()
            return day, day
        if self.first is None:
            return None
        return self.first, self.last or _end_of(self.precision, self.first)

    def over(self, now: datetime, zone: tzinfo) -> bool:
        """Whether it lies in the past: the instant, or the whole of the span."""
        if self.starts_at is not None:
            return self.starts_at <= now
        span = self.span(zone)
        return span is not None and span[1] < now.astimezone(zone).date()

    def out(self, now: datetime, zone: tzinfo) -> bool:
        """Whether it can be watched: the instant has come, or its day has begun, as nobody knows from which hour on. Of
        a longer span only once it is past."""
        today = self.precision is Precision.DAY and self.first == now.astimezone(zone).date()
        return today or self.over(now, zone)

    def within(self, other: AirDate) -> bool:
        """Whether this says the same as `other`, only more exactly (so it is no move)."""
        mine, others = self.span(UTC), other.span(UTC)
        if self.starts_at and other.first and other.starts_at is None:
            mine = (self.first, self.first) if self.first else mine
        return mine is not None and others is not None and others[0] <= mine[0] and mine[1] <= others[1]


UNKNOWN = AirDate(Precision.UNKNOWN)


def _check_year(year: int) -> None:
    """Days next to the ends of Python's calendar cannot be told in another zone, nor have a day after them."""
    if not 2 <= year <= 9997:
        raise ValueError(f"{year} is no year of television")


def _end_of(precision: Precision, first: date) -> date:
    match precision:
        case Precision.DAY:  # nearly all
            return first
        case Precision.WEEK:
            return first + timedelta(days=6)
        case Precision.MONTH:
            return _months_later(first, 1) - timedelta(days=1)
        case Precision.QUARTER | Precision.SEASON:
            return _months_later(first, 3) - timedelta(days=1)
        case Precision.YEAR:
            return date(first.year, 12, 31)
        case _:
            return first


def _months_later(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)
