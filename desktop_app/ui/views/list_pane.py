"""A list in the pane, with its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .agenda_view import AgendaView
from .controls import FLAT, Button, ElidedLabel, set_gap
from .pane_parts import hairline

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


class ListPane(QWidget):
    """A title with ✕ above a list."""

    closed = Signal()

    def __init__(
        self, theme: Theme, view: AgendaView, title: str, *, passing: bool = False, parent: QWidget | None = None
    ) -> None:
        """`passing`: Esc leads back to what was there before; else it is left to the window."""
        super().__init__(parent)
        self._theme, self._passing = theme, passing
        self.view = view
        self._header = QWidget()
        row = self._header_row = QHBoxLayout(self._header)
        self.title = ElidedLabel(theme, "head")
        self.close_button = Button(theme, "", "cancel", FLAT, name=self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        row.addSpacing(4)
        row.addWidget(self.title, 1)
        row.addWidget(self.close_button)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(hairline(theme))
        whole.addWidget(view, 1)
        self.set_title(title)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        px = self._theme.px
        self._header.setFixedHeight(px(44) - 1)
        self._header_row.setContentsMargins(px(12), 0, px(12), 0)
        set_gap(self._header_row, 0, px(4))

    def say_above(self, empty: QWidget) -> None:
        """What is said where the list has nothing to show."""
        self._whole.insertWidget(self._whole.indexOf(self.view), empty)

    def set_title(self, text: str) -> None:
        self.title.set_text(text)
        self.view.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._passing and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Back):
            self.closed.emit()
            return
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self.view.hasFocus():
            return  # at its end the list has nothing to page; what is beside it stays all the same
        super().keyPressEvent(event)
