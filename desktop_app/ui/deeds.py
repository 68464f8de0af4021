"""What a person does with shows and entries from wherever they meet them: pane, menu of an entry, single letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop_app.app import App

    from .undoing import Undoing


class Deeds(QObject):
    """Each can be undone. One for each window."""

    def __init__(self, app: App, undoing: Undoing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._undoing = app, undoing

    def follow(self, show_id: int, title: str, wanted: bool) -> None:
        from desktop_app.store import commands

        database, now = self._app.database, self._app.clock.now()

        def follow(_: object = None) -> None:
            commands.follow(database, show_id, now)

        def unfollow(_: object = None) -> None:
            commands.unfollow(database, show_id)

        if wanted:
            self._undoing.perform(self.tr("Follow {show}").format(show=title), follow, unfollow)
        else:
            self._undoing.perform(self.tr("Stop following {show}").format(show=title), unfollow, follow)
