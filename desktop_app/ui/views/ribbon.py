"""Where a show comes from, what comes from it and what beside it: boxes in order of time, with arrows or below each
other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui import marks

from .controls import Control
from .kin_words import Kin, Side
from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

BESIDE_FROM = 280
"""px of the design: from here on two boxes stand beside each other."""
_MARK_AT = 20
"""Where the middle of a mark is, and of the line that joins two boxes below each other."""


class KinBox(Control):
    """One show; a button when there is somewhere to go."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.kin = Kin("", "")
        self.stacked = False
        """With a mark and all that is known, and lower."""

    def show_of(self, kin: Kin) -> None:
        self.kin = kin
        self.setText(kin.title.replace("&", "&&"))
        self.setAccessibleName(", ".join(part for part in (kin.title, kin.in_full) if part))
        leads = kin.key is not None or kin.entry is not None
        self.setEnabled(leads)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        self.update()

    def radius(self) -> float:
        return self.theme.px(8)

    def sizeHint(self) -> QSize:
        theme, px = self.theme, self.theme.px
        lines = theme.line("entry-strong") + theme.line("small")
        if self.stacked:
            return QSize(px(140), max(px(44), lines + px(12)))
        return QSize(px(140), max(px(52), lines + px(20)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.kin.side is Side.HERE
        painter.setBrush(theme.color("accent-tint" if here else "hover" if self.hovered() else "surface"))
        painter.setPen(theme.color("accent" if here else "line2"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        start = px(_MARK_AT + 20 if self.stacked else 10)
        if self.stacked:
            self._paint_mark(painter)
        room = self.width() - start - px(10)
        left = px(10) if self.isRightToLeft() else start
        lines = [(self.kin.title, "entry-strong", "text"), *((text, "small", "text2") for text in self._below(room))]
        gap = px(1 if self.stacked else 2)
        y = (self.height() - sum(theme.line(role) for _, role, _ in lines) - gap * (len(lines) - 1)) / 2
        cut = False
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        for text, role, token in lines:
            font = theme.font(role)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room + 0.5)
            cut = cut or shown != text
            painter.setFont(font)
            painter.setPen(theme.color(token))
            line = QRectF(left, y, room + 1, theme.line(role))
            painter.drawText(line, Qt.AlignmentFlag.AlignAbsolute | side | Qt.AlignmentFlag.AlignVCenter, shown)
            y += theme.line(role) + gap
        self.setToolTip(plain_tip(f"{self.kin.title}, {self.kin.in_full}") if cut else "")

    def _below(self, room: float) -> list[str]:
        """What it is in the family and when it is: on one line where that has room."""
        parts = list(dict.fromkeys(filter(None, (self.kin.part, self.kin.detail))))
        wide = QFontMetricsF(self.theme.font("small")).horizontalAdvance(self.kin.in_full)
        return [self.kin.in_full] if self.stacked or wide <= room else parts

    def _paint_mark(self, painter: QPainter) -> None:
        if self.kin.mark is None:
            return
        rtl, size = self.isRightToLeft(), self.theme.px(12)
        middle = self.width() - self.theme.px(_MARK_AT) if rtl else self.theme.px(_MARK_AT)
        ink = self.theme.ink(self.kin.mark)
        mark = marks.pixmap(self.kin.mark, size, ink, self.devicePixelRatioF(), rtl)
        painter.drawPixmap(QPointF(middle - size / 2, (self.height() - size) / 2), mark)


class Ribbon(QWidget):
    """Two boxes beside each other; more of them, or in a narrow pane, below each other; `set_stacked`: always, and
    joined by lines."""

    chosen = Signal(str)
    """The show_key of the box."""
    entry_wanted = Signal(object)
    """The Entry of a box that is of one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._boxes: list[KinBox] = []
        self._count = 0
        self._stacked = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def set_stacked(self, stacked: bool) -> None:
        self._stacked = stacked
        for box in self._boxes:
            box.stacked = stacked
        self._arrange()
        self.updateGeometry()

    def show_of(self, kin: Sequence[Kin]) -> None:
        while len(self._boxes) < len(kin):
            box = KinBox(self._theme, self)
            box.stacked = self._stacked
            box.clicked.connect(self._on_clicked)
            self._boxes.append(box)
        for n, box in enumerate(self._boxes):
            if n < len(kin):
                box.show_of(kin[n])
            box.setVisible(n < len(kin))
        self._count = len(kin)
        self._arrange()
        self.updateGeometry()

    def _on_clicked(self) -> None:
        box = self.sender()
        if isinstance(box, KinBox) and box.kin.entry is not None:
            self.entry_wanted.emit(box.kin.entry)
        elif isinstance(box, KinBox) and box.kin.key:
            self.chosen.emit(box.kin.key)

    def _on_theme_changed(self) -> None:
        self._arrange()
        self.updateGeometry()

    def _places(self, width: int) -> list[QRect]:
        px = self._theme.px
        high = self._boxes[0].sizeHint().height() if self._boxes else 0
        gap = px(24)
        if self._count == 2 and not self._stacked and width >= px(BESIDE_FROM):
            wide = (width - gap) // 2
            high += self._theme.line("small")  # what it is in the family has no room beside a date
            return [QRect(0, 0, wide, high), QRect(width - wide, 0, wide, high)]
        gap = px(8 if self._stacked else 12)
        return [QRect(0, n * (high + gap), width, high) for n in range(self._count)]

    def _arrange(self) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for box, place in zip(self._boxes, self._places(self.width()), strict=False):
            left = self.width() - place.left() - place.width() if rtl else place.left()
            box.setGeometry(QRect(left, place.top(), place.width(), place.height()))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(BESIDE_FROM), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("text2"), px(1)))
        boxes = self._boxes[: self._count]
        shown = [box.geometry() for box in boxes]
        if self._stacked:
            self._paint_joints(painter, shown)
            return
        for (one, other), (before, box) in zip(pairwise(shown), pairwise(boxes), strict=True):
            if one.top() != other.top():
                x = one.right() + 1 - px(_MARK_AT) if self.isRightToLeft() else one.left() + px(_MARK_AT)
                start, end = QPointF(x, one.bottom() + 1), QPointF(x, other.top())
                ahead, aside = QPointF(0, -px(4)), QPointF(px(4), 0)
            else:
                rtl = other.left() < one.left()
                y = one.center().y() + 0.5
                start = QPointF(one.left() if rtl else one.right() + 1, y)
                end = QPointF(other.right() if rtl else other.left(), y)
                ahead, aside = QPointF(px(4) if rtl else -px(4), 0), QPointF(0, px(4))
            painter.drawLine(start, end)
            if not box.kin.from_what_is(before.kin):
                continue
            tip = (start + end) / 2 - ahead / 2 if one.top() == other.top() else end
            painter.drawPolyline([tip + ahead + aside, tip, tip + ahead - aside])

    def _paint_joints(self, painter: QPainter, shown: Sequence[QRect]) -> None:
        wide, middle = self._theme.px(2), self._theme.px(_MARK_AT)
        for one, other in pairwise(shown):
            x = one.right() + 1 - middle if self.isRightToLeft() else one.left() + middle
            joint = QRect(x - wide // 2, one.bottom() + 1, wide, other.top() - one.bottom() - 1)
            painter.fillRect(joint, self._theme.color("line2"))
