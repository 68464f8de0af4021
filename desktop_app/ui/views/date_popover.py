"""Any other day: a field that takes a date as people type it, and a small month to pick one from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.typed_dates import typed_date
from desktop_app.ui import words
from desktop_app.ui.date_words import date_words

from .announcing import announce
from .controls import FLAT, Button, ElidedLabel
from .date_month import EDGE, DateMonth
from .popover import Popover

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

PAD = 12
"""Around what is in it."""


class DatePopover(Popover):
    """Until a day is chosen, too."""

    at_end = False
    chosen = Signal(object)
    """A date."""

    def __init__(self, theme: Theme, today: Today, anchor: QWidget) -> None:
        """It opens under the anchor, in the anchor's window."""
        super().__init__(theme, anchor)
        self._today = today
        self._words = date_words()
        self._near = today.date
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
        theme.changed.connect(self.place)  # after the parts have grown

    def open(self, day: date) -> None:
        """At that day, which the window is at; the keyboard is in the field."""
        self._near = day
        self.field.clear()
        self.month.set_day(day)
        self._show()
        self.open_at(self.field)

    # Popover

    def stops(self) -> list[QWidget]:
        return [self.field, self.back, self.on, self.month]

    def size_wanted(self, room: QSize) -> QSize:
        return self._rows.sizeHint()

    def place(self) -> None:
        self._fit()
        super().place()

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
        px = self._theme.px
        pad = px(PAD)
        self._rows.setContentsMargins(pad, pad, pad, pad - px(EDGE))
        self._rows.setSpacing(px(6))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        for label in (self.date, self.hint, self.title):  # whatever the direction of their own words
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
            label.setIndent(px(EDGE))
        self._head.setSpacing(px(4))
        self.field.setFont(self._theme.font("body"))
        example = self.field.placeholderText()
        fits = self._theme.metrics("body").horizontalAdvance(example) + 4 * px(EDGE) <= self.month.sizeHint().width()
        self.field.setToolTip("" if fits else example)  # Qt ends in "…" what does not
        self._rows.activate()

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
