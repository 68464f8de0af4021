"""A picture of what was painted: who goes back and forth between views sees the same again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

MOST = 4_000_000
"""Px of the screen, each four bytes: what is larger is painted anew."""


class KeptPicture:
    """Made the second time that the same is painted: what is seen once, as months that are turned, costs nothing."""

    def __init__(self, places: int = 1) -> None:
        """`places` that it is seen in by turns, as a width beside each view."""
        self._places = places
        self._known: list[tuple[object, QPixmap | None]] = []

    def forget(self) -> None:
        self._known.clear()

    def paint(self, painter: QPainter, area: QRect, key: object, draw: Callable[[QPainter], object]) -> None:
        """`draw` leaves nothing of the area free, and paints the same as long as the key is equal."""
        ratio = painter.device().devicePixelRatioF()
        key = (area, ratio, key)
        place = next((n for n, (known, _) in enumerate(self._known) if known == key), None)
        if place is None:
            self._known = [*self._known, (key, None)][-self._places :]
            draw(painter)
            return
        picture = self._known[place][1]
        if picture is None:
            if ratio != int(ratio) or area.width() * area.height() * ratio * ratio > MOST:  # between px it would blur
                draw(painter)
                return
            picture = self._drawn(painter, area, int(ratio), draw)
            self._known[place] = key, picture
        painter.drawPixmap(area.topLeft(), picture)

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
