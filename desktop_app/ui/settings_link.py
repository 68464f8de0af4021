"""Notices what the terminal, or a hand, writes into the settings while the window is open, and goes by it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.errors import PremieresError

from . import error_words
from .syncing import News

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.app import App
    from desktop_app.settings import Settings

    from .actions import Actions
    from .filtering import Filtering
    from .shell import Shell
    from .theme import Theme
    from .today import Today

LOOK_MS = 1000


class SettingsLink(QObject):
    """One for each window."""

    told = Signal(object)
    """News of settings that can't be taken over."""
    days_changed = Signal()
    """Other days, or those of other countries, are to be asked for now."""
    serving_changed = Signal()
    """The feeds are to be served now, or no longer, or elsewhere."""

    def __init__(
        self,
        app: App,
        theme: Theme,
        today: Today,
        shell: Shell,
        filtering: Filtering,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._theme, self._today = app, theme, today
        self._shell, self._filtering, self._actions = shell, filtering, actions
        self._shown = app.settings
        self._stamp: object = ()  # of no file, so that what was written during the start is seen too
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Whether the file is another one: once a second, and when the window gets the focus."""
        stamp = _stamp(self._app.paths.settings)
        if stamp == self._stamp:
            return
        self._stamp = stamp
        try:
            self._app.reread_settings()
        except PremieresError as error:
            self.told.emit(News(error_words.said(error), "warning"))
            return
        before, self._shown = self._shown, self._app.settings
        if self._shown.problem and self._shown.problem != before.problem:
            self.told.emit(News(error_words.said(self._shown.problem), "warning"))
        if self._shown == before:
            return
        self._theme.set_name(self._shown.theme)
        self._actions.set_theme(self._shown.theme)
        self._shell.page.show_week_numbers(self._shown.week_numbers)
        self._actions.week_numbers.setChecked(self._shown.week_numbers)
        self._actions.single_letters.setChecked(self._shown.single_letters)
        self._today.check()
        self._filtering.renew_home()
        if (self._shown.zone, self._shown.countries) != (before.zone, before.countries):
            self.days_changed.emit()
        if _served(self._shown) != _served(before):
            self.serving_changed.emit()

    def close(self) -> None:
        self._timer.stop()


def _served(held: Settings) -> tuple[bool, str, int]:
    return held.serve, held.serve_host, held.serve_port


def _stamp(path: Path) -> object:
    """What changes with each write: the file is replaced, so it is another one even within one tick of its clock."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_ino, facts.st_size
