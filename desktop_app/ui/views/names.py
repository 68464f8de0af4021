"""Names in a line, each of which leads to its person."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.show_page import Credit
from desktop_app.ui import words

from .flow import START, Flow
from .pane_parts import Link, Text

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

_COMMA = ", "
_BY = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class NameLink(Link):
    """As text till the pointer is over it; with a comma when another follows."""

    stepped = Signal(int)
    """An arrow key leads that many names on."""
    focused = Signal()

    def __init__(self, theme: Theme, role: str, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self._role = role
        self._comma = ""
        self.credit = Credit("")

    def show_of(self, credit: Credit, *, last: bool) -> None:
        self.credit, self._comma = credit, "" if last else _COMMA
        self.setText(credit.person)
        self.setAccessibleName(credit.person)
        self.setEnabled(bool(credit.person_id))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self.theme
        return QSize(self._wide(self.text() + self._comma), _line_height(theme, self._role))

    def _wide(self, text: str) -> int:
        return math.ceil(self.theme.metrics(self._role).horizontalAdvance(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        font = QFont(self.theme.font(self._role))
        metrics = QFontMetricsF(font)
        room = self.width() - metrics.horizontalAdvance(self._comma)
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 0.5)
        wide = metrics.horizontalAdvance(name)
        how = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        rtl = self.isRightToLeft()
        painter.setFont(font)
        painter.setPen(self.theme.color("text"))
        box = QRectF(0 if rtl else wide, 0, self.width() - wide, self.height())
        painter.drawText(box, how, _COMMA.rstrip() if self._comma else "")
        font.setUnderline(self.hovered())
        painter.setFont(font)
        painter.setPen(self.theme.color("accent" if self.hovered() else "text"))
        painter.drawText(QRectF(self.width() - wide - 1 if rtl else 0, 0, wide + 1, self.height()), how, name)

    def ring_box(self) -> QRect:
        """Without the comma, and no higher than the line needs: names stand close."""
        wide = self._wide(_COMMA) if self._comma else 0
        high = self.theme.line(self._role)
        box = QRect(0, (self.height() - high) // 2, self.width() - wide, high)
        return box.translated(wide, 0) if self.isRightToLeft() else box

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, by = event.key(), _BY.get(Qt.Key(event.key()), 0)
        if by:
            mirrored = self.isRightToLeft() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self.stepped.emit(-by if mirrored else by)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Names(QWidget):
    """Tab comes to one of them, the arrows to the others."""

    person_chosen = Signal(int)
    """The person_id."""
    person_focused = Signal(int, int)
    """Top and bottom, within this widget, of the name that the keyboard came to."""

    def __init__(self, theme: Theme, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, role
        self._links: list[NameLink] = []
        self._shown = 0
        self._flow = Flow(0, 0, START, self)
        self._more = Text(theme, "entry-plain", "text3", 1)
        theme.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        self._flow.set_least(_line_height(self._theme, self._role))

    @property
    def shown(self) -> list[NameLink]:
        return self._links[: self._shown]

    def show_of(self, people: Sequence[Credit], hidden: int = 0) -> None:
        """`hidden`: how many more there are."""
        self._flow.removeWidget(self._more)
        while len(self._links) < len(people):
            self._links.append(self._made())
        self._shown = len(people)
        for n, link in enumerate(self._links):
            if n < len(people):
                link.show_of(people[n], last=n == len(people) - 1 and not hidden)
            link.setVisible(n < len(people))
        self._flow.addWidget(self._more)
        self._more.setText(words.tr("+%n more", hidden) if hidden else "")
        self._more.setVisible(bool(hidden))
        self._stop_at(next((link for link in self.shown if link.hasFocus()), None))
        self.updateGeometry()

    def _made(self) -> NameLink:
        link = NameLink(self._theme, self._role, self)
        link.clicked.connect(lambda: self.person_chosen.emit(link.credit.person_id))
        link.stepped.connect(lambda by: self._step(link, by))
        link.focused.connect(lambda: self._on_focus(link))
        self._flow.addWidget(link)
        return link

    def _stop_at(self, stop: NameLink | None) -> None:
        """There Tab stops; else at the first that leads anywhere."""
        usable = [link for link in self.shown if link.isEnabled()]
        stop = stop if stop in usable else next(iter(usable), None)
        for link in self._links:
            link.setFocusPolicy(Qt.FocusPolicy.TabFocus if link is stop else Qt.FocusPolicy.NoFocus)

    def _step(self, link: NameLink, by: int) -> None:
        usable = [one for one in self.shown if one.isEnabled()]
        place = usable.index(link) + by
        if 0 <= place < len(usable):
            usable[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus(self, link: NameLink) -> None:
        self._stop_at(link)
        top = link.mapTo(self, QPoint(0, 0)).y()
        self.person_focused.emit(top, top + link.height())


def _line_height(theme: Theme, role: str) -> int:
    """High enough to be clicked."""
    return max(theme.line(role), theme.px(24))
