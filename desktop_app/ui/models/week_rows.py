"""The rows of a week: what has no hour, the hours that hold something, the bands that the others are folded into."""

from __future__ import annotations

from collections.abc import Collection, Container
from enum import Enum
from typing import NamedTuple

HOURS = 24
NIGHT = 12
"""The hours that are one night at most."""


class Sort(Enum):
    NO_HOUR = 0
    HOUR = 1
    BAND = 2


class Row(NamedTuple):
    sort: Sort
    hour: int = 0
    """Of a band: the first."""
    end: int = 0
    """Of a band: the hour behind its last, 0 for midnight; the first itself where no hour of the day holds anything."""
    opened: bool = False
    """Whether the hours of a band stand there too, each in its place; whether an hour is one of those."""


NO_HOUR = Row(Sort.NO_HOUR)


def rows_of(held: Collection[int], opened: Container[int]) -> list[Row]:
    """From top to bottom, with the hours that are `held` by something and the bands `opened` by the person, which are
    named by their first hour."""
    rows = [NO_HOUR]
    bands = _bands(held)
    for hour in range(HOURS):
        if hour in held:
            rows.append(Row(Sort.HOUR, hour))
            continue
        first, end = bands[hour]
        if hour == first:
            rows.append(Row(Sort.BAND, hour, end, hour in opened))
        if first in opened:
            rows.append(Row(Sort.HOUR, hour, opened=True))
    return rows


def row_of_hour(rows: list[Row], hour: int) -> int:
    """Where that hour is: its own row, or the band that it is folded into. The early hours of a night whose band
    stands at its evening are before the first row that is an hour."""
    return next(place for place, row in enumerate(rows) if _reaches(row, hour))


def _reaches(row: Row, hour: int) -> bool:
    if row.sort is Sort.BAND:
        return not row.opened and row.hour <= hour and not row.hour < row.end <= hour
    return row.sort is Sort.HOUR and row.hour >= hour


def _bands(held: Collection[int]) -> dict[int, tuple[int, int]]:
    """By each hour that is not held: where its band begins and ends. A night is one band: it stands where its evening
    is."""
    ends = [*sorted(held), HOURS]
    starts = [0, *(hour + 1 for hour in ends[:-1])]
    bands = [(first, end % HOURS) for first, end in zip(starts, ends, strict=True) if first < end]
    if len(bands) > 1 and bands[0][0] == bands[-1][1] == 0 and HOURS - bands[-1][0] + bands[0][1] <= NIGHT:
        bands[-1] = bands[-1][0], bands.pop(0)[1]
    return {(first + n) % HOURS: (first, end) for first, end in bands for n in range((end - first - 1) % HOURS + 1)}
