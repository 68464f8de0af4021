"""Choices and ticks for dialogs: of Qt's own the edges are too faint in dark and contrast."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from desktop_app.ui.theme import Theme

MARK, GAP, ROOM = 16, 8, 4
"""The circle or box, what is between it and the words, and the room around all for the focus ring."""

_MNEMONIC = int(Qt.TextFlag.TextShowMnemonic)

if TYPE_CHECKING:
    _Both = QAbstractButton
else:
    _Both = object  # with a second base of Qt's a widget would be two


class _Marked(_Both):
    """What a choice and a tick share: a mark, words beside it, and a ring around both while the keyboard is there.
    Words that have no room end in "…" and are whole in the tooltip."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)  # type: ignore[call-arg]
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().size(_MNEMONIC, self.text())
        px = self._theme.px
        wide = self._start() + text.width() + 1 + px(GAP)  # which Qt rounds down too
        return QSize(wide, max(px(24), text.height() + 2 * px(ROOM)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(120)), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(f"<qt>{html.escape(self.text().replace('&&', '&'))}</qt>" if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high, px = self.width(), self.height(), self._theme.px
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), px(2)))
            used = QRectF(0, 0, min(self.sizeHint().width(), wide), high)
            if self.isRightToLeft():
                used.moveRight(wide)
            half = px(2) / 2
            painter.drawRoundedRect(used.adjusted(half, half, -half, -half), px(6), px(6))
        size, room = px(MARK), px(ROOM)
        self._paint_words(painter)
        left = wide - room - size if self.isRightToLeft() else room
        token = "text3" if not self.isEnabled() else "accent" if self.isChecked() else "ctl"
        painter.setPen(QPen(self._theme.color(token), 1.5))  # 1 px of a circle's edge is fainter than its colour
        painter.setBrush(self._theme.color("hover" if self.underMouse() and self.isEnabled() else "surface"))
        self._paint_mark(painter, QRectF(left + 0.5, (high - size) // 2 + 0.5, size - 1, size - 1))

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("text" if self.isEnabled() else "text3"))
        room = self.width() - self._start() - self._theme.px(GAP)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room, _MNEMONIC)
        place = QRect(self._theme.px(GAP) if self.isRightToLeft() else self._start(), 0, room, self.height())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        how = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(how) | _MNEMONIC, text)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """With the pen of its edge and the brush of its ground."""
        raise NotImplementedError

    def _start(self) -> int:
        """Of the words."""
        px = self._theme.px
        return px(ROOM) + px(MARK) + px(GAP)


class Radio(_Marked, QRadioButton):
    """One of several."""

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent" if self.isEnabled() else "text3"))
            inside = box.width() * 0.25
            painter.drawEllipse(box.adjusted(inside, inside, -inside, -inside))


class Check(_Marked, QCheckBox):
    """On or off."""

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        color, on = self._theme.color, self.isChecked()
        if on:
            painter.setBrush(color("accent" if self.isEnabled() else "text3"))
        radius = self._theme.px(3)
        painter.drawRoundedRect(box, radius, radius)
        if on:
            painter.setPen(QPen(color("onaccent"), 2 * self._theme.u))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ends = ((0.2, 0.52), (0.42, 0.74), (0.8, 0.28))
            x, y, size = box.x(), box.y(), box.width()
            painter.drawPolyline([QPointF(x + a * size, y + b * size) for a, b in ends])
