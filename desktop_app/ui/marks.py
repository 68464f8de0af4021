"""The marks of the kinds: twelve drawings in one colour, told apart by shape alone, fitted to whole pixels."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPixmap, QPolygonF, QTransform

BOX = 12.0
"""The drawings' own box, in units."""

KINDS = (
    "series-premiere",
    "spin-off-premiere",
    "season-premiere",
    "return",
    "full-season",
    "binge-ready",
    "mid-season-finale",
    "season-finale",
    "series-finale",
    "special",
    "film",
    "episode",
)
"""In the order of the legend."""

_KEPT = 1024
_pixmaps: dict[tuple[str, int, int, float, bool], QPixmap] = {}


def paint(painter: QPainter, kind: str, box: QRectF, color: QColor, rtl: bool = False) -> None:
    """Draws the mark in the box, moved to the nearest whole device pixel so that its edges are crisp."""
    dpr = painter.device().devicePixelRatioF()
    moved = painter.deviceTransform()
    if moved.m11() != dpr or moved.m12():  # enlarged or turned, as on paper: no pixels to fit
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.topLeft())
        painter.fillPath(_drawing(kind, box.width(), rtl), color)
        painter.restore()
        return
    image = pixmap(kind, box.width(), color, dpr, rtl)
    corner = moved.map(box.topLeft())
    whole = QPointF(round(corner.x()), round(corner.y()))
    back, fits = moved.inverted()
    painter.drawPixmap(back.map(whole) if fits else box.topLeft(), image)


def pixmap(kind: str, px: float, color: QColor, dpr: float = 1.0, rtl: bool = False) -> QPixmap:
    """The mark `px` wide and high on nothing; kept, so that a cell costs one copy."""
    rtl = rtl and kind in _MIRRORED
    size = max(round(px * dpr), 1)
    key = (kind, size, color.rgba(), dpr, rtl)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) >= _KEPT:
            _pixmaps.clear()
        found = _pixmaps[key] = _painted(kind, size, color, rtl)
        found.setDevicePixelRatio(dpr)
    return found


def path(kind: str, size: float = BOX) -> QPainterPath:
    """The drawing in a box of `size` device pixels, its straight edges on whole ones."""
    return _DRAWINGS[kind](size)


def _drawing(kind: str, size: float, rtl: bool) -> QPainterPath:
    drawn = path(kind, size)
    return QTransform(-1, 0, 0, 1, size, 0).map(drawn) if rtl and kind in _MIRRORED else drawn


def _painted(kind: str, size: int, color: QColor, rtl: bool) -> QPixmap:
    image = QPixmap(size, size)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(_drawing(kind, float(size), rtl), color)
    painter.end()
    return image


# --- the drawings: `size` is the box in device pixels, k what one of the twelve units is then ----------------------


def _star(size: float) -> QPainterPath:
    k = size / BOX
    points = QPolygonF()
    for corner in range(10):
        radius = (6.2 if corner % 2 == 0 else 2.7) * k
        angle = math.radians(36 * corner - 90)
        points.append(QPointF(6 * k + radius * math.cos(angle), 6.4 * k + radius * math.sin(angle)))
    drawn = QPainterPath()
    drawn.addPolygon(points)
    drawn.closeSubpath()
    return drawn


def _branch(size: float) -> QPainterPath:
    k = size / BOX
    stem = _whole(1.9 * k)
    left = round(1.7 * k)
    drawn = _round_bar(left, 0, stem, size, stem / 2)
    limb = QPainterPath(QPointF(left + stem / 2, 8.2 * k))
    limb.cubicTo(QPointF(6.5 * k, 7.4 * k), QPointF(7.8 * k, 6.6 * k), QPointF(8.8 * k, 4.2 * k))
    drawn = drawn.united(_stroked(limb, 1.6 * k))
    dot = QPainterPath()
    dot.addEllipse(QPointF(9 * k, 2.9 * k), 2.7 * k, 2.7 * k)
    return drawn.united(dot)


def _triangle(size: float) -> QPainterPath:
    k = size / BOX
    left, top = round(1.9 * k), round(0.4 * k)
    drawn = QPainterPath(QPointF(left, top))
    drawn.lineTo(size, size / 2)
    drawn.lineTo(left, size - top)
    drawn.closeSubpath()
    return drawn


def _arrow(size: float) -> QPainterPath:
    k = size / BOX
    middle, radius = QPointF(5.7 * k, 6.6 * k), 4.5 * k
    ring = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    arc = QPainterPath()
    arc.arcMoveTo(ring, -12)
    arc.arcTo(ring, -12, -285)
    drawn = _stroked(arc, 1.6 * k, Qt.PenCapStyle.FlatCap)
    head = QPolygonF([QPointF(6.9 * k, 0.1 * k), QPointF(11.9 * k, 2.9 * k), QPointF(7.1 * k, 5.6 * k)])
    tip = QPainterPath()
    tip.addPolygon(head)
    tip.closeSubpath()
    return drawn.united(tip)


