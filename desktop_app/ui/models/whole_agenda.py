"""The agenda as a view of its own: it goes anywhere in time, and keeps no more in hand than is near."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal

from desktop_app.domain.months import month_after, week_of
from desktop_app.domain.values import Changes, Choice, Entry, Status
from desktop_app.ui import words

from .agenda_groups import Row
from .agenda_model import AgendaModel, Piece

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

    from .view_state import ViewState

AHEAD_ROWS, KEPT_ROWS = 250, 700
"""So many are read ahead in either direction; what is beyond so many is given up at the other end, so that a longer way
makes nothing slower."""
FEW, MANY = 30, 80
"""A piece with fewer rows is followed by a longer one, one with more by a shorter one: none takes long to read."""
_OPENINGS = 4
_DAY = timedelta(days=1)


class WholeAgenda(AgendaModel):
    """Begins with today; what lies before it is there once it was asked for. A group may be cut by the end of a
    piece: it then goes on without a header."""

    shifted = Signal(int)
    """So many rows have come on top of the others, or have gone there."""

    whole = True
    _past = _past_ends = False
    _sought: tuple[Choice, date] | None = None
    """The day before which an entry was looked for last."""
    _days = 5
    """Of a piece, and of a month at most."""

    def __init__(self, state: ViewState, today: Today, parent: QObject | None = None) -> None:
        self._openings: dict[date, tuple[date, list[Entry]]] = {}
        """By the day that a list may begin with: the last day that was read for it, and what there is."""
        super().__init__(state, today, parent)

    def go_to(self, day: date) -> QModelIndex:
        """The first row on that day or after it, a header or an entry. No valid index when nothing comes after it."""
        self._open(day)
        while self._next is not None and not (self._rows and self._rows[-1].day >= day):
            self._read_on()
        return self._first(lambda row: row.day >= day)

    def go_back(self, month: date) -> QModelIndex:
        """The first row of that month, else of the last one before it that has any; no valid index when none has."""
        end, today = month_after(month, 1), self._today.date
        self._open(today if month <= today < end and not self._past else month)
        while not (self._rows and self._rows[0].day < end) and self.read_back():
            pass
        before = [row.day for row in self._rows if row.day < end]
        if not before:
            return QModelIndex()
        first = before[-1].replace(day=1)
        while self.day > first and self.read_back():
            pass
        return self._first(lambda row: row.day >= first)

    def _open(self, day: date) -> None:
        """Begins again with the month of that day where it is not in hand: nobody waits for what lies between."""
        today = self._today.date
        self._past = self._past or day < today
        if not self._in_hand(day):
            self._start = self._beginning(day)
            self._reread(anew=True)

    def _in_hand(self, day: date) -> bool:
        return self.day <= day and (self._next is None or day < self._next)

    def _beginning(self, day: date) -> date | None:
        """The day that a list of that day's month begins with; None: today."""
        first = day.replace(day=1)
        past = self._past or day < self._today.date
        near = self._today.date.replace(day=1) <= first <= self._soon()
        return None if near and not past else first

    def read_around(self, month: date, row: int) -> bool:
        """A piece of the months before and after that one, which begins at the row, where they may be listed and are
        not too long; whether there was one to read."""
        if self._next is not None and self._next < month_after(month, 2) and len(self._rows) - row < AHEAD_ROWS:
            self._read_on()
            return True
        return self.day > month_after(month, -1) and row < AHEAD_ROWS and self.read_back()

    def _turns(self, month: date) -> list[date]:
        """The days that a turn of the page would go to."""
        today = self._today.date
        turned = month_after(month, 1), month_after(month, -1)
        return [today if day == today.replace(day=1) and not self._past else day for day in turned]

    def read_opening(self, month: date) -> bool:
        """What a turn to the month before or after that one would begin with; whether there was one to read."""
        return any(map(self._read_opening, self._turns(month)))

    def _read_opening(self, day: date) -> bool:
        """What a list would begin with that is opened on that day; whether it had to be read."""
        first = self._beginning(day) or self._today.date
        if self._in_hand(day) or first in self._openings:
            return False
        last = self._end_of_piece(first)
        entries = self._read(first, last)
        while len(self._openings) >= _OPENINGS:
            del self._openings[next(iter(self._openings))]
        if self._reader.settled:
            self._openings[first] = last, entries
        return self._reader.settled

    def rows_beside(self, month: date, count: int) -> list[Row]:
        """Of those that were read the first so many of the month after that one, and of the month before it."""
        return [row for day in self._turns(month) for row in self._first_rows(day, count)]

    def _first_rows(self, day: date, count: int) -> list[Row]:
        if self._in_hand(day):
            place = next((n for n, row in enumerate(self._rows) if row.day >= day), 0)
            return self._rows[place : place + count]
        first = self._beginning(day) or self._today.date
        last, entries = self._openings.get(first, (first, []))
        return self._grouping.rows([entry for entry in entries if entry.air.exact], [], first, last)[:count]

    def first_ahead(self, row: int) -> Entry | None:
        """The first entry from that row on that is neither over nor cancelled; one with no day only when there is no
        other."""
        now, zone = self._today.now(), self._today.zone
        undated: Entry | None = None
        for entry in (found.entry for found in self._rows[row:]):
            if entry is None or entry.aired(now, zone) or entry.status is Status.WITHDRAWN:
                continue
            if entry.air.exact:
                return entry
            undated = undated or entry
        return undated

    @contextmanager
    def still(self) -> Iterator[None]:
        """Meanwhile it reads nothing: Qt asks for more wherever a list seems to end as it is laid out."""
        before, self._resetting = self._resetting, True
        try:
            yield
        finally:
            self._resetting = before

    @property
    def awake(self) -> bool:
        return self._awake

    @property
    def can_read_back(self) -> bool:
        return self._awake and not self._past_ends and (self._past or self.day > self._today.date)

    def read_back(self) -> bool:
        """Puts the days before on top, or the last ones before that have any. Whether there were any."""
        if not self.can_read_back:
            return False
        last = self.day - _DAY
        rows = self._rows_of(first := self._first_back(last), last)
        if not rows:
            self._sought = self._state.choice, first
            found = self._reader.preceding(*self._sought, self._on_preceding)
            self._past_ends = found is None
            return found is not None and self._read_back_to(found)
        return self._put_back(first, rows)

    def _on_preceding(self, choice: Choice, day: date, found: Entry | None) -> None:
        """It took longer to find than there was time, and the list seemed to begin there."""
        if found is not None and self._awake and self._past_ends and (choice, day) == self._sought:
            self._read_back_to(found)

    def _read_back_to(self, entry: Entry) -> bool:
        last = self.day - _DAY
        span = entry.air.span(self._today.zone) or (last, last)
        first = self._first_back(min(span[1], last))
        return self._put_back(first, self._rows_of(first, last))

    def _put_back(self, first: date, rows: list[Row]) -> bool:
        """The rows from that day on, on top of the others; whether there are any."""
        self._past_ends = not rows
        if rows:
            self._resetting = True  # nobody reads on in between
            joined = self._join(rows[-1])
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows[:0] = rows
            self._pieces.insert(0, Piece(first, len(rows)))
            self._start = first if first != self._today.date else None
            self.endInsertRows()
            self._give_up(at_end=True)
            self._resetting = False
            self.shifted.emit(len(rows) - joined)
        return bool(rows)

    def _join(self, above: Row) -> bool:
        """Whether the group at the top goes on above: its header will be there, and goes here."""
        top = self._rows[0] if self._rows else above
        begun = self._begun_by(above)
        joins = top.entry is None and not top.uncertain and begun == self._grouping.key(top.day)
        if joins:
            self.beginRemoveRows(QModelIndex(), 0, 0)
            del self._rows[0]
            self._pieces[0] = replace(self._pieces[0], rows=self._pieces[0].rows - 1)
            self.endRemoveRows()
        return joins

    def _begun_by(self, row: Row) -> str:
        return "" if row.entry is None or row.uncertain else self._grouping.key(row.day)

    def _first_back(self, last: date) -> date:
        first = max(last.replace(day=1), last - (self._days - 1) * _DAY)
        return first if self._past else max(first, self._today.date)

    def _rows_of(self, first: date, last: date) -> list[Row]:
        entries = self._reader.entries(replace(self._state.choice, first=first, last=last, unknown_dates=False))
        known = {row.entry.id for row in self._rows if row.entry and row.uncertain}
        due = [e for e in entries if not e.air.exact and first <= self._grouping.last_day(e) <= last]
        exact, due = [e for e in entries if e.air.exact], [e for e in due if e.id not in known]
        rows = self._grouping.rows(exact, due, first, last)
        self._adapt(len(rows))
        return rows

    def _adapt(self, rows: int) -> None:
        if rows > MANY:
            self._days = max(self._days // 2, 1)
        elif rows < FEW:
            self._days = min(self._days * 2, 31)

    def _give_up(self, *, at_end: bool) -> int:
        """Lets go of what is furthest from where was just read; how many rows."""
        place, before = -1 if at_end else 0, len(self._rows)
        while len(self._pieces) > 2 and len(self._rows) - self._pieces[place].rows > KEPT_ROWS:
            piece = self._pieces.pop(place)
            first = len(self._rows) - piece.rows if at_end else 0
            self.beginRemoveRows(QModelIndex(), first, first + piece.rows - 1)
            given_up = self._rows[first : first + piece.rows]
            del self._rows[first : first + piece.rows]
            if at_end:
                self._next = self._reached = piece.first
                self._pending |= {row.entry.id: row.entry for row in given_up if row.entry and row.uncertain}
            else:
                self._start = self._pieces[0].first
                self._past_ends = False
            self.endRemoveRows()
        return before - len(self._rows)

    def _soon(self) -> date:
        """The last day of the next week: this week and the next one stay whole."""
        return week_of(self._today.date, words.first_weekday()) + timedelta(days=13)

    # what it does otherwise

    def _piece(self) -> list[Row]:
        rows = super()._piece()
        self._adapt(len(rows))
        return rows

    def _begun(self) -> str:
        return self._begun_by(self._rows[-1]) if self._rows else ""

    def _read_on(self) -> None:
        self._resetting = True  # nobody reads on in between
        super()._read_on()
        gone = self._give_up(at_end=False)
        self._resetting = False
        if gone:
            self.shifted.emit(-gone)

    def _reset(self, rows: int | None) -> None:
        super()._reset(rows)
        if rows is None and not self._rows:
            self.read_back()  # before anybody is told that there is nothing

    def _start_over(self) -> None:
        self._past_ends, self._sought = False, None
        super()._start_over()

    def _read(self, first: date, last: date) -> list[Entry]:
        opening = self._openings.get(first)
        return opening[1] if opening is not None and opening[0] == last else super()._read(first, last)

    def _reread(self, *, anew: bool = False) -> None:
        if not anew:
            self._openings.clear()
        super()._reread(anew=anew)

    def reload(self, changes: Changes) -> None:
        self._openings.clear()
        super().reload(changes)

    def _end_of_piece(self, first: date) -> date:
        if first in self._openings:
            return self._openings[first][0]
        end = super()._end_of_piece(first)
        if end == date.max:
            return end
        of_month = month_after(first, 1) - _DAY
        end = min(of_month, first + (self._days - 1) * _DAY)
        return self._soon() if end == of_month and self._today.date <= end < self._soon() else end
