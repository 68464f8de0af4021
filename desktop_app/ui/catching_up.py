"""Catching up before a new season: the list of all plans, and the way out of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.catch_up import CatchUp
from desktop_app.domain.values import Entry

if TYPE_CHECKING:
    from desktop_app.app import App

    from .theme import Theme
    from .today import Today
    from .worker import Worker


class CatchingUp(QObject):
    """One for each window."""

    chosen = Signal(object)
    """The Entry of a new season that the person wants to see."""
    broke = Signal(object)

    def __init__(
        self,
        app: App,
        theme: Theme,
        today: Today,
        worker: Worker,
        watch_up_to: Callable[[Entry], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._app, self._theme, self._today, self._worker, self._window = app, theme, today, worker, window
        self._watch_up_to = watch_up_to
        self._open = False

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable

    @Slot()
    def show_all(self) -> None:
        """Read on the worker: of many followed shows that takes longer than a frame."""
        from desktop_app.store import queries

        from .dialogs.catch_up_list import CatchUpList

        if not self._open:
            return
        dialog = CatchUpList(self._theme, self._today, self._window)
        dialog.chosen.connect(self.chosen)
        job = self._worker.call(queries.catch_ups, self._app.database, self._app.clock.now(), self._app.zone)
        job.succeeded.connect(dialog.show_all)
        job.failed.connect(self._on_failed)
        dialog.open()

    @Slot(object)
    def mark(self, plan: CatchUp) -> None:
        """All before the new season is watched."""
        from desktop_app.store import queries

        last = queries.entry(self._app.database, plan.last_id) if self._open else None
        if last is not None:
            self._watch_up_to(last)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """The library's own troubles are told by the one ear for all that read it."""
        from desktop_app.errors import PremieresError

        if not isinstance(error, PremieresError):
            self.broke.emit(error)
