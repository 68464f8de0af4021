"""News of what a write touched, brought to the window's thread and merged, so that a burst is one reload."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop_app.domain.values import Changes

MERGE_MS = 100


class Bus(QObject):
    """`changed` brings Changes on the window's thread, at most one in 100 ms."""

    changed = Signal(object)
    _posted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._merged: Changes | None = None
        self._timer = QTimer(self, singleShot=True, interval=MERGE_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._posted.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)

    def post(self, changes: Changes) -> None:
        """From any thread; Changes that touch nothing are no news."""
        if not changes.kinds:
            return
        with self._lock:
            first = self._merged is None
            self._merged = changes if self._merged is None else self._merged | changes
        if first:
            self._posted.emit()

    @Slot()
    def _on_timeout(self) -> None:
        with self._lock:
            merged, self._merged = self._merged, None
        if merged is not None:
            self.changed.emit(merged)
