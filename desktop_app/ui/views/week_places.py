"""What stands where in the view of the week, as it is laid out and scrolled now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QTableView

from desktop_app.domain.values import Entry
from desktop_app.ui.models.week_rows import Sort, row_of_hour

from .month_layout import shares
from .week_layout import Slot, row_heights
from .week_painter import Cell, Line

if TYPE_CHECKING:
    from desktop_app.ui.models.week_model import WeekModel
    from desktop_app.ui.today import Today

    from .week_painter import WeekPainter


class WeekPlaces:
    """`slots` by row and column. `present`: the row and the column of the hour that it is now, None in another week."""

    def __init__(self, view: QTableView, model: WeekModel, today: Today, painter: WeekPainter) -> None:
        self._view, self._week, self._today, self._painter = view, model, today, painter
        self.slots: list[list[Slot]] = []
        self.present: tuple[int, int] | None = None

    def lay_out(self, width: int, room: int) -> list[int]:
        """The heights of the rows, once all stands in columns that share the width."""
        rows, widths = self._week.rows, shares(width, 7)
        column = self._week.column_of(self._today.date)
        self.present = None if column is None else (row_of_hour(rows, self._today.now().hour), column)
        self.slots = [[self._slot(row, column, widths[column]) for column in range(7)] for row in range(len(rows))]
        needed = [max(slot.height for slot in slots) for slots in self.slots]
        return row_heights(rows, needed, room, self._painter.lengths)

    def _slot(self, row: int, column: int, width: int) -> Slot:
        place, cell = self._week.rows[row], self._week.cell_at(row, column)
        hour = place.hour if place.sort is Sort.HOUR else None
        line_at = None
        if hour is not None and (row, column) == self.present:
            now = self._today.now()
            line_at = sum(entry.air.starts_at is not None and entry.air.starts_at <= now for entry in cell.entries)
        return self._painter.slot_of(cell, hour, width, line_at)

    # In px of the viewport

    def row_box(self, row: int) -> QRect:
        view = self._view
        return QRect(0, view.rowViewportPosition(row), view.viewport().width(), view.rowHeight(row))

    def column_box(self, column: int) -> QRect:
        """As high as the view."""
        view = self._view
        return QRect(view.columnViewportPosition(column), 0, view.columnWidth(column), view.viewport().height())

    def cell_box(self, row: int, column: int) -> QRect:
        across, down = self.column_box(column), self.row_box(row)
        return QRect(across.x(), down.y(), across.width(), down.height())

    def box_of(self, entry: Entry) -> QRect | None:
        """In sight or not; None for an entry that is not of this week, or not laid out yet."""
        place = self._week.place_of(entry)
        if place is not None and len(self.slots) == len(self._week.rows):
            for placed in self.slots[place[0]][place[1]].placed:
                if placed.entry.id == entry.id:
                    return self._painter.box_of(placed, self.cell_box(*place))
        return None

    def box_of_present(self) -> QRect | None:
        """Of the line and its pill, or of the part of a band that they are in."""
        if self.present is None:
            return None
        row, column = self.present
        box, line = self.cell_box(row, column), self.slots[row][column].line
        return box if line is None else QRect(box.x(), box.y() + line, box.width(), self._painter.lengths.pill)

    def entry_at(self, x: int, y: int, row: int, column: int) -> Entry | None:
        """Of that cell."""
        cell = self.cell_box(row, column)
        for placed in self.slots[row][column].placed:
            if self._painter.box_of(placed, cell).adjusted(0, 0, 0, 1).contains(x, y):
                return placed.entry
        return None

    def lines(self, clip: QRect) -> list[Line]:
        """The rows that are to be painted."""
        columns = [self.column_box(column) for column in range(7)]
        boxes = ((row, self.row_box(row)) for row in range(len(self.slots)))
        return [self._line(row, box, columns) for row, box in boxes if box.intersects(clip)]

    def _line(self, row: int, box: QRect, columns: list[QRect]) -> Line:
        place = self._week.rows[row]
        if place.sort is Sort.BAND:
            here = self.present
            return Line(place, box, present=self.cell_box(*here) if here and here[0] == row else None)
        cells = [
            Cell(QRect(column.x(), box.y(), column.width(), box.height()), slot)
            for column, slot in zip(columns, self.slots[row], strict=True)
        ]
        return Line(place, box, cells)
