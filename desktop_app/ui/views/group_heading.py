"""The heading of the group that a list stands in the midst of: no entry in sight is without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from desktop_app.ui.models.agenda_groups import Row
from desktop_app.ui.models.agenda_model import AgendaModel
from desktop_app.ui.theme import fill

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

    from .entry_list import EntryList


class GroupHeading(QWidget):
    """Lies over the top of the list once the heading itself has gone up, until the next one takes its place. All rows
    are of one height."""

    def __init__(self, view: EntryList, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self._index = QPersistentModelIndex()
        self.hide()
        view.verticalScrollBar().valueChanged.connect(self.follow)

    def follow(self) -> None:
        """The list was scrolled, or has other rows."""
        top = self._view.indexAt(self._view.viewport().rect().topLeft())
        heading = self._heading_of(top)
        self._index = QPersistentModelIndex(heading)
        box = self._view.visualRect(top)
        self.setVisible(heading.isValid() and (heading != top or box.top() < 0))
        if not self.isHidden():
            pushed = self._is_heading(top.siblingAtRow(top.row() + 1))
            view = self._view.viewport()
            self.setAccessibleName(self._index.data(AgendaModel.ROW).title)
            self.setGeometry(QRect(view.x(), view.y() + (box.top() if pushed else 0), view.width(), box.height()))
            self.update()

    def covers(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """How much of the top of the list would lie under a heading, were that row there."""
        return 0 if self._is_heading(index) else self._view.visualRect(index).height()

    def _heading_of(self, index: QModelIndex) -> QModelIndex:
        while index.isValid() and not self._is_heading(index):
            index = index.siblingAtRow(index.row() - 1)
        return index

    @staticmethod
    def _is_heading(index: QModelIndex | QPersistentModelIndex) -> bool:
        row: Row | None = index.data(AgendaModel.ROW) if index.isValid() else None
        return row is not None and row.entry is None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It is the list that is scrolled here too."""
        QApplication.sendEvent(self._view.viewport(), event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._index.isValid():
            return  # the rows are others, and it is told next
        painter, theme = QPainter(self), self._theme
        fill(painter, self.rect(), theme.color("surface"))
        option = QStyleOptionViewItem()
        option.rect, option.direction = self.rect(), self.layoutDirection()
        self._view.itemDelegate().paint(painter, option, self._index)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), theme.color("line"))
