"""Any other day: a field that takes a date as people type it, and a small month to pick one from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.typed_dates import typed_date
from desktop_app.ui import words
from desktop_app.ui.date_words import date_words

from .announcing import announce
from .controls import FLAT, Button, ElidedLabel, rounded
from .date_month import EDGE, DateMonth

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

PAD, BELOW = 12, 4
"""Around what is in it; from the button to it."""


class DatePopover(QFrame):
    """Part of the window, over the rest of it, until a day is chosen or the person goes elsewhere."""

    chosen = Signal(object)
    """A date."""

    def __init__(self, theme: Theme, today: Today, anchor: QWidget) -> None:
        """It opens under the anchor, in the anchor's window."""
        super().__init__(anchor.window())
        self._theme, self._today, self._anchor = theme, today, anchor
        self._words = date_words()
        self._near = today.date
        self._before: QWidget | None = None
        self.hide()
        self.setAccessibleName(self.tr("Go to a date"))
        self.field = DateField(self)
        example = words.day_in_month(today.date)
        self.field.setPlaceholderText(self.tr("{day}, 5/2027, tomorrow").format(day=example))
        self.date = ElidedLabel(theme, "entry", "text", self)
        self.hint = ElidedLabel(theme, "entry-plain", "text3", self)
        self.month = DateMonth(theme, today, self)
        self.title = ElidedLabel(theme, "body-strong", "text", self)
        self.back = self._arrow("chevron-left", self.tr("Previous month (PgUp)"), -1)
        self.on = self._arrow("chevron-right", self.tr("Next month (PgDn)"), 1)
        self._lay_out()
        self.field.textEdited.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.field.month_wanted.connect(self.month.setFocus)
        self.field.paged.connect(self.month.step)
        self.month.moved.connect(self._on_moved)
        self.month.chosen.connect(self._choose)
        theme.changed.connect(self._fit)

    def open(self, day: date) -> None:
        """At that day, which the window is at; the keyboard is in the field."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._near = day
        self.field.clear()
        self.month.set_day(day)
        self._show()
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """The keyboard goes back to where it was."""
        if self.isVisible():
            before, self._before = self._before, None
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.PopupFocusReason)
            self.hide()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in it."""
        stops: list[QWidget] = [self.field, self.back, self.on, self.month]
        focus = self.window().focusWidget()
        at = stops.index(focus) if focus in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press anywhere else closes it; what takes no focus would not."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            if not any(part.rect().contains(part.mapFromGlobal(at)) for part in (self, self._anchor)):
                self.close_up()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        application().installEventFilter(self)
        application().focusChanged.connect(self._on_focus)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        application().removeEventFilter(self)
        application().focusChanged.disconnect(self._on_focus)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        rounded(QPainter(self), self.rect(), theme.px(8), theme.color("surface"), theme.color("line2"))

    # parts

    def _arrow(self, icon: str, name: str, months: int) -> Button:
        button = Button(self._theme, icon=icon, style=FLAT, name=name, height=28, parent=self)
        button.clicked.connect(lambda: self.month.step(months))
        return button

    def _lay_out(self) -> None:
        self._rows = rows = QVBoxLayout(self)
        self._head = head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        head.addWidget(self.on)
        for part in (self.field, self.date, self.hint):
            rows.addWidget(part)
        rows.addLayout(head)
        rows.addWidget(self.month)

    def _fit(self) -> None:
        px, window = self._theme.px, self.window()
        pad = px(PAD)
        self._rows.setContentsMargins(pad, pad, pad, pad - px(EDGE))
        self._rows.setSpacing(px(6))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        for label in (self.date, self.hint, self.title):  # whatever the direction of their own words
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
            label.setIndent(px(EDGE))
        self._head.setSpacing(px(4))
        self.field.setFont(self._theme.font("body"))
        self._rows.activate()
        size = self._rows.sizeHint()
        at = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + px(BELOW)))
        if self.isRightToLeft():
            at.setX(at.x() + self._anchor.width() - size.width())
        at.setX(max(min(at.x(), window.width() - px(8) - size.width()), px(8)))
        self.setGeometry(QRect(at, size))

    def _show(self) -> None:
        """The day in words and its month; or, for a text that is no date, how to type one."""
        day = self.month.day
        typed = self.field.text().strip()
        understood = not typed or self._typed() is not None
        self.title.set_text(words.month_title(day))
        self.date.set_text(words.date_long(day))
        example = words.date_short(self._today.date, date.min)
        self.hint.set_text(self.tr("No date yet: type it like {example}").format(example=example))
        self.date.setVisible(understood)
        self.hint.setVisible(not understood)
        self.field.setAccessibleDescription(self._said())

    def _said(self) -> str:
        return (self.date if self.date.isVisibleTo(self) else self.hint).full_text()

    def _typed(self) -> date | None:
        return typed_date(self.field.text(), self._words, self._today.date, self._near)

    def _choose(self, day: date) -> None:
        self.close_up()
        self.chosen.emit(day)

    def _on_typed(self) -> None:
        day = self._typed()
        if day is not None:
            self.month.set_day(day)
        self._show()
        announce(self.field, self._said())

    def _on_moved(self) -> None:
        """What was typed is no longer what is meant."""
        self.field.clear()
        self._show()

    def _on_entered(self) -> None:
        if not self.field.text().strip() or self._typed() is not None:
            self._choose(self.month.day)
        else:
            announce(self.field, self._said())

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The person went elsewhere, such as to the search, and the keyboard stays there."""
        if new is not None and not self.isAncestorOf(new):
            self.hide()


class DateField(QLineEdit):
    """One line; the keys that a line has no use for lead into the month."""

    entered = Signal()
    month_wanted = Signal()
    paged = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(60)
        self.setAccessibleName(self.tr("Date"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.month_wanted.emit()
            case Qt.Key.Key_PageUp:
                self.paged.emit(-1)
            case Qt.Key.Key_PageDown:
                self.paged.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)


def application() -> QApplication:
    found = QCoreApplication.instance()
    assert isinstance(found, QApplication)
    return found
