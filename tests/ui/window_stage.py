"""The whole window on a real library, with TVmaze on loopback: as a person has it in front of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.app import App, build
from desktop_app.domain.values import Choice, Entry
from desktop_app.store import queries
from desktop_app.ui.bus import Bus
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.worker import Worker
from desktop_app.ui.workings import Workings
from tests import servers
from tests.conftest import NOW


@dataclass
class Stage:
    app: App
    window: MainWindow
    worker: Worker
    qtbot: QtBot

    @property
    def shell(self) -> Shell:
        return self.window.shell

    @property
    def works(self) -> Workings:
        return self.window.works

    def open(self) -> None:
        """Painted, the library read, nothing under way any more."""
        self.start()
        self.qtbot.waitUntil(lambda: self.works.actions.export.isEnabled(), timeout=10_000)
        self.rest()

    def start(self) -> None:
        with self.qtbot.waitSignal(self.window.painted, timeout=10_000):
            self.window.show()
        self.window.activateWindow()
        self.worker.start()
        self.window.open_library()

    def rest(self) -> None:
        """Until the worker has nothing left to do."""
        self.qtbot.waitUntil(lambda: not self.worker._jobs, timeout=10_000)
        self.qtbot.waitUntil(lambda: not self.works.syncing.active, timeout=10_000)

    def entry(self, show: str) -> Entry:
        found = queries.entries(self.app.database, Choice(), self.app.zone)
        return next(entry for entry in found if entry.show == show)

    def menu(self) -> QMenu:
        """The one that is open."""
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        return found

    def choose(self, text: str) -> None:
        """That in the menu that is open, which closes."""
        menu = self.menu()
        action = next(action for action in menu.actions() if bare(action.text()) == text)
        self.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def later(self, by: timedelta) -> None:
        self.app.clock = replace(self.app.clock, fixed=self.app.clock.now() + by)


def bare(text: str) -> str:
    """What an open menu calls an item, without the mark of its letter."""
    return re.sub(r"&(.)", r"\1", text)


@contextmanager
def staged(
    qtbot: QtBot, theme: Theme, folder: Path, url: str = "", size: tuple[int, int] = (1440, 900), **more: str
) -> Iterator[Stage]:
    """Without a `url` nothing answers. The library is made when the stage is opened."""
    url = url or f"http://127.0.0.1:{servers.closed_port()}"
    env = {"PREMIERES_TVMAZE_URL": url, "LANG": "en_GB.UTF-8", "PREMIERES_NOW": NOW.isoformat(), "TZ": "UTC"}
    app = build(folder, env | more)
    worker, bus = Worker(), Bus()
    today = Today(app.clock, app.zone, lambda: app.zone)
    window = MainWindow(app, theme, today, worker, bus)
    window.resize(*size)
    try:
        yield Stage(app, window, worker, qtbot)
    finally:
        window.close()
        stopped = worker.stop(5)
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert stopped
        app.close()


@contextmanager
def tvmaze() -> Iterator[servers.Replay]:
    with servers.replay() as made:
        yield made


def show(key: int, title: str, **facts: object) -> dict[str, object]:
    channel = {"id": 1, "name": "BBC One", "country": {"name": "UK", "code": "GB", "timezone": "Europe/London"}}
    slug = re.sub(r"\W+", "-", title.lower())
    url = f"https://www.tvmaze.com/shows/{key}/{slug}"
    return {"id": key, "name": title, "url": url, "network": channel, "updated": 1_700_000_000} | facts


def row(key: int, of: dict[str, object], day: str, number: int = 1, season: int = 1) -> dict[str, object]:
    """An episode of `/schedule/full`, at 20:00 UTC."""
    times = {"airdate": day, "airtime": "21:00", "airstamp": f"{day}T20:00:00+00:00"}
    made = {"id": key, "season": season, "number": number, "name": f"Part {number}", **times, "runtime": 60}
    return made | {"url": f"https://www.tvmaze.com/episodes/{key}/x", "_embedded": {"show": of}}


def page(of: dict[str, object], rows: list[dict[str, object]], cast: tuple[str, ...] = ()) -> dict[str, object]:
    """An answer of `/shows/:id` with all that is embedded."""
    bare = [{name: value for name, value in episode.items() if name != "_embedded"} for episode in rows]
    credits = [
        {"person": {"id": n, "name": name, "url": f"https://www.tvmaze.com/people/{n}/x"}, "character": {"name": "X"}}
        for n, name in enumerate(cast, 1)
    ]
    return of | {"_embedded": {"episodes": bare, "seasons": [], "cast": credits, "crew": []}}
