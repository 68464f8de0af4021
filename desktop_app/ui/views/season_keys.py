"""The keyboard in the timeline: from season to season, lane to lane, page to page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTableView

from .announcing import announce
from .twice import ENTER

if TYPE_CHECKING:
    from desktop_app.ui.models.season_ahead import SeasonAhead
    from desktop_app.ui.theme import Theme

    from .season_layout import Bar
    from .season_rows import Rows

_LANES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class SeasonKeys(QObject):
    """The person is at one of the bars (`at`), or at none yet."""

    moved = Signal()
    """At another bar, which is in sight of the view by then."""
    chosen = Signal(object)
    """A Bar."""
    left = Signal()

    def __init__(self, view: QTableView, model: SeasonAhead, theme: Theme, rows: Callable[[], Rows]) -> None:
        """`rows`: those that the view shows now."""
        super().__init__(view)
        self._view, self._seasons, self._theme, self._rows = view, model, theme, rows
        self.at: Bar | None = None

    def press(self, key: Qt.Key) -> bool:
        """Whether it was one of ours."""
        forward = -1 if self._view.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward}
        rows = self._rows()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif not rows.bars or key not in {*steps, *_LANES, *_PAGES, *ENTER}:
            return False
        elif self.at is None:
            self.enter()
        elif key in steps:
            self._go(rows.after(self.at, steps[key]))
        elif key in _LANES:
            self._go(rows.beside(self.at, _LANES[key]))
        elif key in _PAGES:
            self._page(_PAGES[key])
        else:
            self.chosen.emit(self.at)
        return True

    def enter(self) -> None:
        """To where the keyboard was before, or to the first bar in sight."""
        if self._rows().bars:
            self._go(self.at or self._first_in_sight())

    def follow(self) -> None:
        """The rows are others: to the same season in them."""
        key = self.at.run.key if self.at else None
        self.at = next((bar for bar in self._rows().bars if bar.run.key == key), None) if key else None

    def show(self, bar: Bar) -> None:
        """Scrolls so that it is in sight."""
        box, scroll = self._view.visualRect(self._seasons.index_of(bar.run)), self._view.verticalScrollBar()
        around, high = self._theme.px(8), self._view.viewport().height()
        if box.top() < around:
            scroll.setValue(scroll.value() + box.top() - around)
        elif box.bottom() > high - around:
            scroll.setValue(scroll.value() + box.bottom() - high + around)

    def _page(self, pages: int) -> None:
        scroll, bars = self._view.verticalScrollBar(), self._rows().bars
        before = scroll.value()
        scroll.setValue(before + pages * self._view.viewport().height())
        at_end = scroll.value() == before
        self._go((bars[-1] if pages > 0 else bars[0]) if at_end else self._first_in_sight())

    def _first_in_sight(self) -> Bar:
        rows, top = self._rows(), self._view.verticalScrollBar().value()
        row = rows.between(top, top)[0]
        return next((bar for bar in row.bars if row.top + bar.lane * rows.sizes.lane >= top), row.bars[-1])

    def _go(self, bar: Bar) -> None:
        self.at = bar
        self.show(bar)
        self.moved.emit()
        self._view.setCurrentIndex(self._seasons.index_of(bar.run))
        said = self._seasons.spoken(bar.run)
        self._view.setAccessibleDescription(said)
        announce(self._view, said)
