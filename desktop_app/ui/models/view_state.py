"""Where the person is: the view, the month, the day, the entry and the filter that all views of the window share."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.months import month_after, week_of
from desktop_app.domain.values import Choice, Entry
from desktop_app.ui import words

if TYPE_CHECKING:
    from desktop_app.ui.today import Today

REST_MS = 40
MONTH, WEEK, AGENDA, YEAR = VIEWS = ("month", "week", "agenda", "year")


class ViewState(QObject):
    """One for each window, changed by whichever view the person acts in. Each signal says that its value is new;
    the values are all in place before the first is emitted, view before month before day before span before
    selection."""

    view_changed = Signal()
    month_changed = Signal()
    day_changed = Signal()
    span_changed = Signal()
    selection_changed = Signal()
    choice_changed = Signal()
    rested = Signal()
    """A moment after the last of one or more changes of the span: for what need not keep up with the paging."""
    today_wanted = Signal()
    """Today is to be in sight, also when it was the day already."""

    def __init__(self, today: Today, choice: Choice | None = None, parent: QObject | None = None) -> None:
        """`choice` is the filter, without dates. The month and the day are today's."""
        super().__init__(parent)
        self._today = today
        self._first_weekday = words.first_weekday()
        self._view = MONTH
        self._day = today.date
        self._number = today.date.day
        """Of the day in its month, as the person went to it: some months are too short for it."""
        self._month = today.date.replace(day=1)
        self._selected: Entry | None = None
        self._choice = choice or Choice()
        self._filter_name = ""
        self._chosen = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.rested)
        self._present = today.date
        today.changed.connect(self._on_present)

    @property
    def view(self) -> str:
        """One of `VIEWS`."""
        return self._view

    @property
    def month(self) -> date:
        """The 1st of the month in sight; of a week or a year, that of the day."""
        return self._month

    @property
    def week(self) -> date:
        """The first day of the day's week."""
        return week_of(self._day, self._first_weekday)

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day that the view is about: of the week, the month or the year."""
        match self._view:
            case "week":
                return self.week, self.week + timedelta(days=6)
            case "year":
                return date(self._month.year, 1, 1), date(self._month.year, 12, 31)
            case _:
                return self._month, month_after(self._month, 1) - timedelta(days=1)

    @property
    def paging(self) -> bool:
        """Whether the span has changed and `rested` is still to come."""
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

    @property
    def filter_name(self) -> str:
        """Of the saved filter that the choice was, and may be still; "" for none."""
        return self._filter_name

    def set_view(self, view: str) -> None:
        """Shows the same day, and the same entry, in another view."""
        if view != self._view:
            before, self._view = self.span, view
            moved = self._pace(before)
            self.view_changed.emit()
            if moved:
                self.span_changed.emit()

    def page(self, pages: int) -> None:
        """That many of what the view shows at once on (or back): weeks, months, years."""
        if self._view != WEEK:
            self.step(pages * (12 if self._view == YEAR else 1))
            return
        with suppress(OverflowError):
            day = self._day + timedelta(weeks=pages)
            if date.min.year < day.year < date.max.year:
                self._go(day.replace(day=1), day, self._selected, chosen=False)

    def set_month(self, month: date) -> None:
        """Shows the month of that date; the day keeps its number, or is the last one of a shorter month: of the next
        longer one it has its number again."""
        day = month.replace(day=min(self._number, (month_after(month, 1) - timedelta(days=1)).day))
        self._go(month.replace(day=1), day, self._selected, chosen=False, number=self._number)

    def step(self, months: int) -> None:
        """That many months on (or back); stops at the first and the last year that a date can have."""
        year, month = divmod(self._month.year * 12 + self._month.month - 1 + months, 12)
        if date.min.year < year < date.max.year:
            self.set_month(date(year, month + 1, 1))

    def go_today(self) -> None:
        today = self._today.date
        self._go(today.replace(day=1), today, self._selected, chosen=False)
        self.today_wanted.emit()

    def _on_present(self) -> None:
        """Who is at today and at nothing else goes along with it at midnight."""
        former, self._present = self._present, self._today.date
        if self._day == former and not self._chosen and self._selected is None:
            self._go(self._present.replace(day=1), self._present, None, chosen=False)

    def set_day(self, day: date, *, keep_month: bool = False) -> None:
        """Goes to a day and to its month; with `keep_month` the month in sight stays (a day of another month that
        the grid shows in its first or last week)."""
        if date.min.year < day.year < date.max.year:
            month = self._month if keep_month else day.replace(day=1)
            self._go(month, day, self._selected, chosen=True, number=day.day)

    def resume(self, day: date, month: date | None = None, *, chosen: bool) -> None:
        """Goes to where the person was: the day, the month in sight when it was another one than the day's, and
        whether they went to the day itself."""
        if all(date.min.year < at.year < date.max.year for at in (day, month or day)):
            self._go((month or day).replace(day=1), day, self._selected, chosen=chosen)

    def select(self, entry: Entry | None, *, keep_month: bool = False) -> None:
        """Selects an entry and goes to its day; an uncertain one leaves the day and goes to the nearest month, or week,
        that it may fall in. None: no entry is selected, and the rest stays."""
        span = entry.air.span(self._today.zone) if entry else None
        if entry is None or span is None:
            self._go(self._month, self._day, entry, chosen=self._chosen)
            return
        first, last = span
        if entry.air.exact:
            self._go(self._month if keep_month else first.replace(day=1), first, entry, chosen=True)
            return
        if self._view == WEEK:
            touched = first <= self.span[1] and last >= self.span[0]
            day = self._day if touched else min(max(self._day, first), last)
            month = self._month if touched else day.replace(day=1)
        else:
            month = min(max(self._month, first.replace(day=1)), last.replace(day=1))
            day = self._day if month == self._month else max(first, month)
        self._go(month, day, entry, chosen=self._chosen)

    def reselect(self, entry: Entry) -> None:
        """Selects the entry from wherever the person is; nothing moves. If they are at its day, they went there."""
        there = entry.air.exact and entry.air.span(self._today.zone) == (self._day, self._day)
        self._go(self._month, self._day, entry, chosen=self._chosen or there)

    def set_choice(self, choice: Choice, name: str | None = None) -> None:
        """`name` of the saved filter that it is, "" for none; by default it stays as it was."""
        if choice != self._choice or name not in (None, self._filter_name):
            self._choice = choice
            self._filter_name = self._filter_name if name is None else name
            self.choice_changed.emit()

    def _go(self, month: date, day: date, selected: Entry | None, *, chosen: bool, number: int = 0) -> None:
        """`number` to be kept of the day; by default its own, where it is another day."""
        self._number = number or (day.day if day != self._day else self._number)
        month_moved, day_moved = month != self._month, (day, chosen) != (self._day, self._chosen)
        selection_moved = selected != self._selected
        before = self.span
        self._month, self._day, self._selected, self._chosen = month, day, selected, chosen
        span_moved = self._pace(before)
        if month_moved:
            self.month_changed.emit()
        if day_moved:
            self.day_changed.emit()
        if span_moved:
            self.span_changed.emit()
        if selection_moved:
            self.selection_changed.emit()

    def _pace(self, before: tuple[date, date]) -> bool:
        """Whether the span is another now. First of all: who hears of it is to know that `rested` will follow."""
        moved = self.span != before
        if moved:
            self._rest.start()
        return moved
