"""Fields that count only once a choice beside them is made: a click into one makes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class Waking(QObject):
    """For as long as the field lives."""

    def __init__(self, field: QWidget, choose: Callable[[], object]) -> None:
        """`choose` enables the field, or leaves it as it is where something else forbids it."""
        super().__init__(field)
        self._choose = choose
        for part in (field, *field.findChildren(QWidget)):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The press then goes where it was meant to go."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and not watched.isEnabled():
            self._choose()
            watched.setFocus(Qt.FocusReason.MouseFocusReason)  # Qt had asked before
        return False
