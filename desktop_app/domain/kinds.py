"""What an entry is, from stated evidence only: numbers, dates and words of a source, never a guess from titles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .values import Kind

SPIN_OFF = "spin-off"
"""The relation that turns a series premiere into a spin-off premiere; no other does."""

FIRST_YEAR = 1900
"""Season numbers from here on are years: daily shows."""

_BREAK = range(5 * 7, 26 * 7 + 1)
_LEAST_FULL = 3


@dataclass(slots=True)
class SeasonEvidence:
    """What is known of a season when one of its entries is classified."""

    number: int
    order: int | None = None
    """How many episodes it will have, as a source says."""
    end: date | None = None
    days: dict[int, date | None] | None = None
    """By number, every episode that is listed and not withdrawn; the day only where it is exact."""
    last: bool = True
    """No later season is listed."""


@dataclass(slots=True)
class ShowEvidence:
    """What is known of the show."""

    premiered: date | None = None
    ended: bool = False
    spin_off: bool = False


def kind_of(number: int | None, stated: Kind | None, season: SeasonEvidence, show: ShowEvidence) -> Kind:
    """The kind of one entry; `number` None = a special. What a source states in so many words comes first."""
    if stated is not None:
        return stated
    if number is None or season.number == 0:
        return Kind.SPECIAL
    if number == 1:
        return _premiere(season.number, show)
    days = season.days or {}
    if number == season.order and max(days, default=0) <= number:
        return Kind.SERIES_FINALE if show.ended and season.last else Kind.SEASON_FINALE
    day, before = days.get(number), days.get(number - 1)
    if day is not None and before is not None and (day - before).days in _BREAK:
        return Kind.RETURN
    return Kind.EPISODE


def _premiere(season: int, show: ShowEvidence) -> Kind:
    """A year-numbered season is the show's first only where the show is known to have premiered no earlier."""
    if season >= FIRST_YEAR:
        if show.premiered is None or show.premiered.year < season:
            return Kind.EPISODE
    elif season != 1:
        return Kind.SEASON_PREMIERE
    return Kind.SPIN_OFF_PREMIERE if show.spin_off else Kind.SERIES_PREMIERE


def full_season(season: SeasonEvidence) -> int | None:
    """The last episode where the whole season comes on one date, else None: at least three, numbered from 1, as many
    as the source says there will be (or the season ends on that date)."""
    days = season.days or {}
    count = len(days)
    first = days.get(1)
    if count < _LEAST_FULL or first is None or (season.order != count and season.end != first):
        return None
    if any(days.get(number) != first for number in range(2, count + 1)):
        return None
    return count
