"""The window as a picture: no screen, no net, the bundled font, the same bytes every time."""

from __future__ import annotations

import os
from datetime import date as Day
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QEventLoop, QIODevice
from PySide6.QtWidgets import QApplication

from desktop_app.domain.values import Entry
from desktop_app.errors import PremieresError
from desktop_app.publish import whole_file

from .bus import Bus
from .details import next_of_show
from .languages import speak
from .main_window import SMALLEST, MainWindow
from .theme import FUSION, Theme
from .today import Today
from .worker import Worker

if TYPE_CHECKING:
    from desktop_app.app import App

    from .views.page import Page

VIEWS = ("month", "week", "agenda", "year")


def screenshot(
    app: App,
    path: Path,
    *,
    view: str = "month",
    date: Day | None = None,
    select: str | None = None,
    size: tuple[int, int] = (1440, 900),
    theme: str = "light",
) -> None:
    """Writes a PNG of exactly that size: the view at `date`, or at the entry that comes next of the show `select`.

    PremieresError for a size or a show that there isn't, and for a place that can't be written.
    """
    if view not in VIEWS:
        raise PremieresError("no-view", f"There is no view called {view}: it is one of {', '.join(VIEWS)}.", view=view)
    if size[0] < SMALLEST[0] or size[1] < SMALLEST[1]:
        raise PremieresError("too-small", f"The window is at least {SMALLEST[0]}x{SMALLEST[1]}: name a larger size.")
    app.open()
    application = _application(app)
    drawn = Theme(theme)
    drawn.load_fonts(bundled=True)
    drawn.apply(application)
    worker, bus = Worker(), Bus()  # never started: nothing is fetched, pictures stay as they are drawn
    today = Today(app.clock, app.zone)
    window = MainWindow(app, drawn, today, worker, bus, remember=False)
    try:
        window.resize(*size)
        window.furnish()
        window.works.use_library()
        window.show()
        window.state.set_view(view)
        _settle(window)
        if date is not None:
            window.go_to_day(date)
        if select is not None:
            window.go_to(_entry(app, window, select))
        _settle(window)
        _write(window, path)
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _application(app: App) -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    for name in [name for name in os.environ if name.startswith(("QT_SCALE", "QT_SCREEN_SCALE", "QT_FONT_DPI"))]:
        del os.environ[name]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(["premieres", *FUSION])
    speak(application, app.settings.language, app.env)
    return application


def _settle(window: MainWindow) -> None:
    """Until all is read and laid out, and nothing moves any more."""
    turns = 3
    shell = window.shell
    while turns or window.state.paging or window.filtering.counting or not _at_rest(shell.pages.current):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 10)
        QCoreApplication.sendPostedEvents()
        turns = max(turns - 1, 0)
    window.shell.frame.overlay.settle()


def _at_rest(page: Page) -> bool:
    return page.settled and not page.counting


def _entry(app: App, window: MainWindow, words: str) -> Entry:
    found = window.works.searching.show_named(words)
    if found is None:
        raise PremieresError("no-show", f"The library knows no show called “{words}”.", show=words)
    entry = next_of_show(app, found)
    if entry is None:
        raise PremieresError("no-entry", f"Nothing is known of when “{words}” is on.", show=words)
    return entry


def _write(window: MainWindow, path: Path) -> None:
    image = window.grab().toImage()
    image.setDevicePixelRatio(1)
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(made, "PNG")  # type: ignore[call-overload]
    whole_file.write(path, bytes(made.data().data()))
