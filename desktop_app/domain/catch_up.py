"""What is left to watch of a show before its new season, and how much that is a week."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from .airdate import AirDate
from .values import Entry, Kind, Status
from .watched import Watched

_WEEK = 7
_DAY = timedelta(days=1)


class Listed(NamedTuple):
    """An entry with numbers: one episode, or several that come at once."""

    entry_id: int
    season: int
    episode: int
    episode_end: int | None
    air: AirDate
    withdrawn: bool = False


class Pace(NamedTuple):
    """How many, and of how long, so that the last one is watched on the day before the premiere."""

    days: int
    """Before the day of the premiere, today included."""
    episodes: int
    weekly: bool
    """So many a week; else a day, where less than a week is left."""
    due: date
    """The last day for the `next` ones, of who begins today and keeps to it."""

    @property
    def next(self) -> int:
        """How many are to be watched by then: more than one where one a day would not do."""
        return _up(self.episodes, _WEEK) if self.weekly else self.episodes


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What of a show is out before its next season and is not watched."""

    premiere: Entry
    episodes: int
    minutes: int | None
    """Of these episodes; None where no runtime of the show is known."""
    estimated: bool
    """Whether some of the minutes are those of the show's median episode."""
    lacking: tuple[int, ...]
    """The seasons before of which the library does not know all episodes: then there is more than is told here."""
    last_id: int
    """The last entry before the new season that is out: up to it all can be marked as watched."""
    last_season: int

    def pace(self, today: date, zone: tzinfo) -> Pace | None:
        """None where no day is left, or nobody knows how many there are. Of a date that is not certain the first
        possible day counts."""
        span = self.premiere.air.span(zone)
        days = 0 if span is None else (span[0] - today).days
        if days <= 0:
            return None
        if days < _WEEK:
            return Pace(days, _up(self.episodes, days), False, today)
        a_week = _up(self.episodes * _WEEK, days)
        return Pace(days, a_week, True, today + (_up(_WEEK, a_week) - 1) * _DAY)


def next_season(premieres: Iterable[Entry], now: datetime, zone: tzinfo) -> Entry | None:
    """The season premiere that comes next; one without any date after all others."""
    coming = [
        entry
        for entry in premieres
        if entry.kind is Kind.SEASON_PREMIERE and entry.status is not Status.WITHDRAWN and not entry.aired(now, zone)
    ]
    return min(coming, key=lambda entry: by_date(entry, zone), default=None)


def catch_up(
    premiere: Entry,
    listed: Iterable[Listed],
    watched: Container[Watched],
    runtimes: Mapping[tuple[int, int], int],
    now: datetime,
    zone: tzinfo,
) -> CatchUp | None:
    """None where there is nothing to catch up. `listed` are the entries of the show's seasons from the first one on,
    `runtimes` in minutes by season and number, as stated."""
    show_id, season = premiere.show_id, premiere.season or 0
    numbers: dict[int, set[int]] = {number: set() for number in range(1, season)}
    left: set[tuple[int, int]] = set()
    last: tuple[int, int, int] | None = None
    for entry in listed:
        if entry.season not in numbers:
            continue
        found = range(entry.episode, (entry.episode_end or entry.episode) + 1)
        numbers[entry.season].update(found)
        if entry.withdrawn or not entry.air.out(now, zone):
            continue
        last = max(last or (0, 0, 0), (entry.season, found[-1], entry.entry_id))
        left.update((entry.season, n) for n in found if Watched(show_id, entry.season, n) not in watched)
    if not left or last is None:
        return None
    minutes, estimated = _minutes(left, runtimes, premiere.runtime_minutes)
    lacking = tuple(number for number, known in numbers.items() if len(known) < max(known, default=1))
    return CatchUp(premiere, len(left), minutes, estimated, lacking, last[2], last[0])


def by_date(premiere: Entry, zone: tzinfo) -> tuple[date, date, int]:
    """Orders premieres: by the first day, then by the last possible one; unknown dates last."""
    span = premiere.air.span(zone) or (date.max, date.max)
    return (*span, premiere.season or 0)


def _minutes(
    left: Iterable[tuple[int, int]], runtimes: Mapping[tuple[int, int], int], otherwise: int | None
) -> tuple[int | None, bool]:
    """All of them together, and whether that is estimated; `otherwise` where no episode's runtime is stated."""
    stated = sorted(runtimes.values())
    median = stated[len(stated) // 2] if stated else otherwise
    if median is None:
        return None, False
    return sum(runtimes.get(one, median) for one in left), any(one not in runtimes for one in left)


def _up(number: int, by: int) -> int:
    return -(-number // by)
