"""The month as the window holds it: the strip of uncertain dates, the grid, and what an empty month says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .empty_month import EmptyMonth
from .lane import Lane
from .month_view import MonthView

if TYPE_CHECKING:
    from desktop_app.ui.models.month_model import MonthModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class MonthPage(QWidget):
    """`grid` and `lane` are there for focus and for finding where an entry stands."""

    entry_activated = Signal(object)
    """An Entry was clicked, or Enter was pressed on it."""
    day_activated = Signal(object)
    """All of a day (a date) is wanted beside the grid."""
    drag_requested = Signal(object)
    """An Entry is being dragged out of the window."""
    filter_cleared = Signal()
    all_wanted = Signal()

    def __init__(
        self, state: ViewState, model: MonthModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lane = Lane(state, model, theme, today, self)
        self.grid = MonthView(state, model, theme, today, self)
        self._empty = EmptyMonth(state, model, theme, today, self.grid.viewport())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.lane)
        layout.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)
        for part in (self.lane, self.grid):
            part.entry_activated.connect(self.entry_activated)
            part.drag_requested.connect(self.drag_requested)
        self.grid.day_activated.connect(self.day_activated)
        self._empty.filter_cleared.connect(self.filter_cleared)
        self._empty.all_wanted.connect(self.all_wanted)
        model.loaded.connect(self._on_loaded)
        state.rested.connect(self._on_loaded)
        theme.changed.connect(self._place)
        self.grid.shared_out.connect(self._place)
        self.grid.framed.connect(self._place)
        self._on_loaded()

    def show_week_numbers(self, shown: bool) -> None:
        self.grid.show_week_numbers(shown)

    def _on_loaded(self) -> None:
        focus = self.window().focusWidget()
        had_focus = focus is not None and self._empty.isAncestorOf(focus)
        self._empty.refresh()
        self._place()
        if had_focus and self._empty.isHidden():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Inside the third week, under its day numbers; inside the fourth when the frame of a day is in the way."""
        area = self.grid.viewport().size()
        if self._empty.isHidden() or not area.isValid():
            return
        head = self._theme.px(26)
        room = QSize(area.width(), self.grid.rowHeight(2) - head - self._theme.px(2))
        size = self._empty.fit(room)
        left, down = (area.width() - size.width()) // 2, head + max(room.height() - size.height(), 0) // 2
        boxes = [QRect(QPoint(left, self.grid.rowViewportPosition(row) + down), size) for row in (2, 3)]
        frame = self.grid.frame_box()
        free = [box for box in boxes if frame is None or not box.intersects(frame)]
        self._empty.setGeometry((free or boxes)[0])
