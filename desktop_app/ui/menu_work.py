"""What is written or asked for a person: follow, export, back up, add a show, change a setting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.values import Entry
from desktop_app.errors import PremieresError
from desktop_app.settings import with_value

from .syncing import News

if TYPE_CHECKING:
    from desktop_app.app import App

    from .models.view_state import ViewState
    from .net import Net
    from .theme import Theme
    from .today import Today
    from .worker import Worker


class MenuWork(QObject):
    """The writing is the worker's; `told` brings News of how it went."""

    told = Signal(object)
    show_added = Signal(object)
    broke = Signal(object)

    def __init__(self, app: App, theme: Theme, worker: Worker, net: Net, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._theme, self._worker, self._net, self._window = app, theme, worker, net, window

    def follow(self, show_id: int, wanted: bool) -> None:
        from desktop_app.store import commands

        if wanted:
            self._call(commands.follow, self._app.database, show_id, self._app.clock.now())
        else:
            self._call(commands.unfollow, self._app.database, show_id)

    def export(self, state: ViewState, today: Today, entry: Entry | None) -> None:
        """Asks what, and where to, and writes it."""
        from .dialogs.export_dialog import ExportDialog

        dialog = ExportDialog(self._app, self._theme, self._worker, state, today, entry, self._window)
        dialog.written.connect(self._on_written)
        dialog.broke.connect(self.broke)
        dialog.open()

    def add_show(self) -> None:
        from .dialogs.add_show import AddShowDialog

        dialog = AddShowDialog(self._app, self._theme, self._worker, self._net, self._window)
        dialog.added.connect(self.show_added)
        dialog.broke.connect(self.broke)
        dialog.open()

    def back_up(self) -> None:
        name = self.tr("premieres-{date}.db").format(date=self._app.clock.now().astimezone(self._app.zone).date())
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up the library"), str(Path.home() / name), self.tr("Library (*.db)")
        )
        if path:
            self._call(_back_up, self._app, Path(path), then=self._on_backed_up)

    def about(self) -> None:
        from .dialogs.about import AboutDialog

        AboutDialog(self._theme, self._window).open()

    def change_setting(self, key: str, value: str) -> None:
        """What can't be written holds until the window closes, and is said."""
        changed = with_value(self._app.settings, key, value)
        try:
            self._app.change_settings(changed)
        except PremieresError as error:
            self._app.settings = changed
            self.told.emit(News(str(error), "warning"))

    def _call(self, work: Callable[..., Any], *args: Any, then: Callable[[object], None] | None = None) -> None:
        job = self._worker.call(work, *args)
        job.failed.connect(self._on_failed)
        if then is not None:
            job.succeeded.connect(then)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PremieresError):
            self.told.emit(News(str(error), "warning"))
        else:
            self.broke.emit(error)

    @Slot(object)
    def _on_backed_up(self, _nothing: object) -> None:
        self.told.emit(News(self.tr("The library is backed up."), "tick", passing=True))

    @Slot(str)
    def _on_written(self, sentence: str) -> None:
        self.told.emit(News(sentence, "tick"))


# on the worker


async def _back_up(app: App, to: Path) -> None:
    """In a thread of its own: the copy of a large library takes seconds, for which nothing else waits."""
    import asyncio

    from desktop_app.store.backup import backup

    await asyncio.to_thread(backup, app.paths.library, to, app.paths.backups)
