"""Where the seasons of a service stand in the timeline, in lanes so that none covers another. No widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from desktop_app.domain.months import month_after
from desktop_app.domain.season_run import SeasonRun
from desktop_app.domain.values import Entry
from desktop_app.ui.models.season_words import season_code, some_day

from .month_layout import Look, role_of
from .month_sizes import Metrics


class Sizes(NamedTuple):
    """Lengths in px, of the design and of the font in use. x is counted in reading direction."""

    names: int = 124
    """The column of the services."""
    end: int = 12
    """From the last day to the edge."""
    lane: int = 35
    bar: int = 28
    above: int = 4
    """From the top of a lane to its bar."""
    pad: int = 8
    """From the edge of a bar to its mark, and behind its last text."""
    mark: int = 12
    tick: int = 11
    gap: int = 6
    apart: int = 4
    """Between two bars of a lane."""
    least: int = 24
    short: int = 52
    """With less room than that no title is cut."""
    most: int = 260
    """How wide a season of a single day may become for its title."""

    @classmethod
    def of(cls, px: Callable[[float], int], line: Callable[[str], int], width: int) -> Sizes:
        """At the scale of `px`, in a timeline so wide."""
        bar = max(px(28), line("entry-strong") + px(8))
        names = min(max(width * 148 // 1440, px(112)), px(200))
        return cls(
            names, px(12), bar + px(7), bar, px(4), px(8), px(12), px(11), px(6), px(4), px(24), px(52), px(260)
        )  # fmt: skip


class Scale(NamedTuple):
    """The days from `first` to `last`, from `start` to `end` px."""

    first: date
    last: date
    start: float
    end: float

    @classmethod
    def of(cls, first: date, last: date, width: int, sizes: Sizes) -> Scale:
        return cls(first, last, sizes.names, max(width - sizes.end, sizes.names + 1))

    @property
    def day(self) -> float:
        """How wide a day is."""
        return (self.end - self.start) / ((self.last - self.first).days + 1)

    def x(self, day: date) -> float:
        """Where the day begins; outside of the scale too."""
        return self.start + (day - self.first).days * self.day

    def months(self) -> list[tuple[date, float, float]]:
        """(the 1st, where it begins, where it ends or the scale does) of the months in sight; the first one may have
        begun before."""
        found: list[tuple[date, float, float]] = []
        month = self.first.replace(day=1)
        while month <= self.last:
            after = month_after(month, 1)
            found.append((month, max(self.x(month), self.start), min(self.x(after), self.end)))
            month = after
        return found


class Bar(NamedTuple):
    """A season in its lane. The label stands in the box, behind it, or where the timeline ends before it."""

    run: SeasonRun
    lane: int
    x: float
    width: float
    label_x: float
    """Where the title begins."""
    title: str
    title_width: float
    detail: str
    """Code, or the words of an uncertain date."""
    role: str
    """The font of the title."""
    exact: bool
    begun: bool
    """It began before the first day."""
    beyond: bool
    """It goes on behind the last day, or its end is not known."""
    past: bool
    end_mark: str
    """The kind of the finale that it ends with, in sight; else ""."""
    watched: bool = False
    """All of it: a tick stands behind its words."""

    @property
    def end(self) -> float:
        return self.x + self.width


class _Extent(NamedTuple):
    start: float
    end: float
    bar: Bar


def lay_out(
    runs: Sequence[SeasonRun], scale: Scale, sizes: Sizes, metrics: Metrics, zone: tzinfo, today: date
) -> tuple[tuple[Bar, ...], int]:
    """(the bars of a service, lane by lane and in order of time, how many lanes that are: one at least)."""
    extents = [_extent(run, run.last < today, scale, sizes, metrics, zone) for run in runs]
    extents.sort(key=lambda extent: extent[:2])
    free: list[float] = []
    placed: list[Bar] = []
    for extent in extents:
        lane = next((n for n, end in enumerate(free) if end + sizes.apart <= extent.start), len(free))
        if lane == len(free):
            free.append(extent.end)
        else:
            free[lane] = extent.end
        placed.append(extent.bar._replace(lane=lane))
    placed.sort(key=lambda bar: (bar.lane, bar.x))
    return tuple(placed), max(len(free), 1)


class _Label(NamedTuple):
    """What stands in or beside a box, before it is cut."""

    title: str
    role: str
    title_width: float
    detail: str
    detail_width: float
    """With the gap before it; the tick of a watched one too."""

    @property
    def width(self) -> float:
        return self.title_width + self.detail_width

    def least(self, sizes: Sizes) -> float:
        """Seven letters or so, and the detail, which is never left out."""
        return min(self.title_width, sizes.short) + self.detail_width


def _extent(run: SeasonRun, past: bool, scale: Scale, sizes: Sizes, metrics: Metrics, zone: tzinfo) -> _Extent:
    entry = run.first
    exact = entry.air.exact
    span = entry.air.span(zone) or (run.last, run.last)
    first, last = span[0], max(run.last, span[1])
    beyond = exact and (run.end is None or last > scale.last)
    end_mark = str(run.end) if exact and run.end and not beyond and first < last else ""
    closing = sizes.gap + sizes.mark if end_mark or beyond else 0
    label = _label(entry, role_of(entry, Look(past)), scale, sizes, metrics)
    x = max(scale.x(first), scale.start)
    width = room = min(scale.x(last + timedelta(days=1)), scale.end) - x
    around = 2 * sizes.pad + sizes.mark + sizes.gap + closing
    if exact and first == last:  # it has no length that the title would falsify
        room = min(max(width, min(around + label.width, sizes.most)), scale.end - x)
    inside = x + sizes.pad + sizes.mark + sizes.gap
    bar = Bar(run, 0, x, width, inside, label.title, label.title_width, label.detail, label.role, exact,
              first < scale.first, beyond, past, end_mark, _watched(entry))  # fmt: skip
    behind = scale.end - x - width - sizes.gap
    whole_behind = exact and first < last and room - around < label.width <= min(behind, sizes.most)
    if room - around >= label.least(sizes) and not whole_behind:
        return _Extent(x, x + room, _cut(bar._replace(width=room), label, room - around, metrics))
    return _beside(bar, label, closing, scale, sizes, metrics)


def _label(entry: Entry, role: str, scale: Scale, sizes: Sizes, metrics: Metrics) -> _Label:
    detail = some_day(entry.air, scale.first) or season_code(entry)
    beside = metrics.width(detail, "small") + sizes.gap if detail else 0.0
    tick = sizes.tick + sizes.gap if _watched(entry) else 0
    return _Label(entry.show, role, metrics.width(entry.show, role), detail, beside + tick)


def _watched(entry: Entry) -> bool:
    """Whether the season that begins with the entry is: of one that goes on after it nobody knows."""
    return entry.watched and (entry.full_season or entry.episode is None)


def _beside(bar: Bar, label: _Label, closing: float, scale: Scale, sizes: Sizes, metrics: Metrics) -> _Extent:
    """A box that is too short for its label, which stands behind it, or before it where the timeline is at its end."""
    width = max(bar.width, sizes.least, 2 * sizes.pad + sizes.mark + closing)
    x = max(min(bar.x, scale.end - width), scale.start)
    bar = bar._replace(x=x, width=width)
    behind, before = scale.end - bar.end - sizes.gap, x - scale.start - sizes.gap
    follows = behind >= min(label.least(sizes), before)
    taken = min(label.width, max(behind if follows else before, 0.0), sizes.most)
    start = bar.end + sizes.gap if follows else x - sizes.gap - taken
    cut = _cut(bar._replace(label_x=start), label, taken, metrics)
    return _Extent(min(x, start), max(bar.end, start + taken), cut)


def _cut(bar: Bar, label: _Label, room: float, metrics: Metrics) -> Bar:
    """The title cut at its end where the label has too little room; the detail too where it has less than that."""
    if label.width <= room:
        return bar
    lacks = label.detail_width - room
    if lacks > 0:
        detail = metrics.elided(label.detail, "small", max(metrics.width(label.detail, "small") - lacks, 0.0))
        return bar._replace(title="", title_width=0.0, detail=detail)
    room = -lacks
    return bar._replace(title=metrics.elided(label.title, label.role, room), title_width=min(label.title_width, room))
