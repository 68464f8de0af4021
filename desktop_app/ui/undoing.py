"""What the person does to the library, each with its way back: one row of deeds, undone from the last one on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.errors import PremieresError

from .syncing import News

if TYPE_CHECKING:
    from .worker import Worker

KEPT = 100
"""Deeds that can be undone; those before are forgotten."""


class Undoing(QObject):
    """The writing is the worker's, which does what it is given in the order that it got it: so a deed that is undone
    at once is undone after it was done."""

    told = Signal(object)
    """News of what could not be done."""
    broke = Signal(object)

    def __init__(self, worker: Worker, window: QWidget) -> None:
        super().__init__(window)
        self._worker = worker
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(KEPT)
        self.undo = self._action(self._stack.createUndoAction(window, self.tr("Undo")), "Ctrl+Z", window)
        self.redo = self._action(self._stack.createRedoAction(window, self.tr("Redo")), "Ctrl+Shift+Z", window)

    def perform(self, text: str, do: Callable[[], Any], undo: Callable[[Any], Any]) -> None:
        """Does it, and keeps the way back. Both run on the worker; `undo` gets what `do` answered. `text` is what it is
        called in the menu, after "Undo"."""
        self._stack.push(_Deed(self, text, do, undo))

    def forget(self) -> None:
        """The library is another one now."""
        self._stack.clear()

    def run(self, work: Callable[[], Any], deed: QUndoCommand) -> None:
        job = self._worker.call(work)
        job.failed.connect(lambda error: self._on_failed(deed, error))

    def _action(self, action: QAction, key: str, window: QWidget) -> QAction:
        action.setShortcut(QKeySequence(key))
        window.addAction(action)
        return action

    @Slot(object)
    def _on_failed(self, deed: QUndoCommand, error: Exception) -> None:
        if isValid(deed):  # else the stack has dropped it by itself
            deed.setObsolete(True)  # the stack drops it instead of undoing what was never done
        if isinstance(error, PremieresError):
            self.told.emit(News(str(error), "warning"))
        else:
            self.broke.emit(error)


class _Deed(QUndoCommand):
    def __init__(self, undoing: Undoing, text: str, do: Callable[[], Any], undo: Callable[[Any], Any]) -> None:
        super().__init__(text)
        self._undoing, self._do, self._undo = undoing, do, undo
        self._answers: list[Any] = []
        """What `do` answered, once it did: written and read on the worker alone."""

    def redo(self) -> None:
        self._undoing.run(self._done, self)

    def undo(self) -> None:
        self._undoing.run(self._undone, self)

    def _done(self) -> None:
        self._answers.append(self._do())

    def _undone(self) -> None:
        if self._answers:
            self._undo(self._answers.pop())
