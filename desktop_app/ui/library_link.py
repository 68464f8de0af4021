"""Opens the library on the worker, mends a damaged one, and notices what other processes write into it."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from desktop_app.domain.values import Changes
from desktop_app.errors import LibraryError, PremieresError
from desktop_app.ui import error_words

if TYPE_CHECKING:
    from desktop_app.app import App

    from .bus import Bus
    from .worker import Job, Worker

LOOK_MS = 1000
REST_MS = 60_000
"""Between two looks at a library that can't be read: each may wait long for another program."""
_ALL = Changes(frozenset({"entries", "shows", "credits", "follows", "sources", "inbox"}))
_log = logging.getLogger("premieres.library")


class LibraryState(Enum):
    """What the window may do with the library."""

    CLOSED = auto()
    OPEN = auto()
    DAMAGED = auto()
    """It can be put aside, and a backup or a new one takes its place."""
    GONE = auto()
    """A backup or a new one takes its place."""
    UNUSABLE = auto()


@dataclass(frozen=True, slots=True)
class Mended:
    """What was done with a library that was damaged or gone."""

    damaged: Path | None
    """What it is called now."""
    backup: datetime | None
    """When the backup was made that took its place; None: it is a new one."""
    backups: Path | None = None
    """What the folder of the former backups is called now, where a new library began."""


