"""A calendar's file in the window: asked for by the menu or dropped, read on the worker, and what came of it said."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.sources.webcal import read_calendar
from desktop_app.store import queries
from desktop_app.ui.dropping import calendar_in
from desktop_app.ui.syncing import News
from desktop_app.ui.theme import Theme
from desktop_app.ui.worker import Worker
from tests.conftest import NOW
from tests.sources.webcal import FIXTURES
from tests.sources.webcal.test_reading import LONG, children

from .window_stage import Stage, bare, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path / "data", feed.url) as made:
        made.open()
        made.rest()
        yield made
        made.rest()


@pytest.fixture
def told(stage: Stage) -> list[News]:
    heard: list[News] = []
    stage.works.menu_work.told.connect(heard.append)
    return heard


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(stage: Stage, data: QMimeData) -> bool:
    """Whether the window takes it."""
    enter = QDragEnterEvent(stage.window.rect().center(), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(stage.window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(stage.window, QDropEvent(QPointF(stage.window.rect().center()), COPY, data, LEFT, NONE))
    return True


def test_a_calendar_that_is_dropped_is_read_and_told(stage: Stage, told: list[News], qtbot: QtBot) -> None:
    assert drop(stage, dragged(FIXTURES / "watchfeed.ics"))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].text == "Watchfeed was read: 3 new on the calendar, 0 changed. 1 event skipped: it is a game."
    assert "Watchfeed" in {info.name for info in queries.sources(stage.app.database)}


def test_one_that_is_none_is_told_in_one_sentence(stage: Stage, told: list[News], qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.ics"
    path.write_text("<html>")
    assert drop(stage, dragged(path))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert [news.text for news in told] == [
        "The file holds no calendar (iCalendar, .ics); check the address or the file."
    ]


def test_other_things_are_not_taken(stage: Stage, tmp_path: Path) -> None:
    assert not drop(stage, dragged(tmp_path / "picture.png"))
    assert not drop(stage, dragged(tmp_path / "one.ics", tmp_path / "two.ics"))
    assert calendar_in(dragged()) is None


def test_the_menu_asks_for_a_file(
    stage: Stage, told: list[News], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(FIXTURES / "sonarr.ics"), ""
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: chosen)
    actions = stage.shell.toolbar.menu.actions()
    next(one for one in actions if bare(one.text()) == "Import a calendar file…").trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].text == "Sonarr TV Schedule was read: 3 new on the calendar, 0 changed."


def test_a_quit_while_a_file_is_read_waits_for_nobody_and_leaves_no_child(qtbot: QtBot) -> None:
    before, worker = children(), Worker()
    worker.start()
    worker.call(read_calendar, LONG, NOW, "it")
    qtbot.waitUntil(lambda: len(children()) == len(before) + 1, timeout=5_000)
    began = time.monotonic()
    assert worker.stop()
    assert time.monotonic() - began < 1
    assert children() == before
