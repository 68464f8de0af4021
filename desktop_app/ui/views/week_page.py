"""The week as the window holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from .grid_page import GridPage
from .week_view import WeekView

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.week_model import WeekModel
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class WeekPage(GridPage):
    """What an empty week says stands in its middle."""

    def __init__(
        self, state: ViewState, model: WeekModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        self.grid = WeekView(state, model, theme, today)
        super().__init__(state, model, theme, today, self.grid, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What shows beside the bar to scroll."""
        QPainter(self).fillRect(self.rect(), self._theme.color("surface"))

    def day_box(self) -> QRect | None:
        return self.grid.day_box()

    def _place_in(self, area: QSize) -> QRect:
        size = self._empty.fit(area)
        return QRect(QPoint((area.width() - size.width()) // 2, max(area.height() - size.height(), 0) // 2), size)
