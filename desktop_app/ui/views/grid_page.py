"""A month or a week as the window holds it: the strip of uncertain dates, the grid, and what an empty one says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .empty_month import EmptyMonth
from .lane import Lane
from .page import Page

if TYPE_CHECKING:
    from desktop_app.domain.values import Entry
    from desktop_app.ui.models.span_model import SpanModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

    from .month_view import MonthView
    from .week_view import WeekView


class GridPage(Page):
    """`grid` and `lane` are there for focus and for finding where an entry stands."""

    def __init__(
        self,
        state: ViewState,
        model: SpanModel,
        theme: Theme,
        today: Today,
        grid: MonthView | WeekView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._model, self._grid = theme, model, grid
        self._awake = True
        self.lane = Lane(state, model, theme, today, self)
        self._empty = EmptyMonth(state, model, theme, today, grid.viewport())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.lane)
        layout.addWidget(grid, 1)
        self.setFocusProxy(grid)
        self.canvas = grid.viewport()
        for part in (self.lane, grid):
            part.entry_activated.connect(self.entry_activated)
            part.drag_requested.connect(self.drag_requested)
            part.menu_requested.connect(self.menu_requested)
        grid.day_activated.connect(self.day_activated)
        grid.day_menu_requested.connect(self.day_menu_requested)
        grid.entry_wanted.connect(self.entry_wanted)
        self._empty.filter_cleared.connect(self.filter_cleared)
        self._empty.all_wanted.connect(self.all_wanted)
        self._empty.changed.connect(self._place)
        model.loaded.connect(self._on_loaded)
        state.rested.connect(self._on_loaded)
        theme.changed.connect(self._place)
        grid.shared_out.connect(self._place)
        self._on_loaded()

    @property
    def counting(self) -> bool:
        return self._empty.counting

    def set_awake(self, awake: bool) -> None:
        self._awake = awake
        self._model.set_awake(awake)

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        return (self.lane if self.lane.hasFocus() else self._grid).at_keyboard()

    def day_at_keyboard(self) -> tuple[date, QRect] | None:
        return self._grid.day_at_keyboard()

    def entry_box(self, entry: Entry) -> QRect | None:
        box = self._grid.entry_box(entry)
        return box.translated(self._grid.viewport().mapTo(self, QPoint())) if box else None

    def show_week_numbers(self, shown: bool) -> None:
        self._grid.show_week_numbers(shown)

    def _on_loaded(self) -> None:
        if not self._awake:
            return
        focus = self.window().focusWidget()
        had_focus = focus is not None and self._empty.isAncestorOf(focus)
        self._empty.refresh()
        self._place()
        if had_focus and self._empty.isHidden():
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Puts what an empty one says into the grid."""
        area = self._grid.viewport().size()
        if not self._empty.isHidden() and area.isValid():
            self._empty.setGeometry(self._place_in(area))

    def _place_in(self, area: QSize) -> QRect:
        """Where in the grid it stands."""
        raise NotImplementedError
