"""A day as people type it, with a calendar to choose it from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from desktop_app.domain.typed_dates import typed_date
from desktop_app.ui import icons, words
from desktop_app.ui.date_words import date_words
from desktop_app.ui.theme import Theme

from .fields import paint_arrow, paint_frame
from .typed_fields import ARROW, Typed

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""Of television."""


class Day(Typed):
    """Written as everywhere else in the window; F4, Alt+↓ and the arrow open the calendar."""

    def __init__(self, theme: Theme, day: date, today: date, parent: QWidget | None = None) -> None:
        """What is typed is meant as of today."""
        super().__init__(theme, parent)
        self._day, self._today, self._words = day, today, date_words()
        self._calendar: QCalendarWidget | None = None
        self.set_day(day)

    def day(self) -> date:
        """What stands there, or else what stood there before."""
        return self._read() or self._day

    def set_day(self, day: date) -> None:
        self._day = min(max(day, FIRST_DAY), LAST_DAY)
        self.write(words.date_short(self._day, date.min))

    def _read(self) -> date | None:
        found = typed_date(self.text(), self._words, self._today, self._day)
        return found if found is not None and FIRST_DAY <= found <= LAST_DAY else None

    # Typed

    def readable(self) -> bool:
        return self._read() is not None

    def tidy(self) -> None:
        self.set_day(self.day())

    def why_not(self) -> str:
        example = words.date_short(self._today, date.min)
        return self.tr("That is no date. Type it like {example}.").format(example=example)

    def meant(self) -> str:
        return self.tr("That is {day}.").format(day=words.date_long(self.day()))

    def widest(self) -> list[str]:
        return [words.date_short(date(2026, month, 28), date.min) for month in range(1, 13)]

    # the keyboard, the pointer and the looks

    def stepBy(self, steps: int) -> None:
        day = QDate(self.day()).addDays(steps)  # type: ignore[call-overload]
        self.set_day(_of(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if down or event.key() == Qt.Key.Key_F4:
            self._open()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._arrow().contains(event.position().toPoint()):
            self._open()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_frame(painter, self, self._theme)
        paint_arrow(painter, self, self._theme, self._arrow(), usable=self.isEnabled())

    def _arrow(self) -> QRect:
        wide = self._theme.px(ARROW)
        return QRect(0 if self.isRightToLeft() else self.width() - wide, 0, wide, self.height())

    # the calendar

    def calendar(self) -> QCalendarWidget:
        """Made when it is first asked for."""
        if self._calendar is None:
            made = self._calendar = QCalendarWidget(self)
            made.setWindowFlags(Qt.WindowType.Popup)
            made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # of which its edge is a part
            made.setContentsMargins(1, 1, 1, 1)
            made.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # else a click on the arrow would open it again
            made.setDateRange(QDate(FIRST_DAY), QDate(LAST_DAY))  # type: ignore[call-overload]
            for chosen in (made.clicked, made.activated):
                chosen.connect(self._on_chosen)
            self._dress()
            self._theme.changed.connect(self._dress)
        return self._calendar

    def _open(self) -> None:
        """Below the field, or where the screen has no room there above it."""
        calendar = self.calendar()
        calendar.setSelectedDate(QDate(self.day()))  # type: ignore[call-overload]
        calendar.adjustSize()
        room, size = self.screen().availableGeometry(), calendar.size()
        at = self.mapToGlobal(QPoint(self.width() - size.width() if self.isRightToLeft() else 0, self.height()))
        if at.y() + size.height() > room.bottom():
            at.setY(at.y() - self.height() - size.height())
        at.setX(max(room.left(), min(at.x(), room.right() - size.width())))
        at.setY(max(room.top(), at.y()))
        calendar.move(at)
        calendar.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_chosen(self, day: QDate) -> None:
        self.calendar().close()
        self.set_day(_of(day))

    def _dress(self) -> None:
        """Qt's calendar has red weekends, which mean nothing here, arrows and grids that no theme knows, and rows that
        are hard to hit."""
        calendar, color, px = self.calendar(), self._theme.color, self._theme.px
        calendar.setLocale(words.locale())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek(words.first_weekday() + 1))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        days, head = QTextCharFormat(), QTextCharFormat()
        days.setForeground(color("text"))
        for weekday in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(weekday, days)
        head.setForeground(color("text2"))
        head.setBackground(color("window"))
        calendar.setHeaderTextFormat(head)
        calendar.setMinimumSize(px(288), px(232))
        calendar.setStyleSheet(f"""
            QCalendarWidget {{ border: 1px solid {color("ctl").name()}; }}
            #qt_calendar_navigationbar {{ background: {color("window").name()}; }}
            QToolButton {{ background: transparent; color: {color("text").name()}; border: none;
                border-radius: {px(4)}px; padding: {px(4)}px {px(8)}px; font-weight: 600; }}
            QToolButton:hover {{ background: {color("badge").name()}; }}
            QToolButton::menu-indicator {{ image: none; }}
        """)
        for name, arrow in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(icons.icon(arrow, color("text2"), self.isRightToLeft()))
                button.setIconSize(QSize(px(16), px(16)))


def _of(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
