""" "Coming up", and the list of a day: one list view, in step with what the grid shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui.models.agenda_groups import Row
from desktop_app.ui.models.agenda_model import AgendaModel

from .agenda_delegate import AgendaDelegate
from .entry_list import EntryList
from .group_heading import GroupHeading

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_Index = QModelIndex | QPersistentModelIndex
FOLLOW_MS = 120
"""How long the grid must stand still before the list goes where it is: paging through months stays instant."""

ROWS_BELOW = 40


class AgendaView(EntryList):
    """Its model reads only while the view is in sight."""

    heading: GroupHeading | None = None

    def __init__(
        self, state: ViewState, model: AgendaModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._model = model
        self._theme = theme
        self._seen: list[tuple[Row, int]] = []
        self._current = 0
        self._followed = -1  # where the list came to stand, when it last followed the grid
        self._in_step = False
        self._awaited = 0  # the entry that is selected, while it is not listed yet
        self._selected_last = False  # the last move was a selection, not a walk from day to day or month to month
        model.set_awake(False)
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(state, theme, today, self, days=model.whole))
        self.setAccessibleName(self.tr("Coming up"))
        if not model.whole:
            self.heading = GroupHeading(self, theme)
        self._timer = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._timer.timeout.connect(self._follow)
        self.verticalScrollBar().actionTriggered.connect(self._timer.stop)  # the person scrolls: the list is theirs
        state.month_changed.connect(self._on_moved)
        state.day_changed.connect(self._on_moved)
        state.selection_changed.connect(self._on_selection_changed)
        if not model.whole:
            state.today_wanted.connect(self._on_today)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.reloaded.connect(self._return_to_place)
        today.ticked.connect(self.viewport().update)
        theme.changed.connect(self._on_theme_changed)

    # in step with the grid

    def _on_moved(self) -> None:
        self._selected_last = False
        if not self._model.by_day:
            self._timer.start()

    def _on_today(self) -> None:
        """Also where the grid was there already, and the list elsewhere."""
        if self.isVisible() and not self._model.by_day:
            self._timer.stop()
            self.begin()

    def begin(self) -> None:
        """From its top, where the keyboard is at the first entry."""
        self.scrollToTop()
        self.setCurrentIndex(QModelIndex())
        if self.hasFocus():
            self._come_into_sight()

    def _on_selection_changed(self) -> None:
        selected = self._state.selected
        self._selected_last = selected is not None
        index = self._model.index_of_entry(selected.id) if selected else QModelIndex()
        self._awaited = selected.id if selected and not index.isValid() else 0
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()

    def _follow(self) -> None:
        if not self.isVisible() or self.verticalScrollBar().isSliderDown() or self._selected_in_sight():
            return
        if self._state.day_chosen:
            self.go_to(self._state.day)
        else:
            self.go_to_month(self._state.month)
        self._followed = self.verticalScrollBar().value()

    def _selected_in_sight(self) -> bool:
        """Then the list stays: the person may have chosen the entry here, and the pointer is on it."""
        selected = self._state.selected
        index = self._model.index_of_entry(selected.id) if selected else QModelIndex()
        if not index.isValid():
            return False
        if not self._selected_last and not (self._state.day_chosen and self._row(index).day == self._state.day):
            return False
        return self._in_sight(index, whole=True)

    def _in_sight(self, index: QModelIndex, *, whole: bool) -> bool:
        """Whether any of the row is to be seen, or all of it."""
        seen, box = self.viewport().rect(), self.visualRect(index)
        seen.setTop(self._covered(index))
        return seen.contains(box) if whole else seen.intersects(box)

    def _covered(self, index: _Index) -> int:
        return self.heading.covers(index) if self.heading is not None else 0

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Below the heading of its group."""
        super().scrollTo(index, hint)
        covered = self._covered(index) - self.visualRect(index).top()
        if covered > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - covered)

    def go_to(self, day: date) -> None:
        """Scrolls so that the day's entries are at the top."""
        if day <= self._model.day:
            self.scrollToTop()
        else:
            self._bring_to_top(self._model.reach(day))

    def go_to_month(self, month: date) -> None:
        """Scrolls so that the first group that reaches into the month is at the top; the list begins with today's."""
        if month <= self._model.day:
            self.scrollToTop()
        else:
            self._bring_to_top(self._model.reach_group(month))

    def _bring_to_top(self, index: QModelIndex) -> None:
        """What is not listed, since nothing is known of so late a day, is nearest to the end."""
        if not index.isValid():
            self.scrollToBottom()
            return
        while self._model.rowCount() - index.row() < ROWS_BELOW and self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())  # else the row could not come to the top
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    # the same place after a reload

    def _remember_place(self) -> None:
        """The entries in sight and where each stands; at the beginning of the list it is that which stays."""
        self._seen = []
        self._in_step = self.verticalScrollBar().value() == self._followed
        index = self.indexAt(self.viewport().rect().topLeft())
        while index.isValid() and self.verticalScrollBar().value() > 0:
            top = self.visualRect(index).top()
            if top >= self.viewport().height():
                break
            if self._row(index).entry is not None:
                self._seen.append((self._row(index), top))
            index = self._model.index(index.row() + 1)
        current = self._row(self.currentIndex()).entry if self.currentIndex().isValid() else None
        self._current = current.id if current else 0

    def _return_to_place(self) -> None:
        if self._in_step and not self._model.by_day and not self.underMouse():
            self._timer.start()  # there may be more now of where the grid is
        index = self._model.index_of_entry(self._awaited)
        if index.isValid():
            self._awaited = 0
        else:
            index = self._model.index_of_entry(self._current)
        if index.isValid():
            self.setCurrentIndex(index)
        for row, top in self._seen:
            index = self._model.index_of_entry(row.entry.id if row.entry else 0)
            if index.isValid():
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() - top + self.visualRect(index).top())
                return
        if self._seen:  # all have gone, or are further down now than was read again
            self.go_to(self._seen[0][0].day)
        else:
            self.scrollToTop()

    def _row(self, index: QModelIndex) -> Row:
        return self._model.row_at(index)

    # the person

    def entry_at(self, index: QModelIndex) -> Entry | None:
        return self._row(index).entry if index.isValid() else None

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """A page may end at a header, to which no key goes: then at its first entry, or the one above."""
        found = super().moveCursor(action, modifiers)
        if found.isValid() and self.entry_at(found) is None:
            below = self._model.index(found.row() + 1)
            found = below if below != self.currentIndex() else self._model.index(found.row() - 1)
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._awaited = 0  # the person is elsewhere by now
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._awaited = 0
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._timer.stop()
            self._show_current()

    def _show_current(self) -> None:
        """With its header where that is right above."""
        above = self._model.index(self.currentIndex().row() - 1)
        if above.isValid() and self._row(above).entry is None:
            self.scrollTo(above)
        self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self._come_into_sight()

    def _come_into_sight(self) -> None:
        """The keyboard goes to the first entry that is to be seen, unless it is at one."""
        if self.currentIndex().isValid() and self._in_sight(self.currentIndex(), whole=False):
            return
        index = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        while index.isValid() and (self._row(index).entry is None or not self._in_sight(index, whole=False)):
            index = self._model.index(index.row() + 1)
        if index.isValid():
            self.setCurrentIndex(index)

    def updateGeometries(self) -> None:
        """The rows are others, or of another size."""
        super().updateGeometries()
        if self.heading is not None:
            self.heading.follow()

    # in and out of sight

    def showEvent(self, event: QShowEvent) -> None:
        self._model.set_awake(True)
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._model.set_awake(False)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
