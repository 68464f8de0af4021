"""What the person does to the library, each with its way back: one row of deeds, undone from the last one on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.errors import PremieresError

from . import error_words
from .syncing import News

if TYPE_CHECKING:
    from asyncio import Event

    from .worker import Worker

KEPT = 100
"""Deeds that can be undone; those before are forgotten."""


class Undoing(QObject):
    """The writing is the worker's, which does what it is given in the order that it got it: so a deed that is undone
    at once is undone after it was done."""

    told = Signal(object)
    """News of what was undone or done again, which may be out of sight, and of what could not be done."""
    worked = Signal()
    """Something was done: what stood in the way before does no longer."""
    broke = Signal(object)

    def __init__(self, worker: Worker, window: QWidget) -> None:
        super().__init__(window)
        self._worker = worker
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(KEPT)
        self.undo = self._action(self._stack.createUndoAction(window, self.tr("Undo")), "Ctrl+Z", window)
        self.redo = self._action(self._stack.createRedoAction(window, self.tr("Redo")), "Ctrl+Shift+Z", window)

    def perform(
        self,
        text: str,
        do: Callable[[], Any],
        undo: Callable[[Any], Any],
        done: Callable[[Any], None] = lambda _: None,
        failed: Callable[[str], bool] = lambda _: False,
        undone: Callable[[], object] = lambda: None,
    ) -> None:
        """Does it, and keeps the way back. Both run on the worker, `do` may be a coroutine function; `undo` gets what
        `do` answered, and so does `done`, here, each time that it was done; `undone` is called each time that it was
        undone. `text` is what it is called in the menu, after "Undo". Where it can't be done, `failed` gets the
        reason, and answers whether that is said."""
        self._stack.push(_Deed(self, text, do, undo, done, failed, undone))

    def say_done(self, text: str) -> None:
        """Of a deed whose work is out of sight."""
        self.told.emit(News(self.tr("Done: {deed}").format(deed=text), "tick", passing=True))

    def forget(self) -> None:
        """The library is another one now."""
        self._stack.clear()

    def run(
        self, work: Callable[[], Any], failed: Callable[[Exception], None], done: Callable[[Any], None] = lambda _: None
    ) -> None:
        job = self._worker.call(work)
        job.succeeded.connect(done)
        job.failed.connect(failed)

    def _action(self, action: QAction, key: str, window: QWidget) -> QAction:
        action.setShortcut(QKeySequence(key))
        window.addAction(action)
        return action

    def on_done(self, deed: _Deed, result: tuple[bool, Any]) -> None:
        self.worked.emit()
        again, answer = result
        if again:
            self._say(self.tr("Done again: {deed}"), deed)
        deed.done(answer)  # what that has to say says more

    def on_undone(self, deed: _Deed, undone: bool) -> None:
        if undone:
            self._say(self.tr("Undone: {deed}"), deed)
            deed.undone()

    def _say(self, sentence: str, deed: _Deed) -> None:
        self.told.emit(News(sentence.format(deed=deed.name), "tick", passing=True))

    def on_failed(self, deed: _Deed, error: Exception) -> None:
        if isValid(deed):  # else the stack has dropped it by itself
            deed.setObsolete(True)  # the stack drops it instead of undoing what was never done
        if not isinstance(error, PremieresError) or not deed.failed(error_words.said(error)):
            self._tell(error, "{why}")

    def on_kept(self, deed: _Deed, error: Exception) -> None:
        """It could not be undone: it is the one to undo again, unless something else was done or undone since."""
        if not isValid(deed):
            self._tell(error, "{why}")
            return
        deed.stands = True
        while isinstance(following := self._stack.command(self._stack.index()), _Deed) and following.stands:
            self._stack.redo()
        self._tell(error, self.tr("{why} Nothing was undone: Ctrl+Z tries it again."))

    def _tell(self, error: Exception, sentence: str) -> None:
        if isinstance(error, PremieresError):
            self.told.emit(News(sentence.format(why=error_words.said(error)), "warning"))
        else:
            self.broke.emit(error)


class _Deed(QUndoCommand):
    def __init__(
        self,
        undoing: Undoing,
        text: str,
        do: Callable[[], Any],
        undo: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], bool],
        undone: Callable[[], object],
    ) -> None:
        super().__init__(text.replace("&", "&&"))  # a title's own, which no key is meant by
        self.name, self.done, self.failed, self.undone = text, done, failed, undone
        self._undoing, self._do, self._undo = undoing, do, undo
        self._answers: list[Any] = []
        """What `do` answered, until it is undone: written and read on the worker alone, as is the next."""
        self._was_undone = False
        self._under_way: Event | None = None
        """While `do` takes turns with other work: what undoes it waits for its end."""
        self.stands = False
        """Whether to undo it failed at last: to do it again there is nothing to do."""

    def redo(self) -> None:
        if self.stands:
            self.stands = False
        else:
            self._undoing.run(self._done, partial(self._undoing.on_failed, self), partial(self._undoing.on_done, self))

    def undo(self) -> None:
        self._undoing.run(self._undone, partial(self._undoing.on_kept, self), partial(self._undoing.on_undone, self))

    def _done(self) -> Any:
        """Whether that was to do it again, and what `do` answered."""
        again = self._was_undone and not self._answers
        if self._answers:
            return again, self._answers[-1]
        answer = self._do()
        if hasattr(answer, "__await__"):
            return self._awaited(answer, again)
        self._answers.append(answer)
        return again, answer

    async def _awaited(self, answer: Awaitable[Any], again: bool) -> tuple[bool, Any]:
        from asyncio import Event

        self._under_way = Event()
        try:
            self._answers.append(await answer)
        finally:
            self._under_way.set()
            self._under_way = None
        return again, self._answers[-1]

    def _undone(self) -> Any:
        """Whether there was something to undo."""
        return self._undone_after(self._under_way) if self._under_way is not None else self._take_back()

    async def _undone_after(self, under_way: Event) -> bool:
        await under_way.wait()
        return self._take_back()

    def _take_back(self) -> bool:
        if not self._answers:
            return False
        self._undo(self._answers[-1])
        self._answers.clear()
        self._was_undone = True
        return True
