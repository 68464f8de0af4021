"""A colour to be seen: a small square of it, an empty one for none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from desktop_app.ui.theme import Theme


def paint(painter: QPainter, theme: Theme, color: str | None, box: QRectF, edge: str = "ctl") -> None:
    """`color` by its name in CSS; `edge` is a token."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(edge), 1))
    painter.setBrush(QColor(color) if color else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3))


def icon(theme: Theme, color: str | None, px: int, dpr: float) -> QIcon:
    image = QPixmap(round(px * dpr), round(px * dpr))
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter, theme, color, QRectF(0, 0, px, px))
    painter.end()
    made = QIcon(image)
    made.addPixmap(image, QIcon.Mode.Selected)  # else Qt tints it
    return made
