"""The seasons of the months to come, service by service: what the timeline under the year shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.months import week_of
from desktop_app.domain.season_run import Key, SeasonRun, add_runs
from desktop_app.domain.values import Changes

from .reader import NoReader, Reader
from .reading import FEW, GOAL_MS, Pieces
from .season_words import season_sentence

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

    from .view_state import ViewState

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = frozenset({"entries", "shows", "follows"})
WEEKS_BEFORE, WEEKS = 3, 23
LONGEST = timedelta(weeks=52)
"""So long before the first day a season may have begun that is still on."""
_DAY = timedelta(days=1)


class Service(NamedTuple):
    """A row of the timeline: the seasons of a service, by their first day."""

    name: str
    """ "" where none is known."""
    runs: tuple[SeasonRun, ...]


class SeasonAhead(QAbstractListModel):
    """A row for each season, service by service: first those with most that is followed, then by name. From the Monday
    three weeks before today. Follows the state's choice while it is awake; who shows it calls `step` while there is
    time, until nothing is left to read. What was there stays until all is read: rows never move one by one."""

    RUN = int(Qt.ItemDataRole.UserRole)
    """The role of a `SeasonRun`."""

    loaded = Signal()
    """After a reset."""
    wanting = Signal()
    """There is something to read: `step`."""

    def __init__(self, state: ViewState, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._today = state, today
        self._reader: Reader = NoReader()
        self._awake, self._stale, self._again = True, False, False
        self._services: tuple[Service, ...] = ()
        self._runs: list[SeasonRun] = []
        self._places: dict[int, int] = {}
        self._pieces = Pieces()
        self._found: dict[Key, SeasonRun] = {}
        self._sorting: Iterator[Service] | None = None
        self._first = self._monday()
        state.choice_changed.connect(self._reread)
        today.changed.connect(self._reread)
        self._reread()

    # What the views ask

    @property
    def first(self) -> date:
        """A Monday."""
        return self._first

    @property
    def last(self) -> date:
        """A Sunday, also in sight."""
        return self._first + timedelta(weeks=WEEKS) - _DAY

    @property
    def services(self) -> tuple[Service, ...]:
        return self._services

    @property
    def read(self) -> bool:
        """Whether what is not there is not known either."""
        return not (self._pieces or self._sorting or self._stale or isinstance(self._reader, NoReader))

    @property
    def reader(self) -> Reader:
        return self._reader

    def run_at(self, row: int) -> SeasonRun:
        return self._runs[row]

    def index_of(self, run: SeasonRun) -> QModelIndex:
        """Not valid for one of an earlier reading."""
        row = self._places.get(id(run))
        return QModelIndex() if row is None else self.index(row)

    def spoken(self, run: SeasonRun) -> str:
        return season_sentence(run, self._today)

    # Reading

    def step(self) -> bool:
        """Reads a piece, or puts some of it in order; False when nothing is left to do."""
        if self._awake and self._pieces:
            add_runs(self._found, self._pieces.read(self._read))
            if not self._pieces:
                self._sorting = _in_order(list(self._found.values()))
            return True
        if self._awake and self._sorting is not None:
            began = perf_counter()
            while (perf_counter() - began) * 1000 < GOAL_MS:
                service = next(self._sorting, None)
                if service is None:
                    self._settle()
                    break
                self._sorted.append(service)
            return True
        return False

    def _read(self, first: date, last: date) -> list[SeasonRun]:
        return self._reader.seasons(replace(self._state.choice, first=first, last=last), self._first)

    def _settle(self) -> None:
        """All is read and in order: it is shown."""
        self._sorting = None
        self.beginResetModel()
        self._services = tuple(sorted(self._sorted, key=_rank))
        self._runs = [run for service in self._services for run in service.runs]
        self._places = {id(run): row for row, run in enumerate(self._runs)}
        self.endResetModel()
        self._found, self._sorted = {}, []
        self.loaded.emit()
        if self._again:
            self._begin()

    # What changes it

    def set_awake(self, awake: bool) -> None:
        """Asleep it reads nothing, and all that it missed when it is awake again."""
        self._awake = awake
        if awake and (self._stale or self._first != self._monday()):
            self._reread()
        elif awake and (self._pieces or self._sorting):
            self.wanting.emit()

    def set_reader(self, reader: Reader) -> None:
        self._reader = reader
        self._reread()

    def reload(self, changes: Changes) -> None:
        """Reads again when the changes touch what is in sight; a reading that is under way is brought to its end
        before, or a long sync would keep it from ever showing anything."""
        if changes.kinds & _SHOWN and changes.touches(self._first - LONGEST, self.last):
            if (self._pieces or self._sorting) and self._awake:
                self._again = True
            else:
                self._reread()

    def _reread(self) -> None:
        self._stale = not self._awake
        if not self._stale:
            self._begin()

    def _begin(self) -> None:
        """From the first day on, and then what had begun before it."""
        self._again = False
        self._first, self._found, self._sorting, self._sorted = self._monday(), {}, None, list[Service]()
        self._pieces = Pieces((self._first, self.last), (self._first - LONGEST, self._first - _DAY), days=FEW)
        self.wanting.emit()

    def _monday(self) -> date:
        return week_of(self._today.date, 0) - timedelta(weeks=WEEKS_BEFORE)

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._runs)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        run = self._runs[index.row()]
        match role:
            case self.RUN:
                return run
            case Qt.ItemDataRole.DisplayRole:
                return run.first.show
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(run)
        return None


def _in_order(runs: list[SeasonRun]) -> Iterator[Service]:
    """Service by service."""
    by_service: defaultdict[str, list[SeasonRun]] = defaultdict(list)
    for run in runs:
        by_service[next(iter(run.first.services), "")].append(run)
    for name, of_service in by_service.items():
        yield Service(name, tuple(sorted(of_service, key=_begins)))


def _begins(run: SeasonRun) -> tuple[date, date, str]:
    return run.first.air.first or date.max, run.last, run.first.show.casefold()


def _rank(service: Service) -> tuple[int, bool, str, str]:
    followed = sum(run.first.wanted for run in service.runs)
    return -followed, not service.name, service.name.casefold(), service.name
