"""The mouse over month and week: clicks, drags, the wheel, and what is said of what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from desktop_app.domain.values import Entry

from .pointer import Pointer

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import Day


class Spot(NamedTuple):
    """What is at a point of the grid."""

    day: Day | None = None
    entry: Entry | None = None
    more: bool = False
    """Whether it is "+N more"."""
    band: int | None = None
    """The row of hours that are folded."""


NOWHERE = Spot()


class MonthPointer(Pointer):
    """What lies in the area are Spots; an Entry is dragged, and a page is turned for each notch of the wheel."""

    entry_clicked = Signal(object)
    day_clicked = Signal(object, bool)
    """A Day, and whether it was on its "+N more"."""
    day_opened = Signal(object)
    """A Day was double-clicked beside its entries."""
    band_clicked = Signal(int)

    _ground = NOWHERE

    def _click(self, before: Spot, thing: Spot) -> None:
        entry = thing.entry
        if thing.band is not None and thing.band == before.band:
            self.band_clicked.emit(thing.band)
        if thing.day is None or (before.entry and before.entry.id) != (entry and entry.id):
            return
        if entry is not None:
            self.entry_clicked.emit(entry)
        else:
            self.day_clicked.emit(thing.day, thing.more)

    def _double_click(self, event: QMouseEvent) -> None:
        spot = self._thing_at(event.position().toPoint())
        beside = not spot.more and spot.entry is None
        if event.button() == Qt.MouseButton.LeftButton and spot.day is not None and beside:
            self.day_opened.emit(spot.day)

    def _carried(self, thing: Spot) -> Entry | None:
        return thing.entry

    def _same(self, one: Spot, other: Spot) -> bool:
        """The ground of a cell is like any other."""
        return _thing(one) == _thing(other)

    def _speaks(self, thing: Spot) -> bool:
        return thing.entry is not None or thing.more


def _thing(spot: Spot) -> object:
    return spot.entry and spot.entry.id, spot.day.date if spot.day and spot.more else None, spot.band
