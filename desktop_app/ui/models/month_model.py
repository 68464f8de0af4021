"""The weeks of the month in sight: a row for each week, a column for each day of the week, entries on their days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.airdate import Precision
from desktop_app.domain.months import month_after, weeks
from desktop_app.domain.values import FULL_SEASON, Changes, Choice, Entry
from desktop_app.ui import words

from .reader import NoReader, Reader

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

    from .view_state import ViewState

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = frozenset({"entries", "shows", "follows"})
_NEIGHBOURS = 2
_ORDER = {precision: place for place, precision in enumerate(Precision)}


@dataclass(frozen=True, slots=True)
class Day:
    """A cell: the day, its entries in order (all-day first, then by time), whether it is of the month in sight."""

    date: date
    entries: tuple[Entry, ...]
    in_month: bool


class MonthModel(QAbstractTableModel):
    """Follows the state's month and choice, and reads anew only what a change touches."""

    DAY = int(Qt.ItemDataRole.UserRole)
    """The role of a cell's `Day`."""
    SHORT = int(Qt.ItemDataRole.UserRole) + 1
    """The role of a weekday's short name."""

    loaded = Signal()
    """The entries, the lane or the month are new; after every reset or dataChanged."""

    def __init__(self, state: ViewState, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._today = today
        self._reader: Reader = NoReader()
        self._first_weekday = words.locale().firstDayOfWeek().value - 1
        self._weeks = weeks(state.month, self._first_weekday)
        self._days: list[Day] = []
        self._uncertain: tuple[Entry, ...] = ()
        self._undated: list[Entry] = []
        self._neighbours: dict[date, tuple[list[Day], list[Entry]]] = {}
        self._fill()
        state.month_changed.connect(self._on_month_changed)
        state.choice_changed.connect(self._reread)
        today.changed.connect(self._reread)

    # What the views ask

    @property
    def month(self) -> date:
        """The 1st of the month that the model holds."""
        return self._month

    @property
    def first(self) -> date:
        return self._weeks[0]

    @property
    def last(self) -> date:
        return self._weeks[-1] + timedelta(days=6)

    @property
    def uncertain(self) -> tuple[Entry, ...]:
        """The entries of this month that have no day, the most exact first; those with no date at all come last, and
        only of followed shows, since there is no month that they don't belong to."""
        return self._uncertain

    @property
    def empty(self) -> bool:
        """Whether no day of the month itself has an entry."""
        return not any(day.entries for day in self._days if day.in_month)

    @property
    def reader(self) -> Reader:
        return self._reader

    def day_at(self, row: int, column: int) -> Day:
        return self._days[row * 7 + column]

    def cell_of(self, day: date) -> tuple[int, int] | None:
        """Row and column of a day, None when it is not in sight."""
        place = (day - self.first).days
        return divmod(place, 7) if 0 <= place < len(self._days) else None

    def index_of(self, day: date) -> QModelIndex:
        cell = self.cell_of(day)
        return self.index(*cell) if cell else QModelIndex()

    @property
    def settled(self) -> bool:
        """Whether what is not there is not known either: the whole library was asked, not just a first look."""
        return self._reader.settled

    def hidden_by_filter(self) -> int:
        """How many more entries the month would have if every kind, country and show were wanted."""
        last = month_after(self._month, 1) - timedelta(days=1)
        counts = self._reader.counts(Choice(first=self._month, last=last, unknown_dates=False))
        every = sum(count for kind, count in counts.items() if kind != FULL_SEASON)
        return max(every - sum(entry.air.first is not None for entry in self._uncertain), 0)

    def nearest(self) -> Entry | None:
        """The nearest entry outside of this month that the choice shows."""
        return self._reader.nearest(self._state.choice, self._month)

    def days_of(self, months: int) -> list[Day]:
        """The days of the month that many months on, as they will be in sight; read now, so that going there does
        not."""
        month = month_after(self._month, months)
        if month not in self._neighbours:
            while len(self._neighbours) >= _NEIGHBOURS:
                del self._neighbours[next(iter(self._neighbours))]
            self._neighbours[month] = self._read(month, weeks(month, self._first_weekday))
        return self._neighbours[month][0]

    # What changes it

    def set_reader(self, reader: Reader) -> None:
        self._reader = reader
        self._reread()

    def reload(self, changes: Changes) -> None:
        """Reads again when the changes touch what is in sight."""
        if changes.kinds & _SHOWN:
            self._neighbours.clear()
            if changes.touches(self.first, self.last):
                self._reread()

    def _on_month_changed(self) -> None:
        self.beginResetModel()
        try:
            self._fill()
        finally:
            self.endResetModel()
            self.loaded.emit()

    def _reread(self) -> None:
        """The same days anew: the views keep their place."""
        self._neighbours.clear()
        try:
            self._clear()
            self._undated = self._read_undated()
            self._fill()
        finally:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._weeks) - 1, 6))
            self.loaded.emit()

    def _clear(self) -> None:
        """The month's days with nothing on them, which is what a read that raises leaves in sight."""
        self._month = self._state.month
        self._weeks = weeks(self._month, self._first_weekday)
        self._days, self._uncertain = self._sorted([], self._month, self._weeks)[0], ()

    def _fill(self) -> None:
        self._clear()
        ready = self._neighbours.pop(self._month, None)
        self._days, uncertain = ready or self._read(self._month, self._weeks)
        self._uncertain = self._of_this_month([*uncertain, *self._undated])

    def _read_undated(self) -> list[Entry]:
        """Entries of followed shows with no date at all: beside every month, so that no month reads them again."""
        choice = replace(self._state.choice, first=self._month, last=self._month, followed=True, unknown_dates=True)
        return [entry for entry in self._reader.entries(choice) if entry.air.first is None]

    def _read(self, month: date, starts: list[date]) -> tuple[list[Day], list[Entry]]:
        """(the days of these weeks, what has no day)."""
        last = starts[-1] + timedelta(days=6)
        choice = replace(self._state.choice, first=starts[0], last=last, unknown_dates=False)
        return self._sorted(self._reader.entries(choice), month, starts)

    def _sorted(self, entries: list[Entry], month: date, starts: list[date]) -> tuple[list[Day], list[Entry]]:
        zone = self._today.zone
        by_day: dict[date, list[Entry]] = defaultdict(list)
        uncertain: list[Entry] = []
        for entry in entries:
            span = entry.air.span(zone)
            if entry.air.exact and span:
                by_day[span[0]].append(entry)
            else:
                uncertain.append(entry)
        dates = (starts[0] + timedelta(days=n) for n in range(7 * len(starts)))
        return [Day(day, tuple(by_day.get(day, ())), day.month == month.month) for day in dates], uncertain

    def _of_this_month(self, entries: list[Entry]) -> tuple[Entry, ...]:
        last = month_after(self._month, 1) - timedelta(days=1)
        zone = self._today.zone

        def wanted(entry: Entry) -> bool:
            span = entry.air.span(zone)
            return span is None or (span[0] <= last and span[1] >= self._month)

        return tuple(sorted(filter(wanted, entries), key=lambda entry: _ORDER[entry.air.precision]))

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._weeks)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else 7

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day_at(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(day.date.day)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(day)
            case self.DAY:
                return day
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, self.SHORT):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return _weekday((self._first_weekday + section) % 7, short=role == self.SHORT) if 0 <= section < 7 else None
        if not 0 <= section < len(self._weeks):
            return None
        thursday = self._weeks[section] + timedelta(days=(3 - self._first_weekday) % 7)
        week = thursday.isocalendar().week
        return self.tr("Week {0}").format(week) if role == Qt.ItemDataRole.AccessibleTextRole else str(week)

    def _spoken(self, day: Day) -> str:
        """The day in words, and its entries in full sentences, as a screen reader says them."""
        said = [words.date_long(day.date)]
        if day.date == self._today.date:
            said.append(self.tr("today"))
        if not day.entries:
            said.append(self.tr("nothing"))
        head = ", ".join(said)
        now, zone = self._today.now(), self._today.zone
        return "; ".join([head, *(words.accessible(entry, now, zone) for entry in day.entries)])


def _weekday(number: int, *, short: bool) -> str:
    """Monday is 0."""
    return words.locale().standaloneDayName(
        number + 1, QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    )
