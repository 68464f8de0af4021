"""Where a strip stands that comes without the person's doing, so that nothing moves under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .banner import Banner


class Settling(QObject):
    """Over the row above while the pointer is on what is below, and in a row of its own once it has left. What passes
    by itself never takes a row: it would move all twice."""

    def __init__(self, strip: Banner, above: QWidget, below: QWidget, rows: QVBoxLayout) -> None:
        """`rows` holds them; `above` is as high as the strip, which so cuts no line through its height."""
        super().__init__(strip)
        self._strip, self._above, self._below, self._rows = strip, above, below, rows
        self._row = rows.indexOf(strip)
        self._floats = False
        strip.installEventFilter(self)
        for part in (above, below):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._strip:
            if kind == QEvent.Type.Show and (self._strip.passing or self._below.underMouse()):
                self._float()
            elif kind == QEvent.Type.Hide and self._strip.isHidden():  # not with its window
                self._settle()
        elif self._floats and kind in (QEvent.Type.Resize, QEvent.Type.Move):
            self._cover()
        elif self._floats and watched is self._below and kind == QEvent.Type.Leave and not self._strip.passing:
            self._settle()
        return super().eventFilter(watched, event)

    def _float(self) -> None:
        self._floats = True
        self._rows.removeWidget(self._strip)
        self._cover()
        self._strip.raise_()

    def _cover(self) -> None:
        row = self._above.geometry()
        self._strip.setGeometry(QRect(row.left(), row.top(), row.width(), self._strip.height()))

    def _settle(self) -> None:
        if self._floats:
            self._floats = False
            self._rows.insertWidget(self._row, self._strip)
