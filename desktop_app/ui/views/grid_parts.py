"""What an assistive program finds inside of the grids of month and week: heads, days, and in these their entries. Qt
makes cells for a table by itself, but none with children.

PySide has no QAccessibleTableInterface that could be inherited: who asks for rows and columns is told by the cells."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTableCellInterface

from desktop_app.domain.values import Entry

from .grid_view import GridView
from .painted_parts import NOTHING, Entries, Found, Interface, Part, PartActions, Role, Text, Whole, bring_keyboard


class HeadPart(Part):
    """The head of a column or of a row, or the corner where both meet (-1, -1)."""

    def __init__(self, grid: Any, row: int, column: int) -> None:
        super().__init__(grid)
        self.row, self.column = row, column

    @property
    def _corner(self) -> bool:
        return self.row < 0 and self.column < 0

    def role(self) -> QAccessible.Role:
        if self._corner:
            return Role.Pane
        return Role.ColumnHeader if self.row < 0 else Role.RowHeader

    def text(self, t: QAccessible.Text) -> str:
        if t != Text.Name or self._corner:
            return ""
        across, place = (True, self.column) if self.row < 0 else (False, self.row)
        way = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
        return self.view.model().headerData(place, way, Qt.ItemDataRole.AccessibleTextRole) or ""

    def _header(self) -> Any:
        return self.view.horizontalHeader() if self.row < 0 else self.view.verticalHeader()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.invisible = self._corner or not self._header().isVisible()
        return state

    def box(self) -> QRect:
        across, down, view = self.view.horizontalHeader(), self.view.verticalHeader(), self.view
        wide, high = down.width(), across.height()
        if self._corner:
            return QRect(down.x() - view.viewport().x(), -high, wide, high)
        if self.row < 0:
            return QRect(view.columnViewportPosition(self.column), -high, view.columnWidth(self.column), high)
        left = down.x() - view.viewport().x()
        return QRect(left, view.rowViewportPosition(self.row), wide, view.rowHeight(self.row))


class CellPart(Entries, Part):
    """A day of the month, or an hour of a day of the week; its children are its entries."""

    def __init__(self, grid: Any, row: int, column: int) -> None:
        super().__init__(grid)
        self.row, self.column = row, column
        self._actions = PartActions(self._press, self.focus)
        self._place = Place(self)

    def interface_cast(self, t: QAccessible.InterfaceType) -> Any:
        return {Interface.ActionInterface: self._actions, Interface.TableCellInterface: self._place}.get(t, NOTHING)

    def _index(self) -> Any:
        return self.view.model().index(self.row, self.column)

    def role(self) -> QAccessible.Role:
        return Role.Cell

    def text(self, t: QAccessible.Text) -> str:
        return (self._index().data(Qt.ItemDataRole.AccessibleTextRole) or "") if t == Text.Name else ""

    def box(self) -> QRect:
        return self.view.visualRect(self._index())

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focusable = state.selectable = True
        current = self.view.currentIndex()
        state.selected = (current.row(), current.column()) == (self.row, self.column)
        state.focused = state.selected and self.view.hasFocus() and self.view.entry_at_keyboard is None
        return state

    def entries(self) -> tuple[Entry, ...]:
        return self.view.entries_at(self.row, self.column) if self._index().isValid() else ()

    def focus(self) -> None:
        """The keyboard goes to that day."""
        bring_keyboard(self.view)
        self.view.setCurrentIndex(self._index())

    def _press(self) -> None:
        self.focus()
        self.view.press_cell(self.row, self.column)


class Place(QAccessibleTableCellInterface):
    """Where a cell is in its table."""

    def __init__(self, cell: CellPart) -> None:
        super().__init__()
        self._cell = cell
        self._grid: Any = cell.whole

    def columnExtent(self) -> int:
        return 1

    def rowExtent(self) -> int:
        return 1

    def columnIndex(self) -> int:
        return self._cell.column

    def rowIndex(self) -> int:
        return self._cell.row

    def isSelected(self) -> bool:
        return bool(self._cell.state().selected)

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        return [self._grid.part(-1, self._cell.column)]

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        return [self._grid.part(self._cell.row, -1)]

    def table(self) -> QAccessibleInterface:
        return self._grid


class GridAccess(Whole):
    """A view of month or week. Its children are counted as Qt counts those of a table: the corner, the heads of the
    columns, and row by row its head and its cells."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view, view.viewport(), Role.Table)
        view.model().modelReset.connect(self.forget)
        view.model().dataChanged.connect(self.follow)

    def _across(self) -> int:
        return self.view.model().columnCount() + 1

    def childCount(self) -> int:
        return self._across() * (self.view.model().rowCount() + 1)

    def child(self, index: int) -> Found:
        row, column = divmod(index, self._across())
        return self.part(row - 1, column - 1) if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, HeadPart | CellPart):
            return -1
        return (child.row + 1) * self._across() + child.column + 1

    def childAt(self, x: int, y: int) -> Found:
        index = self.view.indexAt(self.view.viewport().mapFromGlobal(QPoint(x, y)))
        return self.part(index.row(), index.column()) if index.isValid() else None

    def focusChild(self) -> Found:
        """The entry that the keyboard is at, or its day."""
        index = self.view.currentIndex()
        if not index.isValid():
            return self
        cell, entry = self.part(index.row(), index.column()), self.view.entry_at_keyboard
        return self.entry(cell, entry) if entry is not None and isinstance(cell, CellPart) else cell

    def part(self, row: int, column: int) -> Part:
        made = HeadPart if min(row, column) < 0 else CellPart
        return self.keep((row, column), lambda: made(self, row, column))
