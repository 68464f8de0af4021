"""What stands on a row of a list, measured and shaped once and painted often."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QTextLayout, QTextLine, QTextOption

from .month_sheet import drop_older_half

_SHAPED = 3000
_TRAILING, _CENTRE = int(Qt.AlignmentFlag.AlignTrailing), int(Qt.AlignmentFlag.AlignHCenter)
_ABSOLUTE = int(Qt.AlignmentFlag.AlignAbsolute)
_ENDLESS = 1 << 24
_BLANKS = str.maketrans("\n\r\t\N{LINE SEPARATOR}", "    ")


class _Shaped(NamedTuple):
    line: QTextLine
    width: float
    height: float
    layout: QTextLayout
    """Without it there is no line."""


class _Text(NamedTuple):
    shaped: _Shaped
    place: QPointF
    color: QColor
    clip: QRectF | None


class RowShaper:
    """Shaped texts by text, font and direction: hours, weekdays and codes are the same on many rows."""

    def __init__(self) -> None:
        self._shaped: dict[tuple[str, str, bool], _Shaped] = {}
        # Where a text stands is ours, how it runs its own: in a window from right to left "Apple TV+" keeps its sign.
        self._options = _option(Qt.LayoutDirection.LeftToRight), _option(Qt.LayoutDirection.LayoutDirectionAuto)

    def clear(self) -> None:
        self._shaped.clear()

    def shaped(self, text: str, font: QFont, *, rtl: bool) -> _Shaped:
        key = text, font.key(), rtl
        found = self._shaped.get(key)
        if found is None:
            if len(self._shaped) >= _SHAPED:
                drop_older_half(self._shaped)
            found = self._shaped[key] = _shape(text, font, self._options[rtl])
        return found


class RowSheet:
    """Edges, fills, pictures and texts, in px from the row's corner. Each stands to the px where QPainter.drawText and
    its like would have put it."""

    __slots__ = ("_edges", "_fills", "_pictures", "_shaper", "_texts", "dpr", "rtl")

    def __init__(self, shaper: RowShaper, dpr: float, *, rtl: bool) -> None:
        self._shaper = shaper
        self.dpr, self.rtl = dpr, rtl
        self._edges: list[tuple[QRectF, float, QPen]] = []
        self._fills: list[tuple[QRectF, QColor]] = []
        self._pictures: list[tuple[QPointF, QPixmap]] = []
        self._texts: list[_Text] = []

    def edge(self, box: QRectF, radius: float, pen: QPen) -> None:
        self._edges.append((box, radius, pen))

    def fill(self, box: QRectF, color: QColor) -> None:
        self._fills.append((box, color))

    def picture(self, place: QPointF, picture: QPixmap) -> None:
        self._pictures.append((place, picture))

    def text(self, box: QRectF, how: int, text: str, font: QFont, color: QColor) -> None:
        """In one line, in the middle of the box's height; `how`: an alignment. What is larger than the box is cut."""
        if not text:
            return
        shaped = self._shaper.shaped(text, font, rtl=self.rtl)
        free = box.width() - shaped.width
        at_right = bool(how & _TRAILING) != (self.rtl and not how & _ABSOLUTE)
        left = box.x() + (free / 2 if how & _CENTRE else free if at_right else 0)
        place = QPointF(left, box.y() + (box.height() - shaped.height) / 2)
        whole = box.contains(QRectF(place.x(), place.y(), shaped.width, shaped.height))
        self._texts.append(_Text(shaped, place, color, None if whole else box))

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Leaves the painter where it was, but for pen and brush."""
        painter.translate(corner)
        for box, color in self._fills:
            painter.fillRect(box, color)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box, radius, pen in self._edges:
            painter.setPen(pen)
            painter.drawRoundedRect(box, radius, radius)
        for place, picture in self._pictures:
            painter.drawPixmap(place, picture)
        for shaped, place, color, clip in self._texts:
            painter.setPen(color)
            if clip is None:
                shaped.line.draw(painter, place)
                continue
            painter.save()
            painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
            shaped.line.draw(painter, place)
            painter.restore()
        painter.translate(-corner)


def _option(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _shape(text: str, font: QFont, option: QTextOption) -> _Shaped:
    layout = QTextLayout(text if text.isprintable() else text.translate(_BLANKS), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    return _Shaped(line, line.horizontalAdvance(), line.ascent() + line.descent(), layout)
