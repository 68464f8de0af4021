"""The keyboard of month and week: what both understand alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from .announcing import announce, tell_focus
from .grid_painter import entry_sentence

if TYPE_CHECKING:
    from desktop_app.domain.values import Entry
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.today import Today

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_PASSED_ON = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class GridKeys(QObject):
    """What it does not know itself it asks `_take`; a key that nobody takes is left for others."""

    entry_chosen = Signal(object)

    def __init__(self, view: QWidget, state: ViewState, today: Today) -> None:
        super().__init__(view)
        self._view, self._state, self._today = view, state, today

    @property
    def entry(self) -> Entry | None:
        """The one that the person is at; None at a day."""
        raise NotImplementedError

    def press(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & _PASSED_ON:
            done = False
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            done = key == Qt.Key.Key_T
            if done:
                self._state.go_today()
        else:
            done = self._take(key) or self._page(key)
        event.setAccepted(done)

    def _page(self, key: Qt.Key) -> bool:
        if key in _PAGES:
            self._state.page(_PAGES[key])
        elif key == Qt.Key.Key_Home:
            self._state.go_today()
        else:
            return False
        return True

    def _take(self, key: Qt.Key) -> bool:
        """Whether the key was for the days and their entries."""
        raise NotImplementedError

    def go_to(self, entry: Entry) -> None:
        """To that entry of the day, if it is shown."""
        raise NotImplementedError

    def _forward(self) -> int:
        """Days that the right arrow goes on."""
        return -1 if self._view.isRightToLeft() else 1

    def _say(self, text: str) -> None:
        """What is neither a cell nor an entry: assistive programs hear of it so."""
        self._view.setAccessibleDescription(text)
        if text:
            announce(self._view, text)

    def _say_entry(self, entry: Entry) -> None:
        """The keyboard is at it."""
        self._view.setAccessibleDescription(entry_sentence(entry, self._today))
        tell_focus(self._view)
