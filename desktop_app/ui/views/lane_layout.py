"""Which chips stand in the strip of uncertain dates, how wide, and which entries are counted instead. No widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from desktop_app.domain.values import Entry
from desktop_app.ui import words

from .month_layout import DOT, more_text
from .month_sizes import Metrics

_LONGEST_TITLE = 220
_SHORTEST_TITLE = 60


class Chip(NamedTuple):
    """An entry in the strip. `x` is counted in reading direction."""

    entry: Entry
    x: float
    width: float
    title: str
    title_width: float
    detail: str


class LaneLayout(NamedTuple):
    """Labels as (x, text), whole chips, and the entries that "+N more" lists from `more_x` on."""

    labels: tuple[tuple[float, str], ...] = ()
    chips: tuple[Chip, ...] = ()
    hidden: tuple[Entry, ...] = ()
    more_x: float = 0.0
    more_width: float = 0.0


def arrange(
    entries: Sequence[Entry],
    near: date,
    width: float,
    px: Callable[[float], int],
    metrics: Metrics,
    selected: int | None = None,
) -> LaneLayout:
    """As many whole chips as fit, group by group, with the selected entry among them: where it would be counted it has
    the last place. `near`: years other than its year are said."""
    found = _in_order(entries, len(entries), near, width, px, metrics)
    wanted = next((entry for entry in found.hidden if entry.id == selected), None)
    if wanted is None:
        return found
    others = [entry for entry in entries if entry is not wanted]
    for kept in range(len(found.chips), -1, -1):
        made = _in_order([*others[:kept], wanted, *others[kept:]], kept + 1, near, width, px, metrics)
        if len(made.chips) > kept:
            return made
    return found


def _in_order(
    entries: Sequence[Entry], most: int, near: date, width: float, px: Callable[[float], int], metrics: Metrics
) -> LaneLayout:
    """No more than `most`; the strip's start and end are kept free."""
    labels: list[tuple[float, str]] = []
    chips: list[Chip] = []
    x, end = float(px(38)), width - px(8)
    rest = list(entries)
    for label, group in groupby(entries, key=lambda entry: words.span_words(entry.air, near)):
        label_width = metrics.width(label, "small-medium")
        for place, entry in enumerate(group):
            start = x + label_width + px(8) if place == 0 else x
            keep = _more_width(len(rest) - 1, px, metrics) if len(rest) > 1 else 0.0
            chip = _chip(entry, start, end - keep - start, px, metrics) if len(chips) < most else None
            if chip is None:
                return _with_rest(labels, chips, rest, x, px, metrics)
            if place == 0:
                labels.append((x, label))
            chips.append(chip)
            rest.pop(0)
            x = start + chip.width + px(6)
        x += px(6)
    return LaneLayout(tuple(labels), tuple(chips))


def _with_rest(
    labels: list[tuple[float, str]],
    chips: list[Chip],
    rest: list[Entry],
    x: float,
    px: Callable[[float], int],
    metrics: Metrics,
) -> LaneLayout:
    width = metrics.width(more_text(len(rest)), "small-strong") + px(8)
    return LaneLayout(tuple(labels), tuple(chips), tuple(rest), x, width)


def _more_width(count: int, px: Callable[[float], int], metrics: Metrics) -> float:
    return metrics.width(more_text(count), "small-strong") + px(8) + px(12)


def _chip(entry: Entry, x: float, room: float, px: Callable[[float], int], metrics: Metrics) -> Chip | None:
    """The chip, its detail and then the end of its title gone where room is short; None when too little is left."""
    code, service = words.short_code(entry), next(iter(entry.services), "")
    around = px(8) + px(11) + px(5) + px(8) + (px(11) + px(6) if entry.watched else 0)
    both = DOT.join(part for part in (code, service) if part)
    for detail, least in ((both, _LONGEST_TITLE), (code, _LONGEST_TITLE), (code, _SHORTEST_TITLE)):
        beside = metrics.width(detail, "small") + px(8) if detail else 0.0
        fits = min(room - around - beside, px(_LONGEST_TITLE))
        title = metrics.elided(entry.show, "entry", fits)
        title_width = metrics.width(title, "entry")
        if fits > 0 and title_width <= fits and (title == entry.show or fits >= px(least)):
            return Chip(entry, x, around + title_width + beside, title, title_width, detail)
    return None
