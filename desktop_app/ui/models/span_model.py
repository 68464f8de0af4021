"""What the month and the week read alike: the entries of a span of days, anew only when something in it has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from desktop_app.domain.airdate import Precision
from desktop_app.domain.values import Changes, Entry
from desktop_app.ui import spoken, words

from .reader import NoReader, Reader

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

    from .reader import Found
    from .view_state import ViewState

Index = QModelIndex | QPersistentModelIndex
Span = tuple[date, date]
_Found = tuple[Any, list[Entry]]
"""What the days have, and what has no day."""
_KEPT = 6
"""The spans that were shown or read ahead last: so many can be gone to without reading."""
_SHOWN = frozenset({"entries", "shows", "follows"})
_ORDER = {precision: place for place, precision in enumerate(Precision)}


class Day(NamedTuple):
    """A cell: the day, its entries in order (all-day first, then by time), whether it is of the month in sight."""

    date: date
    entries: tuple[Entry, ...]
    in_month: bool


class SpanModel(QAbstractTableModel):
    """Follows the state's choice, and its span while awake. Who inherits says which span is wanted and reads it."""

    loaded = Signal()
    """The entries, the lane or the span are new; after every reset or dataChanged."""

    def __init__(self, state: ViewState, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._today = today
        self._reader: Reader = NoReader()
        self._first_weekday = words.first_weekday()
        self._span = self._wanted_span()
        self._uncertain: tuple[Entry, ...] = ()
        self._undated: list[Entry] = []
        self._awake, self._stale = True, False
        self._kept: dict[date, _Found] = {}
        state.choice_changed.connect(self._reread)
        today.changed.connect(self._reread)

    # What the views ask

    @property
    def interval(self) -> Span:
        """The first and the last day that the model is about."""
        return self._span

    @property
    def first(self) -> date:
        """The first day in sight."""
        return self._span[0]

    @property
    def last(self) -> date:
        return self._span[1]

    @property
    def month(self) -> date:
        """The 1st of the month that the span begins in."""
        return self._span[0].replace(day=1)

    @property
    def uncertain(self) -> tuple[Entry, ...]:
        """The entries of this span that have no day, the most exact first; those with no date at all come last, and
        only of followed shows, since there is no span that they don't belong to."""
        return self._uncertain

    @property
    def empty(self) -> bool:
        """Whether no day of the span itself has an entry."""
        raise NotImplementedError

    @property
    def reader(self) -> Reader:
        return self._reader

    @property
    def settled(self) -> bool:
        """Whether what is not there is not known either: the whole library was asked, not just a first look."""
        return self._reader.settled

    def nearest(self, found: Found) -> Callable[[], None]:
        """`found` is told the nearest entry outside of the span that the choice shows, as by `Reader.nearest`."""
        return self._reader.nearest(self._state.choice, *self._span, found)

    # What changes it

    def set_awake(self, awake: bool) -> None:
        """Asleep it reads nothing, and all that it missed when it is awake again."""
        self._awake = awake
        if awake and self._span != self._wanted_span():
            self._undated = self._read_undated() if self._stale else self._undated
            self._stale = False
            self._follow()
        elif awake and self._stale:
            self._reread()

    def set_reader(self, reader: Reader) -> None:
        self._reader = reader
        self._reread()

    def reload(self, changes: Changes) -> None:
        """Reads again when the changes touch what is in sight."""
        if changes.kinds & _SHOWN:
            self._kept.clear()
            if changes.touches(self.first, self.last):
                self._reread()

    def _follow(self) -> None:
        """Shows the span that is wanted now."""
        if not self._awake:
            return
        self.beginResetModel()
        self._span = self._wanted_span()
        try:
            self._attempt(self._fill)
        finally:
            self.endResetModel()
            self.loaded.emit()

    def _reread(self) -> None:
        """The same days anew: the views keep their place."""
        self._kept.clear()
        self._stale = not self._awake
        if self._stale:
            return
        try:
            self._attempt(self._read_all)
        finally:
            self.loaded.emit()

    def _read_all(self) -> None:
        self._undated = self._read_undated()
        self._refill()

    def _attempt(self, read: Callable[[], None]) -> None:
        """A read that raises leaves the span that is wanted in sight, with nothing in it."""
        try:
            read()
        except BaseException:
            reader, self._reader = self._reader, NoReader()
            self._kept.clear()
            read()
            self._reader = reader
            raise

    def _take(self, first: date) -> _Found:
        """What the span that begins then has, as it was read last or now. What could not be read is asked for again."""
        found = self._kept.pop(first, None) or self._read_span(first)
        if self._reader.settled:
            while len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[first] = found
        return found

    # What a kind of span does its own way

    def _wanted_span(self) -> Span:
        """The state's."""
        raise NotImplementedError

    def _fill(self) -> None:
        """Reads what is in sight."""
        raise NotImplementedError

    def _refill(self) -> None:
        """The same, and says which cells are new."""
        raise NotImplementedError

    def _read_span(self, first: date) -> _Found:
        """All of the span that begins then."""
        raise NotImplementedError

    def _read_undated(self) -> list[Entry]:
        """Entries of followed shows with no date at all: beside every span, so that none reads them again."""
        day = self._span[0]
        choice = replace(self._state.choice, first=day, last=day, followed=True, unknown_dates=True)
        return [entry for entry in self._reader.entries(choice) if entry.air.first is None]

    def _read(self, first: date, last: date) -> tuple[dict[date, list[Entry]], list[Entry]]:
        """(the entries of each of these days that has any, what has no day)."""
        zone = self._today.zone
        by_day: dict[date, list[Entry]] = defaultdict(list)
        uncertain: list[Entry] = []
        for entry in self._reader.entries(replace(self._state.choice, first=first, last=last, unknown_dates=False)):
            span = entry.air.span(zone)
            if entry.air.exact and span:
                by_day[span[0]].append(entry)
            else:
                uncertain.append(entry)
        return by_day, uncertain

    def _set_uncertain(self, entries: Iterable[Entry]) -> None:
        """Those that may fall into the span itself, and those with no date."""
        first, last = self._span
        zone = self._today.zone

        def wanted(entry: Entry) -> bool:
            span = entry.air.span(zone)
            return span is None or (span[0] <= last and span[1] >= first)

        found = filter(wanted, [*entries, *self._undated])
        self._uncertain = tuple(sorted(found, key=lambda entry: _ORDER[entry.air.precision]))

    def _spoken(self, head: list[str], entries: Iterable[Entry]) -> str:
        """Head and entries in full sentences, as a screen reader says them."""
        now, zone = self._today.now(), self._today.zone
        said = [spoken.whole(entry, now, zone) for entry in entries]
        return "; ".join([", ".join(head if said else [*head, self.tr("nothing")]), *said])
