"""The months or weeks that may be next, read and drawn while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import SpanModel


STEP_MS = 4
"""So long are pieces drawn before whatever else there is to do has its turn."""


class Ahead(QObject):
    """First the two in the direction that the person is paging in. One is read, or some of its pieces are drawn, in a
    turn of the event loop, so that no key waits for more than that."""

    def __init__(
        self, parent: QObject, model: SpanModel, read: Callable[[int], list[Any]], draw: Callable[[Any], None]
    ) -> None:
        """`read` gives the pieces of the one that many pages on."""
        super().__init__(parent)
        self._model, self._read, self._draw = model, read, draw
        self._shown = model.interval[0]
        self._pages: list[int] = []
        self._pieces: list[Any] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take_step)

    def turn(self) -> None:
        """The model shows another one, or the same anew."""
        first = self._model.interval[0]
        way = -1 if first < self._shown else 1
        self._shown = first
        known = self._model.settled and date.min.year + 1 < first.year < date.max.year - 1
        self._pages = [way, 2 * way, -way] if known else []
        self._pieces.clear()
        self._timer.stop()

    def begin(self) -> None:
        """What is in sight is painted."""
        if self._pages or self._pieces:
            self._timer.start()

    def _take_step(self) -> None:
        if not self._pieces:
            self._pieces = self._read(self._pages.pop(0))
        else:
            began = perf_counter()
            while self._pieces and (perf_counter() - began) * 1000 < STEP_MS:
                self._draw(self._pieces.pop(0))
        self.begin()
