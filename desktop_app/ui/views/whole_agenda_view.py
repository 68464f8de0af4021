"""The list of the agenda view: what stands at its top is the month of the window, whichever of them moves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop_app.domain.values import Entry

from .agenda_ahead import AgendaAhead
from .agenda_view import AgendaView

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.whole_agenda import WholeAgenda
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_TOP = QAbstractItemView.ScrollHint.PositionAtTop


class WholeAgendaView(AgendaView):
    """Follows the state while it is awake."""

    def __init__(
        self, state: ViewState, model: WholeAgenda, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, model, theme, today, parent)
        self._agenda, self._today = model, today
        self._awake = False
        self._held = 0
        """While it is moved, or reads, it does not tell the state what stands at its top."""
        self._above = 0  # rows that came above what is in sight meanwhile
        self._month = state.month
        self._left: tuple[object, ...] = ()
        self._known: int | None = None
        self._measuring = AgendaAhead(self, model)
        self.setAccessibleName(self.tr("Agenda"))
        self._timer.timeout.disconnect()  # it follows at once
        self._timer.timeout.connect(self._read_ahead)
        self._ends = QTimer(self, singleShot=True, interval=0)
        self._ends.timeout.connect(self._read_ends)
        self._ahead = QTimer(self, singleShot=True, interval=0)
        self._ahead.timeout.connect(self._read_ahead)
        state.day_changed.connect(self._on_day)
        state.today_wanted.connect(self._on_today_wanted)
        state.selection_changed.connect(self._on_selected)
        state.choice_changed.connect(self._on_choice)
        state.rested.connect(self._read_ahead)
        model.shifted.connect(self._on_shifted)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def _follows(self) -> bool:
        return self._awake and self._agenda.awake and not self._held

    @contextmanager
    def _holding(self) -> Iterator[None]:
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
            if not self._held:
                self._keep_still()

    # in and out of sight

    def set_awake(self, awake: bool, room: int) -> None:
        """`room` is the height that it has or is going to have."""
        if awake == self._awake:
            return
        state = self._state
        if awake:
            self._awake = True
            self._agenda.set_awake(True)
            self._arrive(room // self._row_height() - 1)
        else:
            self._awake = False
            if state.selected is not None and state.day_chosen:
                state.set_day(state.day)  # it may stand further down, in another month: the next view shows that
            self._left = self._place_of_the_state()

    def _place_of_the_state(self) -> tuple[object, ...]:
        selected = self._state.selected
        return self._state.month, self._state.day, selected and selected.id, self._today.date

    def _arrive(self, rows: int) -> None:
        """At the entry, the day or the month that another view went to meanwhile; as many rows can be seen."""
        state, today = self._state, self._today.date
        self._month = state.month
        if self._place_of_the_state() == self._left:
            return
        this_month = state.month == today.replace(day=1)
        with self._holding():
            selected = self._selected_here()
            if selected is not None:
                span = selected.air.span(self._today.zone) or state.span
                tops = [today, span[1]] if this_month and span[0] >= today else [span[1]]
                self._show(selected, tops, rows)
            elif state.day_chosen or not this_month:
                self._to_top(self._agenda.go_to(state.day if state.day_chosen else state.month), rows + 2)
            else:
                self._to_top(self._agenda.go_to(today), rows + 2)

    def _selected_here(self) -> Entry | None:
        """The selected entry, unless the person has gone away from it."""
        selected = self._state.selected
        span = selected.air.span(self._today.zone) if selected else None
        first, last = self._state.span
        return selected if span and span[0] <= last and span[1] >= first else None

    def _show(self, entry: Entry, tops: list[date], rows: int) -> None:
        """Below the first of these days with which it is in sight, else at the top itself."""
        self._known = entry.id
        index = self._agenda.index_of_entry(entry.id)
        for day in tops:
            top = self._to_top(self._agenda.go_to(day), rows)
            index = self._agenda.index_of_entry(entry.id)
            if index.isValid() and 0 <= index.row() - top < rows:
                break
        else:
            if index.isValid():
                self._to_top(index)
        if index.isValid():
            self._make_current(index)

    # in step with the state

    def _on_day(self) -> None:
        before, self._month = self._month, self._state.month
        selected = self._state.selected
        if not self._follows or (selected is not None and selected.id != self._known):
            return  # of an entry that is selected now, `_on_selected` hears next
        with self._holding():
            if self._state.day_chosen:
                self._to_top(self._agenda.go_to(self._state.day))
            else:
                self._turn(before)

    def _turn(self, before: date) -> None:
        """To the first row of the month or, where that has none, of the next one in the same direction."""
        month = self._month
        index = self._agenda.go_back(month) if month < before else self._agenda.go_to(month)
        row = self._row(index) if index.isValid() else None
        if row is not None or month > before:
            self._to_top(index)
        self._tell(before if row is None or row.day == date.max else row.day)
        self._ahead.start()  # who turns once may turn again, before the view rests

    def _on_today_wanted(self) -> None:
        if self._follows:
            with self._holding():
                self._to_top(self._agenda.go_to(self._today.date))

    def _on_selected(self) -> None:
        """Brings the entry into sight when it has become another one."""
        selected = self._state.selected
        before, self._known = self._known, selected and selected.id
        if selected is None or self._known == before or not self._follows:
            return
        span = selected.air.span(self._today.zone)
        index = self._agenda.index_of_entry(selected.id)
        if self.viewport().rect().contains(self.visualRect(index)) or (span is None and not index.isValid()):
            return
        with self._holding():
            self._show(selected, [span[1]] if span else [], self.viewport().height() // self._row_height() - 1)

    def _on_choice(self) -> None:
        """An entry that was selected and hidden is listed now: the ring goes there, as it would have before."""
        selected = self._state.selected
        if selected is None or selected.id != self._state.choice.beside or not self._follows:
            return
        self._known = None
        self._on_selected()
        index = self._agenda.index_of_entry(selected.id)
        if index.isValid():
            self._make_current(index)

    def _on_scrolled(self, value: int) -> None:
        if not self._follows:
            return
        index = self._top()
        if index.isValid() and (day := self._row(index).day) != date.max:
            self._tell(day)
        self._ends.start()

    def _read_ends(self) -> None:
        """More where the list is about to end. Not while it is being scrolled: Qt goes on from what it had found."""
        if not self._follows:
            return
        bar, near = self.verticalScrollBar(), self.viewport().height()
        if bar.maximum() - bar.value() < near:
            self._agenda.fetchMore(QModelIndex())
        if bar.value() - bar.minimum() < near and not bar.isSliderDown():
            self._agenda.read_back()

    def _tell(self, day: date) -> None:
        """The state: that the month of this day is at the top."""
        self._month = day.replace(day=1)
        if self._month != self._state.month:
            with self._holding():
                self._state.set_month(self._month)

    def _read_ahead(self) -> None:
        """What a turn to the months before and after the one in sight would show first, which is measured too; then
        more of them, piece by piece, so that scrolling need not wait."""
        month = self._state.month
        if self._follows and (
            self._agenda.read_opening(month)
            or self._measuring.step(month, self._row_height())
            or self._agenda.read_around(month, self._top().row())
        ):
            self._ahead.start()

    # where things are

    def _top(self) -> QModelIndex:
        return self.indexAt(QPoint(self.viewport().width() // 2, self._row_height() // 2))

    def _row_height(self) -> int:
        return max(self.sizeHintForRow(0), 1)

    def _page(self) -> int:
        """As many rows can be seen."""
        return self.viewport().height() // self._row_height() + 1

    def _read_below(self, index: QPersistentModelIndex, rows: int) -> None:
        """So that there are so many from that one on, if there are; those far above it may be given up meanwhile."""
        while self._agenda.rowCount() - index.row() < rows and self._agenda.canFetchMore(QModelIndex()):
            self._agenda.fetchMore(QModelIndex())

    def _to_top(self, index: QModelIndex, rows: int = 0) -> int:
        """With so many rows below it, or as many as can be seen; which row that is by then. What is in no list, since
        nothing is known of so late a day, is nearest to the end."""
        wanted, agenda = QPersistentModelIndex(index), self._agenda
        rows = rows or self._page()
        if index.isValid():
            self._read_below(wanted, rows)
        while agenda.rowCount() < rows and agenda.read_back():
            pass
        self._above = 0
        if not index.isValid():
            self.scrollToBottom()
            return agenda.rowCount()
        index = agenda.index(wanted.row())
        with agenda.still():
            self.executeDelayedItemsLayout()  # else it scrolls within what was there before
            self.scrollTo(index, _TOP)
        bar, apart = self.verticalScrollBar(), self._theme.px(6)
        if self._row(index).entry is not None:
            bar.setValue(bar.value() - apart)  # room for the ring around it
        elif index.row() or self._agenda.can_read_back:
            bar.setValue(bar.value() + apart)  # the line above a header parts it from nothing there
        self._make_current(index)
        return index.row()

    def _make_current(self, index: QModelIndex) -> None:
        """So that the arrow keys go on from there; of a header its first entry."""
        while index.isValid() and self._row(index).entry is None:
            index = self._agenda.index(index.row() + 1)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def entry_box(self, entry: Entry) -> QRect | None:
        """In the viewport; None when it is not in sight."""
        box = self.visualRect(self._agenda.index_of_entry(entry.id))
        return box if self.viewport().rect().intersects(box) else None

    def first_ahead(self) -> Entry | None:
        """The first one from the top on that is still to come."""
        return self._agenda.first_ahead(max(self._top().row(), 0))

    def select(self, entry: Entry) -> None:
        """Nothing moves; the month in sight stays."""
        with self._holding():
            self._known = entry.id
            self._state.select(entry, keep_month=True)

    # keeping still while it reads

    def _on_shifted(self, rows: int) -> None:
        self._above += rows
        if not self._held:
            self._keep_still()

    def _keep_still(self) -> None:
        """What is in sight stays where it is, whatever has come above it."""
        above, self._above = self._above, 0
        if above:
            with self._holding():
                bar = self.verticalScrollBar()
                value = bar.value() + above * self._row_height()
                self.executeDelayedItemsLayout()
                bar.setValue(value)

    def _remember_place(self) -> None:
        self._above = 0
        if not self._held:  # else it begins again elsewhere
            super()._remember_place()
        self._held += 1

    def _return_to_place(self) -> None:
        self._held -= 1
        if not self._held:
            with self._holding():
                super()._return_to_place()

    # the person

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and not event.modifiers():
            self._state.go_today()
            return
        if event.key() == Qt.Key.Key_PageDown:
            self._read_below(
                QPersistentModelIndex(self._top()), 3 * self._page()
            )  # this page, the next one, and where that one ends
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.accept()  # also at the end of the list: to the window it would mean a month
