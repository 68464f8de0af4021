"""The window as a process: from an empty desktop to a painted month, and out again."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app import APPLICATION_ID, __version__
from desktop_app.app import App, build
from desktop_app.errors import LibraryError
from desktop_app.paths import resources

from . import lacking
from .bus import Bus
from .displays import check_display
from .languages import speak
from .single import Single
from .theme import FUSION, Theme
from .today import Today
from .worker import Worker

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

STOP_SECONDS = 0.8


def run(data_dir: Path | None = None, env: Mapping[str, str] = os.environ) -> int:
    """The window, until it is closed; the exit status. PremieresError where there is no display."""
    check_display(env)
    app = build(data_dir, env)
    application = make_application()
    speak(application, app.settings.language, env)
    single = Single(app.paths.lock)
    if not single.first():
        if not single.raise_other():
            print("Premieres is open already.", file=sys.stderr)
        return 0
    session = Session(app, application, single)
    session.window.show()
    for number in (signal.SIGINT, signal.SIGTERM):  # heard within a second: Qt's loop comes to Python with its timers
        signal.signal(number, lambda *_: QTimer.singleShot(0, application.quit))  # not in the middle of a paint
    status = application.exec()
    if not session.close():
        # A thread is still in a read that can't be cut short. Nothing is left to be written; it can't hold the exit.
        import logging

        logging.shutdown()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    return status


def make_application(words: list[str] | None = None) -> QApplication:
    """Qt, set up before anything is drawn. The platform's own dialogs and menus stay."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    QApplication.setApplicationName("Premieres")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(APPLICATION_ID)
    with lacking.told():
        return QApplication([*(words or ["premieres"]), *FUSION])


class Session(QObject):
    """All that one window needs, put together; held until the process ends."""

    _broke = Signal(object)

    def __init__(self, app: App, application: QApplication, single: Single | None = None) -> None:
        from .main_window import MainWindow  # most of all modules; a second start needs none of them

        super().__init__()
        self.app = app
        self._application = application
        self._single = single
        self._telling = False
        self.theme = Theme(app.settings.theme)
        self.theme.apply(application)
        self.worker = Worker()
        self.bus = Bus()
        self.today = Today(app.clock, app.zone, self._zone)
        self.window = MainWindow(app, self.theme, self.today, self.worker, self.bus)
        self.window.painted.connect(self._on_painted)
        self.window.broke.connect(self.tell_mistake)
        self._broke.connect(self.tell_mistake, Qt.ConnectionType.QueuedConnection)
        if single is not None:
            single.raised.connect(self._on_raised)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def close(self) -> bool:
        """Gives everything back; False when the worker is stuck and the process has to end without it."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        stopped = self.worker.stop(STOP_SECONDS)
        if self._single is not None:
            self._single.close()
        if stopped:
            self.app.close()
        return stopped

    def _zone(self) -> tzinfo:
        return self.app.zone

    @Slot()
    def _on_painted(self) -> None:
        self.window.furnish()
        self.worker.start()
        self.window.open_library()
        self._application.setWindowIcon(icon())
        if self._single is not None:
            self._single.listen()

    @Slot()
    def _on_raised(self) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    # mistakes

    @Slot(object)
    def tell_mistake(self, error: BaseException) -> None:
        """One dialog at a time, however many mistakes there are. That the library can't be read is none: whoever holds
        it has heard of it and says so."""
        import logging

        if isinstance(error, LibraryError):
            return
        logging.getLogger("premieres.window").error("a mistake in the program", exc_info=error)
        if self._telling:
            return
        from .dialogs.crash import CrashDialog, details_of

        self._telling = True
        dialog = CrashDialog(self.theme, details_of(error), self.window)
        dialog.finished.connect(self._on_told)
        dialog.open()

    @Slot()
    def _on_told(self) -> None:
        self._telling = False

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, self._application.quit)
            return
        if not isinstance(error, LibraryError):
            sys.__excepthook__(kind, error, trace)
        if threading.current_thread() is threading.main_thread():
            self.tell_mistake(error)
        else:
            self._broke.emit(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._broke.emit(args.exc_value)


def icon() -> QIcon:
    """From the small sizes, which were drawn for themselves, to the large."""
    from PySide6.QtGui import QIcon

    found = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        found.addFile(str(resources() / "icons" / f"premieres-{size}.png"), QSize(size, size))
    return found
