"""Paints the month: the days' grounds and lines, what stands on them, the day that the person is at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from desktop_app.domain.values import Entry
from desktop_app.ui import words
from desktop_app.ui.theme import fill

from . import month_sheet
from .grid_painter import GridPainter, draw_frame, draw_ring, looks_of
from .month_drawing import Drawing, Touch
from .month_layout import DayLayout, More, lay_out
from .month_sheet import Sheet, drop_older_half

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import Day
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_LAYOUTS = 1500
_SHEETS = 800

Cell = tuple["Day", QRect]
"""A day and where it stands in the view."""


class MonthPainter(GridPainter):
    """Knows what stands where in a cell (`layout_of`) and paints all of them at once: a delegate that is asked cell by
    cell takes as long for the asking as for the painting."""

    def __init__(self, state: ViewState, today: Today, theme: Theme) -> None:
        super().__init__(state, today, theme)
        self.lit: date | None = None
        """The day whose "+N more" is under the pointer."""
        self.focused_more: date | None = None
        """The day whose "+N more" has the keyboard's focus."""

    # --- where things are ---

    def layout_of(self, day: Day, size: QSize) -> DayLayout:
        """What the cell of that size shows; kept until something of it changes."""
        if not day.entries:
            return _EMPTY
        past, selected = self._past(day), self._selected_in(day)
        width, height = size.width(), size.height()
        key = (day.date, width, height, past, selected)
        entries, found = self._layouts.get(key, _NOTHING)
        if entries is not day.entries and entries != day.entries:
            if len(self._layouts) >= _LAYOUTS:
                drop_older_half(self._layouts)
            looks = looks_of(day.entries, past, selected)
            found = lay_out(day.entries, looks, width, height, self.sizes, self._metrics, self._today.zone)
            self._layouts[key] = (day.entries, found)
        return found

    def get_ready(self, day: Day, size: QSize, dpr: float) -> None:
        """Lays the cell out and makes its drawing before it is wanted."""
        self._sheet_of(day, self.layout_of(day, size), size, self._drawing_for(dpr))

    def more_box(self, more: More, cell: QRect) -> QRect:
        return QRect(cell.x(), cell.y() + more.y, cell.width(), more.height)

    # --- painting ---

    def paint(self, painter: QPainter, cells: Sequence[Cell], last_row_top: int, whole: QRect | None = None) -> None:
        """Grounds, sheets, frame and focus. `last_row_top`: from there on no line is below. `whole`: what all cells
        fill, where these are all."""
        drawing = self._drawing_for(painter.device().devicePixelRatioF())
        layouts = [self.layout_of(day, cell.size()) for day, cell in cells]
        sheets = [
            (cell.x(), cell.y(), self._sheet_of(day, layout, cell.size(), drawing))
            for (day, cell), layout in zip(cells, layouts, strict=True)
        ]

        def draw(painter: QPainter) -> None:
            self._grounds(painter, cells, last_row_top)
            month_sheet.paint(painter, sheets)

        if whole is None or self._touched:
            draw(painter)
        else:
            self._kept.paint(painter, whole, ([day.in_month for day, _ in cells], sheets, last_row_top), draw)
        for (day, cell), layout in zip(cells, layouts, strict=True):
            if day.date == self._state.day and self.framed():
                self._frame(painter, cell, day)
            if self.focused is not None and self.in_focus:
                for placed in layout.placed:
                    if placed.entry.id == self.focused:
                        draw_ring(painter, QRectF(self.box_of(placed, cell)), self._theme)

    @property
    def _touched(self) -> bool:
        """Whether the pointer or the keyboard makes something look otherwise for now."""
        return (self.hovered, self.lit, self.focused_more) != (None, None, None)

    def _grounds(self, painter: QPainter, cells: Sequence[Cell], last_row_top: int) -> None:
        color = self._theme.color
        surface, dim, line = color("surface"), color("dim"), color("line")
        rtl = self._drawing.rtl
        for day, cell in cells:
            left, top, wide, high = cell.x(), cell.y(), cell.width(), cell.height()
            fill(painter, cell, surface if day.in_month else dim)
            fill(painter, QRect(left + wide - 1 if rtl else left, top, 1, high), line)
            if top < last_row_top:
                fill(painter, QRect(left, top + high - 1, wide, 1), line)

    def _sheet_of(self, day: Day, layout: DayLayout, size: QSize, drawing: Drawing) -> Sheet:
        """The cell's drawing; made anew while the pointer or the focus is in it."""
        hovered = self.hovered is not None and any(placed.entry.id == self.hovered for placed in layout.placed)
        today = self._today.date
        if hovered or day.date in (self.lit, self.focused_more):
            touch = Touch(self.hovered, self.lit == day.date, self.focused_more == day.date)
            return drawing.draw(day, layout, size, today, touch)
        key = (day.date, day.in_month, day.date == today, size.width(), size.height())
        known = self._sheets.get(key)
        if known is not None and known[0] is layout:
            return known[1]
        if len(self._sheets) >= _SHEETS:
            drop_older_half(self._sheets)
        sheet = drawing.draw(day, layout, size, today)
        self._sheets[key] = (layout, sheet)
        return sheet

    def _frame(self, painter: QPainter, cell: QRect, day: Day) -> None:
        """For the keyboard a ring around the day's number too."""
        theme = self._theme
        draw_frame(painter, cell, theme)
        if self.day_focus and self.focused is None:
            text = words.number(day.date.day) if day.date.day > 1 else words.date_short(day.date)
            high = self.sizes.head - theme.px(6)
            wide = self._metrics.width(text, "body-strong") + theme.px(10)
            left = cell.width() - theme.px(4) - wide if self._drawing.rtl else theme.px(4)
            around = QRectF(cell.x() + left, cell.y() + theme.px(4), wide, high)
            draw_ring(painter, around.adjusted(1, 1, -1, -1), theme)


_EMPTY = DayLayout()
_NOTHING: tuple[tuple[Entry, ...], DayLayout] = ((), _EMPTY)
