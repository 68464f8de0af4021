"""The agenda as the window holds it: the list, and what it says when it has nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .empty_agenda import EmptyAgenda
from .page import Page
from .whole_agenda_view import WholeAgendaView

if TYPE_CHECKING:
    from desktop_app.domain.values import Entry
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.whole_agenda import WholeAgenda
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class AgendaPage(Page):
    """`list` is there for focus and for finding where an entry stands."""

    def __init__(
        self, state: ViewState, model: WholeAgenda, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.list = WholeAgendaView(state, model, theme, today, self)
        self.empty = EmptyAgenda(state, model, theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.canvas = self.list.viewport()
        self.list.entry_activated.connect(self._on_activated)
        self.list.drag_requested.connect(self.drag_requested)
        self.list.menu_requested.connect(self.menu_requested)
        self.empty.filter_cleared.connect(self.filter_cleared)
        self.empty.all_wanted.connect(self.all_wanted)
        self.empty.changed.connect(self._place_empty)

    @property
    def counting(self) -> bool:
        return self.empty.counting

    def set_awake(self, awake: bool) -> None:
        around = self.parentWidget()
        self.list.set_awake(awake, around.height() if around else self.height())

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        return self.list.at_keyboard()

    def entry_box(self, entry: Entry) -> QRect | None:
        """Where its words begin: a pane beside them may cover the end of the row."""
        box = self.list.entry_box(entry)
        if box is None:
            return None
        part = QRect(box.left(), box.top(), box.width() // 3, box.height())
        if self.isRightToLeft():
            part.moveRight(box.right())
        return part.translated(self.list.viewport().mapTo(self, QPoint()))

    def select_next(self) -> Entry | None:
        entry = self.list.first_ahead()
        if entry is not None:
            self.list.select(entry)
        return entry

    def _on_activated(self, entry: Entry) -> None:
        self.list.select(entry)
        self.entry_activated.emit(entry)

    def resizeEvent(self, event: object) -> None:
        self._place_empty()

    def _place_empty(self) -> None:
        """In the upper third, as wide as the list."""
        high = self.empty.heightForWidth(self.width())
        self.empty.setGeometry(0, max((self.height() - high) // 3, 0), self.width(), high)
