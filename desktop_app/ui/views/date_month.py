"""A small month to pick a day from, with the pointer or the keyboard."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.months import month_after
from desktop_app.ui import words

from .announcing import announce
from .small_month import Grid, SmallMonth, Touch

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

COLUMN, ROW, GAP, HEAD, EDGE = 36, 28, 4, 20, 4
"""A day's share and what of it keeps it from the next; the weekdays' row; room for the ring of the outermost day."""
NOTCH = 120
"""Of a wheel, in eighths of a degree."""


class DateMonth(QWidget):
    """Shows the month of `day`, which is marked."""

    moved = Signal(object)
    """The person went to a day (a date)."""
    chosen = Signal(object)
    """That day is the one that they want."""

    def __init__(self, theme: Theme, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self._small = SmallMonth(theme)
        self._hovered: date | None = None
        self._wheel = 0
        self.day = today.date
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        today.changed.connect(self.update)
        self._tell()

    def set_day(self, day: date) -> None:
        self.day = day
        self._hovered = None
        self._tell()
        self.update()

    def step(self, months: int) -> None:
        """That many months on (or back); the day keeps its number, or is the last of a shorter month."""
        year, month = divmod(self.day.year * 12 + self.day.month - 1 + months, 12)
        if date.min.year < year < date.max.year:
            first = date(year, month + 1, 1)
            last = month_after(first, 1) - timedelta(days=1)
            self._go(first.replace(day=min(self.day.day, last.day)))

    def box(self, day: date) -> QRect:
        """Where a day of the month stands."""
        return self._grid().box(day)

    # Qt

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(7 * px(COLUMN) - px(GAP) + 2 * px(EDGE), px(HEAD) + 6 * px(ROW) - px(GAP) + 2 * px(EDGE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, grid = QPainter(self), self._theme, self._grid()
        painter.setFont(theme.font("small-medium"))
        painter.setPen(theme.color("text3"))
        for place, name in enumerate(self._weekdays()):
            painter.drawText(self._column(grid, place), Qt.AlignmentFlag.AlignCenter, name)
        focused = self.day if self.hasFocus() else None
        self._small.paint(painter, grid, Touch(self._today.date, self.day, focused, self._hovered))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = -1 if self.isRightToLeft() else 1
        days = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in days:
            self._go(self.day + timedelta(days=days[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self._go(self._today.date)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.day)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._grid().day_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._grid().day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(day)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / NOTCH)
        self._wheel -= notches * NOTCH
        if notches:
            self.step(-notches)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # parts

    def _go(self, day: date) -> None:
        if date.min.year < day.year < date.max.year and day != self.day:
            self.set_day(day)
            announce(self, words.date_long(day))
            self.moved.emit(day)

    def _hover(self, day: date | None) -> None:
        if day != self._hovered:
            self._hovered = day
            self.update()

    def _tell(self) -> None:
        self.setAccessibleName(words.month_title(self.day))
        self.setAccessibleDescription(words.date_long(self.day))

    def _grid(self) -> Grid:
        px, month = self._theme.px, self.day.replace(day=1)
        top = px(EDGE) + px(HEAD)
        weekday = words.first_weekday()
        return Grid(month, px(EDGE), top, px(COLUMN), px(ROW), px(GAP), weekday, self.isRightToLeft())

    def _column(self, grid: Grid, place: int) -> QRect:
        at = 6 - place if grid.rtl else place
        return QRect(grid.left + at * grid.column, self._theme.px(EDGE), grid.column - grid.gap, self._theme.px(HEAD))

    def _weekdays(self) -> list[str]:
        """From the first of the week on: as short as they have to be to fit."""
        said, order = words.locale(), [(words.first_weekday() + n) % 7 + 1 for n in range(7)]
        room, metrics = self._theme.px(COLUMN - GAP), self._theme.metrics("small-medium")
        short = [said.standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in order]
        if all(metrics.horizontalAdvance(name) <= room for name in short):
            return short
        return [said.standaloneDayName(day, QLocale.FormatType.NarrowFormat) for day in order]

    def _on_theme_changed(self) -> None:
        self._small.restyle(self.devicePixelRatioF())
        self.updateGeometry()
        self.update()
