"""What stands where a picture is not there (yet): initials for a person, a drawn poster for a show."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap

from desktop_app.domain.words import folded

from .theme import SMALLEST, Theme

_RINGS = 6
_MOST_LINES, _MOST_LETTERS = 4, 160


def initials(theme: Theme, name: str, px: int, dpr: float) -> QPixmap:
    """A round of `px` with the first letters of the first and the last name, its hue from the name."""
    return _initials(name, px, dpr, theme.dark, theme.font("body-strong").family())


def poster(theme: Theme, title: str, width: int, height: int, dpr: float) -> QPixmap:
    """A dark picture with the title, its colours from the title; square corners."""
    return _poster(title, width, height, dpr, theme.font("body-strong").family())


def letters(name: str) -> str:
    """ "Ruby Ashbourne Serkis" makes "RS", "O'Casey" "O"; "" where there is no letter or figure."""
    firsts = [next((c for c in word if c.isalnum()), "") for word in name.split()]
    firsts = [c for c in firsts if c]
    return "".join([firsts[0], firsts[-1]] if len(firsts) > 1 else firsts).upper()


def hue(text: str) -> float:
    """0 to 1, the same for the same text on every machine."""
    return zlib.crc32(folded(text).encode()) % 360 / 360


@lru_cache(maxsize=256)
def _initials(name: str, px: int, dpr: float, dark: bool, family: str) -> QPixmap:
    tone = hue(name)
    ground = QColor.fromHslF(tone, 0.16 if dark else 0.18, 0.24 if dark else 0.87)
    ink = QColor.fromHslF(tone, 0.27, 0.80 if dark else 0.27)
    picture, painter = _canvas(px, px, dpr)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(QRectF(0, 0, px, px))
    painter.setFont(_font(family, max(round(px * 0.34), SMALLEST), QFont.Weight.DemiBold))
    painter.setPen(ink)
    painter.drawText(QRectF(0, 0, px, px), Qt.AlignmentFlag.AlignCenter, letters(name))
    painter.end()
    return picture


@lru_cache(maxsize=32)
def _poster(title: str, width: int, height: int, dpr: float, family: str) -> QPixmap:
    tone = hue(title)
    picture, painter = _canvas(width, height, dpr)
    ground = QLinearGradient(QPointF(width * 0.3, 0), QPointF(width * 0.7, height))
    ground.setColorAt(0, QColor.fromHslF(tone, 0.29, 0.27))
    ground.setColorAt(1, QColor.fromHslF((tone + 0.12) % 1, 0.36, 0.13))
    painter.fillRect(QRectF(0, 0, width, height), ground)
    centre = QPointF(width * 0.78, height * 0.26)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(255, 255, 255, 46), max(width / 80, 1)))
    for n in range(1, _RINGS + 1):
        painter.drawEllipse(centre, width * 0.16 * n, width * 0.16 * n)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 214))
    painter.drawEllipse(centre, width * 0.055, width * 0.055)
    _write_title(painter, title, width, height, _font(family, max(round(width * 0.14), SMALLEST), QFont.Weight.Bold))
    painter.end()
    return picture


def _write_title(painter: QPainter, title: str, width: int, height: int, font: QFont) -> None:
    edge, words = width * 0.115, title[:_MOST_LETTERS].split()
    least = max(round(width * 0.11), SMALLEST)

    def breaks() -> bool:
        return any(QFontMetricsF(font).horizontalAdvance(word) > width - 2 * edge for word in words)

    while font.pixelSize() > least and breaks():
        font.setPixelSize(font.pixelSize() - 1)  # rather than to break a word
    if breaks():
        edge = width * 0.06
    room = width - 2 * edge
    lines = written(title, QFontMetricsF(font), room)
    painter.setFont(font)
    painter.setPen(QColor(255, 255, 255, 240))
    pitch = font.pixelSize() * 1.2
    top = height - edge - pitch * len(lines)
    for n, line in enumerate(lines):
        box = QRectF(edge, top + n * pitch, width - 2 * edge, pitch)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)


def written(title: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """The title in lines as full as they go, none wider than `room`: what is too long a word goes on below, and only
    the end of the last line may be an ellipsis."""
    lines: list[str] = []
    for word in (part for whole in title[:_MOST_LETTERS].split() for part in _parts(whole, metrics, room)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) <= _MOST_LINES:
        return lines
    last = lines[_MOST_LINES - 1].rstrip("….") + "…"
    return [*lines[: _MOST_LINES - 1], metrics.elidedText(last, Qt.TextElideMode.ElideRight, room)]


def _parts(word: str, metrics: QFontMetricsF, room: float) -> Iterator[str]:
    """The word, in pieces that fit; with a hyphen in writing that has such, and then no one or two letters alone."""
    while metrics.horizontalAdvance(word) > room and len(word) > 1:
        hyphen = "-" if word.lower() != word.upper() else ""
        most = len(word) - (3 if hyphen and len(word) > 5 else 1)
        pieces = (word[:n] + hyphen for n in range(most, 1, -1))
        piece = next((piece for piece in pieces if metrics.horizontalAdvance(piece) <= room), word[0])
        yield piece
        word = word[len(piece.removesuffix(hyphen)) :]
    yield word


def _font(family: str, px: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(px)
    font.setWeight(weight)
    return font


def _canvas(width: int, height: int, dpr: float) -> tuple[QPixmap, QPainter]:
    picture = QPixmap(round(width * dpr), round(height * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    return picture, painter
