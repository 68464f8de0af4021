"""How the two lists of the filters look: the sections, and the values of one of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop_app.ui import icons, marks, words
from desktop_app.ui.models.filter_list import FilterList, Row
from desktop_app.ui.models.filter_sections import FilterSections
from desktop_app.ui.theme import Theme

from .controls import rounded
from .tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_TEXT = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_BOX, _PAD, _GAP = 16, 8, 8


class PanelList(QListView):
    """A list that the keyboard moves in; a click, Space or Enter acts on a row."""

    acted = Signal(QModelIndex)
    left = Signal()
    """Up from the first row."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.by_keyboard = False
        """Whether the keyboard brought the focus: only then is a ring drawn."""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        theme.changed.connect(self.doItemsLayout)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.by_keyboard = not by_mouse
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keyboard = True
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.acted.emit(index)
            case Qt.Key.Key_Up if index.row() <= 0:
                self.left.emit()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.by_keyboard = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == pressed:
            self.acted.emit(index)


class _PanelDelegate(QStyledItemDelegate):
    """Rows of one height, on a plate while the pointer is over them."""

    def __init__(self, theme: Theme, view: PanelList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def _high(self) -> int:
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._high())

    def _texts(self, index: _Index, box: QRect) -> list[tuple[str, str, int]]:
        """(what is written, its role, the room for it)."""
        raise NotImplementedError

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """All of what is cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        texts = self._texts(index, option.rect)
        cut = any(self._theme.metrics(role).horizontalAdvance(text) > room for text, role, room in texts)
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(text for text, *_ in texts)) if cut else "", view)
        return True

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The list acts on the whole row: Qt would tick the box as well."""
        return False

    def _ground(self, painter: QPainter, option: Any, *, on: bool) -> None:
        theme, state = self._theme, option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        plate = option.rect.adjusted(theme.px(2), theme.px(1), -theme.px(2), -theme.px(1))
        if on or hovered:
            rounded(painter, plate, theme.px(4), theme.color("badge" if on else "hover"))
        at_keyboard = self._view.hasFocus() and self._view.by_keyboard and bool(state & QStyle.StateFlag.State_Selected)
        if at_keyboard:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(plate).adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))

    def _write(self, painter: QPainter, box: QRect, text: str, role: str, ink: QColor) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(ink)
        shown = self._theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
        painter.drawText(box, _TEXT, shown)


class ValueDelegate(_PanelDelegate):
    """A box to tick, or a ring for one of several; the mark of a kind; the value; at the end how many have it."""

    def _high(self) -> int:
        return max(self._theme.px(30), self._theme.line("body") + self._theme.px(8))

    def _texts(self, index: _Index, box: QRect) -> list[tuple[str, str, int]]:
        row: Row = index.data(FilterList.ROW)
        return [(row.text, "body", self._room(index, box))]

    def _start(self, index: _Index) -> int:
        px = self._theme.px
        return px(_PAD) + px(_BOX) + px(_GAP) + (px(12) + px(_GAP) if self._mark(index) else 0)

    def _room(self, index: _Index, box: QRect) -> int:
        count = self._count(index)
        wide = round(self._theme.metrics("entry-plain").horizontalAdvance(count)) + self._theme.px(_GAP) if count else 0
        return box.width() - self._start(index) - wide - self._theme.px(_PAD)

    @staticmethod
    def _count(index: _Index) -> str:
        count = index.data(FilterList.COUNT)
        return words.number(count) if count else ""

    @staticmethod
    def _mark(index: _Index) -> str:
        row: Row = index.data(FilterList.ROW)
        return row.value if isinstance(row.value, str) and row.value in marks.KINDS else ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(FilterList.ROW)
        theme, px = self._theme, self._theme.px
        box: QRect = option.rect
        rtl = option.direction == Qt.LayoutDirection.RightToLeft

        def placed(start: int, wide: int, high: int) -> QRect:
            left = box.right() + 1 - start - wide if rtl else box.left() + start
            return QRect(left, box.top() + (box.height() - high) // 2, wide, high)

        painter.save()
        self._ground(painter, option, on=False)
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        (self._ring if row.preset else self._tick)(painter, placed(px(_PAD), px(_BOX), px(_BOX)), on)
        if mark := self._mark(index):
            place = QRectF(placed(px(_PAD) + px(_BOX) + px(_GAP), px(12), px(12)))
            marks.paint(painter, mark, place, theme.ink(mark) if on else theme.color("text3"), rtl)
        room, count = self._room(index, box), self._count(index)
        self._write(painter, placed(self._start(index), room, box.height()), row.text, "body", theme.color("text"))
        if count:
            start = self._start(index) + room + px(_GAP)
            wide = box.width() - start - px(_PAD) + 1
            self._write(painter, placed(start, wide, box.height()), count, "entry-plain", theme.color("text3"))
        painter.restore()

    def _tick(self, painter: QPainter, box: QRect, on: bool) -> None:
        theme = self._theme
        edge = theme.color("accent" if on else "ctl")
        rounded(painter, box, theme.px(4), theme.color("accent" if on else "surface"), edge)
        if on:
            size = theme.px(12)
            image = icons.pixmap("tick", size, theme.color("onaccent"), painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(box.x() + (box.width() - size) / 2, box.y() + (box.height() - size) / 2), image)

    def _ring(self, painter: QPainter, box: QRect, on: bool) -> None:
        theme = self._theme
        rounded(painter, box, box.height() / 2, theme.color("surface"), theme.color("accent" if on else "ctl"))
        if on:
            inner = theme.px(4)
            rounded(painter, box.adjusted(inner, inner, -inner, -inner), box.height() / 2, theme.color("accent"))


class SectionDelegate(_PanelDelegate):
    """The section, and below it what is chosen of it; heavier where that narrows."""

    def _high(self) -> int:
        theme = self._theme
        return max(theme.px(44), theme.line("body-strong") + theme.line("small") + theme.px(8))

    def _texts(self, index: _Index, box: QRect) -> list[tuple[str, str, int]]:
        room = box.width() - 2 * self._theme.px(12)
        role = "small-strong" if index.data(FilterSections.NARROW) else "small"
        return [(index.data(), "body-strong", room), (index.data(FilterSections.SUMMARY), role, room)]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, px = self._theme, self._theme.px
        box: QRect = option.rect
        narrow = index.data(FilterSections.NARROW)
        painter.save()
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(painter, option, on=on)
        (title, strong, room), (said, small, _) = self._texts(index, box)
        first, second = theme.line("body-strong"), theme.line("small")
        upper = QRect(box.left() + px(12), box.top() + (box.height() - first - second) // 2, room, first)
        lower = QRect(upper.left(), upper.bottom() + 1, room, second)
        painter.setLayoutDirection(option.direction)
        self._write(painter, upper, title, strong if narrow else "body-medium", theme.color("text"))
        self._write(painter, lower, said, small, theme.color("text" if narrow else "text2"))
        painter.restore()
