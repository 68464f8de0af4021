"""The keyboard in the week: from day to day, and down a day along its entries and the bands of folded hours."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui import words
from desktop_app.ui.models.week_model import band_sentence
from desktop_app.ui.models.week_rows import Sort

from .grid_keys import ENTER, GridKeys

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.week_model import WeekModel
    from desktop_app.ui.today import Today

    from .week_painter import WeekPainter


class Stop(NamedTuple):
    """An entry of the day, or (None) the band of that row."""

    row: int
    entry: Entry | None = None


class WeekKeys(GridKeys):
    """The person is at a day, or at one of its stops."""

    band_chosen = Signal(int)
    """Its row."""
    moved = Signal()
    """To another stop, or back to the day."""

    def __init__(self, view: QWidget, state: ViewState, model: WeekModel, today: Today, painter: WeekPainter) -> None:
        super().__init__(view, state, today)
        self._week, self._painter = model, painter
        self._at: tuple[str, int] | None = None
        """The id of an entry, or the first hour of a band: what a stop is known by when the rows are others."""

    @property
    def stop(self) -> Stop | None:
        """Where the person is now; None is at the day itself."""
        return next((stop for stop in self._stops() if self._key(stop) == self._at), None)

    @property
    def entry(self) -> Entry | None:
        stop = self.stop
        return stop.entry if stop else None

    def leave(self) -> None:
        """Back to the day."""
        self._go(None)

    def keep(self) -> None:
        """The rows are others: stays at the same stop, if it is still there."""
        self._go(self.stop, say=False)

    def _take(self, key: Qt.Key) -> bool:
        forward = self._forward()
        days = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward}
        stop = self.stop
        if key in days:
            self._step_day(days[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(stop, 1 if key == Qt.Key.Key_Down else -1)
        elif key in ENTER:
            self._enter(stop)
        elif key == Qt.Key.Key_Escape and stop is not None:
            self.leave()
            self._say("")
        else:
            return False
        return True

    def _step_day(self, days: int) -> None:
        self._state.set_day(self._state.day + timedelta(days=days))
        count = len(self._week.entries_of(self._state.day))
        self._say(words.counted(count, "%n entry", "%n entries") if count else self.tr("nothing"))

    def _step(self, stop: Stop | None, way: int) -> None:
        """From the day, or from its selected entry."""
        stops = self._stops()
        here = stop or self._selected(stops)
        to = stops.index(here) + way if here else 0 if way > 0 else -1
        self._go(stops[min(to, len(stops) - 1)] if stops and to >= 0 else None)

    def _enter(self, stop: Stop | None) -> None:
        if stop is None:
            stops = self._stops()
            first = next((found for found in stops if found.entry), None)
            self._go(self._selected(stops) or first)
        elif stop.entry is not None:
            self.entry_chosen.emit(stop.entry)
            self._go(stop, say=False)
        else:
            self.band_chosen.emit(stop.row)
            self._go(self.stop)

    def go_to(self, entry: Entry) -> None:
        self._go(next((stop for stop in self._stops() if stop.entry and stop.entry.id == entry.id), None))

    def _selected(self, stops: list[Stop]) -> Stop | None:
        selected = self._state.selected
        return next((stop for stop in stops if stop.entry and selected and stop.entry.id == selected.id), None)

    def _stops(self) -> list[Stop]:
        column = self._week.column_of(self._state.day)
        stops: list[Stop] = []
        for place, row in enumerate(self._week.rows if column is not None else []):
            if row.sort is Sort.BAND:
                stops.append(Stop(place))
            else:
                stops += [Stop(place, entry) for entry in self._week.cell_at(place, column or 0).entries]
        return stops

    def _key(self, stop: Stop) -> tuple[str, int]:
        return ("entry", stop.entry.id) if stop.entry else ("band", self._week.rows[stop.row].hour)

    def _go(self, stop: Stop | None, *, say: bool = True) -> None:
        self._at = self._key(stop) if stop else None
        self._painter.focused = stop.entry.id if stop and stop.entry else None
        self._painter.focused_band = self._week.rows[stop.row].hour if stop and not stop.entry else None
        self.moved.emit()  # first, so that the entry is in its cell when it is told
        if stop is not None and say:
            self._say_entry(stop.entry) if stop.entry else self._say(band_sentence(self._week.rows[stop.row]))
