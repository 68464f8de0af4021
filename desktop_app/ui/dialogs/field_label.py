"""The name of a field, with the line below it that its words have in the article."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.field_looks import look


class FieldLabel(QWidget):
    """The line is there only where the field was read; `doubt` says beside it that it is not sure."""

    def __init__(self, theme: Theme, field: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._field, self.name = theme, field, name
        self._read, self.doubt = False, ""
        self.setFixedHeight(theme.line("body") + theme.px(4))
        theme.changed.connect(self.update)

    def set_read(self, read: bool, doubt: str = "") -> None:
        self._read, self.doubt = read, doubt
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, looks = self._theme, QPainter(self), look(self._field)
        rtl, metrics = self.isRightToLeft(), theme.metrics("body-medium")
        wide, high = metrics.horizontalAdvance(self.name), theme.line("body")
        pad = theme.px(3)
        box = QRectF(self.width() - wide - 2 * pad if rtl else 0, 0, wide + 2 * pad, high)
        if self._read:
            painter.fillRect(box, theme.color(f"{looks.ink}-tint"))
            painter.setPen(QPen(theme.color(looks.ink), max(theme.px(1.5), 1), looks.line))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setFont(theme.font("body-medium"))
        painter.setPen(theme.color("text" if self._read else "text2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.name)
        if self.doubt:
            rest = QRectF(self.rect()).adjusted(0 if rtl else box.width() + theme.px(8), 0, 0, 0)
            if rtl:
                rest.setRight(box.left() - theme.px(8))
            rest.setHeight(high)
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            painter.setFont(theme.font("small-medium"))
            painter.setPen(theme.color("end"))
            whole = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rest, int(whole), self.doubt)
