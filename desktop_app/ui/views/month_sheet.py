"""A cell's drawing, made once and painted often: texts measured and shaped, marks chosen, boxes placed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QStaticText, QTransform

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

_NO_PEN, _NO_BRUSH = QPen(Qt.PenStyle.NoPen), Qt.BrushStyle.NoBrush
_AS_IT_IS = QTransform()
_SHAPED = 6000
_WIDTHS = 12000

Ink = tuple[QFont, QColor]
"""Always the same object for the same font role and colour."""
_NO_TEXTS: tuple[None, tuple[()]] = None, ()


def drop_older_half(kept: dict[Any, Any]) -> None:
    """Makes room without losing what was made last, which is in sight."""
    for key in list(kept)[: len(kept) // 2]:
        del kept[key]


class ThemeMetrics:
    """Widths of texts in the theme's fonts; kept, since the same titles and codes come back on every page."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._widths: dict[tuple[str, str], float] = {}
        self._ascents: dict[str, float] = {}

    def width(self, text: str, role: str) -> float:
        found = self._widths.get((text, role))
        if found is None:
            if len(self._widths) >= _WIDTHS:
                drop_older_half(self._widths)
            found = self._widths[text, role] = self._theme.metrics(role).horizontalAdvance(text)
        return found

    def ascent(self, role: str) -> float:
        found = self._ascents.get(role)
        if found is None:
            found = self._ascents[role] = self._theme.metrics(role).ascent()
        return found

    def elided(self, text: str, role: str, width: float) -> str:
        if self.width(text, role) <= width:
            return text
        return self._theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, width)


class Shaper:
    """Shaped texts by text and font role: codes, hours and counts are the same all over the year."""

    def __init__(self) -> None:
        self._shaped: dict[tuple[str, str], QStaticText] = {}

    def shaped(self, text: str, role: str, font: QFont) -> QStaticText:
        found = self._shaped.get((text, role))
        if found is None:
            if len(self._shaped) >= _SHAPED:
                drop_older_half(self._shaped)
            found = self._shaped[text, role] = QStaticText(text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found.prepare(_AS_IT_IS, font)
        return found


class Sheet:
    """Boxes, pictures and texts, in px from the corner of the cell. Shaping a text costs more than all else that
    painting a month does, so that a sheet is kept as long as its cell says the same."""

    __slots__ = ("boxes", "pictures", "texts")

    def __init__(self) -> None:
        self.boxes: list[tuple[QRectF, float, QPen, QColor | Qt.BrushStyle]] = []
        self.pictures: list[tuple[int, int, QPixmap]] = []
        self.texts: dict[int, tuple[Ink, list[tuple[float, float, QStaticText]]]] = {}

    def box(self, box: QRectF, radius: float, fill: QColor | None, pen: QPen | None = None) -> None:
        self.boxes.append((box, radius, pen or _NO_PEN, fill or _NO_BRUSH))

    def picture(self, x: float, y: float, picture: QPixmap) -> None:
        self.pictures.append((round(x), round(y), picture))

    def text(self, x: float, top: float, shaped: QStaticText, ink: Ink) -> None:
        """`top` is that of the font's ascent."""
        known = self.texts.get(id(ink))
        if known is None:
            known = self.texts[id(ink)] = ink, []
        known[1].append((x, top, shaped))


def paint(painter: QPainter, sheets: Sequence[tuple[int, int, Sheet]]) -> None:
    """Paints all of them, each with its corner: first every box, then every picture, then the texts font by font, since
    the painter is slow to change its mind."""
    inks: dict[int, Ink] = {}
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for left, top, sheet in sheets:
        for box, radius, pen, fill in sheet.boxes:
            painter.setPen(pen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box.translated(left, top), radius, radius)
        for key, (ink, _) in sheet.texts.items():
            inks[key] = ink
    for left, top, sheet in sheets:
        for x, y, picture in sheet.pictures:
            painter.drawPixmap(left + x, top + y, picture)
    for key, (font, color) in inks.items():
        painter.setFont(font)
        painter.setPen(color)
        for left, top, sheet in sheets:
            for x, y, shaped in sheet.texts.get(key, _NO_TEXTS)[1]:
                painter.drawStaticText(QPointF(left + x, top + y), shaped)
