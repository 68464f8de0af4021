"""Paints the week: the lines of days and hours, the entries in them, the bands of folded hours, the present."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop_app.ui import words
from desktop_app.ui.models.week_model import band_words
from desktop_app.ui.models.week_rows import Sort

from . import month_sheet
from .grid_painter import GridPainter, draw_ring, looks_of
from .lines import wrapped
from .month_drawing import Touch
from .week_layout import EMPTY, Lengths, Slot, lay_out_slot

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import Day
    from desktop_app.ui.models.week_rows import Row

    from .month_drawing import Drawing
    from .month_layout import Placed
    from .month_sheet import Sheet

GUTTER = 64
"""The width of the hours' column, in px of the design."""
_LAYOUTS = 1500
_SHEETS = 3000


class Cell(NamedTuple):
    """A day in an hour, and where it stands in the view."""

    box: QRect
    slot: Slot


class Line(NamedTuple):
    """A row, and where it stands in the view."""

    row: Row
    box: QRect
    cells: Sequence[Cell] = ()
    """None of a band."""
    present: QRect | None = None
    """The part of a band that the present is in."""


class WeekPainter(GridPainter):
    """Draws each entry once and keeps the drawing."""

    lit: int | None = None
    """The first hour of the band under the pointer."""
    focused_band: int | None = None
    """That of the band with the keyboard's focus."""
    no_hour: list[str]
    """The name of the first row, in lines that fit beside it."""

    def restyle(self, dpr: float, *, rtl: bool) -> None:
        super().restyle(dpr, rtl=rtl)
        px = self._theme.px
        name = QCoreApplication.translate("week", "No hour known")
        self.no_hour = wrapped(name, self._theme.font("small"), px(GUTTER - 14), 3)
        self.lengths = Lengths.of(px, self._theme.line, len(self.no_hour))

    @property
    def on_day(self) -> bool:
        """Whether the keyboard's focus is on the day itself."""
        return self.day_focus and self.focused is None and self.focused_band is None

    def slot_of(self, cell: Day, hour: int | None, width: int, line_at: int | None) -> Slot:
        """Kept until something of it changes. `line_at`: how many of its entries are before the present, where that
        is in this cell."""
        if not cell.entries and line_at is None:
            return EMPTY
        past, selected = self._past(cell), self._selected_in(cell)
        key = (cell.date, hour, width, line_at, past, selected)
        entries, found = self._layouts.get(key, (None, EMPTY))
        if entries is not cell.entries and entries != cell.entries:
            if len(self._layouts) >= _LAYOUTS:
                month_sheet.drop_older_half(self._layouts)
            pairs = list(zip(cell.entries, looks_of(cell.entries, past, selected), strict=True))
            found = lay_out_slot(pairs, width, line_at, self.sizes, self.lengths, self._metrics, self._today.zone)
            self._layouts[key] = (cell.entries, found)
        return found

    def get_ready(self, cell: Day, hour: int | None, width: int, dpr: float) -> None:
        """Lays the cell out and draws its entries before they are wanted."""
        drawing = self._drawing_for(dpr)
        for placed in self.slot_of(cell, hour, width, None).placed:
            self._sheet_of(placed, width, drawing)

    # --- painting ---

    def paint(self, painter: QPainter, lines: Sequence[Line], columns: Sequence[QRect], clip: QRect) -> None:
        """Grounds, entries, and over them the present and the focus. `columns` are as high as the view."""
        drawing = self._drawing_for(painter.device().devicePixelRatioF())
        sheets = [
            (cell.box.x(), cell.box.y(), self._sheet_of(placed, cell.box.width(), drawing))
            for line in lines
            for cell in line.cells
            for placed in cell.slot.placed
            if self.box_of(placed, cell.box).intersects(clip)
        ]

        def draw(painter: QPainter) -> None:
            self._grounds(painter, lines, columns, clip)
            month_sheet.paint(painter, sheets)
            for line in lines:
                if line.row.sort is Sort.BAND:
                    self._band(painter, line)
                for cell in line.cells:
                    if cell.slot.line is not None:
                        self._present(painter, cell.box, cell.box.y() + cell.slot.line)

        if (self.hovered, self.lit, self.focused_band) == (None, None, None):
            present = words.time_text(self._today.now(), self._today.zone)
            places = [(line.row, line.box, line.present, [cell.slot.line for cell in line.cells]) for line in lines]
            self._kept.paint(painter, clip, (places, columns, sheets, present), draw)
        else:
            draw(painter)
        for line in lines:
            for cell in line.cells:
                for placed in cell.slot.placed:
                    if placed.entry.id == self.focused and self.in_focus:
                        draw_ring(painter, QRectF(self.box_of(placed, cell.box)), self._theme)

    def _grounds(self, painter: QPainter, lines: Sequence[Line], columns: Sequence[QRect], clip: QRect) -> None:
        color = self._theme.color
        painter.fillRect(clip, color("surface"))
        for column in columns:
            edge = column.right() if self._drawing.rtl else column.x()
            painter.fillRect(edge, column.y(), 1, column.height(), color("line"))
        for line in lines:
            box, sort = line.box, line.row.sort
            if sort is Sort.BAND:
                painter.fillRect(box, color("hover" if self.lit == line.row.hour else "lane"))
            below = "line2" if sort is Sort.NO_HOUR else "line"
            painter.fillRect(box.x(), box.bottom(), box.width(), 1, color(below))

    def _band(self, painter: QPainter, line: Line) -> None:
        """What it says stands beside the present, where that would be in the way."""
        px, metrics, box, present = self._theme.px, self._metrics, line.box, line.present
        texts = band_words(line.row)
        x = gap = px(10)
        if present is not None:
            start = box.right() - present.right() if self._drawing.rtl else present.x() - box.x()
            if start < x + gap + sum(metrics.width(text, "small") for text in texts):
                x += start + present.width()
            self._present(painter, present, box.y() + (box.height() - self.lengths.pill) // 2)
        for text in texts:
            self._text(painter, box, x, text, "small", "text3")
            x += metrics.width(text, "small") + gap
        if self.focused_band == line.row.hour:
            inset = px(4)
            draw_ring(painter, QRectF(box.adjusted(inset, inset, -inset, -inset - 1)), self._theme)

    def _sheet_of(self, placed: Placed, width: int, drawing: Drawing) -> Sheet:
        """Made anew while the pointer is on it."""
        if placed.entry.id == self.hovered:
            return drawing.draw_entry(placed, width, Touch(self.hovered))
        key = (placed.entry.id, width)
        known = self._sheets.get(key)
        if known is not None and known[0] is placed:
            return known[1]
        if len(self._sheets) >= _SHEETS:
            month_sheet.drop_older_half(self._sheets)
        sheet = drawing.draw_entry(placed, width)
        self._sheets[key] = (placed, sheet)
        return sheet

    def _present(self, painter: QPainter, column: QRect, top: int) -> None:
        """A line across the column with the time in a pill, whose top is given."""
        theme, px, high = self._theme, self._theme.px, self.lengths.pill
        text = words.time_text(self._today.now(), self._today.zone)
        thick, wide = px(2), round(self._metrics.width(text, "small-strong")) + px(16)
        painter.fillRect(column.x(), top + (high - thick) // 2, column.width(), thick, theme.color("accent"))
        left = column.right() + 1 - px(6) - wide if self._drawing.rtl else column.x() + px(6)
        pill = QRect(left, top, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        self._text(painter, pill, px(8), text, "small-strong", "onaccent")

    def _text(self, painter: QPainter, box: QRect, start: float, text: str, role: str, token: str) -> None:
        """One line in the middle of the box, `start` px from where reading begins."""
        metrics = self._theme.metrics(role)
        x = box.right() + 1 - start - self._metrics.width(text, role) if self._drawing.rtl else box.x() + start
        baseline = box.y() + (box.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.color(token))
        painter.drawText(QPoint(round(x), round(baseline)), text)
