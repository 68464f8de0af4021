"""The week in the whole window: gone to, written to, with its pane."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice
from desktop_app.store import commands
from desktop_app.ui.models.view_state import WEEK
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.week_page import WeekPage
from tests.conftest import NOW

from .window_stage import Stage, staged

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
PREMIERE = date(2026, 5, 29)  # Star City's, in the starter feed


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with staged(qtbot, theme, tmp_path, size=(1000, 700)) as made:
        made.open()
        made.window.state.set_choice(Choice())
        made.window.state.set_view(WEEK)
        made.window.state.set_day(PREMIERE)
        yield made


def page(stage: Stage) -> WeekPage:
    found = stage.shell.pages.current
    assert isinstance(found, WeekPage)
    return found


def test_the_week_is_under_its_title_and_the_toolbar_pages_it(stage: Stage, qtbot: QtBot) -> None:
    assert stage.shell.toolbar.title.full_text() == "25 – 31 May 2026"
    qtbot.mouseClick(stage.shell.toolbar.next_button, Qt.MouseButton.LeftButton)
    assert stage.shell.toolbar.title.full_text() == "1 – 7 June 2026"
    assert page(stage).grid.model().interval[0] == date(2026, 6, 1)


def test_the_title_of_a_week_in_two_months_is_whole_in_a_small_window(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(720, 520)
    stage.window.go_to_day(date(2026, 10, 1))
    qtbot.wait(50)
    title = stage.shell.toolbar.title
    assert (title.text(), title.full_text()) == ("28 Sept – 4 Oct 2026", "28 September – 4 October 2026")


def test_an_entry_opens_in_a_pane_that_leaves_it_in_sight_and_escape_comes_back(stage: Stage, qtbot: QtBot) -> None:
    grid = page(stage).grid
    grid.setFocus()
    entry = stage.entry("Star City")
    box = grid.entry_box(entry)
    assert box is not None
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    overlay = stage.shell.frame.overlay
    overlay.settle()
    shown = page(stage).entry_box(entry)
    assert overlay.isVisible()
    assert shown is not None
    assert not overlay.geometry().intersects(shown)
    focus: QWidget | None = stage.window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not overlay.isVisible()
    assert grid.hasFocus()


def test_what_is_written_shows_in_the_week(stage: Stage, qtbot: QtBot) -> None:
    entry = stage.entry("Star City")
    model = page(stage).grid.model()
    assert [shown.followed for shown in model.entries_of(PREMIERE) if shown.id == entry.id] == [False]
    commands.follow(stage.app.database, entry.show_id, NOW)
    qtbot.waitUntil(lambda: any(shown.followed for shown in model.entries_of(PREMIERE)), timeout=5000)


def test_the_week_numbers_are_switched_in_every_view(stage: Stage) -> None:
    corner = page(stage).grid._week_corner
    assert corner.shown
    stage.works.actions.week_numbers.trigger()
    assert not corner.shown


def test_the_weeks_of_the_view_are_asleep_while_another_is_in_sight(stage: Stage) -> None:
    model = page(stage).grid.model()
    stage.window.state.set_view("month")
    stage.window.state.step(2)
    assert model.interval[0] == date(2026, 5, 25)
    stage.window.state.set_view(WEEK)
    assert model.interval[0] == date(2026, 7, 27)
