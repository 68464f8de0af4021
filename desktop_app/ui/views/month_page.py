"""The month as the window holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from .grid_page import GridPage
from .month_view import MonthView

if TYPE_CHECKING:
    from desktop_app.ui.models.month_model import MonthModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class MonthPage(GridPage):
    """What an empty month says stands in its third week."""

    def __init__(
        self, state: ViewState, model: MonthModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        self.grid = MonthView(state, model, theme, today)
        super().__init__(state, model, theme, today, self.grid, parent)
        self.grid.framed.connect(self._place)

    def _place_in(self, area: QSize) -> QRect:
        """Under the numbers of the third week's days; of the fourth's when the frame of a day is in the way."""
        head = self._theme.px(26)
        room = QSize(area.width(), self.grid.rowHeight(2) - head - self._theme.px(2))
        size = self._empty.fit(room)
        left, down = (area.width() - size.width()) // 2, head + max(room.height() - size.height(), 0) // 2
        boxes = [QRect(QPoint(left, self.grid.rowViewportPosition(row) + down), size) for row in (2, 3)]
        frame = self.grid.frame_box()
        free = [box for box in boxes if frame is None or not box.intersects(frame)]
        return (free or boxes)[0]
