"""Paints the lines of what was found in a calendar file: headings, and under them sentences, wrapped, with a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui import icons

from .controls import rounded
from .lines import wrapped

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
MARK, MORE = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
"""Roles: the icon with its colour, None of a heading; the second text."""
_SIDE, _ICON, _TEXT, _ABOVE = 10, 16, 34, 6
"""px of the design: the margin, the mark, where the words begin, what is above and below them."""
_MOST = 20
"""Lines of a sentence: none comes near it."""


class FindingDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        high = sum(self._theme.line(role) * len(lines) for role, _, lines in self._texts(index))
        return QSize(0, high + 2 * self._theme.px(_ABOVE))

    def _texts(self, index: _Index) -> list[tuple[str, str, list[str]]]:
        """Each with its role, its colour and its lines."""
        px = self._theme.px
        heading = index.data(MARK) is None
        wide = self._view.viewport().width() - px(_SIDE) - px(_SIDE if heading else _TEXT)
        texts = [("head" if heading else "body", "text", index.data()), ("small", "text2", index.data(MORE))]
        return [
            (role, token, wrapped(text, self._theme.font(role), wide, _MOST)) for role, token, text in texts if text
        ]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, px = self._theme, self._theme.px
        box: QRect = option.rect
        picked = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        mark = index.data(MARK)
        painter.save()
        if picked:
            rounded(painter, box, px(6), theme.color("accent"))
        start = px(_SIDE if mark is None else _TEXT)
        words = box.adjusted(px(_SIDE), 0, -start, 0) if rtl else box.adjusted(start, 0, -px(_SIDE), 0)
        top = box.top() + px(_ABOVE)
        if mark is not None:
            name, token = mark
            side = box.right() + 1 - px(_SIDE) - px(_ICON) if rtl else box.left() + px(_SIDE)
            ink = theme.color("onaccent" if picked else token)
            drawn = icons.pixmap(name, px(_ICON), ink, self._view.devicePixelRatioF(), rtl)
            painter.drawPixmap(QPointF(side, top + (theme.line("body") - px(_ICON)) / 2), drawn)
        for role, token, lines in self._texts(index):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color("onaccent" if picked else token))
            for line in lines:
                place = QRect(words.left(), top, words.width(), theme.line(role))
                painter.drawText(place, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), line)
                top += theme.line(role)
        painter.restore()