class LibraryLink(QObject):
    """One for each window. `opened` when the library can be read, `failed` (a PremieresError) when it can't.

    Whoever meets a LibraryError, in whichever thread, this hears of it: damage ends the use of the library, anything
    else that the window's own reads meet is told (what the worker meets is told by its job), and read again later."""

    opened = Signal()
    unusable = Signal()
    """Nobody may read from it any more; `failed` follows, with the way out."""
    failed = Signal(object)
    told = Signal(str)
    """Why the window could not read just now; "" when it can again."""
    mended = Signal(object)
    """Mended."""

    _met = Signal()

    def __init__(self, app: App, worker: Worker, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._worker = worker
        self._bus = bus
        self._version = 0
        self._closed = False
        self._job: Job | None = None
        self._backed_up: date | None = None
        self.state = LibraryState.CLOSED
        self.error: PremieresError | None = None
        self.backup_made: datetime | None = None
        """When the backup was made that `restore_newest` would take; None where there is none, or no need of one."""
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._troubles: deque[LibraryError] = deque()
        self._unread = False
        self._met.connect(self._on_met, Qt.ConnectionType.QueuedConnection)

    def open(self) -> None:
        """Open it, or make it with the starter feed."""
        self._begin(_open, self._app)

    def open_again(self) -> None:
        """What there is now in its place. One that is gone is not made anew without a word."""
        self._begin(_reopen if self.state is LibraryState.GONE else _open, self._app)

    def restore_newest(self) -> None:
        """Put a damaged file aside and the newest sound backup in its place."""
        self._begin(_recover, self._app)

    def start_anew(self) -> None:
        """Put a damaged file and the former backups aside and make a new library."""
        self._begin(_start_anew, self._app)

    @Slot()
    def look(self) -> None:
        """Whether another process has written, and whether a new day wants its backup: once a second, and when the
        window gets the focus."""
        self._on_met()  # else it would be told after it is over
        if self.state is not LibraryState.OPEN:
            return
        if not self._app.database.is_in_place():
            self._leave()
            return
        try:
            version = self._app.database.data_version()
        except LibraryError:
            return  # heard of already
        if version != self._version or self._unread:
            self._version = version
            self._bus.post(_ALL)
        if self._unread:
            self._unread = False
            self._timer.setInterval(LOOK_MS)
            self.told.emit("")
        self._back_up()

    def close(self) -> None:
        """Before the worker stops, and for good: what it still tells is no news any more."""
        self._closed = True
        self._timer.stop()
        self.state = LibraryState.CLOSED

    def _leave(self) -> None:
        """The file that is open, for what is in its place: another one, or nothing."""
        self.state = LibraryState.CLOSED
        self._timer.stop()
        self.unusable.emit()
        self._begin(_reopen, self._app)

    def _hear(self, error: LibraryError) -> None:
        """In the thread that met it, where nothing is done but to take note."""
        if error.code == "damaged" or QThread.currentThread() is self.thread():
            self._troubles.append(error)
            self._met.emit()

    @Slot()
    def _on_met(self) -> None:
        while self._troubles:
            error = self._troubles.popleft()
            if self.state is not LibraryState.OPEN:
                continue
            if error.code == "damaged":
                self._on_failed(error)
                continue
            _log.warning("the window can't read: %s", error)
            self._unread = True
            self._timer.setInterval(REST_MS)
            self.told.emit(error_words.said(error))

    def _begin(self, work: Callable[[App], Mended | None], app: App) -> None:
        if self._job is not None:
            return
        self._job = self._worker.call(work, app)
        self._job.succeeded.connect(self._on_opened)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None

    @Slot(object)
    def _on_opened(self, mended: Mended | None) -> None:
        if self._closed:
            return
        self.state = LibraryState.OPEN
        self.error = None
        self._unread = False
        self._troubles.clear()
        self._timer.setInterval(LOOK_MS)
        self._app.database.listen(self._bus.post)
        self._app.database.listen_for_trouble(self._hear)
        self._version = self._app.database.data_version()
        self._timer.start()
        if mended is not None:
            self._backed_up = None  # that was of the former one
            self.mended.emit(mended)
        self.opened.emit()
        self._back_up()

    def _back_up(self) -> None:
        """Once for each day that the window is open. Damage that the copy brings to light is told."""
        today = self._app.clock.now().date()
        if today != self._backed_up:
            self._backed_up = today
            self._worker.call(_copy_daily, self._app).failed.connect(self._on_damage)

    @Slot(object)
    def _on_damage(self, error: Exception) -> None:
        if self.state is LibraryState.OPEN:
            self._on_failed(error)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._closed:
            return
        if not isinstance(error, PremieresError):
            self.failed.emit(error)
            return
        _log.error("%s", error)
        self.error = error
        self.backup_made = None
        match error.code:
            case "damaged":
                self.state = LibraryState.DAMAGED
            case "gone":
                self.state = LibraryState.GONE
            case _:
                self.state = LibraryState.UNUSABLE
        self._timer.stop()
        self.unusable.emit()
        if self.state is LibraryState.UNUSABLE:
            self.failed.emit(error)
            return
        job = self._worker.call(_find_backup, self._app)  # told then, with the way out
        job.succeeded.connect(self._on_backup_found)
        job.failed.connect(self._on_backup_unknown)

    @Slot(object)
    def _on_backup_found(self, made: datetime | None) -> None:
        if not self._closed:
            self.backup_made = made
            self.failed.emit(self.error)

    @Slot(object)
    def _on_backup_unknown(self, error: Exception) -> None:
        _log.warning("the backups can't be read: %s", error)
        self._on_backup_found(None)


# on the worker


def _open(app: App) -> None:
    app.open()
    # What the window needs from now on is imported here, where nobody waits for it.
    from desktop_app.store import commands, queries  # noqa: F401


async def _find_backup(app: App) -> datetime | None:
    """In a thread of its own, since it reads the backups through."""
    import asyncio

    from desktop_app.store.backup import newest_sound_backup

    found = await asyncio.to_thread(newest_sound_backup, app.paths.backups)
    return None if found is None else _made(found)


def _made(backup: Path) -> datetime:
    return datetime.fromtimestamp(backup.stat().st_mtime, UTC)


def _reopen(app: App) -> None:
    app.database.close()  # which takes the journal away: it belongs to the former file
    app.database.check_place()
    _open(app)


def _recover(app: App) -> Mended:
    from desktop_app.store.backup import recover

    app.database.close()
    damaged, backup = recover(app.paths.library, app.paths.backups, app.clock.now())
    made = _made(backup)
    _open(app)
    return Mended(damaged, made)


def _start_anew(app: App) -> Mended:
    from desktop_app.store.backup import begin_anew

    app.database.close()
    damaged, backups = begin_anew(app.paths.library, app.paths.backups, app.clock.now())
    _open(app)
    return Mended(damaged, None, backups)


async def _copy_daily(app: App) -> None:
    """In a thread of its own: the copy of a large library takes seconds, for which no sync waits."""
    import asyncio

    from desktop_app.store.backup import daily

    try:
        await asyncio.to_thread(daily, app.paths.library, app.paths.backups, app.clock.now())
    except PremieresError as error:
        if error.code == "damaged":
            raise
        _log.warning("no daily backup: %s", error)  # no copy today is no reason to disturb anyone
    from desktop_app.publish import icalendar_file, whole_file  # noqa: F401 (a drag can't wait for them)
