"""The week in sight: a column for each day, a row for what has no hour and for each hour that holds something."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, Signal

from desktop_app.domain.months import week_number
from desktop_app.domain.values import Entry
from desktop_app.ui import words

from .span_model import Day, Index, Span, SpanModel
from .week_rows import Row, Sort, rows_of

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

    from .view_state import ViewState

CellKey = tuple[date, int | None]
"""The day and the hour, None where none is known."""


class WeekModel(SpanModel):
    """Its span is the state's week. An hour is one of the person's clock: where the clock is set back, both hours of
    that name are in one row, in their true order."""

    folded = Signal()
    """A band was opened or closed: other rows, the same entries; after the reset."""

    def __init__(self, state: ViewState, today: Today, parent: QObject | None = None) -> None:
        super().__init__(state, today, parent)
        self._opened: set[int] = set()
        self._fill()
        state.span_changed.connect(self._on_span_changed)

    # What the views ask

    @property
    def rows(self) -> list[Row]:
        return self._rows

    @property
    def days(self) -> list[date]:
        return self._days

    @property
    def empty(self) -> bool:
        return not self._cells

    @property
    def week_number(self) -> int:
        return week_number(self.first)

    def cell_at(self, row: int, column: int) -> Day:
        """What the day has in that row; a band has nothing."""
        day, place = self._days[column], self._rows[row]
        hour = None if place.sort is Sort.NO_HOUR else place.hour
        return (self._cells.get((day, hour)) if place.sort is not Sort.BAND else None) or Day(day, (), True)

    def column_of(self, day: date) -> int | None:
        place = (day - self.first).days
        return place if 0 <= place < 7 else None

    def entries_of(self, day: date) -> list[Entry]:
        """In order of time."""
        column = self.column_of(day)
        rows = [] if column is None else range(len(self._rows))
        return [entry for row in rows for entry in self.cell_at(row, column or 0).entries]

    def place_of(self, entry: Entry) -> tuple[int, int] | None:
        """Row and column of an entry; None when it is not among those of the week."""
        for row in range(len(self._rows)):
            for column in range(7):
                if any(found.id == entry.id for found in self.cell_at(row, column).entries):
                    return row, column
        return None

    def cells_of(self, weeks: int) -> dict[CellKey, Day]:
        """What the week has that many weeks on; read now, so that going there does not."""
        return self._take(self.first + timedelta(weeks=weeks))[0]

    def toggle(self, row: int) -> None:
        """Opens the band, or closes it again."""
        if self._rows[row].sort is Sort.BAND:
            self.beginResetModel()
            self._opened ^= {self._rows[row].hour}
            self._rows = rows_of(self._held, self._opened)
            self.endResetModel()
            self.folded.emit()

    # What it reads

    def _on_span_changed(self) -> None:
        if self._span != self._wanted_span():
            self._follow()

    def _follow(self) -> None:
        if self._awake:
            self._opened.clear()
        super()._follow()

    def _wanted_span(self) -> Span:
        return self._state.week, self._state.week + timedelta(days=6)

    def _fill(self) -> None:
        self._days = [self.first + timedelta(days=n) for n in range(7)]
        self._cells, uncertain = self._take(self.first)
        self._held = {hour for _, hour in self._cells if hour is not None}
        self._rows = rows_of(self._held, self._opened)
        self._set_uncertain(uncertain)

    def _read_span(self, first: date) -> tuple[dict[CellKey, Day], list[Entry]]:
        by_day, uncertain = self._read(first, first + timedelta(days=6))
        zone = self._today.zone
        cells: dict[CellKey, list[Entry]] = defaultdict(list)
        for day, entries in by_day.items():
            for entry in entries:
                starts = entry.air.starts_at
                cells[day, starts.astimezone(zone).hour if starts else None].append(entry)
        return {key: Day(key[0], tuple(entries), True) for key, entries in cells.items()}, uncertain

    def _refill(self) -> None:
        self.beginResetModel()
        try:
            self._fill()
        finally:
            self.endResetModel()

    # Qt's own questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        row, cell = self._rows[index.row()], self.cell_at(index.row(), index.column())
        if row.sort is Sort.BAND:
            return band_sentence(row)
        return self._spoken([*self._said(cell.date), hours_text(row)], cell.entries)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return ", ".join(self._said(self._days[section])) if 0 <= section < 7 else None
        if role == Qt.ItemDataRole.ToolTipRole or not 0 <= section < len(self._rows):
            return None
        row = self._rows[section]
        return band_sentence(row) if row.sort is Sort.BAND else hours_text(row)

    def _said(self, day: date) -> list[str]:
        return [words.date_long(day), *([self.tr("today")] if day == self._today.date else [])]


def hours_text(row: Row) -> str:
    """ "No hour known", "20:00", "03:00 – 19:00"."""
    if row.sort is Sort.NO_HOUR:
        return QCoreApplication.translate("week", "No hour known")
    if row.sort is Sort.HOUR:
        return words.clock_text(row.hour)
    if row.hour == row.end:
        return QCoreApplication.translate("week", "All hours")
    return words.tr("{first} – {last}").format(first=words.clock_text(row.hour), last=words.clock_text(row.end))


def band_words(row: Row) -> tuple[str, str]:
    """ "03:00 – 19:00" and "nothing this week"."""
    return hours_text(row), QCoreApplication.translate("week", "nothing this week")


def band_sentence(row: Row) -> str:
    """The same, and whether the hours are in sight, for those who listen."""
    opened = (
        QCoreApplication.translate("week", "unfolded") if row.opened else QCoreApplication.translate("week", "folded")
    )
    return ", ".join((*band_words(row), opened))