def _bars(size: float) -> QPainterPath:
    k = size / BOX
    high, gap = _whole(2.4 * k), _whole(1.9 * k)
    top = max((size - 3 * high - 2 * gap) // 2, 0.0)
    drawn = QPainterPath()
    left = round(1.0 * k)
    for row in range(3):
        drawn = drawn.united(_round_bar(left, top + row * (high + gap), size - 2 * left, high, 0.7 * k))
    return drawn


def _ticked_bars(size: float) -> QPainterPath:
    """A list of episodes, and the tick that says that all are there; it points in no direction."""
    k = size / BOX
    high, step = _whole(1.8 * k), _whole(3.5 * k)
    top, left = round(1.2 * k), round(0.6 * k)
    drawn = QPainterPath()
    for row, wide in enumerate((size - 2 * left, _whole(5.6 * k), _whole(3.2 * k))):
        drawn = drawn.united(_round_bar(left, top + row * step, wide, high, 0.6 * k))
    tick = QPainterPath(QPointF(5.2 * k, 8.8 * k))
    tick.lineTo(QPointF(7.3 * k, 10.9 * k))
    tick.lineTo(QPointF(11.2 * k, 5.6 * k))
    return drawn.united(_stroked(tick, 1.8 * k))


def _pause(size: float) -> QPainterPath:
    k = size / BOX
    left, top = round(1.5 * k), round(1.0 * k)
    wide = _whole(min(3.4 * k, (size - 2 * left - 2) // 2))  # with less than 2 px between them they look like one
    drawn = _round_bar(left, top, wide, size - 2 * top, 0.6 * k)
    return drawn.united(_round_bar(size - left - wide, top, wide, size - 2 * top, 0.6 * k))


def _flag(size: float) -> QPainterPath:
    k = size / BOX
    pole, left, top = _whole(1.7 * k), round(1.1 * k), round(0.8 * k)
    right, bottom = size - round(0.9 * k), top + _whole(6.6 * k)
    cloth = QPainterPath(QPointF(left, top))
    cloth.lineTo(right, top)
    cloth.lineTo(right - 2.2 * k, (top + bottom) / 2)
    cloth.lineTo(right, bottom)
    cloth.lineTo(left, bottom)
    cloth.closeSubpath()
    return cloth.united(_round_bar(left, 0, pole, size, pole / 2))


def _stop(size: float) -> QPainterPath:
    k = size / BOX
    edge = round(1.1 * k)
    return _round_bar(edge, edge, size - 2 * edge, size - 2 * edge, 1.2 * k)


def _diamond(size: float) -> QPainterPath:
    k, middle = size / BOX, size / 2
    drawn = QPainterPath()
    drawn.setFillRule(Qt.FillRule.OddEvenFill)
    for reach in (6.0 * k, 2.4 * k):
        drawn.moveTo(middle, middle - reach)
        drawn.lineTo(middle + reach, middle)
        drawn.lineTo(middle, middle + reach)
        drawn.lineTo(middle - reach, middle)
        drawn.closeSubpath()
    return drawn


def _film(size: float) -> QPainterPath:
    k = size / BOX
    top = round(1.1 * k)
    high = size - 2 * top
    drawn = QPainterPath()
    drawn.setFillRule(Qt.FillRule.OddEvenFill)
    drawn.addRoundedRect(QRectF(0, top, size, high), 1.3 * k, 1.3 * k)
    wall, hole = _whole(1.0 * k), _whole(1.8 * k)
    inner = wall + hole + _whole(1.0 * k)
    drawn.addRect(QRectF(inner, top + _whole(1.9 * k), size - 2 * inner, high - 2 * _whole(1.9 * k)))
    room = high - 2 * wall
    tall = max(math.floor((room - 2 * wall) / 3), 1)
    step = (room - tall) / 2
    for row in range(3):
        y = top + wall + round(row * step)
        drawn.addRect(QRectF(wall, y, hole, tall))
        drawn.addRect(QRectF(size - wall - hole, y, hole, tall))
    return drawn


def _ring(size: float) -> QPainterPath:
    k, middle = size / BOX, size / 2
    ring = QPainterPath()
    ring.addEllipse(QPointF(middle, middle), 3.2 * k, 3.2 * k)
    return _stroked(ring, 1.5 * k)


def _whole(length: float) -> float:
    return float(max(round(length), 1))


def _round_bar(x: float, y: float, wide: float, high: float, radius: float) -> QPainterPath:
    drawn = QPainterPath()
    drawn.addRoundedRect(QRectF(x, y, wide, high), radius, radius)
    return drawn


def _stroked(line: QPainterPath, width: float, cap: Qt.PenCapStyle = Qt.PenCapStyle.RoundCap) -> QPainterPath:
    pen = QPainterPathStroker()
    pen.setWidth(max(width, 1.0))
    pen.setCapStyle(cap)
    return pen.createStroke(line)


_DRAWINGS: dict[str, Callable[[float], QPainterPath]] = {
    "series-premiere": _star,
    "spin-off-premiere": _branch,
    "season-premiere": _triangle,
    "return": _arrow,
    "full-season": _bars,
    "binge-ready": _ticked_bars,
    "mid-season-finale": _pause,
    "season-finale": _flag,
    "series-finale": _stop,
    "special": _diamond,
    "film": _film,
    "episode": _ring,
}

_MIRRORED = frozenset({"season-premiere", "spin-off-premiere", "season-finale", "return"})
"""What points in reading direction."""
