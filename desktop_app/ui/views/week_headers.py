"""The days above the week and the hours beside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui import icons, words
from desktop_app.ui.models.week_model import hours_text
from desktop_app.ui.models.week_rows import Sort

from .grid_painter import draw_frame, draw_ring
from .month_headers import Header, in_one_form
from .pointer import Notches
from .week_painter import GUTTER

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.week_model import WeekModel
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

    from .week_painter import WeekPainter

_MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _MIDDLE, Qt.AlignmentFlag.AlignRight | _MIDDLE


class ClickedHeader(Header):
    """Says which of its sections was clicked, and knows which one the pointer is on."""

    clicked = Signal(int)
    hovered = Signal(int)
    """-1 for none."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, parent: QWidget) -> None:
        super().__init__(orientation, theme, parent)
        self.over = -1
        self._pressed = -1
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    def _section(self, event: QMouseEvent) -> int:
        return self.logicalIndexAt(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._section(event) if event.button() == Qt.MouseButton.LeftButton else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_over(self._section(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, -1
        if pressed >= 0 and pressed == self._section(event):
            self.clicked.emit(pressed)

    def leaveEvent(self, event: QEvent) -> None:
        self._go_over(-1)
        super().leaveEvent(event)

    def _go_over(self, section: int) -> None:
        if section != self.over:
            self.over = section
            self.viewport().update()
            self.hovered.emit(section)


class DayHeads(ClickedHeader):
    """A day's name and number; today's in the accent colour, and a frame for the one that the person is at."""

    turned = Signal(int)
    """A page for each notch of the wheel."""

    def __init__(
        self, theme: Theme, today: Today, state: ViewState, model: WeekModel, painter: WeekPainter, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, theme, parent)
        self._today, self._state, self._week, self._painter = today, state, model, painter
        self._notches = Notches()
        self._names: dict[tuple[int, int], list[str]] = {}
        """What stands in sections of that width, the narrowest, with today on that weekday, or -1."""
        theme.changed.connect(self._names.clear)

    def sizeHint(self) -> QSize:
        top, first, second = self._lines()
        return QSize(0, max(self._theme.px(48), top + first + second + self._theme.px(4)))

    def _lines(self) -> tuple[int, int, int]:
        """Above the weekday, the weekday, the number."""
        px, line = self._theme.px, self._theme.line
        return px(6), max(px(16), line("small-strong")), max(px(22), line("date"))

    def viewportEvent(self, event: QEvent) -> bool:
        """The wheel pages here; Qt would hand it to the table, which scrolls."""
        if isinstance(event, QWheelEvent):
            if notches := self._notches.add(event):
                self.turned.emit(notches)
            return True
        return super().viewportEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, day = self._theme, self._week.days[logicalIndex]
        top, first, second = self._lines()
        rtl = self.isRightToLeft()
        rect.moveLeft(self.sectionViewportPosition(logicalIndex))  # in right-to-left Qt is a px beside it
        painter.fillRect(rect, theme.color("hover" if self.over == logicalIndex else "surface"))
        painter.fillRect(rect.right() if rtl else rect.x(), rect.y(), 1, rect.height(), theme.color("line"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        line = QRect(rect.x() + theme.px(10), rect.y() + top, rect.width() - theme.px(20), first)
        painter.setFont(theme.font("small-strong"))
        painter.setPen(theme.color("accent" if day == self._today.date else "text3"))
        painter.drawText(line, _RIGHT if rtl else _LEFT, self._shown()[logicalIndex])
        number = self._number(painter, day, QRect(line.x(), line.y() + first, line.width(), second))
        if day == self._state.day and self._painter.framed():
            draw_frame(painter, rect.adjusted(0, 0, 0, -1), theme)
            if self._painter.on_day:
                draw_ring(painter, number.adjusted(1, 1, -1, -1), theme)

    def _number(self, painter: QPainter, day: date, room: QRect) -> QRectF:
        """Where it stands: as long as the number and as wide as a pill around it, whether that is drawn or not."""
        theme, today = self._theme, self._today.date
        text = words.date_short(day) if day.day == 1 and day != today else words.number(day.day)
        wide = max(round(theme.metrics("date").horizontalAdvance(text)) + theme.px(12), room.height())
        left = room.right() + 1 - wide + theme.px(6) if self.isRightToLeft() else room.x() - theme.px(6)
        pill = QRectF(left, room.y(), wide, room.height())
        if day == today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(pill, room.height() / 2, room.height() / 2)
        painter.setFont(theme.font("date"))
        painter.setPen(theme.color("onaccent" if day == today else "text3" if day < today else "text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return pill

    def _shown(self) -> list[str]:
        """In full where there is room for all seven, else short, and at last without "Today", which the pill says
        too."""
        days, today = self._week.days, self._today.date
        key = min(map(self.sectionSize, range(self.count()))), days.index(today) if today in days else -1
        if key not in self._names:
            forms = [[words.weekday_name(day.weekday(), short=short) for day in days] for short in (False, True)]
            with_today = self.tr("{0} · Today", "a weekday")
            said = [
                [with_today.format(name) if n == key[1] else name for n, name in enumerate(names)] for names in forms
            ]
            self._names[key] = in_one_form(self._theme, key[0] - self._theme.px(20), *said, forms[1])
        return self._names[key]


class Hours(ClickedHeader):
    """The gutter: "No hour known", the hours, and a chevron for those that are folded."""

    def __init__(self, theme: Theme, model: WeekModel, painter: WeekPainter, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, theme, parent)
        self._week, self._painter = model, painter

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(GUTTER), 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, row = self._theme, self._week.rows[logicalIndex]
        band = row.sort is Sort.BAND
        lit = band and self._painter.lit == row.hour
        painter.fillRect(rect, theme.color("hover" if lit else "lane" if band else "surface"))
        below = "line2" if row.sort is Sort.NO_HOUR else "line"
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color(below))
        if band:
            self._chevron(painter, rect, opened=row.opened)
            return
        sizes, lengths = self._painter.sizes, self._painter.lengths
        lines = self._painter.no_hour if row.sort is Sort.NO_HOUR else [hours_text(row)]
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text3"))
        left = rect.x() + theme.px(10 if self.isRightToLeft() else 4)
        line = QRect(left, rect.y() + lengths.edge + sizes.pad, rect.width() - theme.px(14), sizes.title)
        for text in lines:
            painter.drawText(line, _LEFT if self.isRightToLeft() else _RIGHT, text)
            line.translate(0, max(sizes.meta, theme.line("small")))

    def _chevron(self, painter: QPainter, rect: QRect, *, opened: bool) -> None:
        theme, side = self._theme, self._theme.px(12)
        icon = icons.pixmap("chevron-down", side, theme.color("text2"), painter.device().devicePixelRatioF())
        if opened:
            icon = icon.transformed(QTransform.fromScale(1, -1))
        left = rect.x() + theme.px(12) if self.isRightToLeft() else rect.right() + 1 - theme.px(12) - side
        painter.drawPixmap(QPoint(left, rect.y() + (rect.height() - 1 - side) // 2), icon)


class WeekCorner(QWidget):
    """ "Week 38", where the person wants its number."""

    def __init__(self, theme: Theme, model: WeekModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._week = theme, model
        self.shown = True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        if not self.shown:
            return
        first, second = max(px(16), theme.line("small")), max(px(22), theme.line("body-strong"))
        line = QRect(px(10), px(6), self.width() - px(20), first)
        for text, role, token, high in (
            (self.tr("Week"), "small", "text3", second),
            (words.number(self._week.week_number), "body-strong", "text2", 0),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(token))
            painter.drawText(line, _LEFT if self.isRightToLeft() else _RIGHT, text)
            line = QRect(line.x(), line.y() + line.height(), line.width(), high)
