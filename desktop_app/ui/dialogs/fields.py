"""Choices, ticks, numbers, days and hours for dialogs: of Qt's own the edges are too faint in dark and contrast."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QTimeEdit,
    QToolButton,
    QWidget,
)

from desktop_app.ui import date_forms, icons, words
from desktop_app.ui.theme import Theme

MARK, GAP, ROOM = 16, 8, 4
"""The circle or box, what is between it and the words, and the room around all for the focus ring."""

PAD = 8
"""On either side of a field's text."""

TEXT, ARROW, WIDEST = 11, 28, 400
"""Of a choice: before its text, after it, and the most that its words make it ask for."""

_MNEMONIC = int(Qt.TextFlag.TextShowMnemonic)

if TYPE_CHECKING:
    _Both = QAbstractButton
else:
    _Both = object  # with a second base of Qt's a widget would be two


class _Marked(_Both):
    """What a choice and a tick share: a mark, words beside it, and a ring around both while the keyboard is there.
    Words that have no room end in "…" and are whole in the tooltip."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)  # type: ignore[call-arg]
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().size(_MNEMONIC, self.text())
        px = self._theme.px
        return QSize(self._start() + text.width() + px(GAP), max(px(24), text.height() + 2 * px(ROOM)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(120)), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(f"<qt>{html.escape(self.text().replace('&&', '&'))}</qt>" if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high, px = self.width(), self.height(), self._theme.px
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), px(2)))
            used = QRectF(0, 0, min(self.sizeHint().width(), wide), high)
            if self.isRightToLeft():
                used.moveRight(wide)
            half = px(2) / 2
            painter.drawRoundedRect(used.adjusted(half, half, -half, -half), px(6), px(6))
        size, room = px(MARK), px(ROOM)
        self._paint_words(painter)
        left = wide - room - size if self.isRightToLeft() else room
        token = "text3" if not self.isEnabled() else "accent" if self.isChecked() else "ctl"
        painter.setPen(QPen(self._theme.color(token), 1.5))  # 1 px of a circle's edge is fainter than its colour
        painter.setBrush(self._theme.color("hover" if self.underMouse() and self.isEnabled() else "surface"))
        self._paint_mark(painter, QRectF(left + 0.5, (high - size) // 2 + 0.5, size - 1, size - 1))

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("text" if self.isEnabled() else "text3"))
        room = self.width() - self._start() - self._theme.px(GAP)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room, _MNEMONIC)
        place = QRect(self._theme.px(GAP) if self.isRightToLeft() else self._start(), 0, room, self.height())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        how = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(how) | _MNEMONIC, text)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """With the pen of its edge and the brush of its ground."""
        raise NotImplementedError

    def _start(self) -> int:
        """Of the words."""
        px = self._theme.px
        return px(ROOM) + px(MARK) + px(GAP)


class Radio(_Marked, QRadioButton):
    """One of several."""

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent" if self.isEnabled() else "text3"))
            inside = box.width() * 0.25
            painter.drawEllipse(box.adjusted(inside, inside, -inside, -inside))


class Check(_Marked, QCheckBox):
    """On or off."""

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        color, on = self._theme.color, self.isChecked()
        if on:
            painter.setBrush(color("accent" if self.isEnabled() else "text3"))
        radius = self._theme.px(3)
        painter.drawRoundedRect(box, radius, radius)
        if on:
            painter.setPen(QPen(color("onaccent"), 2 * self._theme.u))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ends = ((0.2, 0.52), (0.42, 0.74), (0.8, 0.28))
            x, y, size = box.x(), box.y(), box.width()
            painter.drawPolyline([QPointF(x + a * size, y + b * size) for a, b in ends])


class Number(QSpinBox):
    """A number, with arrows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        _set_up(self, self.lineEdit(), theme)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * self._theme.px(PAD), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint_stepped(QPainter(self), self, self._theme, option, self.stepEnabled())


