"""A picture of what was painted: who goes back and forth between views sees the same again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

MOST = 4_000_000
"""Px of the screen, each four bytes: what is larger is painted anew."""


class KeptPicture:
    """Made the second time that the same is painted: what is seen once, as months that are turned, costs nothing."""

    def __init__(self) -> None:
        self._key: object = None
        self._picture: QPixmap | None = None

    def forget(self) -> None:
        self._key, self._picture = None, None

    def paint(self, painter: QPainter, area: QRect, key: object, draw: Callable[[QPainter], object]) -> None:
        """`draw` leaves nothing of the area free, and paints the same as long as the key is equal."""
        ratio = painter.device().devicePixelRatioF()
        key = (area, ratio, key)
        if key != self._key:
            self._key, self._picture = key, None
            draw(painter)
            return
        if self._picture is None:
            if ratio != int(ratio) or area.width() * area.height() * ratio * ratio > MOST:  # between px it would blur
                draw(painter)
                return
            self._picture = self._drawn(painter, area, int(ratio), draw)
        painter.drawPixmap(area.topLeft(), self._picture)

    def _drawn(self, like: QPainter, area: QRect, ratio: int, draw: Callable[[QPainter], object]) -> QPixmap:
        picture = QPixmap(area.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.setFont(like.font())
        painter.setLayoutDirection(like.layoutDirection())
        painter.translate(-area.topLeft())
        draw(painter)
        painter.end()
        return picture
