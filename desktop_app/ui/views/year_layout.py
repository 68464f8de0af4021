"""Where the twelve months of a year stand, and their days. No widget."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from .small_month import Grid

COLUMNS = (6, 4, 3, 2, 1)
_WEEKS = 6


class Sizes(NamedTuple):
    """Lengths in px, of the design and of the font in use."""

    margin: int = 24
    """Left and right of the year."""
    top: int = 10
    foot: int = 6
    head: int = 22
    """From the top of a month to its first week."""
    row: int = 20
    gap: int = 2
    """Between two days, and between two weeks."""
    below: int = 8
    """Between two rows of months."""
    between: int = 26
    """Between two months where there is room, else at least `close`."""
    close: int = 16
    narrowest: int = 20
    """The least width of a day."""

    @classmethod
    def of(cls, px: Callable[[float], int], line: Callable[[str], int], number: float) -> Sizes:
        """At the scale of `px`; `number` is how wide the widest day number is."""
        return cls(
            px(24),
            px(10),
            px(6),
            max(px(20), line("body-strong")) + px(2),
            max(px(20), line("entry-strong") + px(2)),
            px(2),
            px(8),
            px(26),
            px(16),
            max(px(20), round(number) + px(4)),
        )

    @property
    def month(self) -> int:
        """The height of a month and what is below it."""
        return self.head + _WEEKS * self.row + self.below


class YearLayout(NamedTuple):
    """For one width. Months stand in rows, the first at the start of reading."""

    year: int
    width: int
    columns: int
    """How many months stand beside each other."""
    day: int
    """The width of a day with its gap."""
    sizes: Sizes
    first_weekday: int
    rtl: bool = False

    @classmethod
    def fit(cls, year: int, width: int, sizes: Sizes, first_weekday: int, *, rtl: bool = False) -> YearLayout:
        """As many months beside each other as there is room for."""
        room = width - 2 * sizes.margin
        fitting = (n for n in COLUMNS if room >= n * 7 * sizes.narrowest + (n - 1) * sizes.close)
        columns = next(fitting, COLUMNS[-1])
        wide = room - (columns - 1) * sizes.between >= columns * 7 * (sizes.narrowest + sizes.gap)
        apart = sizes.between if wide else sizes.close
        day = max((room - (columns - 1) * apart) // columns // 7, 1)
        return cls(year, width, columns, day, sizes, first_weekday, rtl)

    @property
    def height(self) -> int:
        return self.sizes.top + 12 // self.columns * self.sizes.month + self.sizes.foot

    def box(self, month: int) -> QRect:
        """Of a month, 1 to 12: its head and six weeks."""
        row, column = divmod(month - 1, self.columns)
        wide = 7 * self.day - self.sizes.gap
        room = self.width - 2 * self.sizes.margin - wide
        x = self.sizes.margin + (room * column // (self.columns - 1) if self.columns > 1 else 0)
        if self.rtl:
            x = self.width - x - wide
        y = self.sizes.top + row * self.sizes.month
        return QRect(x, y, wide, self.sizes.month - self.sizes.below)

    def head(self, month: int) -> QRect:
        """The line with a month's name."""
        box = self.box(month)
        return QRect(box.x(), box.y(), box.width(), self.sizes.head - self.sizes.gap)

    def grid(self, month: int) -> Grid:
        box, sizes = self.box(month), self.sizes
        top = box.y() + sizes.head
        first = date(self.year, month, 1)
        return Grid(first, box.x(), top, self.day, sizes.row, sizes.gap, self.first_weekday, self.rtl)

    def month_at(self, place: QPoint) -> int | None:
        """The month whose head or days are there, with the gap to the next one."""
        for month in range(1, 13):
            if self.box(month).adjusted(0, 0, self.sizes.gap, 0).contains(place):
                return month
        return None
