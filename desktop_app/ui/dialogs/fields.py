"""Lists of choices and numbers for dialogs: of Qt's own the edges are too faint in dark and contrast."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionSpinBox,
    QWidget,
)

from desktop_app.ui import icons, words
from desktop_app.ui.theme import Theme

PAD = 8
"""On either side of a field's text."""

TEXT, ARROW, WIDEST, MARK = 11, 28, 400, 16
"""Of a choice: before its text, after it, the most that its words make it ask for, and a mark before them."""

if TYPE_CHECKING:
    _Both = QAbstractSpinBox
else:
    _Both = object  # with a second base of Qt's a widget would be two


class Stepped(_Both):
    """What a number, a day and an hour share: a frame, and arrows for the steps that there are."""

    _theme: Theme

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * self._theme.px(PAD), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option, steps = QPainter(self), QStyleOptionSpinBox(), QAbstractSpinBox.StepEnabledFlag
        self.initStyleOption(option)
        paint_frame(painter, self, self._theme)
        for part, turned, step in (
            (QStyle.SubControl.SC_SpinBoxUp, True, steps.StepUpEnabled),
            (QStyle.SubControl.SC_SpinBoxDown, False, steps.StepDownEnabled),
        ):
            box = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, self)
            usable = self.isEnabled() and bool(self.stepEnabled() & step)
            paint_arrow(painter, self, self._theme, box, turned=turned, usable=usable)


class Number(Stepped, QSpinBox):
    """A number, with arrows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setLocale(words.locale())
        set_up(self, self.lineEdit(), theme)
        theme.changed.connect(self.update)


class Choice(QComboBox):
    """One of a few words, each with what it stands for."""

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, object]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values = [value for _, value in choices]  # as item data Qt would give back a text for what is an enum
        self.addItems([text for text, _ in choices])
        self.setStyleSheet(f"""
            QComboBox {{ border: none; padding: 0; min-height: {theme.px(32)}px; max-height: {theme.px(32)}px; }}
        """)
        dress_offers(self.view(), theme)
        self.currentIndexChanged.connect(self._tell)
        theme.changed.connect(self.update)

    def offer(self, choices: Sequence[tuple[str, object]]) -> None:
        """These in place of those."""
        self._values = [value for _, value in choices]
        self.clear()
        self.addItems([text for text, _ in choices])

    def set_name(self, name: str) -> None:
        """What is chosen here. On Linux Qt gives out the word in sight in place of the name, never the description."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)

    def set_marks(self, marks: Sequence[QIcon]) -> None:
        """Before the words, one for each."""
        for n, mark in enumerate(marks):
            self.setItemIcon(n, mark)
        self.setIconSize(QSize(self._theme.px(MARK), self._theme.px(MARK)))
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # else it is measured in the font of before
        widest = max(self._wide(self.itemText(n)) for n in range(self.count()))
        return QSize(min(widest, self._theme.px(WIDEST)) + self._around, self._theme.px(32))

    def _wide(self, text: str) -> int:
        """Whole pixels, in which all of it fits: what Qt rounds down ends in dots."""
        return math.ceil(QFontMetricsF(self.font()).horizontalAdvance(text))

    @property
    def _around(self) -> int:
        return self._theme.px(TEXT) + self._mark + self._theme.px(ARROW)

    @property
    def _mark(self) -> int:
        """With what is between it and the words."""
        marked = not self.itemIcon(self.currentIndex()).isNull()
        return self._theme.px(MARK) + self._theme.px(PAD) if marked else 0

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(120)), self._theme.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        """What has no room is whole in the tooltip."""
        cut = self._wide(self.currentText()) > self.width() - self._around
        self.setToolTip(f"<qt>{html.escape(self.currentText())}</qt>" if cut else "")

    @property
    def chosen(self) -> Any:
        """What the word in sight stands for."""
        return self._values[self.currentIndex()]

    def choose(self, value: object) -> None:
        """The first, where there is no word for it."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_frame(painter, self, self._theme)
        text, end, rtl = self._theme.px(TEXT), self._theme.px(ARROW), self.isRightToLeft()
        arrow = QRect(0 if rtl else self.width() - end, 0, end, self.height())
        paint_arrow(painter, self, self._theme, arrow, usable=self.isEnabled())
        if self._mark:
            size = self._theme.px(MARK)
            left = self.width() - text - size if rtl else text
            self.itemIcon(self.currentIndex()).paint(painter, left, (self.height() - size) // 2, size, size)
            text += self._mark
        room = self.rect().adjusted(end, 0, -text, 0) if rtl else self.rect().adjusted(text, 0, -end, 0)
        painter.setPen(self._theme.color("text" if self.isEnabled() else "text3"))
        said = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), said)


def dress_offers(view: QAbstractItemView | None, theme: Theme) -> None:
    """A list of what can be chosen: rows that can be hit, in our colours."""
    if view is None:
        return
    px, color = theme.px, theme.color
    view.setItemDelegate(QStyledItemDelegate(view))  # the one that Qt takes is of a menu, and knows no style sheet
    view.setStyleSheet(f"""
        QAbstractItemView {{ background: {color("surface").name()}; color: {color("text").name()};
            border: 1px solid {color("ctl").name()}; outline: none; }}
        QAbstractItemView::item {{ min-height: {px(28)}px; padding: 0 {px(8)}px; border: none; }}
        QAbstractItemView::item:hover {{ background: {color("hover").name()}; }}
        QAbstractItemView::item:selected {{ background: {color("accent").name()};
            color: {color("onaccent").name()}; }}
    """)


def set_up(field: QAbstractSpinBox, line: QLineEdit, theme: Theme) -> None:
    """Gives the parts their places, since Qt's arrows do not grow with the font; all but the text is painted here.
    The line of text has no ground of its own, which would cover the frame's round corners."""
    px = theme.px
    arrow = f"subcontrol-origin: border; border: none; background: transparent; width: {px(24)}px;"
    field.setStyleSheet(f"""
        QAbstractSpinBox {{ border: 1px solid transparent; padding: 0; }}
        QAbstractSpinBox::up-button {{ {arrow} subcontrol-position: top right; height: {px(16)}px; }}
        QAbstractSpinBox::down-button {{ {arrow} subcontrol-position: bottom right; height: {px(16)}px; }}
        QAbstractSpinBox::drop-down {{ {arrow} subcontrol-position: center right; }}
        QLineEdit {{ background: transparent; border: none; padding: 0; min-height: 0; }}
    """)
    line.setTextMargins(px(PAD), 0, px(PAD), 0)
    field.setFixedHeight(px(32))


def paint_frame(painter: QPainter, field: QWidget, theme: Theme) -> None:
    """As of a line edit: its edge, and the accent around the one that has the keyboard."""
    focused = field.hasFocus()
    thick = theme.px(2) if focused else 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(field.rect(), theme.color("window"))
    painter.setPen(QPen(theme.color("accent" if focused else "ctl"), thick))
    painter.setBrush(theme.color("surface"))
    half = thick / 2
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(half, half, -half, -half), theme.px(6), theme.px(6))


def paint_arrow(
    painter: QPainter, field: QWidget, theme: Theme, box: QRect, *, turned: bool = False, usable: bool = True
) -> None:
    size = theme.px(10)
    image = icons.pixmap("chevron-down", size, theme.color("text2" if usable else "text3"), field.devicePixelRatioF())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(QRectF(box).center())
    if turned:
        painter.rotate(180)
    painter.drawPixmap(QPointF(-size / 2, -size / 2), image)
    painter.restore()
