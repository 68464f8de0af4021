"""A second Enter or a double click soon after the first: noticed also where a pane has come between in the meantime."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Twice(QObject):
    """The first Enter or click on a day opens a list beside it, which takes the keyboard and may lie over the day; so
    that the second one never comes back to the view, it is looked for in the whole program, for as long as the system
    takes for a double click."""

    happened = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at: QRect | None = None
        hints = QGuiApplication.styleHints()
        self._timer = QTimer(self, singleShot=True, interval=hints.mouseDoubleClickInterval())
        self._timer.timeout.connect(self.disarm)

    def arm(self, at: QRect | None) -> None:
        """The first one has just been: a click there on the screen, or (None) Enter."""
        app = QGuiApplication.instance()
        assert app is not None
        self._at = at
        app.installEventFilter(self)
        self._timer.start()

    def disarm(self) -> None:
        self._timer.stop()
        app = QGuiApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._at is None:
            key = cast("QKeyEvent", event)
            if key.isAutoRepeat():
                return False
            again = key.key() in ENTER
        elif event.type() == QEvent.Type.MouseButtonDblClick and self._at is not None:
            again = self._at.contains(cast("QMouseEvent", event).globalPosition().toPoint())
        else:
            return False
        self.disarm()
        if again:
            self.happened.emit()
        return again
