"""What stands where in the season ahead, as it is laid out and scrolled now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QTableView

if TYPE_CHECKING:
    from .season_layout import Bar
    from .season_painter import SeasonPainter
    from .season_rows import Rows


class SeasonPlaces:
    """In px of the viewport."""

    def __init__(self, view: QTableView, painter: SeasonPainter, rows: Callable[[], Rows]) -> None:
        """`rows`: those that the view shows now."""
        self._view, self._painter, self._rows = view, painter, rows

    def begin(self) -> None:
        """Tells the painter for what it is asked next."""
        rows = self._rows()
        self._painter.begin(rows.scale, rows.sizes, self._view.width(), rtl=self._view.isRightToLeft())

    def box_of(self, bar: Bar) -> QRect:
        """In sight or not."""
        self.begin()
        return self._painter.box_of(bar, self._rows().place(bar).top).translated(-self._scrolled())

    def thing_at(self, point: QPoint) -> Bar | str | None:
        """The bar, or its words beside it; or the name of a service that is not there in full."""
        self.begin()
        place, painter = point + self._scrolled(), self._painter
        for row in self._rows().between(place.y(), place.y()):
            for bar in row.bars:
                if painter.box_of(bar, row.top).united(painter.label_box(bar, row.top)).contains(place):
                    return bar
            if painter.in_names(place.x()) and (name := painter.name_that_is_cut(row)):
                return name
        return None

    def _scrolled(self) -> QPoint:
        """From the viewport to the whole timeline."""
        return QPoint(self._view.viewport().x(), self._view.verticalScrollBar().value())
