"""The weeks of the month in sight: a row for each week, a column for each day of the week, entries on their days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from desktop_app.domain.months import month_after, week_number, weeks
from desktop_app.domain.values import Entry
from desktop_app.ui import words

from .span_model import Day, Index, Span, SpanModel

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

    from .view_state import ViewState


class MonthModel(SpanModel):
    """Its span is the state's month; in sight are the whole weeks that hold it."""

    DAY = int(Qt.ItemDataRole.UserRole)
    """The role of a cell's `Day`."""
    SHORT = int(Qt.ItemDataRole.UserRole) + 1
    """The role of a weekday's short name."""

    def __init__(self, state: ViewState, today: Today, parent: QObject | None = None) -> None:
        super().__init__(state, today, parent)
        self._days: list[Day] = []
        self._fill()
        state.month_changed.connect(self._follow)

    # What the views ask

    @property
    def first(self) -> date:
        return self._weeks[0]

    @property
    def last(self) -> date:
        return self._weeks[-1] + timedelta(days=6)

    @property
    def empty(self) -> bool:
        return not any(day.entries for day in self._days if day.in_month)

    def day_at(self, row: int, column: int) -> Day:
        return self._days[row * 7 + column]

    def cell_of(self, day: date) -> tuple[int, int] | None:
        """Row and column of a day, None when it is not in sight."""
        place = (day - self.first).days
        return divmod(place, 7) if 0 <= place < len(self._days) else None

    def index_of(self, day: date) -> QModelIndex:
        cell = self.cell_of(day)
        return self.index(*cell) if cell else QModelIndex()

    def days_of(self, months: int) -> list[Day]:
        """The days of the month that many months on, as they will be in sight; read now, so that going there does
        not."""
        return self._take(month_after(self.month, months))[0]

    # What it reads

    def _wanted_span(self) -> Span:
        month = self._state.month
        return month, month_after(month, 1) - timedelta(days=1)

    def _fill(self) -> None:
        self._weeks = weeks(self.month, self._first_weekday)
        self._days, uncertain = self._take(self.month)
        self._set_uncertain(uncertain)

    def _refill(self) -> None:
        self._fill()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._weeks) - 1, 6))

    def _read_span(self, first: date) -> tuple[list[Day], list[Entry]]:
        """The days of all the weeks of that month."""
        starts = weeks(first, self._first_weekday)
        by_day, uncertain = self._read(starts[0], starts[-1] + timedelta(days=6))
        dates = (starts[0] + timedelta(days=n) for n in range(7 * len(starts)))
        return [Day(day, tuple(by_day.get(day, ())), day.month == first.month) for day in dates], uncertain

    # Qt's own questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._weeks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day_at(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(day.date.day)
            case Qt.ItemDataRole.AccessibleTextRole:
                today = [self.tr("today")] if day.date == self._today.date else []
                return self._spoken([words.date_long(day.date), *today], day.entries)
            case self.DAY:
                return day
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, self.SHORT):
            return None
        if orientation == Qt.Orientation.Horizontal:
            number = (self._first_weekday + section) % 7
            return words.weekday_name(number, short=role == self.SHORT) if 0 <= section < 7 else None
        if not 0 <= section < len(self._weeks):
            return None
        week = words.number(week_number(self._weeks[section]))
        return self.tr("Week {0}").format(week) if role == Qt.ItemDataRole.AccessibleTextRole else week
