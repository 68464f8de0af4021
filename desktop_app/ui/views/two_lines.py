"""Paints the lines of a list in a dialog: a mark, a name, and below it what more there is to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from .controls import rounded

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_LEAST, _SIDE, _SIZE, _TEXT = 46, 10, 12, 32
"""px of the design: the height of a line at least, its margin, its mark, and where its words begin."""

MARK, MORE = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
"""What a model has to tell beside the name: its mark, and the second line."""


class TwoLines(QStyledItemDelegate):
    """All but the mark, which is another one in each list."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def height(self) -> int:
        """Of a line."""
        theme, px = self.theme, self.theme.px
        return max(px(_LEAST), theme.line("body-medium") + theme.line("small") + px(8))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, px = self.theme, self.theme.px
        box: QRect = option.rect
        state = option.state
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        picked = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if picked or state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, px(6), theme.color("accent" if picked else "hover"))
        size = px(_SIZE)
        left = box.right() + 1 - px(_SIDE) - size if rtl else box.left() + px(_SIDE)
        place = QRectF(left, box.top() + (box.height() - size) / 2, size, size)
        self.paint_mark(painter, index.data(MARK), place, picked=picked, rtl=rtl)
        first, second = theme.line("body-medium"), theme.line("small")
        words = box.adjusted(px(_SIDE), 0, -px(_TEXT), 0) if rtl else box.adjusted(px(_TEXT), 0, -px(_SIDE), 0)
        top = box.top() + (box.height() - first - second) // 2
        ink, quiet = (theme.color("onaccent" if picked else token) for token in ("text", "text2"))
        self._write(painter, QRect(words.left(), top, words.width(), first), index.data(), "body-medium", ink)
        self._write(painter, QRect(words.left(), top + first, words.width(), second), index.data(MORE), "small", quiet)
        painter.restore()

    def paint_mark(self, painter: QPainter, mark: Any, place: QRectF, *, picked: bool, rtl: bool) -> None:
        raise NotImplementedError

    def _write(self, painter: QPainter, box: QRect, text: str, role: str, ink: QColor) -> None:
        painter.setFont(self.theme.font(role))
        painter.setPen(ink)
        shown = self.theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
