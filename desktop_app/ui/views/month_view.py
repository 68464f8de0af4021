"""The month: weeks as rows, days as cells, all of it painted; moved in by keys, mouse and wheel."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui.models.month_model import Day, MonthModel

from .ahead import Ahead
from .grid_painter import entry_sentence, kinds_said
from .grid_view import GridView, resize_sections
from .month_headers import Corner, Weekdays, WeekNumbers
from .month_keys import MonthKeys
from .month_layout import DayLayout, shares
from .month_painter import Cell, MonthPainter
from .month_pointer import NOWHERE, MonthPointer, Spot

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_NARROW = 1320
"""Below this width of the window the gutter is narrow."""
_MOST_TOLD = 12
"""Hidden entries in a tooltip; of more their kinds are told too."""


class Week(NamedTuple):
    """A week of a month that may be next: its row, of how many."""

    row: int
    weeks: int
    days: list[Day]


class MonthView(GridView):
    """The grid. The person is at a day, or (after Enter) at one of the entries of that day."""

    framed = Signal()
    """The day with the frame is another one, or there is none any more."""

    def __init__(
        self, state: ViewState, model: MonthModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        self._month = model
        self._framed: date | None = None
        self._painter = MonthPainter(state, today, theme)
        super().__init__(state, model, theme, today, self._painter, parent)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._watch(MonthPointer(self.viewport(), self._spot_at, self._told))
        self._pointer.day_clicked.connect(self._on_day_clicked)
        self._keys = MonthKeys(self, state, model, today, self._painter, self.layout_of)
        self._obey(self._keys)
        self._keys.day_wanted.connect(self.day_activated)
        self._ahead = Ahead(self, model, self._weeks_ahead, self._draw_ahead)
        state.day_changed.connect(self._on_day_changed)
        state.selection_changed.connect(self._repaint)
        model.loaded.connect(self._on_loaded)
        theme.changed.connect(self._on_theme_changed)
        today.ticked.connect(self._repaint)
        self._on_loaded()

    def _headers(self) -> tuple[QHeaderView, QHeaderView, QWidget]:
        self._week_numbers = WeekNumbers(self._theme, self)
        return Weekdays(self._theme, self._today, self), self._week_numbers, Corner(self._theme, self)

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

    def _share_out(self) -> None:
        """Equal shares of the room, to the whole px, with nothing left over."""
        area = self.viewport().size()
        for header, room in ((self.horizontalHeader(), area.width()), (self.verticalHeader(), area.height())):
            resize_sections(header, shares(room, header.count()))
        self.shared_out.emit()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        every, area = self._cells(), self.viewport().rect()
        cells = [cell for cell in every if cell[1].intersects(event.rect())]
        whole = area if len(cells) == len(every) and event.rect() == area else None
        self._painter.paint(painter, cells, self.rowViewportPosition(self._month.rowCount() - 1), whole)
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
        self._keys.keep()
        self._follow_day()
        self._pointer.leave()
        self._repaint()
        self._ahead.turn()

    def _weeks_ahead(self, months: int) -> list[Week]:
        days = self._month.days_of(months)
        weeks = len(days) // 7
        return [Week(row, weeks, days[7 * row : 7 * row + 7]) for row in range(weeks)]

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

    def _repaint(self) -> None:
        super()._repaint()
        framed = self._state.day if self._painter.framed() else None
        if framed != self._framed:
            self._framed = framed
            self.framed.emit()

    def frame_box(self) -> QRect | None:
        """Of the day with the frame, in the viewport; None when there is none in sight."""
        index = self._month.index_of(self._state.day)
        return self.visualRect(index) if index.isValid() and self._painter.framed() else None

    # --- the day and its entries ---

    def entries_at(self, row: int, column: int) -> tuple[Entry, ...]:
        return self._month.day_at(row, column).entries

    def press_cell(self, row: int, column: int) -> None:
        self._keys.enter_day()

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
            several = [kinds_said(hidden)] if len(hidden) > _MOST_TOLD else []
            return "\n".join([*several, *(entry_sentence(entry, self._today) for entry in hidden[:_MOST_TOLD])])
        return ""

    def _on_day_clicked(self, day: Day, more: bool) -> None:
        self._state.set_day(day.date, keep_month=True)
        if more:
            self.day_activated.emit(day.date)
        else:
            self._state.select(None)

    def _on_moved(self, spot: Spot) -> None:
        self._painter.lit = spot.day.date if spot.day and spot.more else None
        super()._on_moved(spot)
