"""Paints the month: the days' grounds and lines, what stands on them, the day that the person is at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.domain.values import Entry, Status
from desktop_app.ui import words

from . import month_sheet
from .month_drawing import Drawing, Touch
from .month_layout import DayLayout, Look, More, Placed, Sizes, lay_out
from .month_sheet import Sheet, ThemeMetrics

if TYPE_CHECKING:
    from desktop_app.ui.models.month_model import Day
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_LAYOUTS = 1500
_SHEETS = 500

Cell = tuple["Day", QRect]
"""A day and where it stands in the view."""


class MonthPainter:
    """Knows what stands where in a cell (`layout_of`) and paints all of them at once: a delegate that is asked cell by
    cell takes as long for the asking as for the painting. The view says what is under the pointer and what has the
    keyboard's focus."""

    def __init__(self, state: ViewState, today: Today, theme: Theme) -> None:
        self._state = state
        self._today = today
        self._theme = theme
        self.hovered: int | None = None
        """The id of the entry under the pointer."""
        self.focused: int | None = None
        """The id of the entry with the keyboard's focus."""
        self.lit: date | None = None
        """The day whose "+N more" is under the pointer."""
        self.focused_more: date | None = None
        """The day whose "+N more" has the keyboard's focus."""
        self.day_focus = False
        """Whether the keyboard's focus is on the day and must be seen."""
        self.framed: Callable[[], bool] = lambda: state.day_chosen
        self._layouts: dict[tuple[object, ...], tuple[tuple[Entry, ...], DayLayout]] = {}
        self._sheets: dict[tuple[object, ...], tuple[DayLayout, Sheet]] = {}
        self.restyle(1.0, rtl=False)

    def restyle(self, dpr: float, *, rtl: bool) -> None:
        """The theme, the fonts, the screen or the language are others: everything is measured anew."""
        self._layouts.clear()
        self._sheets.clear()
        self._metrics = ThemeMetrics(self._theme)
        self.sizes = Sizes.of(self._theme.px, self._theme.line)
        self._drawing = Drawing(self._theme, self._metrics, self.sizes, dpr, rtl=rtl)

    def _drawing_for(self, dpr: float) -> Drawing:
        if self._drawing.dpr != dpr:  # the window is on another screen now
            self.restyle(dpr, rtl=self._drawing.rtl)
        return self._drawing

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
                self._layouts.clear()
            looks = _looks(day.entries, past, selected)
            found = lay_out(day.entries, looks, width, height, self.sizes, self._metrics, self._today.zone)
            self._layouts[key] = (day.entries, found)
        return found

    def _past(self, day: Day) -> bool | tuple[bool, ...]:
        """Whether all of the day is over; of today, for each entry."""
        today = self._today
        if day.date != today.date:
            return day.date < today.date
        now, zone = today.now(), today.zone
        return tuple([entry.aired(now, zone) for entry in day.entries])

    def _selected_in(self, day: Day) -> int | None:
        """The id of the selected entry, if it is one of the day."""
        selected = self._state.selected
        return selected.id if selected and any(entry.id == selected.id for entry in day.entries) else None

    def get_ready(self, day: Day, size: QSize, dpr: float) -> None:
        """Lays the cell out and makes its drawing before it is wanted."""
        self._sheet_of(day, self.layout_of(day, size), size, self._drawing_for(dpr))

    def box_of(self, placed: Placed, cell: QRect) -> QRect:
        """The entry's box in the view."""
        sizes = self.sizes
        start = sizes.end if self._drawing.rtl else sizes.start
        wide = cell.width() - sizes.start - sizes.end
        return QRect(cell.x() + start, cell.y() + placed.y, wide, placed.height)

    def more_box(self, more: More, cell: QRect) -> QRect:
        return QRect(cell.x(), cell.y() + more.y, cell.width(), more.height)

    # --- painting ---

    def paint(self, painter: QPainter, cells: Sequence[Cell], last_row_top: int) -> None:
        """Grounds, sheets, frame and focus. `last_row_top`: from there on no line is below."""
        drawing = self._drawing_for(painter.device().devicePixelRatioF())
        self._grounds(painter, cells, last_row_top)
        layouts = [self.layout_of(day, cell.size()) for day, cell in cells]
        sheets = [
            (cell.x(), cell.y(), self._sheet_of(day, layout, cell.size(), drawing))
            for (day, cell), layout in zip(cells, layouts, strict=True)
        ]
        month_sheet.paint(painter, sheets)
        for (day, cell), layout in zip(cells, layouts, strict=True):
            if day.date == self._state.day and self.framed():
                self._frame(painter, cell, day)
            if self.focused is not None:
                for placed in layout.placed:
                    if placed.entry.id == self.focused:
                        self._ring(painter, QRectF(self.box_of(placed, cell)))

    def _grounds(self, painter: QPainter, cells: Sequence[Cell], last_row_top: int) -> None:
        color = self._theme.color
        surface, dim, line = color("surface"), color("dim"), color("line")
        rtl = self._drawing.rtl
        for day, cell in cells:
            left, top, wide, high = cell.x(), cell.y(), cell.width(), cell.height()
            painter.fillRect(cell, surface if day.in_month else dim)
            painter.fillRect(left + wide - 1 if rtl else left, top, 1, high, line)
            if top < last_row_top:
                painter.fillRect(left, top + high - 1, wide, 1, line)

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
            self._sheets.clear()
        sheet = drawing.draw(day, layout, size, today)
        self._sheets[key] = (layout, sheet)
        return sheet

    def _frame(self, painter: QPainter, cell: QRect, day: Day) -> None:
        """The day that the person is at: 2 px inside the cell; for the keyboard a ring around its number too."""
        theme = self._theme
        wide = theme.px(2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.color("accent"), wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap,
                            Qt.PenJoinStyle.MiterJoin))  # fmt: skip
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = wide // 2
        painter.drawRect(cell.adjusted(half, half, half - wide, half - wide))
        if self.day_focus and self.focused is None:
            text = str(day.date.day) if day.date.day > 1 else words.date_short(day.date)
            high = self.sizes.head - theme.px(6)
            wide = self._metrics.width(text, "body-strong") + theme.px(10)
            left = cell.width() - theme.px(4) - wide if self._drawing.rtl else theme.px(4)
            around = QRectF(cell.x() + left, cell.y() + theme.px(4), wide, high)
            self._ring(painter, around.adjusted(1, 1, -1, -1))

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        """The keyboard's focus: 2 px, outside of the box."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        out = theme.px(2)
        painter.drawRoundedRect(box.adjusted(-out, -out, out, out), theme.px(5), theme.px(5))


_EMPTY = DayLayout()
_NOTHING: tuple[tuple[Entry, ...], DayLayout] = ((), _EMPTY)
_LOOKS = {(past, selected): Look(past, selected) for past in (False, True) for selected in (False, True)}


def _looks(entries: Sequence[Entry], past: bool | tuple[bool, ...], selected: int | None) -> list[Look]:
    if isinstance(past, tuple):
        return [_LOOKS[aired, entry.id == selected] for entry, aired in zip(entries, past, strict=True)]
    return [_LOOKS[past and entry.status is not Status.WITHDRAWN, entry.id == selected] for entry in entries]


def entry_sentence(entry: Entry, today: Today) -> str:
    """All of an entry, for a tooltip and for those who listen."""
    return words.accessible(entry, today.now(), today.zone)
