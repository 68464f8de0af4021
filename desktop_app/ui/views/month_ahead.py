"""The months that may be next, read and drawn while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop_app.ui.models.month_model import Day, MonthModel


class Week(NamedTuple):
    """A week of a month that may be next: its row, of how many."""

    row: int
    weeks: int
    days: list[Day]


class MonthAhead(QObject):
    """First the one in the direction that the person is paging in. A month is read, or a week of it drawn, in a turn
    of the event loop, so that no key waits for more than that."""

    def __init__(self, parent: QObject, model: MonthModel, draw: Callable[[Week], None]) -> None:
        super().__init__(parent)
        self._month, self._draw = model, draw
        self._shown = model.month
        self._months: list[int] = []
        self._weeks: list[Week] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take_step)

    def turn(self) -> None:
        """The model shows another month, or the same anew."""
        way = -1 if self._month.month < self._shown else 1
        self._shown = self._month.month
        known = self._month.settled and date.min.year + 1 < self._shown.year < date.max.year - 1
        self._months = [way, -way] if known else []
        self._weeks.clear()
        self._timer.stop()

    def begin(self) -> None:
        """The month in sight is painted."""
        if self._months or self._weeks:
            self._timer.start()

    def _take_step(self) -> None:
        if self._weeks:
            self._draw(self._weeks.pop())
        else:
            days = self._month.days_of(self._months.pop(0))
            weeks = len(days) // 7
            self._weeks = [Week(row, weeks, days[7 * row : 7 * row + 7]) for row in reversed(range(weeks))]
        self.begin()
