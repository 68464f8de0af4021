"""Where the person is: the month, the day, the entry and the filter that all views of the window share."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.months import month_after
from desktop_app.domain.values import Choice, Entry

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

REST_MS = 40


class ViewState(QObject):
    """One for each window, changed by whichever view the person acts in. Each signal says that its value is new;
    the values are all in place before the first is emitted, month before day before selection."""

    month_changed = Signal()
    day_changed = Signal()
    selection_changed = Signal()
    choice_changed = Signal()
    rested = Signal()
    """A moment after the last of one or more changes of month: for what need not keep up with the paging."""

    def __init__(self, today: Today, choice: Choice | None = None, parent: QObject | None = None) -> None:
        """`choice` is the filter, without dates. The month and the day are today's."""
        super().__init__(parent)
        self._today = today
        self._day = today.date
        self._month = today.date.replace(day=1)
        self._selected: Entry | None = None
        self._choice = choice or Choice()
        self._chosen = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.rested)

    @property
    def month(self) -> date:
        """The 1st of the month in sight."""
        return self._month

    @property
    def paging(self) -> bool:
        """Whether the month has changed and `rested` is still to come."""
        return self._rest.isActive()

    @property
    def day(self) -> date:
        return self._day

    @property
    def day_chosen(self) -> bool:
        """Whether the person went to the day itself; False when it only came along with its month."""
        return self._chosen

    @property
    def selected(self) -> Entry | None:
        return self._selected

    @property
    def choice(self) -> Choice:
        return self._choice

    def set_month(self, month: date) -> None:
        """Shows the month of that date; the day keeps its number, or is the last one of a shorter month."""
        last = (month_after(month, 1) - timedelta(days=1)).day
        self._go(month.replace(day=1), month.replace(day=min(self._day.day, last)), self._selected, chosen=False)

    def step(self, months: int) -> None:
        """That many months on (or back); stops at the first and the last year that a date can have."""
        year, month = divmod(self._month.year * 12 + self._month.month - 1 + months, 12)
        if date.min.year < year < date.max.year:
            self.set_month(date(year, month + 1, 1))

    def go_today(self) -> None:
        today = self._today.date
        self._go(today.replace(day=1), today, self._selected, chosen=False)

    def set_day(self, day: date, *, keep_month: bool = False) -> None:
        """Goes to a day and to its month; with `keep_month` the month in sight stays (a day of another month that
        the grid shows in its first or last week)."""
        if date.min.year < day.year < date.max.year:
            self._go(self._month if keep_month else day.replace(day=1), day, self._selected, chosen=True)

    def select(self, entry: Entry | None, *, keep_month: bool = False) -> None:
        """Selects an entry and goes to its day; an uncertain one leaves the day and goes to the nearest month that
        it may fall in. None: no entry is selected, and the rest stays."""
        span = entry.air.span(self._today.zone) if entry else None
        if entry is None or span is None:
            self._go(self._month, self._day, entry, chosen=self._chosen)
            return
        first, last = span
        if entry.air.exact:
            self._go(self._month if keep_month else first.replace(day=1), first, entry, chosen=True)
            return
        month = min(max(self._month, first.replace(day=1)), last.replace(day=1))
        day = self._day if month == self._month else max(first, month)
        self._go(month, day, entry, chosen=self._chosen)

    def renew(self, entry: Entry) -> None:
        """The selected entry as it is after a write; nothing moves. Any other entry is ignored."""
        if self._selected is not None and self._selected.id == entry.id:
            self._go(self._month, self._day, entry, chosen=self._chosen)

    def set_choice(self, choice: Choice) -> None:
        if choice != self._choice:
            self._choice = choice
            self.choice_changed.emit()

    def _go(self, month: date, day: date, selected: Entry | None, *, chosen: bool) -> None:
        month_moved, day_moved = month != self._month, (day, chosen) != (self._day, self._chosen)
        selection_moved = selected != self._selected
        self._month, self._day, self._selected, self._chosen = month, day, selected, chosen
        if month_moved:
            self._rest.start()
            self.month_changed.emit()
        if day_moved:
            self.day_changed.emit()
        if selection_moved:
            self.selection_changed.emit()
