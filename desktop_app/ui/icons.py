"""The window's icons: SVG files recoloured, kept, and mirrored where they point somewhere."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from desktop_app.paths import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

DRAWN_IN = b"#4A5362"
"""The one colour that the files are drawn in."""

MIRRORED = frozenset({"chevron-left", "chevron-right", "link-out", "undo", "export"})
"""Mirrored in right-to-left. Ticks, the magnifying glass and the circle of sync are not."""

_SIZES = (16, 20, 24, 32)
_KEPT = 512
_pixmaps: dict[tuple[str, int, int, float, bool], QPixmap] = {}


def icon(name: str, color: QColor, rtl: bool = False) -> QIcon:
    """The icon for a menu or a button of Qt's own."""
    from PySide6.QtGui import QIcon  # with 150 names of theme icons, which the first paint does not need

    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, size, color, 1.0, rtl))
        made.addPixmap(pixmap(name, size, color, 2.0, rtl))
    return made


def pixmap(name: str, px: float, color: QColor, dpr: float = 1.0, rtl: bool = False) -> QPixmap:
    """The icon `px` wide and high in that colour; KeyError when there is none of that name."""
    rtl = rtl and name in MIRRORED
    size = max(round(px * dpr), 1)
    key = (name, size, color.rgba(), dpr, rtl)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) >= _KEPT:
            _pixmaps.clear()
        found = _pixmaps[key] = _painted(name, size, color, rtl)
        found.setDevicePixelRatio(dpr)
    return found


def _painted(name: str, size: int, color: QColor, rtl: bool) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # only once there is an icon to draw: it is a library of its own

    renderer = QSvgRenderer(QByteArray(_drawing(name).replace(DRAWN_IN, color.name().encode())))
    image = QPixmap(size, size)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(color.alphaF())
    if rtl:
        painter.setTransform(QTransform(-1, 0, 0, 1, size, 0))
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


@lru_cache(maxsize=64)
def _drawing(name: str) -> bytes:
    file = resources() / "icons" / f"{name}.svg"
    if not file.is_file():
        raise KeyError(name)
    return file.read_bytes()
