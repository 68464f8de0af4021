"""Choices, ticks, numbers and days for dialogs: of Qt's own the edges are too faint on a dark page or in contrast."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QCheckBox,
    QDateEdit,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QWidget,
)

from desktop_app.ui import icons, words
from desktop_app.ui.theme import Theme

MARK, GAP, ROOM = 16, 8, 4
"""The circle or box, what is between it and the words, and the room around all for the focus ring."""


class Radio(QRadioButton):
    """One of several."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return _size(self, self._theme)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = _paint_words(painter, self, self._theme)
        color = self._theme.color
        _pen(painter, self, self._theme)
        painter.setBrush(color("hover" if self.underMouse() and self.isEnabled() else "surface"))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent" if self.isEnabled() else "text3"))
            inside = box.width() * 0.25
            painter.drawEllipse(box.adjusted(inside, inside, -inside, -inside))


class Check(QCheckBox):
    """On or off."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return _size(self, self._theme)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = _paint_words(painter, self, self._theme)
        color, on = self._theme.color, self.isChecked()
        _pen(painter, self, self._theme)
        fill = ("accent" if self.isEnabled() else "text3") if on else "hover" if self.underMouse() else "surface"
        painter.setBrush(color(fill))
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
        self.setMinimumHeight(theme.px(32))
        _clear_line(self.lineEdit(), theme)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint_frame(painter, self, self._theme)
        steps = QAbstractSpinBox.StepEnabledFlag
        for part, turned, step in (
            (QStyle.SubControl.SC_SpinBoxUp, True, steps.StepUpEnabled),
            (QStyle.SubControl.SC_SpinBoxDown, False, steps.StepDownEnabled),
        ):
            box = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, self)
            usable = self.isEnabled() and bool(self.stepEnabled() & step)
            _paint_arrow(painter, self, self._theme, box, turned=turned, usable=usable)


class Day(QDateEdit):
    """A day, written as everywhere else in the window, with a calendar to choose it from."""

    def __init__(self, theme: Theme, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        said = words.locale()
        self.setLocale(said)
        self.setCalendarPopup(True)
        self.setDisplayFormat("MMM d yyyy" if words.month_first(said) else "d MMM yyyy")
        self.setMinimumHeight(theme.px(32))
        _clear_line(self.lineEdit(), theme)
        self.setDate(QDate(day.year, day.month, day.day))
        self._dress()
        theme.changed.connect(self._dress)

    def day(self) -> date:
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def _dress(self) -> None:
        """Qt's calendar has red weekends, which mean nothing here, and grids that no theme knows."""
        calendar, color = self.calendarWidget(), self._theme.color
        calendar.setLocale(self.locale())
        calendar.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        days, head = QTextCharFormat(), QTextCharFormat()
        days.setForeground(color("text"))
        for weekday in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(weekday, days)
        head.setForeground(color("text2"))
        head.setBackground(color("window"))
        calendar.setHeaderTextFormat(head)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionComboBox()
        option.initFrom(self)
        option.editable = True
        _paint_frame(painter, self, self._theme)
        arrow = QStyle.SubControl.SC_ComboBoxArrow
        box = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, arrow, self)
        _paint_arrow(painter, self, self._theme, box, usable=self.isEnabled())


def _size(button: QRadioButton | QCheckBox, theme: Theme) -> QSize:
    text = button.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), button.text())
    px = theme.px
    return QSize(px(MARK) + px(GAP) + text.width() + 2 * px(ROOM), max(px(24), text.height() + 2 * px(ROOM)))


def _paint_words(painter: QPainter, button: QRadioButton | QCheckBox, theme: Theme) -> QRectF:
    """The words, and the ring around mark and words while the keyboard is there; gives the box of the mark."""
    px, wide, high = theme.px, button.width(), button.height()
    rtl = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size, room = px(MARK), px(ROOM)
    if button.hasFocus():
        painter.setPen(QPen(theme.color("accent"), 2))
        used = QRectF(0, 0, min(_size(button, theme).width(), wide), high)
        if rtl:
            used.moveRight(wide)
        painter.drawRoundedRect(used.adjusted(1, 1, -1, -1), px(6), px(6))
    painter.setPen(theme.color("text" if button.isEnabled() else "text3"))
    start = room + size + px(GAP)
    place = QRect(0, 0, wide - start, high) if rtl else QRect(start, 0, wide - start, high)
    align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, int(align) | int(Qt.TextFlag.TextShowMnemonic), button.text())
    left = wide - room - size if rtl else room
    return QRectF(left + 0.5, (high - size) // 2 + 0.5, size - 1, size - 1)


def _pen(painter: QPainter, button: QRadioButton | QCheckBox, theme: Theme) -> None:
    """The edge of a mark: seen on any page, in the accent when it is on."""
    token = "text3" if not button.isEnabled() else "accent" if button.isChecked() else "ctl"
    painter.setPen(QPen(theme.color(token), 1.5))  # of 1 px, a circle's antialiased edge is fainter than its colour


def _clear_line(line: QLineEdit, theme: Theme) -> None:
    """A field's line of text, without a ground of its own, which would cover the frame's round corners."""
    line.setTextMargins(theme.px(4), 0, 0, 0)
    palette = QPalette()  # only this one colour: the others go on to follow the theme
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    line.setPalette(palette)


def _paint_frame(painter: QPainter, field: QAbstractSpinBox, theme: Theme) -> None:
    """As of a line edit: its edge, and the accent around the one that has the keyboard."""
    focused = field.hasFocus()
    thick = 2 if focused else 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(field.rect(), field.palette().color(QPalette.ColorRole.Window))
    painter.setPen(QPen(theme.color("accent" if focused else "ctl" if field.isEnabled() else "text3"), thick))
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
