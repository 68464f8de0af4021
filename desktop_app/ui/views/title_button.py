"""The toolbar's title as a button: where in time one is, and a way to any other day."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import Theme

from .controls import Control, rounded

PAD, GAP, CHEVRON = 8, 8, 12
"""Around the words; between them and the chevron; the chevron."""


class TitleButton(Control):
    """It begins at the same place whatever the title, and its chevron follows the words. Words that have no room give
    way to shorter ones, to the shortest the chevron does; at last they end in "…". They are whole in the tooltip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._full = ""
        self._shorter: tuple[str, ...] = ()
        self._has_chevron = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("Go to a date"))

    def set_text(self, text: str, *shorter: str) -> None:
        """The longest of the shorter ones first."""
        self._full, self._shorter = text, shorter
        self.setAccessibleName(text)
        self._elide()
        self.updateGeometry()

    def full_text(self) -> str:
        return self._full

    def words_box(self) -> QRect:
        """The room of the words, in the button."""
        px = self.theme.px
        wide = self.width() - 2 * px(PAD) - (px(GAP) + px(CHEVRON) if self._has_chevron else 0)
        left = self.width() - px(PAD) - wide if self.isRightToLeft() else px(PAD)
        return QRect(left, 0, wide, self.height())

    def sizeHint(self) -> QSize:
        px = self.theme.px
        wide = int(self.theme.metrics("title").horizontalAdvance(self._full)) + 2
        return QSize(wide + 2 * px(PAD) + px(GAP) + px(CHEVRON), px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._elide()

    def _elide(self) -> None:
        self._has_chevron = True
        shown = self._fitting()
        if not shown:
            self._has_chevron = False
            least, room = (self._full, *self._shorter)[-1], self.words_box().width()
            shown = self._fitting() or self.theme.metrics("title").elidedText(least, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        act = self.tr("Go to a date (Ctrl+G)")
        self.setToolTip(act if shown == self._full else "\n".join((self._full, act)))

    def _fitting(self) -> str:
        """The longest form that has room; "" where none has."""
        wide, room = self.theme.metrics("title").horizontalAdvance, self.words_box().width()
        return next((form for form in (self._full, *self._shorter) if wide(form) <= room), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        if self.isDown() or self.hovered():
            rounded(painter, self.rect(), self.radius(), theme.color("badge"))
        painter.setFont(theme.font("title"))
        painter.setPen(theme.color("text"))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.words_box(), side | Qt.AlignmentFlag.AlignVCenter, self.text())
        if not self._has_chevron:
            return
        size = px(CHEVRON)
        start = px(PAD) + ceil(theme.metrics("title").horizontalAdvance(self.text())) + px(GAP)
        start = min(start, self.width() - px(PAD) - size)
        left = self.width() - start - size if self.isRightToLeft() else start
        image = icons.pixmap("chevron-down", size, theme.color("text2"), self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2 + px(1), image)
