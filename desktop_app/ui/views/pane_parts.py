"""The small parts that the pane is made of: texts, links, buttons, tags. All take their looks from the theme."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from desktop_app.ui import icons

from .controls import Button, Control
from .lines import broken, wrapped
from .row_sheet import RowShaper, RowSheet
from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


class Text(QLabel):
    """Plain text, whatever is in it: wrapped anywhere if need be, cut after `most_lines` with an ellipsis and then
    with a tooltip. It never asks for more width than there is."""

    def __init__(
        self,
        theme: Theme,
        role: str,
        token: str = "text",
        most_lines: int = 0,
        leading: float = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`leading` is added to the height of a line, in px of the design; `most_lines` 0 = all."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._token = token
        self._leading = leading
        self._counted: dict[tuple[str, int, int, str], int] = {}
        self._measured: dict[tuple[str, str], int] = {}
        self._drawn: dict[tuple[object, ...], RowSheet] = {}
        self.most_lines = most_lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # Fixed would keep one line
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def set_token(self, token: str) -> None:
        self._token = token
        self.update()

    def set_role(self, role: str) -> None:
        self._role = role
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @property
    def line_height(self) -> int:
        return self._theme.line(self._role) + (self._theme.px(self._leading) if self._leading else 0)

    def lines_needed(self, width: int, most: int = 0) -> int:
        """How many lines it takes; with `most`, at most that many are counted."""
        key = (self.text(), width, most, self._theme.font(self._role).key())
        if key not in self._counted:
            if len(self._counted) > 8:
                self._counted.clear()
            self._counted[key] = len(broken(self.text(), self._theme.font(self._role), width, most))
        return self._counted[key]

    def sizeHint(self) -> QSize:
        text = self.text()
        if not text:
            return QSize(0, 0)
        key = text, self._theme.font(self._role).key()
        if key not in self._measured:
            if len(self._measured) > 1:  # two fonts: who goes between two views goes between those
                self._measured.clear()
            metrics = self._theme.metrics(self._role)
            # A text this long fills any line; it need not be measured to its end.
            widest = max(metrics.horizontalAdvance(row[:400]) for row in text.split("\n"))
            self._measured[key] = math.ceil(widest) + 1
        return QSize(self._measured[key], self.line_height * self._shown(text.count("\n") + 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.line_height if self.text() else 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.line_height * self.lines_needed(width, self.most_lines) if self.text() else 0

    def _shown(self, lines: int) -> int:
        return min(lines, self.most_lines) if self.most_lines else lines

    @property
    def cut(self) -> bool:
        """Whether not all of it is to be seen at the present width."""
        return bool(self.most_lines) and self.lines_needed(self.width(), self.most_lines + 1) > self.most_lines

    def paintEvent(self, event: QPaintEvent) -> None:
        most = self.most_lines or self.height() // self.line_height + 1
        self._sheet(most).paint(QPainter(self), QPointF(0, 0))

    def _sheet(self, most: int) -> RowSheet:
        """Kept for two widths: who goes between two views goes between those."""
        font, color = self._theme.font(self._role), self._theme.color(self._token)
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        key = self.text(), font.key(), color.rgba(), self.width(), most, side, rtl
        found = self._drawn.get(key)
        if found is None:
            if len(self._drawn) > 1:
                self._drawn.pop(next(iter(self._drawn)))
            found = self._drawn[key] = RowSheet(RowShaper(), 1, rtl=rtl)
            high = self.line_height
            for n, line in enumerate(wrapped(self.text(), font, self.width(), most)):
                found.text(QRectF(0, n * high, self.width() + 1, high), int(side), line, font, color)
        return found

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if self.cut:
                QToolTip.showText(event.globalPos(), plain_tip(self.text()), self)
            return True
        return super().event(event)


def _tip_of_a_cut(control: Control, event: QEvent) -> bool:
    """Shows the words of one that has less width than it wants; whether it did."""
    if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
        return False
    cut = control.width() < control.sizeHint().width()
    if cut:
        QToolTip.showText(event.globalPos(), plain_tip(control.text()), control)
    return cut


class Link(Control):
    """Words in the accent."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def radius(self) -> float:
        return self.theme.px(4)

    def sizeHint(self) -> QSize:
        width = math.ceil(self.theme.metrics("entry").horizontalAdvance(self.text())) + 1
        return QSize(width, max(self.theme.line("entry"), self.theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.theme.font("entry"))
        font.setUnderline(self.hovered())
        painter.setFont(font)
        painter.setPen(self.theme.color("accent"))
        text = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() + 0.5)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)

    def event(self, event: QEvent) -> bool:
        return _tip_of_a_cut(self, event) or super().event(event)


class BackLink(Control):
    """A chevron and where it leads."""

    def sizeHint(self) -> QSize:
        px = self.theme.px
        width = math.ceil(self.theme.metrics("body").horizontalAdvance(self.text()))
        return QSize(px(16) + px(4) + width + 1, max(px(32), self.theme.line("body")))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(32), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, size = self.theme, self.theme.px(16)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ink = theme.color("text" if self.hovered() else "text2")
        icon = icons.pixmap("chevron-left", size, ink, self.devicePixelRatioF(), rtl)
        painter.drawPixmap(QPointF(self.width() - size if rtl else 0, (self.height() - size) / 2), icon)
        start = size + theme.px(4)
        box = QRectF(0 if rtl else start, 0, self.width() - start, self.height())
        painter.setFont(theme.font("body"))
        painter.setPen(ink)
        text = theme.metrics("body").elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width() + 0.5)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)

    def event(self, event: QEvent) -> bool:
        return _tip_of_a_cut(self, event) or super().event(event)


class FollowButton(Button):
    """Filled while followed. What it shows follows the library, not the click."""

    def _role(self) -> str:
        return "body-strong" if self.isChecked() else "body-medium"

    def width_for(self, *texts: str) -> int:
        """As wide as the widest of them in its heaviest looks."""
        px = self.theme.px
        widest = max(self.theme.metrics("body-strong").horizontalAdvance(text) for text in texts)
        return math.ceil(widest) + px(16) + px(8) + 2 * px(12)

    def nextCheckState(self) -> None:
        return


class Plate(Text):
    """A short text on a plate: a service's tag, or the countdown's pill."""

    def __init__(self, theme: Theme, role: str, *, pill: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, role, "text", 1, 0, parent)
        self._pill = pill

    def _around(self) -> tuple[int, int]:
        return self._theme.px(9 if self._pill else 8), self._theme.px(3 if self._pill else 2)

    def sizeHint(self) -> QSize:
        if not self.text():
            return QSize(0, 0)
        size, (x, y) = super().sizeHint(), self._around()
        return QSize(size.width() + 2 * x, size.height() + 2 * y)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height()

    @property
    def cut(self) -> bool:
        return self.width() < self.sizeHint().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, (x, _) = self._theme, self._around()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("badge"))
        radius = self.height() / 2 if self._pill else theme.px(4)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(self._role))
        room = self.width() - 2 * x
        text = theme.metrics(self._role).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 0.5)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        painter.drawText(QRectF(x, 0, room + 1, self.height()), Qt.AlignmentFlag.AlignCenter, text)


def hairline(theme: Theme, token: str = "line", *, upright: bool = False) -> QWidget:
    return _Hairline(theme, token, upright)


class _Hairline(QWidget):
    def __init__(self, theme: Theme, token: str, upright: bool) -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        color: QColor = self._theme.color(self._token)
        QPainter(self).fillRect(self.rect(), color)
