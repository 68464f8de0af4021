"""What comes next as one list with headers, read in pieces as a view asks for more; or the list from one day on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.months import month_after
from desktop_app.domain.values import Changes, Choice, Entry, Kind
from desktop_app.ui import spoken

from .agenda_groups import Grouping, Row
from .reader import FirstMonthReader, NoReader, Reader

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

    from .view_state import ViewState

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = frozenset({"entries", "shows", "follows"})
MONTHS_AT_ONCE = 2
DAYS_AT_ONCE = 7
REACH_ROWS = 2000
"""How many more rows are read at most to get to a day that the person went to in the grid."""
_OF_ENTRY = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_END = date(date.max.year - 1, 1, 1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Piece:
    """What was read at once; one begins where the last one ended."""

    first: date
    rows: int


class AgendaModel(QAbstractListModel):
    """Follows the state's choice. A piece is of whole months, so that no group is cut by its end (by day: a week)."""

    ROW = int(Qt.ItemDataRole.UserRole)
    """The role of a `Row`."""

    reloaded = Signal()
    """After a reset."""

    whole = False
    """Whether it is a view of its own that can go anywhere in time; else it is what comes next, or a day's list."""

    def __init__(self, state: ViewState, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._today = today
        self._start: date | None = None
        self._reader: Reader = NoReader()
        self._day: date | None = None
        self._rows: list[Row] = []
        self._pending: dict[int, Entry] = {}
        self._awake = True
        self._stale = False
        self._resetting = False
        self._told: tuple[Choice, date, Entry] | None = None
        """What was found a moment later: the first entry on that day or after it."""
        self._beside: list[AgendaModel] = []
        self._start_over()
        state.choice_changed.connect(self._reread)
        today.changed.connect(self._reread)

    # What the views ask

    @property
    def by_day(self) -> bool:
        """Whether it lists from a chosen day on, each day under its own header."""
        return self._day is not None

    @property
    def day(self) -> date:
        """The first day of the list."""
        return self._day or self._start or self._today.date

    @property
    def empty(self) -> bool:
        return not any(row.entry for row in self._rows)

    @property
    def settled(self) -> bool:
        """Whether what is not there is not known either: the whole library was asked, not just a first look."""
        return not isinstance(self._reader, NoReader | FirstMonthReader)

    @property
    def reader(self) -> Reader:
        return self._reader

    def row_at(self, index: _Index) -> Row:
        return self._rows[index.row()]

    def index_of_entry(self, entry_id: int) -> QModelIndex:
        """Where the entry is; no valid index when it is not among what was read."""
        return self._first(lambda row: row.entry is not None and row.entry.id == entry_id)

    def reach(self, day: date) -> QModelIndex:
        """The first entry on that day or after it, or its header where that is right above; reads further for it if
        it is not too far."""
        self._read_as_far_as(day)
        found = self._first(lambda row: row.entry is not None and row.day >= day and not row.uncertain)
        above = found.row() - 1
        return self.index(above) if above >= 0 and self._rows[above].entry is None else found

    def reach_group(self, day: date) -> QModelIndex:
        """The header of the first group that ends on that day or after it, uncertain dates included; reads further
        for it as `reach` does. No valid index when nothing is known of that day and after it."""
        self._read_as_far_as(day)
        place = self._first(lambda row: row.entry is not None and row.day >= day).row()
        while place > 0 and self._rows[place].entry is not None:
            place -= 1
        return self.index(place) if place >= 0 else QModelIndex()

    def _read_as_far_as(self, day: date) -> None:
        most = len(self._rows) + REACH_ROWS
        while self._next is not None and self._next <= day and len(self._rows) < most:
            self._read_on()

    def _first(self, wanted: Callable[[Row], bool]) -> QModelIndex:
        place = next((n for n, row in enumerate(self._rows) if wanted(row)), None)
        return self.index(place) if place is not None else QModelIndex()

    # What changes it

    def beside(self, parent: QObject | None = None) -> AgendaModel:
        """A second list that gets the same reader and the same news as this one."""
        other = AgendaModel(self._state, self._today, parent)
        other._reader = self._reader
        self._beside.append(other)
        return other

    def set_reader(self, reader: Reader) -> None:
        self._reader = reader
        self._reread()
        for other in self._beside:
            other.set_reader(reader)

    def set_day(self, day: date | None) -> None:
        """Lists from that day on, by day; None: what comes next from today on."""
        if day != self._day:
            self._day = day
            self._reread(anew=True)

    def set_awake(self, awake: bool) -> None:
        """Asleep, for a hidden view, it reads nothing, and makes up for it afterwards."""
        self._awake = awake
        if awake and self._stale:
            self._reread()

    def reload(self, changes: Changes) -> None:
        """Reads again when the changes touch what was read."""
        if changes.kinds & _SHOWN and changes.touches(self.day, self._next or date.max):
            self._reread()
        for other in self._beside:
            other.reload(changes)

    def _reread(self, *, anew: bool = False) -> None:
        """As far as before, so that a view can keep its place; `anew`: from elsewhere on."""
        if not self._awake:
            self._stale = True
            return
        self._stale = False
        try:
            self._reset(None if anew else len(self._rows))
        finally:
            self.reloaded.emit()

    def _reset(self, rows: int | None) -> None:
        """So many at least, where there are as many; None: of elsewhere."""
        self._resetting = True
        self.beginResetModel()
        try:
            self._start_over()
            while self._next is not None and len(self._rows) < min(max(rows or 0, 1), REACH_ROWS):
                self._rows += self._piece()
        finally:
            self.endResetModel()
            self._resetting = False

    def _start_over(self) -> None:
        self._rows = []
        self._pending = {}
        self._pieces: list[Piece] = []
        self._next: date | None = self.day
        self._reached = self.day
        """The first day that was not read yet; `_next` is later where nothing lies between."""
        self._grouping = Grouping(self._today.date, self._today.zone, self._day, whole=self.whole)

    def _read_on(self) -> None:
        new = self._piece()
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows += new
            self.endInsertRows()

    def _piece(self) -> list[Row]:
        """The next rows; none only when there are no more."""
        while (first := self._next) is not None:
            last = self._end_of_piece(first)
            entries = self._read(first, last)
            exact = [entry for entry in entries if entry.air.exact]
            self._pending |= {e.id: e for e in entries if not (e.air.exact or self.by_day) and self._belongs(e)}
            self._next = self._behind(last, found=bool(exact))
            rows = self._grouping.rows(exact, self._due(last), first, last, self._begun())
            if rows:
                self._pieces.append(Piece(self._reached, len(rows)))
                self._reached = last if last == date.max else last + _DAY
                return rows
        return []

    def _read(self, first: date, last: date) -> list[Entry]:
        return self._reader.entries(replace(self._state.choice, first=first, last=last))

    def _due(self, last: date) -> list[Entry]:
        """The uncertain entries whose place is in a piece that ends with `last`; all that is left in the last piece."""
        due = [e for e in self._pending.values() if self._next is None or self._grouping.place(e) <= last]
        for entry in due:
            del self._pending[entry.id]
        return due

    def _begun(self) -> str:
        """The key of a group that goes on in the next piece."""
        return ""

    def _end_of_piece(self, first: date) -> date:
        if first >= _END:
            return date.max
        if self.by_day:
            return first + timedelta(days=DAYS_AT_ONCE - 1)
        return month_after(first, MONTHS_AT_ONCE) - _DAY

    def _behind(self, last: date, *, found: bool) -> date | None:
        """Where the next piece begins: behind this one or, when this one was empty, where the next entry is."""
        if last >= _END:
            return None
        following = last + _DAY
        later = following if found else self._following(following)
        if not isinstance(later, Entry):
            return later
        span = later.air.span(self._today.zone)
        return max(following, span[0]) if span else None

    def _following(self, day: date) -> Entry | None:
        choice = self._state.choice
        if self._told is not None and self._told[:2] == (choice, day):
            return self._told[2]
        return self._reader.following(choice, day, self._on_following)

    def _on_following(self, choice: Choice, day: date, found: Entry | None) -> None:
        """It took longer to find than there was time, and the list seemed to end there."""
        if found is not None and choice == self._state.choice and self._next is None:
            self._told = choice, day, found
            self._reread()
            self._told = None

    def _belongs(self, entry: Entry) -> bool:
        """An entry with no date at all belongs to no month: only those that the person wants are listed, at the end."""
        span = entry.air.span(self._today.zone)
        wanted = entry.wanted or entry.kind is Kind.BINGE_READY
        return wanted if span is None else span[1] >= self.day

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: _Index) -> bool:
        return not (parent.isValid() or self._resetting) and self._awake and self._next is not None

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._read_on()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.row_at(index).entry is None:
            return Qt.ItemFlag.ItemNeverHasChildren  # the arrow keys go from entry to entry
        return _OF_ENTRY

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index)
        match role:
            case self.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.entry.show if row.entry else row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                if row.entry:
                    return spoken.whole(row.entry, self._today.now(), self._today.zone)
                return ", ".join(part for part in (row.title, row.detail) if part)
        return None
