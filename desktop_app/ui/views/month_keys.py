"""The keyboard in the month: from day to day, into a day, and along its entries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Entry

from .grid_keys import ENTER, GridKeys
from .grid_painter import kinds_said

if TYPE_CHECKING:
    from desktop_app.ui.models.month_model import MonthModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.today import Today

    from .month_layout import DayLayout
    from .month_painter import MonthPainter


class MonthKeys(GridKeys):
    """The person is at a day, or (after Enter) at one of the entries of that day."""

    day_wanted = Signal(object)
    """All of a day (a date)."""

    def __init__(
        self,
        view: QWidget,
        state: ViewState,
        model: MonthModel,
        today: Today,
        painter: MonthPainter,
        layout_of: Callable[[date], DayLayout],
    ) -> None:
        super().__init__(view, state, today)
        self._month = model
        self._painter, self._layout_of = painter, layout_of
        self._at: int | None = None
        """The place among the shown entries of the day, then "+N more"; None is at the day itself."""

    @property
    def entry(self) -> Entry | None:
        stops = self._stops() if self._at is not None else []
        return stops[self._at] if self._at is not None and self._at < len(stops) else None

    def keep(self) -> None:
        """The entries are others: stays at the same one, if the day still shows it."""
        ids = [stop.id if stop else None for stop in self._stops()] if self._at is not None else []
        at = self._painter.focused
        self.go_to_entry(ids.index(at) if at in ids else None, say=False)

    def _take(self, key: Qt.Key) -> bool:
        return (self._at is not None and self._in_day(key)) or self._in_month(key)

    def go_to_entry(self, at: int | None, *, say: bool = True) -> None:
        """To that one of the day's stops; None is back to the day."""
        stops = self._stops() if at is not None else []
        self._at = at if stops else None
        stop = stops[at] if at is not None and stops else None
        on_more = self._at is not None and stop is None
        self._painter.focused = stop.id if stop else None
        self._painter.focused_more = self._state.day if on_more else None
        if not say:
            return
        if stop is not None:
            self._say_entry(stop)
        elif on_more:
            hidden = self._layout_of(self._state.day).hidden
            self._say(f"{self.tr('%n more entries', '', len(hidden))}. {kinds_said(hidden)}")

    def go_to(self, entry: Entry) -> None:
        ids = [stop.id if stop else None for stop in self._stops()]
        self.go_to_entry(ids.index(entry.id) if entry.id in ids else None)

    def _stops(self) -> list[Entry | None]:
        """What the keyboard stops at inside the day: the entries that are shown, then None for "+N more"."""
        layout = self._layout_of(self._state.day)
        return [*(placed.entry for placed in layout.placed), *([None] if layout.more else [])]

    def _in_day(self, key: Qt.Key) -> bool:
        stops = self._stops()
        at = min(self._at or 0, len(stops) - 1)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.go_to_entry(max(0, min(at + (1 if key == Qt.Key.Key_Down else -1), len(stops) - 1)))
        elif key in ENTER:
            stop = stops[at] if stops else None
            if stop is None:
                self.day_wanted.emit(self._state.day)
            else:
                self.entry_chosen.emit(stop)
                self.go_to_entry(at)
        elif key == Qt.Key.Key_Escape:
            self.go_to_entry(None)
            self._say("")
        else:
            return False
        return True

    def _in_month(self, key: Qt.Key) -> bool:
        forward = self._forward()
        days = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if key in days:
            self._step_day(days[key])
        elif key in ENTER:
            self.enter_day()
        else:
            return False
        return True

    def _step_day(self, days: int) -> None:
        day = self._state.day
        if self._month.cell_of(day) is None:  # the day was left behind by another view
            day = self._month.month
        self._state.set_day(day + timedelta(days=days))

    def enter_day(self) -> None:
        """To its first entry, or its selected one; where not all of them are shown, the whole day is wanted."""
        layout = self._layout_of(self._state.day)
        if layout.more:
            self.day_wanted.emit(self._state.day)
        elif layout.placed:
            ids = [placed.entry.id for placed in layout.placed]
            selected = self._state.selected
            self.go_to_entry(ids.index(selected.id) if selected and selected.id in ids else 0)
