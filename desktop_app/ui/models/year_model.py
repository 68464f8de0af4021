"""The year in sight: how many entries the choice shows on each day of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.months import month_after
from desktop_app.domain.values import FULL_SEASON, PREMIERES, Changes, Kind
from desktop_app.ui import words

from .reader import FirstMonthReader, NoReader, Reader
from .reading import FEW, Pieces

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

    from .view_state import ViewState

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = frozenset({"entries", "shows", "follows"})
_PREMIERES = frozenset(kind.value for kind in PREMIERES) | {FULL_SEASON, Kind.BINGE_READY.value}
_NEAR = 2
"""So many years away counts are kept."""
AT_ONCE_MS = 3.0
"""So long is read before a year that was not read ahead is painted; the rest of it follows step by step."""


class YearModel(QAbstractTableModel):
    """A row for each month: first the month itself, then its days, the n-th in column n. Follows the state's year and
    choice while it is awake. Who shows it calls `step` while there is time, until nothing is left to read."""

    loaded = Signal()
    """Counts, or the year, are new."""
    wanting = Signal()
    """There is something to read: `step`."""

    def __init__(self, state: ViewState, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._today = state, today
        self._reader: Reader = NoReader()
        self._awake, self._stale = True, False
        self._days = FEW
        self._year = state.month.year
        self._years: dict[int, _Year] = {self._year: _Year(self._year, FEW)}
        state.month_changed.connect(self._on_month_changed)
        state.choice_changed.connect(self._reread)
        today.changed.connect(self._reread)

    # What the views ask

    @property
    def year(self) -> int:
        return self._year

    @property
    def months(self) -> list[date]:
        """The 1st of each month."""
        return [date(self._year, month, 1) for month in range(1, 13)]

    @property
    def premieres_only(self) -> bool:
        """Whether all that is counted are premieres."""
        kinds = self._state.choice.kinds
        return kinds is not None and kinds <= _PREMIERES

    def counts(self, month: date) -> Sequence[int]:
        """How many entries the choice shows on each day of a month of this year; 0 also where it was not read yet."""
        return self._years[self._year].of_month(month)

    def known(self, month: date) -> bool:
        """Whether each day of that month of this year was read, now or before the last change."""
        return month_after(month, 1) <= self._years[self._year].known

    def day_of(self, index: _Index) -> date | None:
        """None for the cell of a month, and where the month has no such day."""
        if not index.isValid() or index.column() == 0:
            return None
        month = date(self._year, index.row() + 1, 1)
        day = month + timedelta(days=index.column() - 1)
        return day if day.month == month.month else None

    def index_of(self, day: date) -> QModelIndex:
        """Not valid for a day of another year."""
        return self.index(day.month - 1, day.day) if day.year == self._year else QModelIndex()

    def spoken(self, day: date) -> str:
        """ "Thursday 14 May 2026, today: 5 premieres"."""
        count = self.counts(day)[day.day - 1]
        said = words.date_long(day)
        if day == self._today.date:
            said = self.tr("{day}, today").format(day=said)
        if day >= self._years[self._year].known:
            return said
        return self.tr("{day}: {count}").format(day=said, count=self.counted(count))

    def spoken_month(self, month: date) -> str:
        """ "May 2026: 91 premieres"."""
        if not self.known(month):
            return words.month_title(month)
        count = self.counted(sum(self.counts(month)))
        return self.tr("{month}: {count}").format(month=words.month_title(month), count=count)

    def counted(self, count: int) -> str:
        if self.premieres_only:
            return words.counted(count, "%n premiere", "%n premieres") if count else self.tr("no premieres")
        return words.counted(count, "%n entry", "%n entries") if count else self.tr("nothing")

    # Reading

    @property
    def reader(self) -> Reader:
        return self._reader

    @property
    def _readable(self) -> bool:
        """Before the library is open nobody knows how many there are."""
        return not isinstance(self._reader, NoReader | FirstMonthReader)

    @property
    def empty(self) -> bool:
        """Whether no day of the year has an entry, all of it being read."""
        return not self._years[self._year].pieces and not any(self._years[self._year].counts)

    def step(self) -> bool:
        """Reads a piece of the year in sight; False when all of it is read."""
        return self._awake and self._step(self._years[self._year])

    def step_ahead(self) -> bool:
        """Reads a piece of the years beside it, so that going there reads nothing."""
        if not self._awake:
            return False
        for year in (self._year + 1, self._year - 1):
            if date.min.year < year < date.max.year:
                beside = self._years.setdefault(year, _Year(year, self._days))
                if self._step(beside):
                    return True
        return False

    def _step(self, year: _Year) -> bool:
        if not year.pieces or not self._readable:
            return False
        self._read_piece(year)
        if year.number == self._year:
            self._tell()
        return True

    def _read_piece(self, year: _Year) -> None:
        def read(first: date, last: date) -> None:
            year.put(first, last, self._reader.day_counts(self._state.choice, first, last))

        year.pieces.read(read)
        self._days = year.pieces.days

    # What changes it

    def set_awake(self, awake: bool) -> None:
        """Asleep it reads nothing, and all that it missed when it is awake again."""
        self._awake = awake
        if awake and self._stale:
            self._reread()
        elif awake:
            self._on_month_changed()

    def set_reader(self, reader: Reader) -> None:
        self._reader = reader
        self._days = FEW
        self._reread()

    def reload(self, changes: Changes) -> None:
        """Reads again when the changes touch what was read."""
        if not changes.kinds & _SHOWN:
            return
        for number in [number for number in self._years if number != self._year]:
            del self._years[number]
        if changes.touches(date(self._year, 1, 1), date(self._year, 12, 31)):
            self._reread()

    def _on_month_changed(self) -> None:
        if self._awake and self._state.month.year != self._year:
            self._year = self._state.month.year
            for number in [number for number in self._years if abs(number - self._year) > _NEAR]:
                del self._years[number]
            self._years.setdefault(self._year, _Year(self._year, self._days))
            self._read_at_once()

    def _reread(self) -> None:
        """All anew; what was counted before is in sight until then."""
        self._stale = not self._awake
        if self._stale:
            return
        before = self._years.get(self._state.month.year) if self._readable else None
        self._year = self._state.month.year
        self._years = {self._year: _Year(self._year, self._days, before)}
        self._read_at_once()

    def _read_at_once(self) -> None:
        began, year = perf_counter(), self._years[self._year]
        while self._readable and year.pieces and (perf_counter() - began) * 1000 < AT_ONCE_MS:
            self._read_piece(year)
        self._tell()
        self.wanting.emit()

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(11, 31))
        self.loaded.emit()

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else 12

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else 32

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.day_of(index) is None and not (index.isValid() and index.column() == 0):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        if index.column() == 0:
            month = date(self._year, index.row() + 1, 1)
            return self.spoken_month(month) if spoken else words.month_name(month)
        day = self.day_of(index)
        if day is None:
            return None
        return self.spoken(day) if spoken else str(day.day)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Nobody sees it, but assistive programs say it with a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return words.month_name(date(self._year, section + 1, 1)) if 0 <= section < 12 else None
        return str(section) if section else self.tr("Month")


class _Year:
    """The counts of a year's days, and what of them is still to be read."""

    def __init__(self, number: int, days: int, before: _Year | None = None) -> None:
        """`before`: what is shown until it is read."""
        self.number = number
        self._first = date(number, 1, 1)
        last = date(number, 12, 31)
        self.pieces = Pieces((self._first, last), days=days)
        self.counts = before.counts if before else [0] * ((last - self._first).days + 1)
        self.known = before.known if before else self._first
        """The first day of which nobody knows yet how many it has."""

    def put(self, first: date, last: date, counts: dict[date, int]) -> None:
        for place in range((first - self._first).days, (last - self._first).days + 1):
            self.counts[place] = counts.get(self._first + timedelta(days=place), 0)
        self.known = max(self.known, last + timedelta(days=1))

    def of_month(self, month: date) -> Sequence[int]:
        start = (month.replace(day=1) - self._first).days
        end = start + (month_after(month, 1) - month.replace(day=1)).days
        return self.counts[start:end]
