"""The month: weeks as rows, days as cells, all of it painted; moved in by keys, mouse and wheel."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui.models.month_model import Day, MonthModel

from .month_ahead import MonthAhead, Week
from .month_headers import Corner, Weekdays, WeekNumbers
from .month_keys import MonthKeys
from .month_layout import DayLayout
from .month_painter import Cell, MonthPainter, entry_sentence
from .month_pointer import NOWHERE, MonthPointer, Spot

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_NARROW = 1320
"""Below this width of the window the gutter is narrow."""


def shares(room: int, count: int) -> list[int]:
    """`room` px in equal parts, to the whole px."""
    return [room * (place + 1) // count - room * place // count for place in range(count)]


class MonthView(QTableView):
    """The grid. The person is at a day, or (after Enter) at one of the entries of that day."""

    entry_activated = Signal(object)
    """A click on an entry, or Enter on it; it is the state's selected one by then."""
    day_activated = Signal(object)
    """The whole day is wanted: "+N more", a double click, or Enter on a day with more than fits."""
    drag_requested = Signal(object)
    shared_out = Signal()
    """The cells have other sizes."""
    framed = Signal()
    """The day with the frame is another one, or there is none any more."""

    def __init__(
        self, state: ViewState, model: MonthModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._month, self._theme, self._today = state, model, theme, today
        self._by_keyboard = False
        self._framed: date | None = None
        self._painter = MonthPainter(state, today, theme)
        self._painter.framed = self._day_is_framed
        self._restyle()
        self._week_numbers = WeekNumbers(theme, self)
        self._corner = Corner(theme, self)
        self._set_up()
        self._pointer = MonthPointer(self.viewport(), self._spot_at, self._told)
        self._keys = MonthKeys(self, state, model, today, self._painter, self.layout_of)
        self._ahead = MonthAhead(self, model, self._draw_ahead)
        self._connect_parts()
        state.day_changed.connect(self._on_day_changed)
        state.selection_changed.connect(self._repaint)
        model.loaded.connect(self._on_loaded)
        theme.changed.connect(self._on_theme_changed)
        today.ticked.connect(self._repaint)
        self._on_loaded()

    def _set_up(self) -> None:
        self.setViewport(QWidget())  # of one that Qt makes PySide has to find the class: it loads all there are
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalHeader(Weekdays(self._theme, self._today, self))
        self.setVerticalHeader(self._week_numbers)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(self._theme.px(280), self._theme.px(160))
        self.setModel(self._month)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def _connect_parts(self) -> None:
        pointer = self._pointer
        pointer.pressed.connect(self._on_pressed)
        pointer.moved.connect(self._on_moved)
        pointer.entry_clicked.connect(self._open)
        pointer.day_clicked.connect(self._on_day_clicked)
        pointer.day_opened.connect(lambda day: self.day_activated.emit(day.date))
        pointer.dragged.connect(self.drag_requested)
        pointer.turned.connect(self._state.step)
        self._keys.entry_chosen.connect(self._open)
        self._keys.day_wanted.connect(self.day_activated)

    # --- shape ---

    def show_week_numbers(self, shown: bool) -> None:
        self._week_numbers.setVisible(shown)
        self.updateGeometries()
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.window().width() < self._theme.px(_NARROW)
        if narrow != self._week_numbers.narrow:
            self._week_numbers.narrow = narrow
            self.updateGeometries()
        super().resizeEvent(event)
        self._share_out()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        gutter, head = self._week_numbers.geometry(), self.horizontalHeader().geometry()
        self._corner.setVisible(not self._week_numbers.isHidden())
        self._corner.setGeometry(gutter.x(), head.y(), gutter.width(), head.height())
        self._corner.raise_()

    def _share_out(self) -> None:
        """Equal shares of the room, to the whole px, with nothing left over."""
        area = self.viewport().size()
        for header, room in ((self.horizontalHeader(), area.width()), (self.verticalHeader(), area.height())):
            for place, share in enumerate(shares(room, header.count())):
                if header.sectionSize(place) != share:
                    header.resizeSection(place, share)
        self.shared_out.emit()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        cells = [cell for cell in self._cells() if cell[1].intersects(event.rect())]
        self._painter.paint(painter, cells, self.rowViewportPosition(self._month.rowCount() - 1))
        painter.end()
        self._ahead.begin()

    def _cells(self) -> list[Cell]:
        columns = [(self.columnViewportPosition(at), self.columnWidth(at)) for at in range(7)]
        rows = [(self.rowViewportPosition(at), self.rowHeight(at)) for at in range(self._month.rowCount())]
        return [
            (self._month.day_at(row, column), QRect(left, top, wide, high))
            for row, (top, high) in enumerate(rows)
            for column, (left, wide) in enumerate(columns)
        ]

    # --- the state ---

    def _on_loaded(self) -> None:
        self._share_out()
        self.setAccessibleName(self.tr("Month"))
        self._keys.go_to_entry(None)
        self._follow_day()
        self._pointer.leave()
        self._repaint()
        self._ahead.turn()

    def _draw_ahead(self, week: Week) -> None:
        height = shares(self.viewport().height(), week.weeks)[week.row]
        for column, day in enumerate(week.days):
            self._painter.get_ready(day, QSize(self.columnWidth(column), height), self.devicePixelRatioF())

    def _on_day_changed(self) -> None:
        self._keys.go_to_entry(None)
        self._follow_day()
        self._repaint()

    def _follow_day(self) -> None:
        index = self._month.index_of(self._state.day)
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        """An assistive program may set the current cell by itself."""
        if current.isValid():
            day = self._month.day_at(current.row(), current.column()).date
            if day != self._state.day:
                self._state.set_day(day, keep_month=True)

    def _restyle(self) -> None:
        self._painter.restyle(self.devicePixelRatioF(), rtl=self.isRightToLeft())

    def _on_theme_changed(self) -> None:
        self._restyle()
        self.setMinimumSize(self._theme.px(280), self._theme.px(160))
        self.updateGeometries()
        self._share_out()
        self._corner.update()
        self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()
        framed = self._state.day if self._day_is_framed() else None
        if framed != self._framed:
            self._framed = framed
            self.framed.emit()

    def _day_is_framed(self) -> bool:
        return self._state.day_chosen or (self.hasFocus() and self._by_keyboard)

    def frame_box(self) -> QRect | None:
        """Of the day with the frame, in the viewport; None when there is none in sight."""
        index = self._month.index_of(self._state.day)
        return self.visualRect(index) if index.isValid() and self._day_is_framed() else None

    # --- the day and its entries ---

    def layout_of(self, day: date) -> DayLayout:
        """What the cell of that day shows now."""
        found = self._cell(day)
        return self._painter.layout_of(found[0], found[1].size()) if found else DayLayout()

    def entry_box(self, entry: Entry) -> QRect | None:
        """Where the entry stands in the viewport, None when it is not shown."""
        for day in self._days():
            if entry.id in {found.id for found in day.entries}:
                cell = self.visualRect(self._month.index_of(day.date))
                for placed in self.layout_of(day.date).placed:
                    if placed.entry.id == entry.id:
                        return self._painter.box_of(placed, cell)
        return None

    def _days(self) -> list[Day]:
        return [self._month.day_at(row, column) for row in range(self._month.rowCount()) for column in range(7)]

    def _cell(self, day: date) -> tuple[Day, QRect] | None:
        place = self._month.cell_of(day)
        return (self._month.day_at(*place), self.visualRect(self._month.index(*place))) if place else None

    def _open(self, entry: Entry) -> None:
        self._state.select(entry, keep_month=True)
        self.entry_activated.emit(entry)

    # --- the keyboard ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = self._painter.day_focus = True
        self._keys.press(event)
        self._repaint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        self._by_keyboard = self._by_keyboard or event.reason() in by_keys
        self._painter.day_focus = self._by_keyboard
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._by_keyboard = False
        self._painter.day_focus = False
        super().focusOutEvent(event)
        self._repaint()

    # --- mouse ---

    def _spot_at(self, place: QPoint) -> Spot:
        index = self.indexAt(place)
        if not index.isValid():
            return NOWHERE
        day, cell = self._month.day_at(index.row(), index.column()), self.visualRect(index)
        layout = self._painter.layout_of(day, cell.size())
        for placed in layout.placed:
            if self._painter.box_of(placed, cell).adjusted(0, 0, 0, 1).contains(place):
                return Spot(day, placed.entry)
        return Spot(day, None, bool(layout.more and self._painter.more_box(layout.more, cell).contains(place)))

    def _told(self, spot: Spot) -> str:
        if spot.entry:
            return entry_sentence(spot.entry, self._today)
        if spot.more and spot.day:
            hidden = self.layout_of(spot.day.date).hidden
            return "\n".join(entry_sentence(entry, self._today) for entry in hidden[:12])
        return ""

    def _on_pressed(self) -> None:
        self._by_keyboard = self._painter.day_focus = False

    def _on_day_clicked(self, day: Day, more: bool) -> None:
        self._state.set_day(day.date, keep_month=True)
        if more:
            self.day_activated.emit(day.date)
        else:
            self._state.select(None)

    def _on_moved(self, spot: Spot) -> None:
        self._painter.hovered = spot.entry.id if spot.entry else None
        self._painter.lit = spot.day.date if spot.day and spot.more else None
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()
            self._repaint()