class Hour(QTimeEdit):
    """An hour of the day, in 24 or 12 as everywhere else in the window, with arrows."""

    def __init__(self, theme: Theme, at: time, parent: QWidget | None = None) -> None:
        super().__init__(QTime(at.hour, at.minute), parent)
        self._theme = theme
        self.setLocale(words.locale())
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt says the minutes before the hour
        self.setDisplayFormat(words.clock_format())
        _set_up(self, self.lineEdit(), theme)
        theme.changed.connect(self.update)

    def at(self) -> time:
        said = self.time()
        return time(said.hour(), said.minute())

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * self._theme.px(PAD), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint_stepped(QPainter(self), self, self._theme, option, self.stepEnabled())


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

    def set_name(self, name: str) -> None:
        """What is chosen here. On Linux Qt gives out the word in sight in place of the name, never the description."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # else it is measured in the font of before
        widest = max(self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count()))
        return QSize(min(widest, self._theme.px(WIDEST)) + self._theme.px(TEXT + ARROW), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(120)), self._theme.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        """What has no room is whole in the tooltip."""
        room = self.width() - self._theme.px(TEXT + ARROW)
        cut = self.fontMetrics().horizontalAdvance(self.currentText()) > room
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
        _paint_frame(painter, self, self._theme)
        text, end, rtl = self._theme.px(TEXT), self._theme.px(ARROW), self.isRightToLeft()
        arrow = QRect(0 if rtl else self.width() - end, 0, end, self.height())
        _paint_arrow(painter, self, self._theme, arrow, usable=self.isEnabled())
        room = self.rect().adjusted(end, 0, -text, 0) if rtl else self.rect().adjusted(text, 0, -end, 0)
        painter.setPen(self._theme.color("text" if self.isEnabled() else "text3"))
        said = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), said)


class Day(QDateEdit):
    """A day, written as everywhere else in the window, with a calendar to choose it from."""

    def __init__(self, theme: Theme, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        said = words.locale()
        self.setLocale(said)
        self.setCalendarPopup(True)
        self.setDisplayFormat(date_forms.form(said.bcp47Name(), "dMy", "MMM"))
        _set_up(self, self.lineEdit(), theme)
        self.setDate(QDate(day.year, day.month, day.day))
        self._dress()
        theme.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * self._theme.px(PAD), 0)

    def day(self) -> date:
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def _dress(self) -> None:
        """Qt's calendar has red weekends, which mean nothing here, arrows and grids that no theme knows, and rows that
        are hard to hit."""
        calendar, color, px = self.calendarWidget(), self._theme.color, self._theme.px
        calendar.setLocale(self.locale())
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
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionComboBox()
        option.initFrom(self)
        option.editable = True
        _paint_frame(painter, self, self._theme)
        arrow = QStyle.SubControl.SC_ComboBoxArrow
        box = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, arrow, self)
        _paint_arrow(painter, self, self._theme, box, usable=self.isEnabled())


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


def _set_up(field: QAbstractSpinBox, line: QLineEdit, theme: Theme) -> None:
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


def _paint_stepped(
    painter: QPainter,
    field: QAbstractSpinBox,
    theme: Theme,
    option: QStyleOptionSpinBox,
    enabled: QAbstractSpinBox.StepEnabledFlag,
) -> None:
    """A frame, and arrows for the steps that there are."""
    _paint_frame(painter, field, theme)
    steps = QAbstractSpinBox.StepEnabledFlag
    for part, turned, step in (
        (QStyle.SubControl.SC_SpinBoxUp, True, steps.StepUpEnabled),
        (QStyle.SubControl.SC_SpinBoxDown, False, steps.StepDownEnabled),
    ):
        box = field.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, field)
        _paint_arrow(painter, field, theme, box, turned=turned, usable=field.isEnabled() and bool(enabled & step))


def _paint_frame(painter: QPainter, field: QWidget, theme: Theme) -> None:
    """As of a line edit: its edge, and the accent around the one that has the keyboard."""
    focused = field.hasFocus()
    thick = theme.px(2) if focused else 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(field.rect(), theme.color("window"))
    painter.setPen(QPen(theme.color("accent" if focused else "ctl"), thick))
    painter.setBrush(theme.color("surface"))
    half = thick / 2
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(half, half, -half, -half), theme.px(6), theme.px(6))


def _paint_arrow(
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
