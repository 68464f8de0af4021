"""Grid and pane: who has the keyboard, and whether the pane is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Theme

from .window_stage import Stage, staged, tvmaze

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """On the starter feed, 1440 x 900."""
    with tvmaze() as nothing_new, staged(qtbot, theme, tmp_path, nothing_new.url) as made:
        made.open()
        yield made


def select(stage: Stage, name: str) -> None:
    stage.window.go_to(stage.entry(name))


def test_after_a_click_in_the_grid_the_arrows_go_on_in_the_grid(stage: Stage, qtbot: QtBot) -> None:
    grid = stage.shell.page.grid
    stage.shell.pane.focus_first()  # the list had the keyboard before
    assert stage.shell.pane.agenda.view.hasFocus()
    box = grid.entry_box(stage.entry("Star City"))
    assert box is not None
    qtbot.mouseClick(grid.viewport(), LEFT, pos=box.center())
    assert stage.shell.pane.current == "detail"
    assert grid.hasFocus()
    day = stage.window.state.day
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert stage.window.state.day != day
    stage.window.resize(1000, 700)
    box = grid.entry_box(stage.entry("Devil May Cry"))
    assert box is not None
    qtbot.mouseClick(grid.viewport(), LEFT, pos=box.center())
    assert stage.shell.frame.overlay.hasFocus()


def test_the_menu_says_whether_the_pane_is_in_sight_whoever_opened_it(stage: Stage, qtbot: QtBot) -> None:
    ticked, overlay = stage.works.actions.pane.isChecked, stage.shell.frame.overlay
    assert ticked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert not ticked()
    select(stage, "Star City")
    assert overlay.isVisible()
    assert ticked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert overlay.isHidden()
    assert not ticked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert stage.shell.frame.docked
    assert ticked()
