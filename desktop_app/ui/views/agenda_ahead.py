"""The rows of the agenda that a turn of the page would bring into sight, measured before that."""

from __future__ import annotations

from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from .agenda_delegate import AgendaDelegate
from .ahead import STEP_MS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from desktop_app.ui.models.agenda_groups import Row
    from desktop_app.ui.models.whole_agenda import WholeAgenda


class AgendaAhead:
    """Of the months before and after the one at the top of the view, as far as they are read."""

    def __init__(self, view: QAbstractItemView, model: WholeAgenda) -> None:
        self._view, self._model = view, model
        self._place: tuple[object, ...] = ()
        self._left: list[Row] = []

    def step(self, month: date, row_height: int) -> bool:
        """Measures some of the rows; whether others are left. `month` is the one at the top."""
        room, began = self._view.viewport().size(), perf_counter()
        place = month, self._model.rowCount(), room, row_height
        if place != self._place:
            self._place = place
            self._left = self._model.rows_beside(month, room.height() // row_height + 2)
        delegate, size = self._view.itemDelegate(), QSize(room.width(), row_height)
        assert isinstance(delegate, AgendaDelegate)
        while self._left and (perf_counter() - began) * 1000 < STEP_MS:
            row = self._left.pop(0)
            # a header is the first row when the page that was turned to is read anew from there
            for first in (False,) if row.entry else (False, True):
                delegate.get_ready(
                    row, size, self._view.devicePixelRatioF(), rtl=self._view.isRightToLeft(), first=first
                )
        return bool(self._left)
