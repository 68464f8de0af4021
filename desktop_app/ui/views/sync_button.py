"""The button that reads the sources and, while they are read, stops that: a ring around its ✕ says how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from .controls import FLAT, Button

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

RING = 24
"""px of the design, across."""
_WHOLE, _TOP = 360 * 16, 90 * 16
"""Angles as Qt counts them."""


class SyncButton(Button):
    """Its size never changes: in a window that is too narrow for words the ring is all there is to see."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, icon="sync", style=FLAT, parent=parent)
        self._share: float | None = None

    @property
    def share(self) -> float | None:
        """How much of it is done, 0 to 1; None while nobody knows, or nothing is read."""
        return self._share

    def set_share(self, share: float | None) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._share is None:
            return
        theme, wide = self.theme, self.theme.px(RING)
        painter, box = QPainter(self), QRectF(0, 0, wide, wide)
        box.moveCenter(QRectF(self.rect()).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        way = 1 if self.isRightToLeft() else -1
        for name, span in (("line2", _WHOLE), ("text2", way * round(self._share * _WHOLE))):
            painter.setPen(QPen(theme.color(name), theme.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(box, _TOP, span)
