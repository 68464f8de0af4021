"""How the strip of uncertain dates looks: labels, dashed chips, "+N more", the keyboard's ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.ui import icons, marks, words
from desktop_app.ui.theme import fill

from .lane_layout import LaneLayout
from .month_layout import more_text
from .month_sheet import ThemeMetrics

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

    from .lane_layout import Chip


class LaneLook(NamedTuple):
    """The id of the selected entry, the stop under the pointer, and that with the keyboard's focus."""

    selected: int | None = None
    hovered: int | None = None
    focused: int | None = None


class LanePainter:
    """Given a layout (`begin`), it knows where each chip is, and draws all of them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.begin(LaneLayout(), QSize(), rtl=False)
        self.restyle()

    def restyle(self) -> None:
        self.metrics = ThemeMetrics(self._theme)

    def begin(self, layout: LaneLayout, size: QSize, *, rtl: bool) -> None:
        """Of what the next questions are."""
        self._layout, self._size, self._rtl = layout, size, rtl

    def box(self, stop: int) -> QRect:
        """Of the chip at that place, or of "+N more" after the last one."""
        px, chips = self._theme.px, self._layout.chips
        high = max(px(24), self._theme.line("entry") + px(6))
        y = (self._size.height() - 1 - high) // 2
        if stop < len(chips):
            start, wide = round(chips[stop].x), round(chips[stop].width)
        else:
            start, wide = round(self._layout.more_x), round(self._layout.more_width)
        return QRect(round(self._left(start, wide)), y, wide, high)

    def _left(self, start: float, wide: float) -> float:
        """The left edge of what begins there in reading direction."""
        return self._size.width() - start - wide if self._rtl else start

    def paint(self, painter: QPainter, look: LaneLook) -> None:
        theme, px, size = self._theme, self._theme.px, self._size
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, QRect(0, 0, size.width(), size.height()), theme.color("lane"))
        fill(painter, QRect(0, size.height() - 1, size.width(), 1), theme.color("line"))
        icon = icons.pixmap("date-unknown", px(16), theme.color("text2"), painter.device().devicePixelRatioF())
        painter.drawPixmap(round(self._left(px(17) - px(8), px(16))), (size.height() - 1 - px(16)) // 2, icon)
        for start, label in self._layout.labels:
            self._text(painter, start, label, "small-medium", theme.color("text3"))
        for stop, chip in enumerate(self._layout.chips):
            self._chip(painter, stop, chip, look)
        if self._layout.hidden:
            self._more(painter, look)
        if look.focused is not None:
            painter.setPen(QPen(theme.color("accent"), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            out = px(2)
            painter.drawRoundedRect(QRectF(self.box(look.focused)).adjusted(-out, -out, out, out), px(6), px(6))

    def _chip(self, painter: QPainter, stop: int, chip: Chip, look: LaneLook) -> None:
        theme, px, entry = self._theme, self._theme.px, chip.entry
        kind, box = words.mark_kind(entry), QRectF(self.box(stop))
        selected = look.selected == entry.id
        pen = QPen(theme.ink(kind), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(Qt.PenStyle.NoPen if selected else pen)
        ground = "accent" if selected else "badge" if stop == look.hovered else "surface"
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        mark = px(11)
        x = chip.x + px(8)
        ink = theme.color("onaccent") if selected else theme.ink(kind)
        where = QRectF(round(self._left(x, mark)), round(box.center().y() - mark / 2), mark, mark)
        marks.paint(painter, kind, where, ink, self._rtl)
        x += mark + px(5)
        self._text(painter, x, chip.title, "entry", theme.color("onaccent" if selected else "text"))
        x += chip.title_width + px(8)
        self._text(painter, x, chip.detail, "small", theme.color("onaccent" if selected else "text2"))
        if entry.watched:
            left = self._left(chip.x + chip.width - px(8) - px(11), px(11))
            shade = theme.color("onaccent" if selected else "text3")
            tick = icons.pixmap("tick", px(11), shade, painter.device().devicePixelRatioF())
            painter.drawPixmap(round(left), round(box.center().y() - px(11) / 2), tick)

    def _more(self, painter: QPainter, look: LaneLook) -> None:
        theme, px, stop = self._theme, self._theme.px, len(self._layout.chips)
        if look.hovered == stop:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("badge"))
            painter.drawRoundedRect(QRectF(self.box(stop)), px(4), px(4))
        text = more_text(len(self._layout.hidden))
        self._text(painter, self._layout.more_x + px(4), text, "small-strong", theme.color("text2"))

    def _text(self, painter: QPainter, start: float, text: str, role: str, color: QColor) -> None:
        metrics = self._theme.metrics(role)
        x = self._left(start, self.metrics.width(text, role))
        baseline = (self._size.height() - 1 - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        painter.setFont(self._theme.font(role))
        painter.setPen(color)
        painter.drawText(round(x), round(baseline), text)
