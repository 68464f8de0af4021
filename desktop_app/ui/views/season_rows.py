"""The timeline's rows: each service below the other, laid out a few at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, tzinfo
from time import perf_counter
from typing import NamedTuple

from desktop_app.domain.season_run import SeasonRun
from desktop_app.ui.models.season_ahead import Service

from .month_sizes import Metrics
from .season_layout import Bar, Scale, Sizes, lay_out

AT_ONCE_MS = 3.0


class Row(NamedTuple):
    """A service: where its lanes begin, how many there are, what stands in them."""

    number: int
    service: str
    top: int
    lanes: int
    bars: tuple[Bar, ...]


class Place(NamedTuple):
    """Of a bar: the top of its row, the number of its lane among those of all rows, its own among all bars."""

    top: int
    lane: int
    number: int


class Rows:
    """All rows for one width, or those that are laid out by now. With thousands of seasons that takes several turns of
    the event loop: `proceed`."""

    def __init__(self, services: Sequence[Service], scale: Scale, sizes: Sizes) -> None:
        self.services, self.scale, self.sizes = services, scale, sizes
        self.rows: list[Row] = []
        self.bars: list[Bar] = []
        """In reading order."""
        self.height = 0
        self._left = list(reversed(services))
        self._tops: list[int] = []
        self._lanes = 0
        self._places: dict[int, Place] = {}
        self._by_run: dict[int, Bar] = {}

    @property
    def complete(self) -> bool:
        return not self._left

    def proceed(self, metrics: Metrics, zone: tzinfo, today: date) -> None:
        """Lays out the next services, for a few ms."""
        began = perf_counter()
        while self._left and (perf_counter() - began) * 1000 < AT_ONCE_MS:
            service = self._left.pop()
            bars, lanes = lay_out(service.runs, self.scale, self.sizes, metrics, zone, today)
            for number, bar in enumerate(bars, len(self.bars)):
                self._places[id(bar)] = Place(self.height, self._lanes + bar.lane, number)
                self._by_run[id(bar.run)] = bar
            self.rows.append(Row(len(self.rows), service.name, self.height, lanes, bars))
            self.bars += bars
            self._tops.append(self.height)
            self._lanes += lanes
            self.height += lanes * self.sizes.lane

    def same(self, other: Rows) -> bool:
        """Whether it is laid out as the other would be."""
        return self.services is other.services and (self.scale, self.sizes) == (other.scale, other.sizes)

    def between(self, top: int, bottom: int) -> list[Row]:
        """The rows that are in sight there."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        return self.rows[first : bisect_right(self._tops, bottom)]

    def place(self, bar: Bar) -> Place:
        return self._places[id(bar)]

    def bar_of(self, run: SeasonRun) -> Bar | None:
        """None where it is not laid out."""
        return self._by_run.get(id(run))

    def after(self, bar: Bar, count: int) -> Bar:
        """So many bars on, or back; the first or the last at the end."""
        return self.bars[max(0, min(self.place(bar).number + count, len(self.bars) - 1))]

    def beside(self, bar: Bar, lanes: int) -> Bar:
        """The nearest bar in the next lane in that direction that has one; itself at the end."""
        _, here, at = self.place(bar)
        step = 1 if lanes > 0 else -1
        found: list[Bar] = []
        for other in self.bars[at::step]:
            lane = self.place(other).lane
            if lane != here and (not found or lane == self.place(found[0]).lane):
                found.append(other)
            elif found:
                break
        middle = bar.x + bar.width / 2
        return min(found, key=lambda other: abs(other.x + other.width / 2 - middle), default=bar)
