"""The right pane's frame: beside the grid, or floating over it with a shadow where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme, fill

if TYPE_CHECKING:
    from PySide6.QtCore import QPropertyAnimation

SHADOW, SLIDE, MOTION_MS = 20, 16, 120


class Overlay(QWidget):
    """Holds one widget, once it is made. Docked it is that widget; floating it has a shadow on its inner side, comes
    with a short slide, and Esc closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.content: QWidget | None = None
        self.floating = False
        self.on_left = False
        self._motion: QPropertyAnimation | None = None
        self._fading: QPropertyAnimation | None = None
        theme.changed.connect(self.update)

    def set_content(self, content: QWidget) -> None:
        self.content = content
        content.setParent(self)
        self._place_content()
        content.show()

    def dock(self, box: QRect) -> None:
        """Beside the grid, in that place."""
        self.settle()
        self.floating = False
        self.setGeometry(box)
        self._place_content()

    def float_over(self, area: QRect, width: int, on_left: bool) -> None:
        """Over the grid, at the left or right edge of that area. Moves only when it was not there before."""
        appears = not self.floating or self.isHidden()
        self.settle()
        self.floating, self.on_left = True, on_left
        shadow = self._theme.px(SHADOW)
        width = min(width, area.width() - shadow)
        left = area.left() if on_left else area.right() + 1 - width - shadow
        self.setGeometry(left, area.top(), width + shadow, area.height())
        self._place_content()
        self.show()
        self.raise_()
        if appears and self._moves():
            self._slide_in()

    @property
    def reach(self) -> int:
        """How much it lies over, floating: without its shadow."""
        return self.width() - self._theme.px(SHADOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.floating and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_content()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shadow, and a hairline where the pane ends; before there is a content, the page that it will be on."""
        painter = QPainter(self)
        if self.content is None:
            fill(painter, self.rect(), self._theme.color("surface"))
            edge = self.width() - 1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
            fill(painter, QRect(edge, 0, 1, self.height()), self._theme.color("line2"))
        if not self.floating:
            return
        from PySide6.QtGui import QLinearGradient  # with 170 names of presets, which the first paint does not need

        wide = self._theme.px(SHADOW)
        strip = QRect(self.width() - wide if self.on_left else 0, 0, wide, self.height())
        near, far = (strip.left(), strip.right()) if self.on_left else (strip.right(), strip.left())
        shade = QLinearGradient(near, 0, far, 0)
        strength = 120 if self._theme.dark else 56
        for at, share in ((0.0, 1.0), (0.25, 0.55), (0.5, 0.24), (0.75, 0.07), (1.0, 0.0)):
            shade.setColorAt(at, QColor(0, 0, 0, round(strength * share)))
        painter.fillRect(strip, shade)
        if self._turned:
            painter.fillRect(QRect(near, 0, 1, self.height()), self._theme.color("line2"))

    def _place_content(self) -> None:
        if self.content is None:
            return
        shadow = self._theme.px(SHADOW) if self.floating else 0
        left = 0 if self.on_left or not self.floating else shadow
        box = QRect(left, 0, self.width() - shadow, self.height())
        if self._turned:
            box.adjust(-1 if self.on_left else 0, 0, 0 if self.on_left else 1, 0)
        self.content.setGeometry(box)

    @property
    def _turned(self) -> bool:
        """Whether the content's own hairline, at its start, is not on the inner side, but where the window ends."""
        return self.floating and self.on_left == self.isLeftToRight()

    def _moves(self) -> bool:
        """Whether the system wants any motion."""
        from PySide6.QtWidgets import QStyle  # six milliseconds, which the first paint does not have

        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    def _slide_in(self) -> None:
        from PySide6.QtCore import QEasingCurve, QPropertyAnimation  # not for the first paint, as nothing slides then
        from PySide6.QtWidgets import QGraphicsOpacityEffect

        if self._motion is None:
            self._motion = QPropertyAnimation(self, b"pos", self)
            self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._motion.finished.connect(self._on_moved)
        rest = self.pos()
        step = self._theme.px(SLIDE)
        self._motion.setDuration(MOTION_MS)
        self._motion.setStartValue(rest - QPoint(step, 0) if self.on_left else rest + QPoint(step, 0))
        self._motion.setEndValue(rest)
        veil = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(veil)
        self._fading = QPropertyAnimation(veil, b"opacity", veil)
        self._fading.setDuration(MOTION_MS)
        self._fading.setStartValue(0.0)
        self._fading.setEndValue(1.0)
        self._fading.start()
        self._motion.start()

    def settle(self) -> None:
        """Ends a motion that is under way, at its end."""
        if self._motion is not None and self._motion.state() == self._motion.State.Running:
            self._motion.stop()
            self.move(self._motion.endValue())
            self._on_moved()

    def _on_moved(self) -> None:
        self._fading = None
        self.setGraphicsEffect(None)  # type: ignore[arg-type]
